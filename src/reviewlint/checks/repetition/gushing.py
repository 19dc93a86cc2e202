"""Whether a text lays on so much praise that its reader hears every word that returns.

The rates are those of 2,353 published reviews: in one of seventy stand more than 12 places of praise and
ready-made phrases in 1,000 words, in none more than 21. The annotated reviews that gush have 60 and more.
"""

from reviewlint.checks.superlatives.density import places_of
from reviewlint.checks.superlatives.gush import gush
from reviewlint.checks.superlatives.mild_praise import RULE
from reviewlint.document import Document, derived

NEEDS = RULE.needs
"""The pattern rules whose matches tell."""
_MUCH = 12
_FAR_TOO_MUCH = 25
"""Places in 1,000 words."""
_FEWEST = 4


@derived
def _rate(document: Document) -> float:
    """Places of praise and ready-made phrases in 1,000 words; none for fewer than `_FEWEST`."""
    places = len(places_of(document, NEEDS))
    return places * 1000 / len(document.words.lowers) if places >= _FEWEST else 0.0


def praises_too_much(document: Document) -> bool:
    """Whether a text has more praise, or ready-made phrases, than nearly all published reviews."""
    return _rate(document) > _MUCH


@derived
def is_gushing(document: Document) -> bool:
    """Whether a text has more of them than any published review, small words of praise among them.

    Annotated reviews show what that does: their editors mark words as plain as "page" and "minor" there,
    which nobody hears in a text that describes.
    """
    rate = _rate(document)
    return rate > _FAR_TOO_MUCH or (rate > 0 and gush(document, RULE.options) is not None)
