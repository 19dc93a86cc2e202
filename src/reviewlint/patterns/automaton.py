"""One index over all strings of all rules, and one sieve over the patterns that no string announces.

A scan of a text costs one pass of an Aho-Corasick automaton over its small letters, whatever the number of
rules. It finds the strings themselves, and strings that a regular expression cannot do without: such an
expression is run only where one of them stands.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from reviewlint.patterns.matchers import Matcher, level
from reviewlint.patterns.regexes import Regex, Sieve

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

StringHit: TypeAlias = tuple[int, int, int]
"""Start, order, end: they sort as alternatives of one pattern would win."""

_SHORTEST_FACTOR = 3
_CHUNK = 1 << 20
_SIEVE_PAYS = 40_000
"""Probes times characters: from here on building RE2's set costs less than it saves."""


def is_word(character: str) -> bool:
    """Whether `\\w` holds the character; a combining mark belongs to its letter."""
    return character.isalnum() or character == "_" or "\u0300" <= character <= "\u036f"


class Index:
    """Everything that a list of matchers looks for; a matcher is known by its place in the list."""

    __slots__ = (
        "_automaton",
        "_factor_owners",
        "_longest",
        "_loose",
        "_seen",
        "_sieve",
        "_string_owners",
        "regexes",
    )

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        numbers: dict[str, int] = {}
        # For each string: matcher, order, the exact spelling where case counts, and whether \b bounds it.
        self._string_owners: list[list[tuple[int, int, str | None, bool]]] = []
        self._factor_owners: dict[int, list[int]] = {}
        self.regexes: list[list[tuple[int, int, Regex]]] = []
        """For each matcher its regular expressions: (number, order, regex)."""
        self._loose: list[Regex] = []
        self._sieve: Sieve | None = None
        self._seen = 0
        regex_number = 0
        for place, matcher in enumerate(matchers):
            exact = not matcher.ignore_case
            for strings, bounded in ((matcher.words, True), (matcher.strings, False)):
                for text, order in strings:
                    number = self._number(numbers, text.lower() if exact else text)
                    self._string_owners[number].append((place, order, text if exact else None, bounded))
            own: list[tuple[int, int, Regex]] = []
            for probe, order in matcher.probes:
                regex = Regex(probe)
                if probe.factors and min(map(len, probe.factors)) >= _SHORTEST_FACTOR:
                    for factor in probe.factors:
                        self._factor_owners.setdefault(self._number(numbers, factor), []).append(regex_number)
                    own.append((regex_number, order, regex))
                    regex_number += 1
                else:
                    self._loose.append(regex)
                    own.append((-len(self._loose), order, regex))
            self.regexes.append(own)
        self._longest = max(map(len, numbers), default=0)
        self._automaton = _build(numbers)

    def _number(self, numbers: dict[str, int], text: str) -> int:
        number = numbers.get(text)
        if number is None:
            number = numbers[text] = len(self._string_owners)
            self._string_owners.append([])
        return number

    def scan(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> "Scan":
        """Look at a text, whose blocks start and end there, for everything at once."""
        scan = Scan(self.regexes)
        levelled = level(text)
        self._find_strings(levelled, levelled.lower(), scan)
        if self._loose and text:
            self._find_loose(text, starts, ends, scan)
        scan.sort()
        return scan

    def _find_strings(self, text: str, lowered: str, scan: "Scan") -> None:
        string_owners, factor_owners = self._string_owners, self._factor_owners
        strings, factors = scan.strings, scan.factors
        for number, start, end in self._hits(lowered):
            for place, order, exact, bounded in string_owners[number]:
                if bounded and not _bounded(lowered, start, end):
                    continue
                if exact is None or text[start:end] == exact:
                    strings.setdefault(place, []).append((start, order, end))
            if number in factor_owners:
                for regex_number in factor_owners[number]:
                    factors.setdefault(regex_number, []).append(start)

    def _hits(self, lowered: str) -> Iterator[tuple[int, int, int]]:
        automaton = self._automaton
        if automaton is None:
            return
        if len(lowered) <= _CHUNK:
            yield from automaton.find_matches_as_indexes(lowered, overlapping=True)
            return
        # In pieces: the list of all hits in a huge text would fill the memory.
        for begin in range(0, len(lowered), _CHUNK):
            piece = lowered[begin : begin + _CHUNK + self._longest]
            for number, start, end in automaton.find_matches_as_indexes(piece, overlapping=True):
                if start < _CHUNK:
                    yield number, begin + start, begin + end

    def _find_loose(self, text: str, starts: Sequence[int], ends: Sequence[int], scan: "Scan") -> None:
        self._seen += len(text)
        if self._sieve is None and len(self._loose) * self._seen < _SIEVE_PAYS:
            scan.loose = [list(range(len(starts)))] * len(self._loose)
            return
        if self._sieve is None:
            self._sieve = Sieve([regex.probe for regex in self._loose])
        scan.loose = [[] for _ in self._loose]
        for block, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start < end:
                for number in self._sieve.candidates(text[start:end]):
                    scan.loose[number].append(block)


def _build(strings: Collection[str]) -> "AhoCorasick | None":
    if not strings:
        return None
    from ahocorasick_rs import AhoCorasick

    return AhoCorasick(strings)


def _bounded(lowered: str, start: int, end: int) -> bool:
    """Whether `\\b` holds at both ends."""
    before = start > 0 and is_word(lowered[start - 1])
    after = end < len(lowered) and is_word(lowered[end])
    return before != is_word(lowered[start]) and after != is_word(lowered[end - 1])


class Scan:
    """What an index saw in a text.

    `strings` maps a matcher to the strings of its that stand in the text, overlapping ones too; `factors` a
    regular expression to the places of strings that it needs; `loose` lists, for the others, the blocks where
    they may match.
    """

    __slots__ = ("_regexes", "factors", "loose", "strings")

    def __init__(self, regexes: list[list[tuple[int, int, Regex]]]) -> None:
        self._regexes = regexes
        self.strings: dict[int, list[StringHit]] = {}
        self.factors: dict[int, list[int]] = {}
        self.loose: list[list[int]] = []

    def sort(self) -> None:
        """Bring everything into the order of the text."""
        for hits in self.strings.values():
            hits.sort()
        for places in self.factors.values():
            places.sort()

    def touches(self, matcher: int) -> bool:
        """Whether the matcher may have a match at all."""
        if matcher in self.strings:
            return True
        for number, _, _ in self._regexes[matcher]:
            if number in self.factors if number >= 0 else bool(self.loose and self.loose[-number - 1]):
                return True
        return False
