"""In a review that praises too much, even the mild words count.

What it does:
    Reports common words of praise ("wonderful", "beautifully", "delicious"), which every review may use,
    but only in a review in which the rule superlatives/density finds more praise than nearly all published
    reviews have. Words that another rule of this group reports already are not reported again.
Why:
    "Wonderful" does no harm in a review that describes. In one that gushes it is one more exclamation mark,
    and taking out only the loud words leaves a text that still says nothing. Ask of each: what would the
    reader see if it went?
Bad:
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping tour de force with a wonderful dog.
Good:
    The dog is wonderful: it never looks at the camera, and it limps on the leg that was hurt.
Options:
    percentile (98): speak up in reviews with more praise than this percentage of published ones
    least (4): in reviews with fewer places of praise the rule is silent
    words (150): texts with fewer words are judged by number
    places (5): places of praise from which a text with fewer words is judged
Source:
    The evaluative words of the lists that the rules of this group name, and of published reviews (facts
    only). Rates as in superlatives/density.
"""

from collections.abc import Iterator

from reviewlint.checks.superlatives.density import NEEDS, Options, too_much
from reviewlint.checks.superlatives.praise_words import WORDS
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule

ID = "superlatives/mild-praise"
SEVERITY: Severity = "suggestion"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each mild word."""
    praise = too_much(document, options)
    if praise is None:
        return
    words, masked = document.words, document.masked
    for lower, start, end in zip(words.lowers, words.starts, words.ends, strict=True):
        if lower in WORDS and not praise.places.overlaps(start, end) and not masked.overlaps(start, end):
            message = (
                f'"{document.text[start:end]}" is mild, but {len(praise.places)} louder places of praise '
                "stand in this review: describe instead, or cut it."
            )
            yield Finding(ID, SEVERITY, message, document.span(start, end))


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
