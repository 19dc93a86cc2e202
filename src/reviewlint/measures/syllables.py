"""Syllables of English words, and whether a word is an easy one.

Counts come from the CMU Pronouncing Dictionary 0.7a, the one textstat reads. A word outside it has one
syllable more than it has places for a hyphen, again as in textstat. Easy are Dale and Chall's 3,000 words,
as textstat lists them.

Both are in data/dictionary-en.bin, made by scripts/build_dictionary.py, which is mapped into memory and
searched in place: nothing is parsed at start-up. It holds `BUCKETS + 1` offsets of three bytes
(little-endian), then the words of each bucket as `\\n` word `\\t` facts, where facts is one byte: "@" plus
the number of syllables, plus 32 for an easy word. A bucket has the words whose first three letters agree in
their low five bits.
"""

import mmap
from functools import cache

from reviewlint.measures.data_files import path_of
from reviewlint.measures.hyphenation import break_count
from reviewlint.typed import NamedTuple

BUCKETS = 1 << 15
FACTS = ord("@")
EASY = 32
_HEADER = 3 * (BUCKETS + 1)
_MOST = (1, 3, 4, 5, 5, 5, 7, 7, 7)
"""The most syllables that a word of so many letters has, if few: "w", "ws", "kwh"."""


class WordFacts(NamedTuple):
    """What the readability formulas ask of a word."""

    syllables: int
    easy: bool


def bucket_of(word: bytes) -> int:
    """The bucket that holds `word` if the dictionary has it."""
    if len(word) < 3:
        word += b"\0\0"
    return (word[0] & 31) << 10 | (word[1] & 31) << 5 | word[2] & 31


@cache
def _dictionary() -> mmap.mmap:
    with open(path_of("dictionary-en.bin"), "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def look_up(word: str) -> WordFacts:
    """The facts about one word in lower case, without punctuation other than apostrophes.

    Not remembered here: a caller that meets a word often keeps what it learns about it (see counts.py).
    """
    facts = _facts(word)
    return WordFacts(break_count(word) + 1, False) if facts < 0 else WordFacts(facts % EASY, facts >= EASY)


def _facts(word: str) -> int:
    """What the dictionary says about a word in lower case; -1 when it does not have it."""
    if not word or not word.isascii():
        return -1
    dictionary = _dictionary()
    key = word.encode("ascii")
    slot = 3 * bucket_of(key)
    end, start = divmod(int.from_bytes(dictionary[slot : slot + 6], "little"), 1 << 24)
    found = dictionary.find(b"\n%b\t" % key, _HEADER + start, _HEADER + end)
    return -1 if found < 0 else dictionary[found + len(key) + 2] - FACTS


def dictionary_syllables(word: str) -> int:
    """The syllables of one word as `syllables` counts them; -1, at once, for one outside the dictionary."""
    facts = _facts(word)
    return facts if facts < 0 else facts % EASY


def syllables(word: str) -> int:
    """The number of syllables of one word in lower case, without punctuation other than apostrophes."""
    return look_up(word).syllables


def most_syllables(word: str) -> int:
    """A number of syllables that no word of that length exceeds, for when it need not be looked up.

    A word outside the dictionary has none of its places for a hyphen within two letters of either end.
    """
    letters = len(word)
    return _MOST[letters] if letters < len(_MOST) else letters - 2
