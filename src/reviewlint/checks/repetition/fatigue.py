"""Whether a text repeats itself so much that its reader has begun to listen for it."""

from functools import lru_cache

from reviewlint.checks.repetition.phrases import repeated_phrases
from reviewlint.checks.repetition.tokens import weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document
from reviewlint.language.families import family
from reviewlint.language.review_words import is_telling

HEARD = 0.8
"""From this weight on, a telling word is heard when it returns."""
_MOST_IN_A_THOUSAND = 12
"""Of 551 published posts on books and 1,000 reviews of films, three have more."""
_SHORT = 200
"""Rates in texts of fewer words than this are chance."""


@lru_cache(maxsize=2)
def telling_families(document: Document) -> dict[str, float]:
    """The families of the telling words that return, each with the weight of the heaviest of them."""
    tokens = fresh_tokens(document)
    heaviest: dict[str, float] = {}
    for lower in set(map(tokens.lowers.__getitem__, tokens.returning)):
        if is_telling(lower):
            key = family(lower)
            heaviest[key] = max(weight(lower), heaviest.get(key, 0.0))
    return heaviest


@lru_cache(maxsize=2)
def is_tiring(document: Document) -> bool:
    """Whether more telling words and phrases return, per 1,000 words, than in nearly all published reviews.

    The ear of such a text's reader is awake: weaker echoes are heard, too.
    """
    heard = sum(heaviest >= HEARD for heaviest in telling_families(document).values())
    returning = heard + len(repeated_phrases(document))
    return returning * 1000 > _MOST_IN_A_THOUSAND * max(len(fresh_tokens(document).keys), _SHORT)
