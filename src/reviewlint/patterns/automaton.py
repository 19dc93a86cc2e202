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

_SHORTEST_NEED = 3
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
        "_longest",
        "_loose",
        "_need_owners",
        "_seen",
        "_sieve",
        "_string_owners",
        "regexes",
    )

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        numbers: dict[str, int] = {}
        # For each string: matcher, order, the exact spelling where case counts, and whether \b bounds it.
        self._string_owners: list[list[tuple[int, int, str | None, bool]]] = []
        # For a string that regular expressions need: matcher and which of its expressions.
        self._need_owners: dict[int, list[tuple[int, int]]] = {}
        self._loose: list[tuple[int, int]] = []
        """Matcher and expression of those that need no string, or only a very short one."""
        self.regexes: list[list[tuple[int, Regex]]] = []
        """For each matcher its regular expressions with their orders."""
        self._sieve: Sieve | None = None
        self._seen = 0
        for place, matcher in enumerate(matchers):
            exact = not matcher.ignore_case
            for strings, bounded in ((matcher.words, True), (matcher.strings, False)):
                for text, order in strings:
                    number = self._number(numbers, text.lower() if exact else text)
                    self._string_owners[number].append((place, order, text if exact else None, bounded))
            self.regexes.append([(order, Regex(probe)) for probe, order in matcher.probes])
            for which, (probe, _) in enumerate(matcher.probes):
                if not probe.needs or min(map(len, probe.needs[0])) < _SHORTEST_NEED:
                    self._loose.append((place, which))
                    continue
                for need in probe.needs[0]:
                    owners = self._need_owners.setdefault(self._number(numbers, need), [])
                    owners.append((place, which))
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
        levelled = level(text)
        scan = Scan(levelled.lower())
        self._find_strings(levelled, scan.folded, scan)
        if self._loose and text:
            self._find_loose(text, starts, ends, scan)
        scan.sort()
        return scan

    def _find_strings(self, text: str, lowered: str, scan: "Scan") -> None:
        string_owners, need_owners = self._string_owners, self._need_owners
        strings, places = scan.strings, scan.places
        for number, start, end in self._hits(lowered):
            for place, order, exact, bounded in string_owners[number]:
                if bounded and not _bounded(lowered, start, end):
                    continue
                if exact is None or text[start:end] == exact:
                    strings.setdefault(place, []).append((start, order, end))
            if number in need_owners:
                for place, which in need_owners[number]:
                    places.setdefault(place, {}).setdefault(which, []).append(start)

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
            everywhere = range(len(starts))
            for place, which in self._loose:
                scan.blocks.setdefault(place, {})[which] = everywhere
            return
        if self._sieve is None:
            self._sieve = Sieve([self.regexes[place][which][1].probe for place, which in self._loose])
        found: dict[int, set[int]] = {}
        for block, (start, end) in enumerate(zip(starts, ends, strict=True)):
            if start < end:
                for number in self._sieve.candidates(text[start:end]):
                    found.setdefault(number, set()).add(block)
        for number, blocks in found.items():
            place, which = self._loose[number]
            scan.blocks.setdefault(place, {})[which] = blocks


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
    """What an index saw in a text, by matcher; `folded` is the text as it was searched.

    `strings` are the strings that stand in the text, overlapping ones too. `places` are, for an expression of
    the matcher, the places of strings that it needs; `blocks`, for those that need none, the numbers of the
    blocks where they may match.
    """

    __slots__ = ("blocks", "folded", "places", "strings")

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self.strings: dict[int, list[StringHit]] = {}
        self.places: dict[int, dict[int, list[int]]] = {}
        self.blocks: dict[int, dict[int, Collection[int]]] = {}

    def sort(self) -> None:
        """Bring everything into the order of the text."""
        for hits in self.strings.values():
            hits.sort()
        for expressions in self.places.values():
            for places in expressions.values():
                places.sort()

    def matchers(self) -> set[int]:
        """The matchers that may have a match."""
        return {*self.strings, *self.places, *self.blocks}
