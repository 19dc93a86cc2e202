"""One index over all strings of all rules, and one sieve over the patterns that no string announces.

A scan of a text costs one pass over its small letters, whatever the number of rules. It finds the strings
themselves, and strings that a regular expression cannot do without: such an expression is run only where one
of them stands.
"""

from collections.abc import Collection, Sequence

from reviewlint.patterns.matchers import level
from reviewlint.patterns.regexes import Regex, Sieve
from reviewlint.patterns.tables import StringOwner, Tables, read_owners
from reviewlint.patterns.windows import may_stand
from reviewlint.strings import LONG, Finder, Strings, Together
from reviewlint.typed import TypeAlias

StringHit: TypeAlias = tuple[int, int, int]
"""Start, order, end: they sort as alternatives of one pattern would win."""

_Expression: TypeAlias = tuple[str, int, int, int, tuple[tuple[str, ...], ...]]
"""The string that is needed, a matcher, which of its expressions, how many spaces its matches may hold, and
what else it needs no further away than that."""

_Owners: TypeAlias = tuple[list[StringOwner], list[_Expression]]

_WHOLE_PAYS = 300_000
"""Characters: from here on an automaton of whole strings costs less to build than it saves."""
_SIEVE_PAYS = 40_000
"""Probes times characters: from here on building RE2's set costs less than it saves."""


def is_word(character: str) -> bool:
    """Whether `\\w` holds the character; a combining mark belongs to its letter."""
    return character.isalnum() or character == "_" or "\u0300" <= character <= "\u036f"


class Index:
    """Everything that a list of matchers looks for; a matcher is known by its place in the list."""

    __slots__ = (
        "_loose",
        "_met",
        "_owners",
        "_seen",
        "_sieve",
        "_strings",
        "_together",
        "_whole",
        "regexes",
    )

    def __init__(self, tables: Tables, together: Together | None = None) -> None:
        """Others who look for strings in the same texts, folded alike, share `together`."""
        self._owners = tables.owners
        self._met: dict[int, _Owners] = {}
        """The owners of the beginnings that have been met."""
        self._loose = tables.loose
        self.regexes = [[(order, Regex(probe)) for probe, order in probes] for probes in tables.probes]
        """For each matcher its regular expressions with their orders."""
        self._sieve: Sieve | None = None
        self._seen = 0
        self._whole = False
        self._together = together or Together()
        self._strings: Finder = Strings(tables.beginnings)

    def scan(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> "Scan":
        """Look at a text, whose blocks start and end there, for everything at once."""
        self._seen += len(text)
        if self._seen >= _WHOLE_PAYS and not self._whole:
            self._look_for_whole_strings()
        levelled = level(text)
        scan = Scan(levelled.lower())
        self._find_strings(text, levelled, scan)
        if self._loose and text:
            self._find_loose(text, starts, ends, scan)
        scan.sort()
        return scan

    def _look_for_whole_strings(self) -> None:
        """Look up whole strings, or much of them: far fewer places, at the price of a larger automaton."""
        strings: dict[str, _Owners] = {}
        for lines in self._owners:
            owners, expressions = read_owners(lines)
            for _, string, exact, bounded, place, order in owners:
                known = strings.setdefault(string.lower()[:LONG], ([], []))
                known[0].append((0, string, exact, bounded, place, order))
            for expression in expressions:
                known = strings.setdefault(expression[0][:LONG], ([], []))
                known[1].append(self._with_needs(*expression))
        self._whole = True
        self._met = dict(enumerate(strings.values()))
        self._strings = self._together.join(list(strings))

    def _find_strings(self, text: str, levelled: str, scan: "Scan") -> None:
        met, folded, strings, places = self._met, scan.folded, scan.strings, scan.places
        for base, hits in self._strings.hits(folded):
            for number, start, _ in hits:
                known = met.get(number) or self._meet(number)
                start += base
                for offset, string, exact, bounded, place, order in known[0]:
                    begin = start - offset
                    if (levelled if exact else folded).startswith(string, begin) and begin >= 0:
                        end = begin + len(string)
                        if not bounded or _bounded(folded, begin, end):
                            strings.setdefault(place, []).append((begin, order, end))
                for need, place, which, spaces, others in known[1]:
                    if folded.startswith(need, start) and (
                        not others or may_stand(text, folded, start, spaces, others)
                    ):
                        places.setdefault(place, {}).setdefault(which, []).append(start)

    def _meet(self, number: int) -> "_Owners":
        """Read whose a beginning is."""
        strings, expressions = read_owners(self._owners[number])
        known = self._met[number] = (strings, [self._with_needs(*each) for each in expressions])
        return known

    def _with_needs(self, need: str, place: int, which: int) -> "_Expression":
        probe = self.regexes[place][which][1].probe
        return need, place, which, probe.spaces, probe.needs[1:] if probe.spaces >= 0 else ()

    def _find_loose(self, text: str, starts: Sequence[int], ends: Sequence[int], scan: "Scan") -> None:
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
