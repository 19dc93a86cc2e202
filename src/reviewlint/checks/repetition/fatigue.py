"""Whether a text repeats itself so much that its reader has begun to listen for it."""

from functools import lru_cache
from itertools import compress
from operator import and_

from reviewlint.checks.repetition.phrases import repeated_phrases
from reviewlint.checks.repetition.tokens import weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document
from reviewlint.language.review_words import is_telling

HEARD = 0.8
"""From this weight on, a telling word is heard when it returns."""
_MOST_IN_A_THOUSAND = 12
"""Of 551 published posts on books and 1,000 reviews of films, three have more."""
_SHORT = 200
"""Rates in texts of fewer words than this are chance."""


@lru_cache(maxsize=2)
def is_tiring(document: Document) -> bool:
    """Whether more telling words and phrases return, per 1,000 words, than in nearly all published reviews.

    The ear of such a text's reader is awake: weaker echoes are heard, too.
    """
    tokens = fresh_tokens(document)
    heard = {
        tokens.keys[at]
        for at in compress(range(len(tokens.keys)), map(and_, tokens.content, tokens.repeated))
        if is_telling(tokens.lowers[at]) and weight(tokens.lowers[at]) >= HEARD
    }
    returning = len(heard) + len(repeated_phrases(document))
    return returning * 1000 > _MOST_IN_A_THOUSAND * max(len(tokens.keys), _SHORT)
