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

_Lines: TypeAlias = "tuple[dict[str, list[int]], list[tuple[Set[str], list[int]]], list[int]]"
"""Of lines with one beginning: those that may go on with a word, by that word; those that may go on with a
class, by its words; and those that may go on with any word, or end. The first hold the last, too."""


class Phrases:
    """The phrases of a shipped data file, one a line, read when they are first looked for.

    `|` parts the words that may stand at a place, `?` ends a place that may be empty, `*` is any word, and
    `<name>` the words of a class: one of `classes`, or of a line `<name> = words` further up. `^` before the
    first word stands for the beginning of a sentence; a line that begins with `#` is a remark. Words are in
    lower case, with straight apostrophes. The first place is neither empty nor `*`.
    """

    __slots__ = ("_begin", "_by_first", "_by_second", "_file", "_lines", "_near", "_phrases", "classes")

    def __init__(self, file: str, classes: Mapping[str, Set[str]] | None = None) -> None:
        self._file = file
        self.classes: dict[str, Set[str]] = {f"<{name}>": words for name, words in (classes or {}).items()}
        """Class, as lines write it -> its words; those of the file once it is read."""
        self._lines: list[str] = []
        self._by_first: dict[str, str] = {}
        """First word or class, with its `^` -> the numbers of its lines, as text."""
        self._begin: frozenset[str] = frozenset()
        """Every word that a phrase may begin with."""
        self._by_second: dict[str, _Lines] = {}
        """First word or class that a text has met -> its lines."""
        self._near: dict[str, list[_Lines]] = {}
        """Words that a text has met -> the lines that begin so."""
        self._phrases: dict[int, tuple[Set[str] | None, _Phrase]] = {}
        """Of the lines that may have been met: what `_thirds` says, and the places after the first one."""

    def lines(self) -> list[str]:
        """The lines of the file, classes among them, without remarks."""
        return [line for line in read_lines(self._file) if not line.startswith("#")]

    def find(self, lowers: Sequence[str], openers: Container[int] = ()) -> Iterator[tuple[int, int]]:
        """The longest phrase at each place, as a half-open range of words, none inside another.

        `openers` are the words, by their numbers, that begin a sentence.
        """
        if not self._by_first:
            self._read()
        near, begin = self._near, self._begin
        resume = 0
        rows = zip(range(len(lowers)), lowers, [*lowers[1:], " "], strict=False)
        for index, word, following in compress(rows, map(begin.__contains__, lowers)):
            if index < resume:
                continue
            beginnings = near.get(word)
            if beginnings is None:
                beginnings = self._meet(word)
            end = 0
            for written, classed, free in beginnings:
                lines = written.get(following, free)
                for words, more in classed:
                    if following in words:
                        lines = lines + more
                if lines:
                    end = max(end, self._longest(lines, lowers, index))
            if index in openers and "^" + word in self._by_first:
                end = max(end, self._longest(self._numbers("^" + word), lowers, index))
            if end:
                yield index, end
                resume = end

    def _longest(self, lines: Iterable[int], lowers: Sequence[str], index: int) -> int:
        """Where the longest phrase of some lines ends whose first place is a word's; 0: there is none."""
        end = 0
        third = lowers[index + 2] if index + 2 < len(lowers) else ""
        for number in lines:
            known = self._phrases.get(number)
            if known is None:
                phrase = tuple(map(self._place, self._lines[number].split()[1:]))
                known = self._phrases[number] = _thirds(phrase), phrase
            thirds, phrase = known
            if thirds is None or third in thirds:  # as few: the second word is known to fit, if one must
                end = max(end, _end(phrase, lowers, index + 1))
        return end

    def _meet(self, word: str) -> list[_Lines]:
        """The lines that begin with a word, and those that begin with classes that hold it."""
        firsts = [word, *[name for name, words in self.classes.items() if word in words]]
        met = self._near[word] = [self._lines_of(first) for first in firsts if first in self._by_first]
        return met

    def _lines_of(self, first: str) -> _Lines:
        """The lines that begin with a word or a class."""
        known = self._by_second.get(first)
        if known is None:
            written: dict[str, list[int]] = {}
            classed: dict[str, list[int]] = {}
            free: list[int] = []
            for number in self._numbers(first):
                seconds = _seconds(self._lines[number])
                for second in seconds:
                    (classed if second[0] == "<" else written).setdefault(second, []).append(number)
                if not seconds:
                    free.append(number)
            for lines in written.values():
                lines += free
            by_class = [(self.classes[name], lines) for name, lines in classed.items()]
            known = self._by_second[first] = written, by_class, free
        return known

    def _numbers(self, first: str) -> Iterable[int]:
        """The lines with such a first place, by their numbers."""
        return map(int, self._by_first[first].split())

    def _read(self) -> None:
        """Read the file; which lines begin how is kept between runs."""
        self._lines = self.lines()
        for line in self._lines:
            if " = " in line:
                first, _, words = line.partition(" = ")
                self.classes[first] = frozenset(words.split())
        key = f"phrases-{crc32(chr(10).join(self._lines).encode()):08x}"
        # Three long strings are read sooner than thousands of short ones.
        match load_json(key):
            case [str(firsts), str(numbers), str(begin)]:
                self._by_first = dict(zip(firsts.split(), numbers.split(","), strict=False))
                self._begin = frozenset(begin.split())
            case _:
                self._by_first = _by_first(self._lines)
                named = [words for name, words in self.classes.items() if name in self._by_first]
                self._begin = frozenset(first.removeprefix("^") for first in self._by_first).union(*named)
                kept = (
                    " ".join(self._by_first),
                    ",".join(self._by_first.values()),
                    " ".join(sorted(self._begin)),
                )
                store_json(key, kept)

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


def _seconds(line: str) -> list[str]:
    """The words and classes of which one follows the first word of a line; none when any may, or nothing."""
    seconds: list[str] = []
    rest = line.partition(" ")[2]
    while rest and rest[0] != "*":
        place, _, rest = rest.partition(" ")
        seconds += place.removesuffix("?").split("|")
        if place[-1] != "?":
            return seconds
    return []


def _thirds(phrase: _Phrase) -> Set[str] | None:
    """The words of which one must be third, given the places after the first; None: any may."""
    if len(phrase) < 2 or phrase[0][1] or phrase[1][1]:
        return None
    return phrase[1][0]


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
