"""How frequent a word of English is, on the Zipf scale: log10 of its uses in a billion words.

"the" has 7.7, "film" 5.2, "profound" 3.9, "evocative" 3.0. The table, data/frequencies-en.txt, holds
dictionary words of `LEAST` and more, no names: sorted lines of a word, a tab, and one character,
chr(BASE + Zipf * STEPS). The line before them says where those of each two first letters begin, and where the
last ends, counted from its own end, in numbers of `WIDTH` characters. The file is read whole and searched in
place: nothing is parsed at start-up.
"""

import os
from functools import cache, lru_cache

BASE = ord("0")
STEPS = 10
LEAST = 2.5
WIDTH = 7
_FEW = 2500
"""So many bytes are searched from end to end."""
_FIRST_LETTER = ord("a")
_LETTERS = 26
_FILE = os.path.join(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data", "frequencies-en.txt"
)


@lru_cache(maxsize=1 << 16)
def zipf(word: str) -> float | None:
    """The Zipf frequency of a word in lower case, to 0.1; None for one the table lacks: a name, a rarity."""
    table, begin, end = _table()
    key = b"\n%b\t" % word.encode("utf-8")
    first, second = key[1] - _FIRST_LETTER, key[2:3]
    if not (0 <= first < _LETTERS and second.islower()):
        return None
    at = begin + (first * _LETTERS + second[0] - _FIRST_LETTER) * WIDTH
    low, high = end + int(table[at : at + WIDTH]), end + int(table[at + WIDTH : at + 2 * WIDTH])
    size = len(key)
    while high - low > _FEW:
        middle = (low + high) // 2
        line = table.find(b"\n", middle)
        if table[line : line + size] <= key:
            low = line
        else:
            high = middle
    found = table.find(key, low, high + size)
    return None if found < 0 else (table[found + size] - BASE) / STEPS


@cache
def _table() -> tuple[bytes, int, int]:
    """The file, and where in it the line with the numbers begins and ends."""
    with open(_FILE, "rb") as file:
        table = file.read()
    begin = table.index(b"\n") + 1
    return table, begin, table.index(b"\n", begin)
