"""Whether the words of a text have worn its reader out, so that smaller echoes are heard."""

from reviewlint.checks.repetition.gushing import praises_too_much
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, repeated_phrases
from reviewlint.checks.repetition.tokens import weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document, derived
from reviewlint.language.review_words import is_telling

HEARD = 0.8
"""From this weight on, a telling word is heard when it returns."""
_MOST_RETURNING = 12
"""How many phrases and telling words may return in 1,000 words; 3 of 1,551 published reviews have more."""
_SHORT = 200
"""Rates in texts of fewer words than this are chance."""


@derived
def telling_families(document: Document) -> dict[str, float]:
    """The families of the telling words that return, each with the weight of the heaviest of them."""
    tokens = fresh_tokens(document)
    returning = tokens.returning
    key_of = dict(
        zip(map(tokens.lowers.__getitem__, returning), map(tokens.keys.__getitem__, returning), strict=True)
    )
    heaviest: dict[str, float] = {}
    for lower in filter(is_telling, key_of):
        key = key_of[lower]
        heaviest[key] = max(weight(lower), heaviest.get(key, 0.0))
    return heaviest


@derived
def is_tiring(document: Document) -> bool:
    """Whether a text repeats itself, or lays on praise, more than nearly all published reviews.

    The ear of such a text's reader is awake: weaker echoes are heard, too.
    """
    if praises_too_much(document):
        return True
    words = max(len(fresh_tokens(document).keys), _SHORT)
    heard = sum(heaviest >= HEARD for heaviest in telling_families(document).values())
    return (heard + len(repeated_phrases(document, PHRASE_WINDOW))) * 1000 > _MOST_RETURNING * words
