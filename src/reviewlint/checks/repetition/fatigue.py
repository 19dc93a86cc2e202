"""Whether the words of a text have worn its reader out, so that smaller echoes are heard."""

from functools import lru_cache
from itertools import compress

from reviewlint.checks.repetition.phrases import repeated_phrases
from reviewlint.checks.repetition.tokens import weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document

HEARD = 0.8
"""From this weight on, a telling word is heard when it returns."""
_MOST_RETURNING = 12
"""How many phrases and telling words may return in 1,000 words; 3 of 1,551 published reviews have more."""
_MOST_TELLING = 45
"""The same for words of praise, blame and effect; one published review of films in a hundred has more."""
_SHORT = 200
"""Rates in texts of fewer words than this are chance."""


@lru_cache(maxsize=2)
def telling_families(document: Document) -> dict[str, float]:
    """The families of the telling words that return, each with the weight of the heaviest of them."""
    tokens = fresh_tokens(document)
    heaviest: dict[str, float] = {}
    for at in filter(tokens.telling.__getitem__, tokens.returning):
        key = tokens.keys[at]
        heaviest[key] = max(weight(tokens.lowers[at]), heaviest.get(key, 0.0))
    return heaviest


@lru_cache(maxsize=2)
def is_tiring(document: Document) -> bool:
    """Whether a text repeats itself, or lays on praise and effect, more than nearly all published reviews.

    The ear of such a text's reader is awake: weaker echoes are heard, too.
    """
    tokens = fresh_tokens(document)
    words = max(len(tokens.keys), _SHORT)
    heard = sum(heaviest >= HEARD for heaviest in telling_families(document).values())
    if (heard + len(repeated_phrases(document))) * 1000 > _MOST_RETURNING * words:
        return True
    telling = sum(compress(tokens.telling, tokens.content))
    return telling * 1000 > _MOST_TELLING * words
