"""In a review that praises too much, even the mild words count.

What it does:
    Reports common words and phrases of praise ("wonderful", "showcases", "with grace", "for years to come"),
    which every review may use, but only in a review that is denser with praise and ready-made talk than
    published reviews are. Places that other rules report are not reported again.
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
    rate (72): speak up in reviews with so many places in 1,000 words: loud praise and ready-made phrases that
        other rules report, and small ones
    least (6): reviews with fewer places are left alone
    loud (5): reviews with fewer loud ones in 1,000 words are left alone
Source:
    The evaluative words of the lists that the rules of this group name, of VADER's lexicon (MIT) and of
    published reviews (facts only). The rate: published and gushing reviews, measured
    (checks/superlatives/gush.py).
"""

from collections.abc import Iterator

from reviewlint.checks.superlatives.gush import NEEDS, Options, gush
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule

ID = "superlatives/mild-praise"
SEVERITY: Severity = "suggestion"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each mild word or phrase."""
    found = gush(document, options)
    if found is None:
        return
    for start, end in found.mild:
        message = (
            f'"{document.text[start:end]}" is mild, but one of {found.size} places of praise and ready-made '
            "talk in this review: describe instead, or cut it."
        )
        yield Finding(ID, SEVERITY, message, document.span(start, end))


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
