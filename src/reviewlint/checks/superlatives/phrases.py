"""Phrases with alternatives, looked up in the words of a document."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from itertools import compress
from zlib import crc32

from reviewlint.measures.data_files import read_lines
from reviewlint.typed import TypeAlias
from reviewlint.user_cache import load_json, store_json

_Place: TypeAlias = "tuple[Set[str] | None, bool]"
"""The words that may stand at a place of a phrase (None: any word), and whether it may be empty."""

_Phrase: TypeAlias = tuple[_Place, ...]

_Lines: TypeAlias = "tuple[dict[str, list[int]], list[tuple[Set[str] | None, list[int]]]]"
"""Of lines with one beginning: those that go on with a word that is written there, by that word; and the
others with the words that they may go on with (None: any, or no word at all)."""

_MOST_PAIRS = 1 << 15
"""So many pairs of words are remembered from text to text."""


class Phrases:
    """The phrases of a shipped data file, one a line, read when they are first looked for.

    `|` parts the words that may stand at a place, `?` ends a place that may be empty, `*` is any word, and
    `<name>` the words of a class: one of `classes`, or of a line `<name> = words` further up. `^` before the
    first word stands for the beginning of a sentence; a line that begins with `#` is a remark. Words are in
    lower case, with straight apostrophes. The first place is neither empty nor `*`.
    """

    __slots__ = ("_begin", "_by_first", "_file", "_lines", "_near", "_pairs", "_phrases", "_sets", "classes")

    def __init__(self, file: str, classes: Mapping[str, Set[str]] | None = None) -> None:
        self._file = file
        self.classes: dict[str, Set[str]] = {f"<{name}>": words for name, words in (classes or {}).items()}
        """Class, as lines write it -> its words; those of the file once it is read."""
        self._lines: list[str] = []
        self._by_first: dict[str, str] = {}
        """First word or class, with its `^` -> the numbers of its lines, as text."""
        self._begin: frozenset[str] = frozenset()
        """Every word that a phrase may begin with."""
        self._near: dict[str, _Lines] = {}
        """Words that a text has met, with their `^`, and classes that hold one -> the lines that begin so."""
        self._pairs: dict[tuple[str, str], list[int]] = {}
        """Two words that a text has met, the first perhaps with its `^` -> the lines that may begin so."""
        self._sets: dict[str, Set[str] | None] = {}
        """The second place of lines, as they write it -> the words that may stand there."""
        self._phrases: dict[int, _Phrase] = {}
        """The places after the first one, of the lines that may have been met."""

    def lines(self) -> list[str]:
        """The lines of the file, classes among them, without remarks."""
        return [line for line in read_lines(self._file) if not line.startswith("#")]

    def find(self, lowers: Sequence[str], openers: Container[int] = ()) -> Iterator[tuple[int, int]]:
        """The longest phrase at each place, as a half-open range of words, none inside another.

        `openers` are the words, by their numbers, that begin a sentence.
        """
        if not self._by_first:
            self._read()
        if len(self._pairs) > _MOST_PAIRS:
            self._pairs.clear()
        pairs, begin = self._pairs, self._begin
        resume = 0
        rows = zip(range(len(lowers)), lowers, [*lowers[1:], " "], strict=False)
        for index, word, following in compress(rows, map(begin.__contains__, lowers)):
            if index < resume:
                continue
            lines = pairs.get((word, following))
            if lines is None:
                lines = self._meet(word, following)
            end = self._longest(lines, lowers, index) if lines else 0
            if index in openers:
                opening = "^" + word
                lines = pairs.get((opening, following))
                if lines is None:
                    lines = self._meet(opening, following)
                end = max(end, self._longest(lines, lowers, index))
            if end:
                yield index, end
                resume = end

    def _longest(self, lines: Iterable[int], lowers: Sequence[str], index: int) -> int:
        """Where the longest phrase of some lines ends whose first place is a word's; 0: there is none."""
        end = 0
        for number in lines:
            phrase = self._phrases.get(number)
            if phrase is None:
                phrase = tuple(map(self._place, self._lines[number].split()[1:]))
                self._phrases[number] = phrase
            end = max(end, _end(phrase, lowers, index + 1))
        return end

    def _meet(self, first: str, following: str) -> list[int]:
        """The lines that may begin with two words; `^` before the first one as lines have it."""
        lines: list[int] = []
        for name in (first, *[name for name, words in self.classes.items() if first in words]):
            if name not in self._by_first:
                continue
            near = self._near.get(name)
            if near is None:
                near = self._near[name] = self._lines_on(name)
            written, others = near
            lines += written.get(following, ())
            for words, numbers in others:
                if words is None or following in words:
                    lines += numbers
        self._pairs[first, following] = lines
        return lines

    def _lines_on(self, name: str) -> _Lines:
        """The lines that begin with a word or a class, as they write it."""
        written: dict[str, list[int]] = {}
        others: dict[str, list[int]] = {}
        for number in map(int, self._by_first[name].split()):
            second, _, more = self._lines[number].partition(" ")[2].partition(" ")
            if "?" in second or "<" in second or "*" in second or not second:
                # Behind a place that may be empty, the next one counts as well.
                others.setdefault(f"{second} {more}" if second[-1:] == "?" else second, []).append(number)
            else:
                for word in second.split("|"):
                    written.setdefault(word, []).append(number)
        return written, [(self._seconds(places), lines) for places, lines in others.items()]

    def _seconds(self, places: str) -> Set[str] | None:
        """The words of which one stands at the beginning of some places; None when any may, or nothing."""
        if places not in self._sets:
            seconds: Set[str] = frozenset()
            known: Set[str] | None = None
            for place in places.split():
                words, may_lack = self._place(place)
                if words is None:
                    break
                seconds = seconds | words if seconds else words
                if not may_lack:
                    known = seconds
                    break
            self._sets[places] = known
        return self._sets[places]

    def _read(self) -> None:
        """Read the file; which lines begin how is kept between runs."""
        self._lines = self.lines()
        for line in self._lines:
            if " = " in line:
                first, _, words = line.partition(" = ")
                self.classes[first] = frozenset(words.split())
        key = f"phrases-{crc32(chr(10).join(self._lines).encode()):08x}"
        kept = load_json(key)
        self._by_first = kept if isinstance(kept, dict) else _by_first(self._lines)
        if kept is None:
            store_json(key, self._by_first)
        named = [words for name, words in self.classes.items() if name in self._by_first]
        self._begin = frozenset(first.removeprefix("^") for first in self._by_first).union(*named)

    def _place(self, written: str) -> _Place:
        name = written.removesuffix("?")
        if name in self.classes:
            return self.classes[name], name != written
        if name == "*":
            return None, name != written
        words = frozenset(name.split("|"))
        if "<" in name:
            words = words.union(*[self.classes[word] for word in words if word[0] == "<"])
        return words, name != written


def _by_first(lines: Sequence[str]) -> dict[str, str]:
    """First word or class, with its `^` -> the numbers of the lines that begin so."""
    numbers: dict[str, list[str]] = {}
    for number, line in enumerate(lines):
        if " = " not in line:
            first = line.partition(" ")[0]
            opens = "^" if first[0] == "^" else ""
            for word in first.removeprefix("^").split("|"):
                numbers.setdefault(opens + word, []).append(str(number))
    return {first: " ".join(known) for first, known in numbers.items()}


def _end(phrase: _Phrase, lowers: Sequence[str], index: int) -> int:
    """Where the places of a phrase end when they begin at a word; 0 when they do not fit."""
    for number, (words, may_lack) in enumerate(phrase, 1):
        fits = index < len(lowers) and (words is None or lowers[index] in words)
        if may_lack:
            end = _end(phrase[number:], lowers, index + 1) if fits else 0
            if end:
                return end
        elif fits:
            index += 1
        else:
            return 0
    return index
