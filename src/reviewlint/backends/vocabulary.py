"""The words that a publication accepts, in files as Vale's `accept.txt`: one expression a line."""

from collections.abc import Iterable
from functools import lru_cache

from reviewlint.errors import SettingsError
from reviewlint.typed import Any, NamedTuple

_ANY_CASE = "(?i)"
_NEIGHBOURS = 80
"""Characters on either side of a word in which an accepted phrase may hold it."""

_REPEATING = frozenset("*+{")
_SECONDS = 0.1
"""How long a term that may take for ever may take around one word; then it accepts nothing there."""


class Term(NamedTuple):
    """An accepted term, compiled, and what its searches are told: a term that is risky has a `timeout`."""

    pattern: Any
    limits: dict[str, float]

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether [start, end) lies in a match."""
        try:
            found = self.pattern.finditer(text, **self.limits)
            return any(match.start() <= start and end <= match.end() for match in found)
        except TimeoutError:
            return False


class Vocabulary(NamedTuple):
    """Accepted terms, compiled: whole words, their case as written unless a line starts with `(?i)`."""

    terms: tuple[Term, ...] = ()

    def accepts(self, text: str, start: int, end: int) -> bool:
        """Whether [start, end) of the text lies in an accepted term; its first letter may be a capital."""
        first = max(0, start - _NEIGHBOURS)
        around = text[first : end + _NEIGHBOURS]
        small = around[: start - first] + text[start : start + 1].lower() + around[start - first + 1 :]
        return any(
            term.holds(shown, start - first, end - first)
            for term in self.terms
            for shown in dict.fromkeys((around, small))
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
def _compile(path: str, number: int, term: str) -> Term:
    import re

    body = term.removeprefix(_ANY_CASE)
    source = rf"(?<!\w)(?:{body})(?!\w)"
    flags = re.IGNORECASE if term.startswith(_ANY_CASE) else re.NOFLAG
    try:
        pattern = re.compile(source, flags)
    except re.error as error:
        message = f"the term {term!r} is not a regular expression: {error.msg}; write `\\` before its signs"
        raise SettingsError(message, path, number) from None
    if _is_risky(body):
        import regex

        return Term(regex.compile(source, regex.I if flags else 0), {"timeout": _SECONDS})
    return Term(pattern, {})


def _is_risky(body: str) -> bool:
    """Whether a search for the term may take far longer than the text around a word is long."""
    if _REPEATING.isdisjoint(body):
        return False
    from reviewlint.patterns.hazard import hazard
    from reviewlint.patterns.regexes import POLYNOMIAL
    from reviewlint.patterns.syntax import parse

    return hazard(parse(body)) >= POLYNOMIAL
