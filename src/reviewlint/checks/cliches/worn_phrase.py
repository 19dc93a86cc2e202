"""In a review full of ready-made phrases, even the small ones count.

What it does:
    Reports small talk, padding and idioms ("here's the thing", "at first glance", "the whole nine yards"),
    which every writer uses now and then, but only in a review that is denser with praise and ready-made
    talk than published reviews are. Places that other rules report are not reported again.
Why:
    One "to be fair" is a breath between two thoughts. Where half of the sentences come ready-made, it is one
    more that nobody wrote: cut it, and nothing is missing.
Bad:
    The cast is stellar, the script is a masterpiece, the score is breathtaking and the ending is
    unforgettable. It is a gripping tour de force, and here's the thing: nobody saw it coming.
Good:
    Here's the thing that she found in the well: a shoe.
Options:
    rate (72): speak up in reviews with so many places in 1,000 words: loud praise and ready-made phrases that
        other rules report, and small ones
    least (6): reviews with fewer places are left alone
    loud (5): reviews with fewer loud ones in 1,000 words are left alone
Source:
    write-good and proselint, cliches (MIT and BSD); talk of readers' and buyers' reviews: own reading. Facts
    only.
"""

from collections.abc import Iterator

from reviewlint.checks.superlatives.gush import NEEDS, Options, gush
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule

ID = "cliches/worn-phrase"
SEVERITY: Severity = "suggestion"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each worn phrase."""
    found = gush(document, options)
    if found is None:
        return
    for start, end in found.worn:
        message = (
            f'"{document.text[start:end]}" is one of {found.size} places of praise and ready-made talk in '
            "this review: cut it, or say it in words of your own."
        )
        yield Finding(ID, SEVERITY, message, document.span(start, end))


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
