"""Phrases with alternatives, looked up in the words of a document."""

from collections.abc import Iterator, Sequence

from reviewlint.typed import TypeAlias

_Place: TypeAlias = tuple[frozenset[str], bool]


class Phrases:
    """Phrases, one a line: `|` parts the words that may stand at a place, `?` ends a place that may be empty.

    Words are in lower case, with straight apostrophes. The first place of a phrase may not be empty.
    """

    __slots__ = ("_by_first", "_lines", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[str, list[str]] = {}
        """First word -> phrases as they are written."""
        self._by_first: dict[str, list[tuple[_Place, ...]]] = {}
        """The same of words that have been met, as `_end` reads them: most never are."""

    def find(self, lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The longest phrase at each place, as a half-open range of words, none inside another."""
        if not self._lines:
            self._read()
        index = 0
        while index < len(lowers):
            end = 0
            if lowers[index] in self._lines:
                end = max(_end(phrase, 1, lowers, index + 1) for phrase in self._phrases(lowers[index]))
            if end:
                yield index, end
            index = max(index + 1, end)

    def _read(self) -> None:
        for line in self._text.strip().splitlines():
            for word in line.split(None, 1)[0].split("|"):
                self._lines.setdefault(word, []).append(line)

    def _phrases(self, first: str) -> list[tuple[_Place, ...]]:
        phrases = self._by_first.get(first)
        if phrases is None:
            phrases = self._by_first[first] = [_places(line) for line in self._lines[first]]
        return phrases


def _places(line: str) -> tuple[_Place, ...]:
    return tuple((frozenset(place.rstrip("?").split("|")), place.endswith("?")) for place in line.split())


def _end(phrase: Sequence[_Place], number: int, lowers: Sequence[str], index: int) -> int:
    """Where the places of a phrase from `number` on end when they begin at a word; 0 when they do not fit."""
    if number == len(phrase):
        return index
    words, may_lack = phrase[number]
    fits = index < len(lowers) and lowers[index] in words
    end = _end(phrase, number + 1, lowers, index + 1) if fits else 0
    return end or (_end(phrase, number + 1, lowers, index) if may_lack else 0)
