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
    lowers = document.words.lowers
    loud = places_of(document, NEEDS)
    if len(loud) * PER < options.loud * len(lowers):
        return None
    mild = [place for place in _small(document, MILD, loud) if _is_claimed(document, *place)]
    worn = _small(document, WORN, Ranges([*loud, *mild]))
    size = len(loud) + len(mild) + len(worn)
    gushes = size >= options.least and size * PER >= options.rate * len(lowers)
    return Gush(size, mild, worn) if gushes else None


def _small(document: Document, phrases: Phrases, taken: Ranges) -> list[tuple[int, int]]:
    """Where the phrases stand, but for quotations, names, and places that are taken."""
    words, masked = document.words, document.masked
    openers = {words.index_at(start) for start in document.sentences.starts}
    places = [
        (words.starts[first], words.ends[last - 1])
        for first, last in phrases.find(words.lowers, openers)
        if openers.isdisjoint(range(first + 1, last))
    ]
    return [place for place in places if not taken.overlaps(*place) and not masked.overlaps(*place)]


def _is_claimed(document: Document, start: int, end: int) -> bool:
    """Whether praise is the critic's own, neither denied nor somebody else's."""
    index = bisect_right(document.blocks, start, key=lambda block: block.start) - 1
    block = document.blocks[index]
    return stance_of(document.text, start, end, block.start, block.end, _NOT_OWN) is None
