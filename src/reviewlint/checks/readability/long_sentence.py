"""A sentence is so long that the reader has to hold too much at once.

What it does:
    Reports sentences with more words than nearly all sentences of published reviews have. Names, titles
    and quotations count as one word each: a cast list or a quoted line is long, but not hard. Parts set
    apart by semicolons count alone, since the reader can rest there. Where a conjunction, a relative
    clause or a dash near the middle offers a place to stop, the message names it.
Why:
    The beginning of a sentence fades from memory before its end arrives; over fifty words or so even
    practised readers go back. Reviews on screens are read fast, and skipped where they cannot be.
Bad:
    The director, who had made two short films about the sea before the studio called him, decided to
    shoot the long storm scene in one take with no cuts at all, and so the crew had to build a boat that
    could turn on its own axis while three cameras followed the actors from one end of the deck to the
    other.
Good:
    The director had made two short films about the sea before the studio called him. He decided to
    shoot the long storm scene in one take. So the crew had to build a boat that could turn on its own
    axis while three cameras followed the actors.
Options:
    words (50): report sentences with more words than this
Source:
    Sentence lengths in published reviews (data/percentiles.tsv); gov.uk's style guide asks for 25
    words and less, which reviews need not keep to.
"""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from operator import sub

from reviewlint.document import Document
from reviewlint.expressions import expression
from reviewlint.finding import Finding, Severity
from reviewlint.measures.percentiles import distribution
from reviewlint.measures.prose import is_running
from reviewlint.measures.rhythm import own_words
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    words: int = 50


ID = "readability/long-sentence"
SEVERITY: Severity = "suggestion"

_MIDDLE = 0.2
"""How far from the ends, as a share of the sentence, a seam must be to be worth naming."""
_SHOWN_WORDS = 4

_REST = r";|:(?=\s)"
_CONJUNCTIONS = "and|but|so|yet|while|whereas|because|although|though|since"
_SEAM = rf"(?:,|\s[–—-]|\s--)\s(?=(?:{_CONJUNCTIONS})\s)|;\s"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each sentence that is too long, at the sentence."""
    sentences = document.sentences
    sizes = enumerate(map(sub, sentences.last_words, sentences.first_words))
    for index in [index for index, words in sizes if words > options.words]:
        if not is_running(document.blocks[sentences.blocks[index]], quoted=False):
            continue
        first, last = sentences.first_words[index], sentences.last_words[index]
        start, end = sentences.starts[index], sentences.ends[index]
        length = _longest_part(document, first, last, start, end)
        if length > options.words and not document.quoted.covers(start, end):
            yield Finding(
                ID, SEVERITY, _message(document, last - first, start, end), document.span(start, end)
            )


def _longest_part(document: Document, first: int, last: int, start: int, end: int) -> int:
    """Words of the longest part between semicolons, where names and quoted words count as one."""
    starts = document.words.starts
    rests = [match.start() for match in expression(_REST).finditer(document.text, start, end)]
    bounds = [first, *(bisect_left(starts, rest, first, last) for rest in rests), last]
    return max(own_words(document, low, high) for low, high in pairwise(bounds))


def _message(document: Document, words: int, start: int, end: int) -> str:
    published = distribution("sentence_length", level=99, own=document.calibration)
    share = min(99, int(published.percentile(words)))
    message = f"This sentence runs to {words} words, more than {share} % of sentences in {published.sample}"
    seam = _best_seam(document.text, start, end)
    if seam is None:
        return f"{message}; say it in two or three."
    following = " ".join(document.text[seam:end].split(None, _SHOWN_WORDS)[:_SHOWN_WORDS])
    return f'{message}; it could stop before "{following} ...".'


def _best_seam(text: str, start: int, end: int) -> int | None:
    """Where the sentence would best be cut: the seam nearest to its middle."""
    margin = int((end - start) * _MIDDLE)
    middle = (start + end) // 2
    seams = [match.end() for match in expression(_SEAM).finditer(text, start + margin, end - margin)]
    return min(seams, key=lambda seam: abs(seam - middle), default=None)


RULE = Rule(ID, SEVERITY, check, Options())
