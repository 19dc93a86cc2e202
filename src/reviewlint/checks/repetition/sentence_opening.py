"""Sentences or paragraphs near each other begin with the same words.

What it does:
    Reports three sentences among five that begin with the same two words, and three in a row that begin
    with the same word other than an article or a pronoun; and three paragraphs among five that begin with
    the same two words. The first word must be one of grammar ("while", "it"): others are for the rules on
    words. Names, titles, quotations and the items of lists are left out.
Why:
    The beginning of a sentence is its most audible place. Three that begin alike sound like a list that
    nobody meant to write.
Bad:
    It is a film about the sea. It is a slow one. The crew is small, and nobody explains the ropes. It is a
    relief when the storm comes.
    ---
    While the first act is busy, it holds. While the second has songs, none is needed. While the third has
    an end, it has two of them.
    ---
    The film opens in a harbour at night. Nobody speaks for ten minutes.

    The film then jumps to the trial. Its lawyers speak for an hour.

    The film ends in the same harbour. By then we know why it was quiet.
Good:
    It is a film about the sea. The crew is small, and nobody explains the ropes. When the storm comes, it
    is a relief.
Options:
    sentences (3): how many sentences or paragraphs must begin alike
    within (5): among how many in a row they must stand
Source:
    Written for this project; in published reviews it happens less than once in 10,000 words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from reviewlint.checks.repetition.report import finding_at
from reviewlint.checks.repetition.tokens import prose_blocks, prose_rows, visible_words
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple, TypeAlias


class Options(NamedTuple):
    sentences: int = 3
    within: int = 5


ID = "repetition/sentence-opening"
SEVERITY: Severity = "warning"

_PLAIN = word_set(
    "a an the i i'm i've it it's he he's she she's we we're they they're you this that there there's"
)
_FEWEST_WORDS = 3


_Opening: TypeAlias = tuple[int, int]
"""The number, among its like, of the sentence or paragraph that is opened, and the row of the sentence."""


class Alike(NamedTuple):
    """Sentences that begin alike: their rows, the view ranges of what is alike, and what they open."""

    rows: list[int]
    ranges: list[tuple[int, int]]
    opened: str


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each run of sentences or paragraphs that begin alike, at the second of them."""
    for _, ranges, opened in alike_openings(document, options):
        start, end = ranges[1]
        near = f'{len(ranges)} {opened} near each other begin with "{document.text[start:end]}"'
        message = f"{near}; turn one or two of them around."
        yield finding_at(document, ID, SEVERITY, message, ranges)


def alike_openings(document: Document, options: Options) -> Iterator[Alike]:
    """Runs of sentences that begin alike, then runs of paragraphs; each sentence is in one at most."""
    words, first_words = document.words, document.sentences.first_words
    rows = _rows(document, options.sentences)
    if not rows:
        return
    sentences = list(zip(rows, rows, strict=True))
    telling = [(row, row) for row in rows if words.lowers[first_words[row]] not in _PLAIN]
    reported: set[int] = set()
    for openings, size, within, opened in (
        (sentences, 2, options.within, "sentences"),
        (telling, 1, options.sentences, "sentences"),
        (list(_paragraphs(document, rows)), 2, options.within, "paragraphs"),
    ):
        alike: defaultdict[tuple[str, ...], list[_Opening]] = defaultdict(list)
        for number, row in openings:
            first = first_words[row]
            alike[tuple(words.lowers[first : first + size])].append((number, row))
        for found in alike.values():
            for run in _runs(found, options.sentences, within):
                found_rows = [row for _, row in run]
                if reported.isdisjoint(found_rows):
                    reported.update(found_rows)
                    firsts = [first_words[row] for row in found_rows]
                    ranges = [(words.starts[first], words.ends[first + size - 1]) for first in firsts]
                    yield Alike(found_rows, ranges, opened)


def _rows(document: Document, fewest: int) -> list[int]:
    """The sentences that begin with a word of grammar, outside names, titles and quotations.

    Only those whose first word begins `fewest` sentences at least.
    """
    rows, visible = prose_rows(document), visible_words(document)
    first_words, last_words = document.sentences.first_words, document.sentences.last_words
    openers = [visible[first_words[row]] for row in rows]
    common = {opener for opener, count in Counter(openers).items() if count >= fewest}
    common &= FUNCTION_WORDS
    return [
        row
        for row, opener in zip(rows, openers, strict=True)
        if opener in common and last_words[row] - first_words[row] >= _FEWEST_WORDS
    ]


def _paragraphs(document: Document, rows: list[int]) -> Iterator[_Opening]:
    """Those of the sentences that open a paragraph, with the number of the paragraph in the prose."""
    number_of = {block: number for number, block in enumerate(sorted(prose_blocks(document)))}
    blocks = document.sentences.blocks
    for row in rows:
        if not row or blocks[row - 1] != blocks[row]:
            yield number_of[blocks[row]], row


def _runs(openings: list[_Opening], count: int, within: int) -> Iterator[list[_Opening]]:
    """The runs of openings of which every `count` neighbours stand among `within` in a row."""
    first = 0
    while first + count <= len(openings):
        last = first + count
        while last <= len(openings) and openings[last - 1][0] - openings[last - count][0] < within:
            last += 1
        if last > first + count:
            yield openings[first : last - 1]
            first = last - 1
        else:
            first += 1


RULE = Rule(ID, SEVERITY, check, Options())
