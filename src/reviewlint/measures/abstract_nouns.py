"""Nouns made from verbs and adjectives (nominalisations): "exploration", "fragility", "commitment".

They are told by their endings. Nouns that have such an ending and yet stand for a thing, a place, a person or
a part of the work ("fiction", "apartment", "audience", "performance") are left out, and so are those that
every review needs ("question", "attention").
"""

from collections.abc import Sequence
from itertools import compress

from reviewlint.language.word_table import WordTable

_STEMS = ("tion", "sion", "ment", "ship", "ance", "ence", "ism", "ness")
ENDINGS = (*_STEMS, *(f"{stem}s" for stem in _STEMS), "nesses", "ity", "ities", "acy", "acies")
_LAST = frozenset(ending[-3:] for ending in ENDINGS)
"""With what these end: most words are known by it to have none of them."""

_SHORTEST = 7
"""Letters; shorter words with these endings are no nominalisations: "city", "nation", "chance"."""

_PLAIN = """
    acquaintance adaptation addition advance alliance ambulance ammunition animation apartment appearance
    assassination assistance attendance attention auction audience authority baptism basement battleship
    business caption celebrity championship charity circumstance citizenship civilisation civilization
    coincidence comment commodity community compartment condition conference congregation conscience
    conspiracy constitution convention corporation correspondence defence delegation democracy department
    destination difference direction distance document edition election element entertainment entrance
    environment equipment essence evidence existence expedition experience explosion facility federation
    fiction finance foundation fraction fragment friendship function garment generation governess
    government harness illness illustration influence information inheritance installation installment
    instalment instance institution instrument insurance intelligence intermission journalism location
    management mansion measurement mechanism membership mention mission monument narration occasion
    occurrence operation ordinance organisation organism organization ornament parliament partnership
    passion pavement payment pension performance personality pharmacy plantation population portion
    position preference presence privacy production profanity publication punctuation quality quantity
    question recreation reference refreshment regiment relationship residence romance scholarship science
    science-fiction section security segment sentence sequence session settlement shipment silence
    situation spaceship starship statement station steamship substance supplement surveillance television
    testament tourism tournament township treatment university vacation varsity version violence warship
    wilderness witness
"""
_NOT_ABSTRACT = frozenset(_PLAIN.split())


def abstract_nouns(lowers: Sequence[str]) -> list[int]:
    """The indices of the words (given in lower case) that are abstract nouns by all likelihood."""
    return list(compress(range(len(lowers)), map(_ABSTRACT.__getitem__, lowers)))


def _is_abstract(word: str) -> bool:
    return (
        len(word) >= _SHORTEST
        and word[-3:] in _LAST
        and word.endswith(ENDINGS)
        and _singular(word) not in _NOT_ABSTRACT
    )


_ABSTRACT = WordTable(_is_abstract)


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("nesses"):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
