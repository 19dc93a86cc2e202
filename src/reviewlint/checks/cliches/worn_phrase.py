"""In a review full of ready-made phrases, even the small ones count.

What it does:
    Reports small talk, padding and idioms ("here's the thing", "at first glance", "the whole nine yards"),
    which every writer uses now and then, but only in a review with more loud praise, or more ready-made
    phrases, than nearly all published reviews have. Places that other rules report are not reported again.
Why:
    One "to be fair" is a breath between two thoughts. Where half of the sentences come ready-made, it is one
    more that nobody wrote: cut it, and nothing is missing.
Bad:
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping tour de force, and here's the thing: nobody saw it coming.
Good:
    Here's the thing that she found in the well: a shoe.
Options:
    percentile (98): speak up in reviews with more praise than this percentage of published ones,
        or more ready-made phrases
    each (95): or with more of the one and of the other than this percentage
    least (4): in reviews with fewer places of praise the rule is silent
    words (150): texts with fewer words are judged by number
    places (5): places of praise from which a text with fewer words is judged
Source:
    write-good and proselint, cliches (MIT and BSD); talk of readers' and buyers' reviews: own reading. Facts
    only.
"""

from collections.abc import Iterator

from reviewlint.checks.cliches.worn_phrases import PHRASES
from reviewlint.checks.superlatives.mild_praise import RULE as MILD_PRAISE
from reviewlint.checks.superlatives.mild_praise import Options, gushes
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule

ID = "cliches/worn-phrase"
SEVERITY: Severity = "suggestion"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each worn phrase."""
    places = gushes(document, options)
    if places is None:
        return
    words, masked = document.words, document.masked
    for first, last in PHRASES.find(words.lowers):
        start, end = words.starts[first], words.ends[last - 1]
        if not places.overlaps(start, end) and not masked.overlaps(start, end):
            message = (
                f'"{document.text[start:end]}" is one of many ready-made phrases in this review: '
                "cut it, or say it in words of your own."
            )
            yield Finding(ID, SEVERITY, message, document.span(start, end))


RULE = Rule(ID, SEVERITY, check, Options(), needs=MILD_PRAISE.needs)
