"""Everything a user can get wrong, as one line that names the place and the mend."""

from reviewlint.typed import NamedTuple


class Notice(NamedTuple):
    """Something to know that stops nothing: a rule that was left out, a pattern that took too long.

    `path` and `line` (1-based) name the place; either may be missing.
    """

    message: str
    path: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        return _at(self.path, self.line, self.message)


def _at(path: str | None, line: int | None, message: str) -> str:
    if path is None:
        return message
    place = path if line is None else f"{path}:{line}"
    return f"{place}: {message}"


class ReviewlintError(Exception):
    """Something the user can mend: shown as one line, and the exit code is 2.

    `path` and `line` (1-based) name the place; either may be missing.
    """

    def __init__(self, message: str, path: str | None = None, line: int | None = None) -> None:
        super().__init__(message, path, line)
        self.message = message
        self.path = path
        self.line = line

    def __str__(self) -> str:
        return _at(self.path, self.line, self.message)


class UsageError(ReviewlintError):
    """The command line, or a call of the public API, asks for something that is not there."""


class SettingsError(ReviewlintError):
    """A settings file, or `reviewlint:` in a front matter, holds a mistake."""


class RuleFileError(ReviewlintError):
    """A rule file holds a mistake."""


class InputError(ReviewlintError):
    """A file to check cannot be read, decoded or parsed."""
