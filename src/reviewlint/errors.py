"""Everything a user can get wrong, as one line that names the place and the mend."""


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
        if self.path is None:
            return self.message
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.message}"


class UsageError(ReviewlintError):
    """The command line, or a call of the public API, asks for something that is not there."""


class SettingsError(ReviewlintError):
    """A settings file, or `reviewlint:` in a front matter, holds a mistake."""


class RuleFileError(ReviewlintError):
    """A rule file holds a mistake."""


class InputError(ReviewlintError):
    """A file to check cannot be read, decoded or parsed."""
