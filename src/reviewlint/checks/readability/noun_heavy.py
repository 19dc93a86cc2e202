"""A sentence is built of abstract nouns, where verbs and people would say it.

What it does:
    Counts nouns made from verbs and adjectives ("exploration", "fragility", "commitment") and reports a
    sentence of which they make up a larger share than of nearly all sentences in published reviews. Names,
    titles, quotations and nouns that every review needs ("performance", "relationship") are left out.
Why:
    "An exploration of the fragility of memory" has nobody in it and nothing happens. Turn the noun that
    hides the action back into a verb, say who does it, and the sentence is shorter and can be seen:
    "the film asks how much we forget".
Bad:
    The film is an exploration of the complexity of human connection in an age of isolation.
    ---
    The juxtaposition of the fragility of its characters and the brutality of the landscape is an
    illustration of the novel's preoccupation with vulnerability.
Good:
    The film asks why people who want company cannot stand each other for an hour.
    ---
    The novel sets breakable people in a brutal landscape and waits to see who breaks.
Options:
    percentile (99.9): report sentences with a larger share of abstract nouns than this percentage
    nouns (4): sentences with fewer are not reported
Source:
    Helen Sword, Zombie Nouns (The New York Times, 2012) and The Writer's Diet; Joseph M. Williams, Style:
    Lessons in Clarity and Grace, on characters and actions; shares in the sentences of published reviews
    (data/percentiles.tsv).
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.measures.abstract_nouns import abstract_nouns
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    percentile: float = 99.9
    nouns: int = 4


ID = "readability/noun-heavy"
SEVERITY: Severity = "suggestion"

METRIC = "abstract_noun_share"
_NAMED = 4
"""How many nouns the message names."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each sentence that is too heavy, at the sentence."""
    nouns = abstract_nouns(document.words.lowers)
    if len(nouns) < options.nouns:
        return
    for sentence, found in _by_sentence(document, nouns).items():
        if len(found) < options.nouns:
            continue
        own = [index for index in found if not document.masked.covers(*_place(document, index))]
        if len(own) >= options.nouns:
            yield from _judge(document, options, sentence, own)


def _by_sentence(document: Document, nouns: list[int]) -> dict[int, list[int]]:
    sentences = document.sentences
    found: dict[int, list[int]] = {}
    sentence = 0
    for index in nouns:
        while sentence < len(sentences.starts) and sentences.last_words[sentence] <= index:
            sentence += 1
        found.setdefault(sentence, []).append(index)
    return found


def _judge(document: Document, options: Options, sentence: int, nouns: list[int]) -> Iterator[Finding]:
    from reviewlint.credits.kinds import kind_of
    from reviewlint.measures.percentiles import distribution
    from reviewlint.measures.prose import is_running

    sentences = document.sentences
    if not is_running(document.blocks[sentences.blocks[sentence]], quoted=False):
        return
    words = sentences.last_words[sentence] - sentences.first_words[sentence]
    published = distribution(METRIC, kind_of(document), level=options.percentile, own=document.calibration)
    share = published.percentile(100 * len(nouns) / words)
    if share < options.percentile:
        return
    texts = [f'"{text}"' for text in dict.fromkeys(document.words.lowers[index] for index in nouns)][:_NAMED]
    message = (
        f"{len(nouns)} of these {words} words are abstract nouns ({', '.join(texts)}), more than in "
        f"{min(99.9, int(share * 10) / 10):g} % of sentences in {published.sample}. "
        "Turn the one that hides the action back into a verb, and say who does it."
    )
    yield Finding(ID, SEVERITY, message, document.span(sentences.starts[sentence], sentences.ends[sentence]))


def _place(document: Document, index: int) -> tuple[int, int]:
    return document.words.starts[index], document.words.ends[index]


RULE = Rule(ID, SEVERITY, check, Options())
