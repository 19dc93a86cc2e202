"""Syllables of English words.

Counts come from the CMU Pronouncing Dictionary 0.7a, the one textstat reads, as a table that is mapped
into memory and searched in place: nothing is parsed at start-up. A word outside it has one syllable more
than it has places for a hyphen, again as in textstat.

The table is data/syllables-en.bin, made by scripts/build_syllables.py: `BUCKETS + 1` offsets of three bytes
(little-endian), then the words of each bucket as `\\n` word `\\t` count, where count is one byte, "0" plus
the number. A bucket holds the words whose first three letters agree in their low five bits.
"""

import mmap
from functools import cache

from reviewlint.measures.data_files import path_of
from reviewlint.measures.hyphenation import break_count

BUCKETS = 1 << 15
_HEADER = 3 * (BUCKETS + 1)


def bucket_of(word: bytes) -> int:
    """The bucket that holds `word` if the table has it."""
    first, second, third = (word + b"\0\0")[:3]
    return (first & 31) << 10 | (second & 31) << 5 | third & 31


@cache
def _table() -> mmap.mmap:
    with open(path_of("syllables-en.bin"), "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _from_dictionary(word: str) -> int | None:
    if not word or not word.isascii():
        return None
    table = _table()
    key = word.encode("ascii")
    slot = 3 * bucket_of(key)
    start = _HEADER + int.from_bytes(table[slot : slot + 3], "little")
    end = _HEADER + int.from_bytes(table[slot + 3 : slot + 6], "little")
    found = table.find(b"\n" + key + b"\t", start, end)
    return None if found < 0 else table[found + len(key) + 2] - ord("0")


def syllables(word: str) -> int:
    """The number of syllables of one word in lower case, without punctuation other than apostrophes.

    Not remembered here: callers that meet a word often keep what they learn about it (see counts.py).
    """
    known = _from_dictionary(word)
    return break_count(word) + 1 if known is None else known
