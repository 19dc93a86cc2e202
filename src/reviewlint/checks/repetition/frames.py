"""The moulds of sentences: their words of grammar, with gaps where anything else stands."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import compress, islice

from reviewlint.checks.repetition.tokens import prose_blocks, prose_rows, visible_words
from reviewlint.document import Document
from reviewlint.language.function_words import FUNCTION_WORDS, GRAMMAR_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.typed import NamedTuple

GAP = "..."
_SUBJECTS = word_set(
    "a an he her his i it its my one our she that the their there these they this those we who you your"
)
"""Words that a subject is or begins with."""
_JOINS = ("and", "or")
_KEPT = GRAMMAR_WORDS.difference(_JOINS, ("a", "an"))
_LONGEST_LEAD = 5
_READ = 16
_FEWEST_PARTS = 5
_MOST_PARTS = 8
_FEWEST_GRAMMAR = 3
_LONGEST_ITEM = 3

_PAIRED = {
    "both": ("and", 4),
    "either": ("or", 12),
    "neither": ("nor", 12),
    "not": ("but", 12),
    "so": ("that", 4),
    "whether": ("or", 12),
}
"""A conjunction, its partner, and how many words may stand between them."""
_AFTER_NOT = (["just"], ["merely"], ["only"], ["simply"])


class Frame(NamedTuple):
    """A frame, the row of its sentence, and the half-open range of words that it holds together."""

    parts: str
    row: int
    first: int
    last: int


def opening_frames(document: Document, fewest: int) -> Iterator[Frame]:
    """The frames that open at least `fewest` sentences of the prose, in order, for each the longest first."""
    text, words, lowers = document.text, document.words, visible_words(document)
    firsts, ends = document.sentences.first_words, document.sentences.last_words
    begins: list[tuple[int, int]] = []
    starts: list[tuple[str, ...]] = []
    for row in prose_rows(document):
        first, last = firsts[row], ends[row] - _FEWEST_PARTS
        if first > last:
            continue
        opener = words.lowers[first]
        if opener in FUNCTION_WORDS or opener.endswith("ly"):  # "In the end," or "Sadly,"
            lead = first + _LONGEST_LEAD if first + _LONGEST_LEAD < last else last
            comma = text.find(",", words.starts[first], words.starts[lead])
            if comma >= 0:
                first = bisect_left(words.starts, comma, first)
        # Sentences with a frame in common share their first two words of grammar behind the subject, but for
        # those that a frame leaves out or writes in another way; and these are soon found.
        behind = first + 1 if lowers[first] in _SUBJECTS else first
        begins.append((row, first))
        starts.append(tuple(islice(filter(_KEPT.__contains__, lowers[behind : first + _READ]), 2)))
    common = {start for start, count in Counter(starts).items() if count >= fewest}
    likely = [begin for begin, start in zip(begins, starts, strict=True) if start in common]
    short = [
        frame for row, first in likely for frame in _frames(lowers, row, first, ends[row], _FEWEST_PARTS)
    ]
    alike = Counter(frame.parts for frame in short)
    for parts, row, first, _ in short:
        if alike[parts] >= fewest:
            yield from _frames(lowers, row, first, ends[row], _MOST_PARTS)


def paired_conjunctions(document: Document, fewest: int) -> Iterator[Frame]:
    """Each "both ... and", "not only ... but" and the like, up to the word after the second of the pair.

    Only of conjunctions that stand `fewest` times in the text.
    """
    lowers, sentences = visible_words(document), document.sentences
    prose = prose_blocks(document)
    times = Counter(filter(_PAIRED.__contains__, lowers))
    for index, opener in _places(lowers, times, fewest):
        if opener == "not" and lowers[index + 1 : index + 2] not in _AFTER_NOT:
            continue
        row = sentences.index_at(document.words.starts[index])
        partner, farthest = _PAIRED[opener]
        start = index + 1
        last = min(sentences.last_words[row], start + farthest + 1)
        if partner in lowers[start + 1 : last] and sentences.blocks[row] in prose:
            end = min(lowers.index(partner, start + 1) + 2, sentences.last_words[row])
            yield Frame(f"{opener} {GAP} {partner} {GAP}", row, index, end)


def _places(lowers: list[str], times: dict[str, int], fewest: int) -> Iterator[tuple[int, str]]:
    """Where the words stand that stand `fewest` times, one word after the other."""
    for word, count in times.items():
        if count >= fewest:
            at = -1
            for _ in range(count):
                at = lowers.index(word, at + 1)
                yield at, word


def triads(document: Document) -> Iterator[Frame]:
    """Each list of three ("bold, bright and loud"), from its first word to the one after "and"."""
    lowers, sentences = visible_words(document), document.sentences
    prose = prose_blocks(document)
    for index in compress(range(len(lowers)), map(_JOINS.__contains__, lowers)):
        row = sentences.index_at(document.words.starts[index])
        first, last = sentences.first_words[row], sentences.last_words[row]
        middle = _item_before(document, lowers, index, first + 1)
        if not middle or index + 1 == last or sentences.blocks[row] not in prose:
            continue
        if _names(lowers[middle - 1]) and _names(lowers[index + 1]):
            yield Frame(f"{GAP}, {GAP} and {GAP}", row, middle - 1, index + 2)


def _item_before(document: Document, lowers: list[str], index: int, first: int) -> int:
    """Where an item of a list begins that ends before `index` and stands behind a comma; 0 for none."""
    words, text = document.words, document.text
    for start in range(index - 1, max(index - _LONGEST_ITEM, first) - 1, -1):
        if not _names(lowers[start]):
            break
        if text[words.ends[start - 1] : words.starts[start]].strip() == ",":
            return start
    return 0


def _names(lower: str) -> bool:
    """Whether a word may belong to an item of a list: none of grammar, but "its" and "the"."""
    return lower in _SUBJECTS or (bool(lower) and lower not in FUNCTION_WORDS)


def _frames(lowers: list[str], row: int, first: int, end: int, most: int) -> Iterator[Frame]:
    """The frames of at most so many parts that open a sentence, from `first` on."""
    parts, ends = _parts(lowers, first, min(first + _READ, end), most)
    for size in range(len(parts), _FEWEST_PARTS - 1, -1):
        if size - parts[:size].count(GAP) >= _FEWEST_GRAMMAR:
            yield Frame(" ".join(parts[:size]), row, first, ends[size - 1])


def _parts(lowers: list[str], first: int, last: int, most: int) -> tuple[list[str], list[int]]:
    """The first parts of a frame, and behind which word each ends; the subject is a gap, whatever it is."""
    parts: list[str] = []
    ends: list[int] = []
    for index, part in enumerate(lowers[first:last], first):
        if part not in GRAMMAR_WORDS or (index == first and part in _SUBJECTS):
            part = GAP
            if parts[-2:-1] == [GAP] and parts[-1] in _JOINS:
                del parts[-1], ends[-1]
        if part == GAP and parts[-1:] == [GAP]:
            ends[-1] = index + 1
        elif len(parts) == most:
            break
        else:
            parts.append("a" if part == "an" else part)
            ends.append(index + 1)
    return parts, ends
