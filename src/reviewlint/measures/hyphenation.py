"""Where an English word may be hyphenated: the fallback for words outside the syllable table.

The same answer as `pyphen.Pyphen(lang="en_US").positions(word)`, from the same patterns, at a
thirtieth of its start-up cost. The patterns (Liang's algorithm, TeX and OpenOffice.org) are in
data/hyphenation-en.txt, made by scripts/build_syllables.py; data/NOTICE-hyphenation.txt holds their licence.
A line of it holds all patterns with the same first character: `letters priorities letters priorities ...`,
where `priorities` has a digit for each gap from before the first letter on.
"""

from functools import cache

from reviewlint.measures.data_files import read_lines

_MARGIN = 2
"""Letters that stay together at either end of a word: pyphen's defaults for `left` and `right`."""

_LONGEST_WORD = 1_000
"""Letters looked at: a longer "word" is data, and must not cost seconds."""


@cache
def _lines() -> dict[str, str]:
    return {line[0]: line for line in read_lines("hyphenation-en.txt")}


@cache
def _patterns(first: str) -> tuple[dict[str, str], int]:
    """The patterns that begin with the character `first`, and the length of the longest."""
    fields = _lines().get(first, "").split()
    patterns = dict(zip(fields[::2], fields[1::2], strict=True))
    return patterns, max(map(len, patterns), default=0)


def break_count(word: str) -> int:
    """How many places `word` (in lower case) may be broken at."""
    dotted = f".{word[:_LONGEST_WORD]}."
    end = len(dotted)
    gaps = ["0"] * (end + 1)
    for start, first in enumerate(dotted):
        patterns, longest = _patterns(first)
        for stop in range(start + 1, min(start + longest, end) + 1):
            priorities = patterns.get(dotted[start:stop])
            if priorities is not None:
                for gap, priority in enumerate(priorities, start):
                    if priority > gaps[gap]:
                        gaps[gap] = priority
    # Gap 0 stands before the leading dot, so the break after letter n is gap n + 1.
    return sum(gap in "13579" for gap in gaps[_MARGIN + 1 : end - 2 - _MARGIN + 2])
