"""Whether a text lays on so much praise that its reader hears every word that returns."""

from functools import lru_cache

from reviewlint.checks.superlatives.mild_praise import RULE, gushes
from reviewlint.document import Document

NEEDS = RULE.needs
"""The pattern rules whose matches tell."""
_DROWNING = 25
"""Places of praise and of ready-made phrases in 1,000 words; none of 2,246 published reviews has so many."""


@lru_cache(maxsize=2)
def praises_too_much(document: Document) -> bool:
    """Whether a text has more praise, or ready-made phrases, than nearly all published reviews."""
    return gushes(document, RULE.options) is not None


@lru_cache(maxsize=2)
def is_gushing(document: Document) -> bool:
    """Whether a text has far more of them than any published review.

    Annotated reviews show what that does: their editors mark words as plain as "page" and "minor" there,
    which nobody hears in a text that describes.
    """
    places = gushes(document, RULE.options)
    return places is not None and len(places) * 1000 > _DROWNING * len(document.words.lowers)
