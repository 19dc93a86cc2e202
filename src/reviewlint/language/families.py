"""Word families: which words an ear takes for the same ("emotion", "emotional", "emotionally").

A family is named by a key that all its words share. The key is the Snowball stem (Porter 2) of the word,
with derivational endings that Snowball leaves stripped from longer stems, and a hand-made table
(family_table.py) for what no rule of endings can tell: irregular forms, kin that look different, and
look-alikes that are no kin (universe and university, organ and organize).
"""

from functools import cache, lru_cache
from zlib import crc32

from Stemmer import Stemmer
from Stemmer import version as snowball_version

from reviewlint.language.family_table import APART, IRREGULAR, JOINED
from reviewlint.user_cache import load_json, store_json

# Endings that Snowball leaves on a stem, by their last letter: what replaces them, and how many letters must
# stand before. Of those that fit, the first is taken off.
_ENDINGS = {
    "i": (
        ("atori", "", 4),  # exploratory
        ("iti", "", 5),  # serenity
        ("ari", "", 5),  # visionary
        ("ifi", "", 5),  # intensify
        ("aci", "", 4),  # intimacy
        ("li", "", 4),  # ghostliness
        ("i", "", 5),  # melancholy
    ),
    "l": (("ional", "", 5),),  # inspirational
    "c": (
        ("anc", "ant", 4),  # poignancy, poignant
        ("enc", "ent", 4),  # transparency, transparent
        ("oc", "ok", 2),  # provocative, provoke
    ),
    "r": (("er", "", 7),),  # photographer
}
# Endings of words; what is left is a word of its own.
_COMPOUND = ("ship", "hood", "like", "some", "ships", "hoods")  # not "less": "flawless" denies its kin
# Inflectional endings by their last letters; of those that fit, the first is taken off.
_INFLECTIONS = {
    "s": (
        ("ies", "y"),
        ("sses", "ss"),
        ("xes", "x"),
        ("ches", "ch"),
        ("shes", "sh"),
        ("ss", "ss"),
        ("us", "us"),
        ("is", "is"),
        ("s", ""),
    ),
    "d": (("ied", "y"), ("eed", "eed"), ("ed", "")),
    "g": (("ing", ""),),
}
_SHORTEST_BASE = 3
_COMPOUND_LETTERS = frozenset(ending[-2:] for ending in _COMPOUND)
"""The last letters of these endings: most words are soon found to have none of them."""
_KEPT_BEFORE_COMPOUND = 4
_SHORTEST_APART = 5
LONGEST_WORD = 40
"""What has more letters is no word, and would cost a stemmer more than a document."""

_stem = Stemmer("english", 0).stemWord  # its own cache takes longer to fill than a stem to find


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """What the inflected forms of one word share, roughly: "provok" of "provoke", "provokes", "provoking".

    It joins less than a family does: "provocative", "provocation" have their own. `word` is in lower case.
    """
    if len(word) > LONGEST_WORD:
        return word
    word = word.removesuffix("'s")
    word = _irregular().get(word, word)
    for ending, replacement in _INFLECTIONS.get(word[-1:], ()):
        if word.endswith(ending):
            base = word[: -len(ending)] + replacement
            word = base if len(base) >= _SHORTEST_BASE else word
            break
    word = word.removesuffix("e")
    return word[:-1] if word[-2:-1] == word[-1:] != "s" else word


def family(word: str) -> str:
    """The key of the family of a word in lower case; a possessive ending is ignored."""
    if len(word) > LONGEST_WORD:
        return word
    word = word.removesuffix("'s")
    irregular, joined, apart, openings = _tables()
    if word[:_SHORTEST_APART] in openings:
        for size in range(len(word), _SHORTEST_APART - 1, -1):
            if word[:size] in apart:
                return apart[word[:size]]
    stem: str = _stem(irregular.get(word, word))
    while stem not in joined:
        if not (stem[-1:] in _ENDINGS or word[-2:] in _COMPOUND_LETTERS):
            return stem
        shorter = _shorter(word, stem)
        if shorter is None:
            return stem
        word, stem = shorter
    return joined[stem]


def _inflected(word: str) -> str:
    """The Snowball stem, of the base form when the word is an irregular one."""
    return str(_stem(_irregular().get(word, word)))


def _shorter(word: str, stem: str) -> tuple[str, str] | None:
    """Word and stem with one ending less; None when there is none to strip."""
    if word.endswith(_COMPOUND):
        for ending in _COMPOUND:
            kept = word.removesuffix(ending)
            if kept != word and len(kept) >= _KEPT_BEFORE_COMPOUND:
                return kept, _inflected(kept)
    for ending, replacement, least in _ENDINGS.get(stem[-1:], ()):
        if stem.endswith(ending) and len(stem) - len(ending) >= least:
            return "", stem[: -len(ending)] + replacement
    return None


@cache
def _irregular() -> dict[str, str]:
    return {form: base for base, *forms in map(str.split, IRREGULAR.strip().split("\n")) for form in forms}


@cache
def _joined() -> dict[str, str]:
    """Stem -> that of its family. Kept between runs: stemming a thousand words takes as long as a review."""
    key = f"joined-{crc32((IRREGULAR + JOINED).encode()):08x}-{snowball_version()}"
    joined: dict[str, str] | None = load_json(key)
    if not isinstance(joined, dict):
        joined = {
            _inflected(word): _inflected(words[0])
            for words in map(str.split, JOINED.strip().split("\n"))
            for word in words
        }
        store_json(key, joined)
    return joined


@cache
def _apart() -> dict[str, str]:
    """Beginnings of words -> family, ending in a point, which no stem does."""
    return {word: words[0] + "." for words in map(str.split, APART.strip().split("\n")) for word in words}


@cache
def _tables() -> tuple[dict[str, str], dict[str, str], dict[str, str], frozenset[str]]:
    """All three, and the first letters of the last: most words are none of theirs."""
    return _irregular(), _joined(), _apart(), frozenset(word[:_SHORTEST_APART] for word in _apart())
