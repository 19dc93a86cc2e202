"""Where an English word may be hyphenated: the fallback for words outside the dictionary.

The same answer as `pyphen.Pyphen(lang="en_US").positions(word)`, from the same patterns, without its
60 ms of start-up. The patterns (Liang's algorithm, TeX and OpenOffice.org) are in data/hyphenation-en.txt,
made by scripts/build_dictionary.py; data/NOTICE-hyphenation.txt holds their licence. A line of it holds all
patterns with the same first two characters: `letters priorities letters priorities ...`, where `priorities`
has a digit for each gap from before the first letter on. Lines are parsed when a word asks for them.
"""

from functools import cache, lru_cache

from reviewlint.measures.data_files import read_lines

_MARGIN = 2
"""Letters that stay together at either end of a word: pyphen's defaults for `left` and `right`."""

_LONGEST_WORD = 1_000
"""Letters looked at: a longer "word" is data, and must not cost seconds."""


@cache
def _lines() -> dict[str, str]:
    return {line[:2].rstrip(): line for line in read_lines("hyphenation-en.txt")}


@lru_cache(maxsize=1 << 11)
def _patterns(pair: str) -> tuple[dict[str, str], set[int]]:
    """The patterns that begin with the characters `pair`, or are the first of them, and their lengths."""
    lines = _lines()
    fields = f"{lines.get(pair[0], '')} {lines.get(pair, '')}".split()
    patterns = dict(zip(fields[::2], fields[1::2], strict=True))
    return patterns, set(map(len, patterns))


def break_count(word: str) -> int:
    """How many places `word` (in lower case) may be broken at."""
    dotted = f".{word[:_LONGEST_WORD]}."
    end = len(dotted)
    gaps = ["0"] * (end + 1)
    for start in range(end - 1):
        patterns, lengths = _patterns(dotted[start : start + 2])
        for length in lengths:  # near the end several give the same piece, which does no harm
            priorities = patterns.get(dotted[start : start + length])
            if priorities is not None:
                for gap, priority in enumerate(priorities, start):
                    if priority > gaps[gap]:
                        gaps[gap] = priority
    # Gap 0 stands before the leading dot, so the break after letter n is gap n + 1.
    return sum(gap in "13579" for gap in gaps[_MARGIN + 1 : end - _MARGIN])
