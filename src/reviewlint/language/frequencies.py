"""How frequent a word of English is, on the Zipf scale: log10 of its uses in a billion words.

"the" has 7.7, "film" 5.2, "profound" 3.9, "evocative" 3.0. The table, data/frequencies-en.txt, holds
dictionary words of `LEAST` and more, no names: sorted lines of a word, a tab, and one character,
chr(BASE + Zipf / STEP). It is read whole and searched in place: nothing is parsed at start-up.
"""

import os
from functools import cache, lru_cache

BASE = ord("0")
STEP = 0.1
LEAST = 2.5
_FILE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "frequencies-en.txt"
)


@lru_cache(maxsize=1 << 16)
def zipf(word: str) -> float | None:
    """The Zipf frequency of a word in lower case, to 0.1; None for one the table lacks: a name, a rarity."""
    table, starts = _table()
    key = b"\n%b\t" % word.encode("utf-8")
    start = starts.get(key[1])
    if start is None:
        return None
    found = table.find(key, start, starts.get(key[1] + 1, len(table)))
    return None if found < 0 else round((table[found + len(key)] - BASE) * STEP, 1)


@cache
def _table() -> tuple[bytes, dict[int, int]]:
    """The file, and where in it the words with each first letter begin."""
    with open(_FILE, "rb") as file:
        table = file.read()
    starts: dict[int, int] = {}
    position = 0
    for letter in b"abcdefghijklmnopqrstuvwxyz":
        position = table.find(b"\n%c" % letter, position)
        starts[letter] = position
    return table, starts
