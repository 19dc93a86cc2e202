"""The review praises more than nearly all published reviews do.

What it does:
    Counts the places that the other rules of this group report and compares their number per 1,000 words
    with published reviews of the same kind of work. In a text of fewer words than `words` a rate means
    little, so there the bare count decides. The finding stands at the first of the places; the others are
    related.
Why:
    One stock adjective does no harm. Twenty of them tell the reader that the writer was carried away or
    is selling, and the praise that is earned drowns with the rest. Keep the two or three claims that
    matter most, give each its evidence, and cut the others.
Bad:
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping, visually stunning tour de force, and a must-see.
Good:
    The cast is stellar. Hana Mori counts the coins twice, the second time with her lips moving, and the
    camera stays on the coins. Nobody else in the pharmacy looks up. The score is a single accordion,
    recorded in a stairwell.
Options:
    percentile (98): report reviews with more praise than this percentage of published ones
    least (4): reviews with fewer places are not reported
    words (150): texts with fewer words are judged by number
    places (5): places from which a text with fewer words is reported
Source:
    Rates in published reviews, measured with the rules of this group (data/percentiles.tsv).
"""

from collections.abc import Iterable, Iterator

from reviewlint.credits.kinds import kind_of
from reviewlint.document import Document
from reviewlint.document.ranges import Ranges
from reviewlint.finding import Finding, Related, Severity
from reviewlint.measures.densities import PER
from reviewlint.measures.percentiles import Distribution, distribution
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    percentile: float = 98
    least: int = 4
    words: int = 150
    places: int = 5


ID = "superlatives/density"
SEVERITY: Severity = "warning"
NEEDS = (
    "superlatives/all-time-claim",
    "superlatives/blurb-compound",
    "superlatives/blurb-formula",
    "superlatives/empty-depth",
    "superlatives/feeling-label",
    "superlatives/hyped-adverb",
    "superlatives/hyped-verb",
    "superlatives/intensifier",
    "superlatives/label-praise",
    "superlatives/personal-best",
    "superlatives/puffery",
    "superlatives/rank-claim",
    "superlatives/verdict-noun",
)

_METRIC = "superlatives"


class Praise(NamedTuple):
    """How much a document praises.

    `share` is the percentage of reviews in the `sample` that praise less; None when the document has fewer
    words than can be judged by a rate.
    """

    places: Ranges
    words: int
    share: float | None
    sample: str = ""

    @property
    def rate(self) -> float:
        """Places in 1,000 words."""
        return len(self.places) * PER / self.words


def places_of(document: Document, rules: Iterable[str]) -> Ranges:
    """The places that the rules matched."""
    return Ranges(place for rule in rules for place in document.matches.get(rule, ()))


def compared(document: Document, metric: str, level: float) -> Distribution:
    """The reviews of its kind and length that the document is compared with, to tell about `level`."""
    words = len(document.words.lowers)
    return distribution(metric, kind_of(document), words, level=level, own=document.calibration)


def too_much(document: Document, options: Options) -> Praise | None:
    """How much the document praises, when that is more than the options allow."""
    places = places_of(document, NEEDS)
    words = len(document.words.lowers)
    if len(places) < options.least:
        return None
    if words < options.words:
        return Praise(places, words, None) if len(places) >= options.places else None
    published = compared(document, _METRIC, options.percentile)
    share = published.percentile(len(places) * PER / words)
    return Praise(places, words, share, published.sample) if share >= options.percentile else None


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields at most one finding."""
    praise = too_much(document, options)
    if praise is None:
        return
    message = f"{len(praise.places)} places of praise in {praise.words} words"
    if praise.share is not None:
        least = min(99, int(praise.share))
        message += f", {praise.rate:.0f} in {PER:,}: more than {least} % of {praise.sample}"
    message += ". Keep the two or three claims that matter, give each its evidence, and cut the rest."
    first, *others = (document.span(*place) for place in praise.places)
    yield Finding(ID, SEVERITY, message, first, tuple(Related(span, "and here") for span in others))


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
