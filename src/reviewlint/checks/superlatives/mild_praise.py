"""In a review that praises too much, even the mild words count.

What it does:
    Reports common words and phrases of praise ("wonderful", "showcases", "with grace", "for years to come"),
    which every review may use, but only in a review with more loud praise, or more ready-made phrases of
    praise, than nearly all published reviews have. Places that other rules report are not reported again.
Why:
    "Wonderful" does no harm in a review that describes. In one that gushes it is one more exclamation mark,
    and taking out only the loud words leaves a text that still says nothing. Ask of each: what would the
    reader see if it went?
Bad:
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping tour de force with a wonderful dog.
    ---
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping tour de force that showcases the dog.
Good:
    The dog is wonderful: it never looks at the camera, and it limps on the leg that was hurt.
Options:
    percentile (98): speak up in reviews with more praise than this percentage of published ones,
        or more ready-made phrases
    each (95): or with more of the one and of the other than this percentage
    least (4): in reviews with fewer places of praise the rule is silent
    words (150): texts with fewer words are judged by number
    places (5): places of praise from which a text with fewer words is judged
Source:
    The evaluative words of the lists that the rules of this group name, and of published reviews (facts
    only). Rates as in superlatives/density.
"""

from collections.abc import Iterator

from reviewlint.checks.superlatives import density
from reviewlint.checks.superlatives.density import places_of, share_of
from reviewlint.checks.superlatives.praise_phrases import PHRASES
from reviewlint.checks.superlatives.praise_words import WORDS
from reviewlint.document import Document
from reviewlint.document.ranges import Ranges
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    percentile: float = 98
    each: float = 95
    least: int = 4
    words: int = 150
    places: int = 5


ID = "superlatives/mild-praise"
SEVERITY: Severity = "suggestion"
READY_MADE = (
    "cliches/book",
    "cliches/closing",
    "cliches/filler",
    "cliches/food",
    "cliches/formula",
    "cliches/game",
    "cliches/gushing",
    "cliches/journey",
    "cliches/music",
    "cliches/opening",
    "cliches/performance",
    "cliches/praise-image",
    "cliches/product",
    "cliches/reaction",
    "cliches/theme",
)
"""Rules on ready-made phrases, most of which praise."""


def gushes(document: Document, options: Options) -> Ranges | None:
    """The places of loud praise and of ready-made phrases, when there is too much of either."""
    loud, ready = places_of(document, density.NEEDS), places_of(document, READY_MADE)
    both = loud.union(ready)
    if len(both) < options.least:
        return None
    if len(document.words.lowers) < options.words:
        return both if len(both) >= options.places else None
    shares = (share_of(document, len(loud), "superlatives"), share_of(document, len(ready), "cliches"))
    return both if max(shares) >= options.percentile or min(shares) >= options.each else None


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each mild word or phrase."""
    places = gushes(document, options)
    if places is None:
        return
    words, masked = document.words, document.masked
    for first, last in _mild(words.lowers):
        start, end = words.starts[first], words.ends[last - 1]
        if not places.overlaps(start, end) and not masked.overlaps(start, end):
            message = (
                f'"{document.text[start:end]}" is mild, but {len(places)} louder places of praise '
                "stand in this review: describe instead, or cut it."
            )
            yield Finding(ID, SEVERITY, message, document.span(start, end))


def _mild(lowers: list[str]) -> Iterator[tuple[int, int]]:
    """Phrases, and the words that stand in none of them, as half-open ranges of words."""
    done = 0
    for first, last in [*PHRASES.find(lowers), (len(lowers), len(lowers))]:
        for index in range(done, first):
            if lowers[index] in WORDS:
                yield index, index + 1
        if first < last:
            yield first, last
        done = last


RULE = Rule(ID, SEVERITY, check, Options(), needs=(*density.NEEDS, *READY_MADE))
