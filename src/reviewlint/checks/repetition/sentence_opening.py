"""Sentences near each other begin with the same words.

What it does:
    Reports three sentences among five that begin with the same two words, and three in a row that begin
    with the same word other than an article or a pronoun. Sentences that begin with a name, a title or a
    quotation are left out, and so are the items of lists.
Why:
    The beginning of a sentence is its most audible place. Three that begin alike sound like a list that
    nobody meant to write.
Bad:
    It is a film about the sea. It is a slow one. The crew is small, and nobody explains the ropes. It is a
    relief when the storm comes.
    ---
    While the first act is busy, it holds. While the second has songs, none is needed. While the third has
    an end, it has two of them.
Good:
    It is a film about the sea. The crew is small, and nobody explains the ropes. When the storm comes, it
    is a relief.
Options:
    sentences (3): how many sentences must begin alike
    within (5): among how many sentences in a row they must stand
Source:
    Written for this project; in published reviews it happens less than once in 10,000 words.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reviewlint.checks.repetition.report import finding_at
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.word_set import word_set
from reviewlint.measures.prose import running_blocks
from reviewlint.rule import Rule


class Options(NamedTuple):
    sentences: int = 3
    within: int = 5


ID = "repetition/sentence-opening"
SEVERITY: Severity = "warning"

_PLAIN = word_set(
    "a an the i i'm i've it it's he he's she she's we we're they they're you this that there there's"
)
_FEWEST_WORDS = 3


class _Opening(NamedTuple):
    """A sentence by its place in running prose, its first two words, and their view range."""

    position: int
    words: tuple[str, str]
    range: tuple[int, int]


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each run of sentences that begin alike, at the second of them."""
    pairs: defaultdict[str, list[_Opening]] = defaultdict(list)
    singles: defaultdict[str, list[_Opening]] = defaultdict(list)
    for opening in _openings(document):
        pairs[" ".join(opening.words)].append(opening)
        if opening.words[0] not in _PLAIN:
            singles[opening.words[0]].append(opening)
    reported: set[int] = set()
    for found, within in ((pairs, options.within), (singles, options.sentences)):
        for words, openings in found.items():
            for run in _runs(openings, options.sentences, within):
                if reported.isdisjoint(opening.position for opening in run):
                    reported.update(opening.position for opening in run)
                    yield _finding(document, words, run)


def _openings(document: Document) -> Iterator[_Opening]:
    words, sentences, text = document.words, document.sentences, document.text
    running = {
        index
        for index in running_blocks(document, quoted=False)
        if document.blocks[index].kind == "paragraph"
    }
    for row, block in enumerate(sentences.blocks):
        first = sentences.first_words[row]
        if block not in running or sentences.last_words[row] - first < _FEWEST_WORDS:
            continue
        start, end = words.starts[first], words.ends[first + 1]
        if document.masked.overlaps(start, words.ends[first]) or not text[start].isalpha():
            continue
        pair = (words.lowers[first], words.lowers[first + 1])
        yield _Opening(row, pair, (start, end))


def _runs(openings: list[_Opening], count: int, within: int) -> Iterator[list[_Opening]]:
    """The runs of openings of which every `count` neighbours stand among `within` sentences."""
    first = 0
    while first + count <= len(openings):
        last = first + count
        while (
            last <= len(openings) and openings[last - 1].position - openings[last - count].position < within
        ):
            last += 1
        if last > first + count:
            yield openings[first : last - 1]
            first = last - 1
        else:
            first += 1


def _finding(document: Document, words: str, run: list[_Opening]) -> Finding:
    places = [opening.range for opening in run]
    if " " not in words:
        places = [(start, start + len(words)) for start, _ in places]
    start, end = places[1]
    shown = document.text[start:end]
    message = f'{len(run)} sentences near each other begin with "{shown}"; turn one or two of them around.'
    return finding_at(document, ID, SEVERITY, message, places)


RULE = Rule(ID, SEVERITY, check, Options())
