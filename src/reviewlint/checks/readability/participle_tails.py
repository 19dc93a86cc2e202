"""Sentence after sentence trails off into a participle.

What it does:
    Looks for clauses that a comma and a participle hang on the end of a sentence (", leaving you
    breathless", ", making the film a joy") and reports a text that has more of them than nearly all
    published reviews. The finding stands at the first; the others are related. Quotations are left out.
Why:
    The tail tells the reader what to conclude, in passing, and with no verb that must be defended. Once
    it is a nuance; as a habit, every sentence ends on the same falling note.
Bad:
    The camera follows the two brothers through the market, capturing the noise of the stalls and the
    silence between them. Nothing is explained in these first ten minutes. The score is a single cello,
    heightening the sense that somebody is missing from the frame. Later we hear who it was that left,
    and when, and what the mother said at the time. The older brother works nights at the port and does
    not talk, leaving the younger one to guess at what he knows. The editor cuts from the port to the
    school and back without a word. Their teacher reads a poem aloud to the class, bringing the boy to
    tears in front of everyone. The last hour is set on a ferry. It rains for all of it, making the deck
    look like a sheet of glass on which the brothers stand far apart. They do not make up, and the film
    does not ask them to.
Good:
    The camera follows the two brothers through the market. We hear the noise of the stalls and the
    silence between them. Nothing is explained in these first ten minutes. The score is a single cello,
    which plays on as if somebody were missing from the frame. Later we hear who it was that left, and
    when, and what the mother said at the time. The older brother works nights at the port and does not
    talk; the younger one must guess at what he knows. The editor cuts from the port to the school and
    back without a word. Their teacher reads a poem aloud to the class, and the boy cries in front of
    everyone. The last hour is set on a ferry. It rains for all of it, and the deck shines like a sheet
    of glass on which the brothers stand far apart. They do not make up, and the film does not ask them
    to.
Options:
    percentile (99.5): report texts with more of them than this percentage of published reviews
    tails (4): texts with fewer are not reported
    words (150): texts with fewer words are not judged
Source:
    Rates in published reviews (data/percentiles.tsv).
"""

from collections.abc import Iterator

from reviewlint.credits.kinds import kind_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.measures.densities import PER, participle_tails
from reviewlint.measures.percentiles import distribution
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    percentile: float = 99.5
    tails: int = 4
    words: int = 150


ID = "readability/participle-tails"
SEVERITY: Severity = "suggestion"

_METRIC = "participle_tails"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for the whole text, at the first tail, with the others related."""
    words = len(document.words.lowers)
    if words < options.words:
        return
    quoted = document.quoted
    tails = [
        (start, end)
        for start, end in participle_tails(document.text)
        if not quoted.overlaps(start, start + 1)
    ]
    if len(tails) < options.tails:
        return
    rate = len(tails) * PER / words
    published = distribution(
        _METRIC, kind_of(document), words, level=options.percentile, own=document.calibration
    )
    share = published.percentile(rate)
    if share < options.percentile:
        return
    spans = [document.span(*tail) for tail in tails]
    message = (
        f"{len(tails)} sentences trail off into a participle, as this one does: {rate:.0f} in {PER:,} words, "
        f"more than {min(99, int(share))} % of {published.sample} have. "
        "Give the second thought a verb of its own, or a sentence."
    )
    yield Finding(ID, SEVERITY, message, spans[0], tuple(Related(span, "and here") for span in spans[1:]))


RULE = Rule(ID, SEVERITY, check, Options())
