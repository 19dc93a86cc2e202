"""Whether a review gushes: so dense with praise and ready-made talk that its small words count as well.

Three kinds of places are added up: loud praise and ready-made phrases, as other rules report them, and the
small ones of data/mild-praise.txt and data/worn-phrases.txt. Of 377 published reviews with as much loud
praise as the options ask for, half have 36 of the small ones in 1,000 words, one in a hundred has 66, and
none has more than 79; most annotated reviews that gush have twice as many.
"""

from bisect import bisect_right

from reviewlint.checks.superlatives import density
from reviewlint.checks.superlatives.density import places_of
from reviewlint.checks.superlatives.phrases import Phrases
from reviewlint.checks.superlatives.praise_words import ADJECTIVES, ALONE
from reviewlint.document import Document, derived
from reviewlint.document.ranges import Ranges
from reviewlint.measures.densities import PER
from reviewlint.patterns.stance import stance_of
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    rate: float = 72
    least: int = 6
    loud: float = 5


READY_MADE = (
    "cliches/book",
    "cliches/closing",
    "cliches/filler",
    "cliches/food",
    "cliches/formula",
    "cliches/game",
    "cliches/gushing",
    "cliches/idiom",
    "cliches/journey",
    "cliches/music",
    "cliches/opening",
    "cliches/performance",
    "cliches/plot",
    "cliches/praise-image",
    "cliches/product",
    "cliches/reaction",
    "cliches/theme",
)
"""Rules on ready-made phrases, most of which praise."""

NEEDS = (*density.NEEDS, *READY_MADE)
_LOUD = frozenset(NEEDS)

MILD = Phrases("mild-praise.txt", {"fine": ADJECTIVES, "alone": ALONE})
WORN = Phrases("worn-phrases.txt")

_NOT_OWN = ("denied", "reported")


class Gush(NamedTuple):
    """A review that gushes: the number of its places of all kinds, and the small ones, in order."""

    size: int
    mild: list[tuple[int, int]]
    worn: list[tuple[int, int]]


@derived
def gush(document: Document, options: Options) -> Gush | None:
    """The review's gush, None when it has none; kept for the next rule that asks about the same document."""
    words = len(document.words)
    matches = sum([len(places) for rule, places in document.matches.items() if rule in _LOUD])
    if matches * PER < options.loud * words:
        return None
    loud = places_of(document, NEEDS)
    if len(loud) * PER < options.loud * words:
        return None

    def gushes(small: int) -> bool:
        size = len(loud) + small
        return size >= options.least and size * PER >= options.rate * words

    openers = {document.words.index_at(start) for start in document.sentences.starts}
    mild, worn = _found(document, MILD, openers), _found(document, WORN, openers)
    if not gushes(len(mild) + len(worn)):  # as most: nobody need look at them more closely
        return None
    mild = [place for place in _spare(document, mild, loud) if _is_claimed(document, *place)]
    worn = _spare(document, worn, Ranges([*loud, *mild]))
    small = len(mild) + len(worn)
    return Gush(len(loud) + small, mild, worn) if gushes(small) else None


def _found(document: Document, phrases: Phrases, openers: set[int]) -> list[tuple[int, int]]:
    """Where the phrases stand, each in one sentence."""
    words = document.words
    return [
        (words.starts[first], words.ends[last - 1])
        for first, last in phrases.find(words.lowers, openers)
        if openers.isdisjoint(range(first + 1, last))
    ]


def _spare(document: Document, places: list[tuple[int, int]], taken: Ranges) -> list[tuple[int, int]]:
    """The places but for those in quotations or names, and those that are taken."""
    masked = document.masked
    return [place for place in places if not taken.overlaps(*place) and not masked.overlaps(*place)]


def _is_claimed(document: Document, start: int, end: int) -> bool:
    """Whether praise is the critic's own, neither denied nor somebody else's."""
    index = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
    block = document.blocks[index]
    return stance_of(document.text, start, end, block.start, block.end, _NOT_OWN) is None
