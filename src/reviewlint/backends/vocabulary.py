"""The words that a publication accepts, in files as Vale's `accept.txt`: one expression a line."""

from collections.abc import Iterable
from functools import lru_cache

from reviewlint.errors import SettingsError
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from re import Pattern

_ANY_CASE = "(?i)"
_NEIGHBOURS = 80
"""Characters on either side of a word in which an accepted phrase may hold it."""


class Vocabulary(NamedTuple):
    """Accepted terms, compiled: whole words, their case as written unless a line starts with `(?i)`."""

    expressions: "tuple[Pattern[str], ...]" = ()

    def accepts(self, text: str, start: int, end: int) -> bool:
        """Whether [start, end) of the text lies in an accepted term; its first letter may be a capital."""
        first = max(0, start - _NEIGHBOURS)
        around = text[first : end + _NEIGHBOURS]
        small = around[: start - first] + text[start : start + 1].lower() + around[start - first + 1 :]
        return any(
            match.start() <= start - first and end - first <= match.end()
            for expression in self.expressions
            for shown in dict.fromkeys((around, small))
            for match in expression.finditer(shown)
        )


def read_vocabularies(paths: Iterable[str]) -> Vocabulary:
    """The vocabulary of several files; raises SettingsError for a file or a line that cannot be read."""
    return Vocabulary(
        tuple(_compile(path, number, term) for path in paths for number, term in read_terms(path))
    )


def read_terms(path: str) -> list[tuple[int, str]]:
    """The terms of one file with their line numbers; empty lines and lines that start with `# ` are none."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except OSError as error:
        raise SettingsError(f"the vocabulary cannot be read: {error.strerror}", path) from None
    except UnicodeDecodeError:
        raise SettingsError("the vocabulary is not UTF-8 text", path) from None
    stripped = ((number, line.strip()) for number, line in enumerate(lines, 1))
    return [(number, term) for number, term in stripped if term and not term.startswith("# ")]


@lru_cache(maxsize=4096)
def _compile(path: str, number: int, term: str) -> "Pattern[str]":
    import re

    flags = re.IGNORECASE if term.startswith(_ANY_CASE) else re.NOFLAG
    try:
        return re.compile(rf"(?<!\w)(?:{term.removeprefix(_ANY_CASE)})(?!\w)", flags)
    except re.error as error:
        message = f"the term {term!r} is not a regular expression: {error.msg}; write `\\` before its signs"
        raise SettingsError(message, path, number) from None
