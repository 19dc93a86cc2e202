"""The closing paragraph says again what the opening paragraph has said.

What it does:
    Compares the words of matter of the first and the last paragraph, in any form, and reports the last one
    when far more of them return than in published reviews. Names, titles, quotations, the words that every
    review needs and what the work is about do not count.
Why:
    A review is no school essay. A reader who has come to the end remembers the beginning; what is wanted
    there is what the review has found out on the way.
Bad:
    The sequel is a cold, precise fable about loyalty, money and silence, and the cost of each.

    Two clerks find a ledger in a lift shaft. One of them can read it. What they do next takes four nights,
    a bicycle and a cousin who works in the registry.

    The camera keeps to corridors. We hear the city and never see it, and when the younger clerk opens a
    window in the last reel, the light hurts.

    So it is a fable about silence, and what silence costs. Loyalty gets nobody out, money less, and the
    film stays as cold as it began.
Good:
    The sequel is a cold, precise fable about loyalty, money and silence, and the cost of each.

    Two clerks find a ledger in a lift shaft. One of them can read it. What they do next takes four nights,
    a bicycle and a cousin who works in the registry.

    The camera keeps to corridors. We hear the city and never see it, and when the younger clerk opens a
    window in the last reel, the light hurts.

    I would have liked to know who wrote the ledger. Then again, the clerks never ask.
Options:
    share (0.3): report when at least this share of the words of the shorter of the two paragraphs returns
    words (5): and at least as many words
Source:
    Written for this project. Share of the words that return in published reviews: median 0.08, 99th
    percentile 0.2.
"""

from collections import ChainMap
from collections.abc import Iterator, Set

from reviewlint.checks.repetition.gushing import NEEDS
from reviewlint.checks.repetition.tokens import Tokens, prose_blocks
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity, Span
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    share: float = 0.3
    words: int = 5


ID = "repetition/restated-opening"
SEVERITY: Severity = "warning"

_FEWEST_PARAGRAPHS = 4
_SHOWN = 5


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields at most one finding, at the sentence of the closing paragraph that repeats most."""
    tokens = fresh_tokens(document)
    blocks = document.sentences.blocks
    prose = prose_blocks(document)
    paragraphs = [
        block for block in dict.fromkeys(blocks[row] for row, _, _ in tokens.sentences) if block in prose
    ]
    if len(paragraphs) < _FEWEST_PARAGRAPHS:
        return
    said, again = (
        {
            row: _matter(tokens, first, last)
            for row, first, last in tokens.sentences
            if blocks[row] == paragraph
        }
        for paragraph in (paragraphs[0], paragraphs[-1])
    )
    opening, closing = (dict(ChainMap(*matter.values())) for matter in (said, again))
    shared = opening.keys() & closing.keys()
    if len(shared) < max(options.words, options.share * min(len(opening), len(closing))):
        return
    words = [f'"{lower}"' for key, lower in closing.items() if key in shared]
    more = f" and {len(words) - _SHOWN} more" if len(words) > _SHOWN else ""
    message = (
        f"The closing paragraph says again what the opening said ({', '.join(words[:_SHOWN])}{more}); "
        "end on what the review has found out since."
    )
    first, place = (_fullest(document, matter, shared) for matter in (said, again))
    yield Finding(ID, SEVERITY, message, place, (Related(first, "first here"),))


def _matter(tokens: Tokens, first: int, last: int) -> dict[str, str]:
    """The families of the words of matter in a sentence, each with the word that stands for it."""
    return {tokens.keys[at]: tokens.lowers[at] for at in tokens.matter(first, last)}


def _fullest(document: Document, matter: dict[int, dict[str, str]], shared: Set[str]) -> Span:
    """The sentence with most of the families that both paragraphs share."""
    row = max(matter, key=lambda row: len(matter[row].keys() & shared))
    return document.span(document.sentences.starts[row], document.sentences.ends[row])


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
