"""Phrases with alternatives, looked up in the words of a document."""

from collections.abc import Iterator, Sequence

from reviewlint.typed import TypeAlias

_Place: TypeAlias = tuple[frozenset[str], bool]


class Phrases:
    """Phrases, one a line: `|` parts the words that may stand at a place, `?` ends a place that may be empty.

    Words are in lower case, with straight apostrophes. The first place of a phrase may not be empty.
    """

    __slots__ = ("_lines", "_met", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines: dict[str, list[str]] = {}
        """First word -> phrases as they are written."""
        self._met: dict[str, tuple[_Place, ...]] = {}
        """Phrases that a text has come near, as `_end` reads them: most are never met."""

    def find(self, lowers: Sequence[str]) -> Iterator[tuple[int, int]]:
        """The longest phrase at each place, as a half-open range of words, none inside another."""
        if not self._lines:
            self._read()
        index = 0
        while index < len(lowers):
            end = 0
            following = lowers[index + 1] if index + 1 < len(lowers) else ""
            for line in self._lines.get(lowers[index], ()):
                # What follows the first word stands somewhere in the phrase, unless nothing has to follow.
                if following in line or line.endswith("?") or " " not in line:
                    end = max(end, _end(self._places(line), 1, lowers, index + 1))
            if end:
                yield index, end
            index = max(index + 1, end)

    def _read(self) -> None:
        for line in self._text.strip().splitlines():
            line = line.strip()
            for word in line.partition(" ")[0].split("|"):
                self._lines.setdefault(word, []).append(line)

    def _places(self, line: str) -> tuple[_Place, ...]:
        places = self._met.get(line)
        if places is None:
            places = self._met[line] = tuple(
                (frozenset(place.rstrip("?").split("|")), place.endswith("?")) for place in line.split()
            )
        return places


def _end(phrase: Sequence[_Place], number: int, lowers: Sequence[str], index: int) -> int:
    """Where the places of a phrase from `number` on end when they begin at a word; 0 when they do not fit."""
    if number == len(phrase):
        return index
    words, may_lack = phrase[number]
    fits = index < len(lowers) and lowers[index] in words
    end = _end(phrase, number + 1, lowers, index + 1) if fits else 0
    return end or (_end(phrase, number + 1, lowers, index) if may_lack else 0)
