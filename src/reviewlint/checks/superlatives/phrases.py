"""Phrases with alternatives, looked up in the words of a document."""

from collections.abc import Iterator, Sequence

from reviewlint.typed import TypeAlias

_Place: TypeAlias = tuple[frozenset[str], bool]


class Phrases:
    """Phrases, one a line: `|` parts the words that may stand at a place, `?` ends a place that may be empty.

    Words are in lower case, with straight apostrophes. The first place of a phrase may not be empty.
    """

    __slots__ = ("_by_first", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._by_first: dict[str, list[tuple[_Place, ...]]] = {}

    def find(self, lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The longest phrase at each place, as a half-open range of words, none inside another."""
        if not self._by_first:
            self._read()
        index = 0
        while index < len(lowers):
            ends = [_end(phrase, 1, lowers, index + 1) for phrase in self._by_first.get(lowers[index], ())]
            end = max(ends, default=0)
            if end:
                yield index, end
            index = max(index + 1, end)

    def _read(self) -> None:
        for line in self._text.strip().splitlines():
            places = line.split()
            phrase = tuple((frozenset(place.rstrip("?").split("|")), place.endswith("?")) for place in places)
            for word in phrase[0][0]:
                self._by_first.setdefault(word, []).append(phrase)


def _end(phrase: Sequence[_Place], number: int, lowers: Sequence[str], index: int) -> int:
    """Where the places of a phrase from `number` on end when they begin at a word; 0 when they do not fit."""
    if number == len(phrase):
        return index
    words, may_lack = phrase[number]
    fits = index < len(lowers) and lowers[index] in words
    end = _end(phrase, number + 1, lowers, index + 1) if fits else 0
    return end or (_end(phrase, number + 1, lowers, index) if may_lack else 0)
