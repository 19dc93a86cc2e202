"""Many strings looked for in a text at once."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reviewlint.typed import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

Hit: TypeAlias = tuple[int, int, int]
"""Which string, its start, its end."""

_AUTOMATON_PAYS = 8_000
"""Characters: from here on an automaton costs less to load and build than it saves."""
_CHUNK = 1 << 20

LONG = 16
"""So many characters of a string are hardly ever met without the rest of it: a text is compared with that
sooner than a processor reads the larger automaton of whole strings.
"""


class Finder(Protocol):
    """What finds strings in texts."""

    def hits(self, text: str) -> Iterator[tuple[int, list[Hit]]]:
        """As those of `Strings`."""


class Strings:
    """Strings, all different and each known by its place in a list, for any number of texts.

    They are found by an Aho-Corasick automaton: one pass over a text, however many they are. It is the kind
    that is soonest built, and reads one byte a character, so that places need no converting. A run on one
    short text does without it.
    """

    __slots__ = ("_automaton", "_doubtful", "_longest", "_seen", "_strings")

    def __init__(self, strings: Sequence[str]) -> None:
        self._strings = strings
        self._longest = max(map(len, strings), default=0)
        self._seen = 0
        self._automaton: BytesAhoCorasick | None = None
        self._doubtful: frozenset[int] = frozenset()
        """The strings that look like others as bytes: those with a `?`, which any character may become."""

    def hits(self, text: str) -> Iterator[tuple[int, list[Hit]]]:
        """Lists of hits and the offset that each list counts from.

        They hold all strings that stand in the text, overlapping ones too, in the order of their ends. There
        are several for a huge text, of which one would fill the memory.
        """
        if not self._strings:
            return
        if self._automaton is None:
            self._seen += len(text)
            if self._seen < _AUTOMATON_PAYS:
                yield 0, self._in_short(text)
                return
            encoded = [_bytes(string) for string in self._strings]
            self._doubtful = frozenset([number for number, each in enumerate(encoded) if b"?" in each])
            self._automaton = _automaton(encoded)
        for begin in range(0, len(text), _CHUNK):
            part = text[begin : begin + _CHUNK + self._longest] if len(text) > _CHUNK else text
            found = self._automaton.find_matches_as_indexes(_bytes(part), overlapping=True)
            if len(part) > _CHUNK:
                found = [hit for hit in found if hit[1] < _CHUNK]
            if self._doubtful:
                found = self._without_others(found, part)
            yield begin, found

    def _without_others(self, hits: list[Hit], text: str) -> list[Hit]:
        """The hits without those of strings that only look like what stands in the text."""
        doubtful, strings = self._doubtful, self._strings
        if doubtful.isdisjoint([number for number, _, _ in hits]):
            return hits
        return [hit for hit in hits if hit[0] not in doubtful or text.startswith(strings[hit[0]], hit[1])]

    def _in_short(self, text: str) -> list[Hit]:
        """The same hits. Most strings are as long as the longest, and met among the pieces of the text."""
        longest = self._longest
        pieces = _pieces(text, longest)
        found: list[Hit] = []
        for number, string in enumerate(self._strings):
            if string in pieces or (len(string) < longest and string in text):
                start = text.find(string)
                while start >= 0:
                    found.append((number, start, start + len(string)))
                    start = text.find(string, start + 1)
        found.sort(key=_end)
        return found


@lru_cache(maxsize=1)
def _pieces(text: str, length: int) -> set[str]:
    """All pieces of a text with that length; asked for by everyone who looks for strings in it."""
    return {text[start : start + length] for start in range(len(text) - length + 1)}


def _end(hit: Hit) -> tuple[int, int]:
    """What hits are in order of: where they end, of two that end alike the longer one first."""
    return hit[2], hit[1]


class Together:
    """Sets of strings that are found in one pass over a text, whoever asks for the first of them.

    Those who look for different strings in the same texts share it: each pass costs about the same, above all
    for bringing an automaton and a text into the caches of the processor.
    """

    __slots__ = ("_bounds", "_last", "_strings", "_wanted")

    def __init__(self) -> None:
        self._wanted: list[str] = []
        self._bounds = [0]
        """Where each set begins in the list of all, and where the last one ends."""
        self._strings: Strings | None = None
        self._last: tuple[str, list[list[Hit]]] | None = None
        """The text that was looked at last, and for each set what of it stands there."""

    def join(self, strings: Sequence[str]) -> Finder:
        """One more set, all different; the answer finds them."""
        self._wanted += strings
        self._bounds.append(len(self._wanted))
        self._strings = self._last = None
        return _Joined(self, len(self._bounds) - 2)

    def hits(self, text: str, number: int) -> Iterator[tuple[int, list[Hit]]]:
        """What `Strings` of one of the sets says of a text."""
        if self._strings is None:
            self._strings = Strings(self._wanted)
        if len(text) > _CHUNK:  # all that is found might fill the memory
            for base, hits in self._strings.hits(text):
                yield base, self._apart(hits)[number]
            return
        last = self._last
        if last is None or last[0] != text:
            found = self._apart([hit for _, hits in self._strings.hits(text) for hit in hits])
            last = self._last = text, found  # at once: threads may share a linter
        yield 0, last[1][number]

    def _apart(self, hits: list[Hit]) -> list[list[Hit]]:
        """The hits of each set, numbered as in the set."""
        bounds = self._bounds
        found: list[list[Hit]] = [[] for _ in bounds[1:]]
        for string, start, end in hits:
            number = bisect_right(bounds, string) - 1
            found[number].append((string - bounds[number], start, end))
        return found


class _Joined:
    """One of the sets."""

    __slots__ = ("_number", "_together")

    def __init__(self, together: Together, number: int) -> None:
        self._together = together
        self._number = number

    def hits(self, text: str) -> Iterator[tuple[int, list[Hit]]]:
        return self._together.hits(text, self._number)


def _bytes(text: str) -> bytes:
    """A byte a character: itself up to Latin-1, and `?` for all others."""
    return text.encode("latin-1", "replace")


def _automaton(strings: Sequence[bytes]) -> "BytesAhoCorasick":
    from ahocorasick_rs import BytesAhoCorasick, Implementation, MatchKind

    return BytesAhoCorasick(
        strings, matchkind=MatchKind.Standard, implementation=Implementation.ContiguousNFA
    )
