"""Syllables of English words, and whether a word is an easy one.

Counts come from the CMU Pronouncing Dictionary 0.7a, the one textstat reads. A word outside it has one
syllable more than it has places for a hyphen, again as in textstat. Easy are Dale and Chall's 3,000 words,
as textstat lists them.

Both are in data/dictionary-en.bin, made by scripts/build_dictionary.py, which is mapped into memory and
searched in place: nothing is parsed at start-up. It holds `BUCKETS + 1` offsets of three bytes
(little-endian), then the words of each bucket as `\\n` word `\\t` facts, where facts is one byte: "@" plus
the number of syllables, plus 32 for an easy word. A bucket has the few words whose first letters agree in
their low five bits, and whose checksums (CRC-32) in the low ten.
"""

import mmap
from collections.abc import Iterable
from functools import cache
from zlib import crc32

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
    return (word[0] & 31) << 10 | crc32(word) & 1023


@cache
def _dictionary() -> mmap.mmap:
    with open(path_of("dictionary-en.bin"), "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def look_up(word: str) -> WordFacts:
    """The facts about one word in lower case, without punctuation other than apostrophes.

    Not remembered here: a caller that meets a word often keeps what it learns about it (see counts.py).
    """
    facts = _facts([word]).get(word)
    return (
        WordFacts(break_count(word) + 1, False) if facts is None else WordFacts(facts % EASY, facts >= EASY)
    )


def dictionary_syllables(words: Iterable[str]) -> dict[str, int]:
    """The number of syllables of those of the words, all in lower case, that the dictionary has.

    Those that it does not have take ten times as long, for it must be found out where they may be hyphenated.
    """
    return {word: facts % EASY for word, facts in _facts(words).items()}


def _facts(words: Iterable[str]) -> dict[str, int]:
    """What the dictionary says about those of the words that it has."""
    dictionary = _dictionary()
    facts = {}
    for word in words:
        if word and word.isascii():
            key = word.encode()
            slot = 3 * bucket_of(key)
            offsets = int.from_bytes(dictionary[slot : slot + 6], "little")
            start, end = _HEADER + (offsets & 0xFFFFFF), _HEADER + (offsets >> 24)
            found = dictionary.find(b"\n%b\t" % key, start, end)
            if found >= 0:
                facts[word] = dictionary[found + len(key) + 2] - FACTS
    return facts


def syllables(word: str) -> int:
    """The number of syllables of one word in lower case, without punctuation other than apostrophes."""
    return look_up(word).syllables


def most_syllables(word: str) -> int:
    """A number of syllables that no word of that length exceeds, for when it need not be looked up.

    A word outside the dictionary has none of its places for a hyphen within two letters of either end.
    """
    letters = len(word)
    return _MOST[letters] if letters < len(_MOST) else letters - 2
