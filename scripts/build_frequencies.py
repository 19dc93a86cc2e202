"""Builds src/reviewlint/data/frequencies-en.txt, the file that language/frequencies.py describes.

Sources:
- wordfreq 3.1.1 (PyPI) for how frequent a word is; its data is CC BY-SA 4.0,
- SCOWL 2020.12.07 (Debian's package `scowl`) for what is an English word and no name.

Neither is a dependency of the project, for the one is 55 MB and the other is needed only here. Run by hand,
which is seldom necessary, with wordfreq installed and SCOWL's folder of lists as the argument:
`python scripts/build_frequencies.py /usr/share/dict/scowl`.
"""

import sys
from bisect import bisect_left
from itertools import accumulate, product
from pathlib import Path
from string import ascii_lowercase

from wordfreq import zipf_frequency

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "src"))

from reviewlint.language.frequencies import BASE, LEAST, STEPS, WIDTH  # noqa: E402

SIZES = (10, 20, 35, 40, 50, 55, 60)
SPELLINGS = ("english", "american", "british", "british_z", "canadian", "australian")
HEAD = "# See NOTICE-frequencies.txt. Built by scripts/build_frequencies.py; do not edit.\n"


def english_words(scowl: Path) -> set[str]:
    """Words in lower case, of plain letters: SCOWL keeps names, abbreviations and contractions apart."""
    words: set[str] = set()
    for spelling in SPELLINGS:
        for size in SIZES:
            words.update((scowl / f"{spelling}-words.{size}").read_text("latin-1").split())
    return {word for word in words if word.isascii() and word.isalpha() and word.islower()}


def build(scowl: Path) -> str:
    """The lines of the file: a word and the character that stands for its frequency."""
    frequencies = {word: zipf_frequency(word, "en") for word in english_words(scowl)}
    lines = (
        f"{word}\t{chr(BASE + round(frequency * STEPS))}"
        for word, frequency in sorted(frequencies.items())
        if frequency >= LEAST and len(word) > 1
    )
    return with_starts("\n" + "\n".join(lines) + "\n")


def with_starts(table: str) -> str:
    """The whole file: what it is, where the words of each two first letters begin, and the table."""
    lines = table[1:].splitlines(keepends=True)
    begins = [0, *accumulate(map(len, lines))]
    pairs = map("".join, product(ascii_lowercase, repeat=2))
    starts = [*(begins[bisect_left(lines, pair)] for pair in pairs), begins[-1]]
    return f"{HEAD}{''.join(f'{start:{WIDTH}}' for start in starts)}{table}"


if __name__ == "__main__":
    target = REPOSITORY / "src" / "reviewlint" / "data" / "frequencies-en.txt"
    target.write_text(build(Path(sys.argv[1])), "ascii", newline="\n")
