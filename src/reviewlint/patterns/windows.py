"""Where in a passage an expression can match, once it is known where the strings stand that it needs.

A passage may be a page, and what an expression matches is a few words: it holds no more spaces than the
expression has places for. So the search can be kept to that many spaces before and behind such a string.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

from reviewlint.typed import NamedTuple

_LONG_WORD = 9
"""Characters of a word, and the space behind it, that most are shorter than."""
_USUAL_WORD = 24
"""Where words are longer on the average, nobody counts spaces: the whole passage is searched."""


class Windows(NamedTuple):
    """Stretches of a text, in order and apart."""

    lows: list[int]
    highs: list[int]

    def first_after(self, offset: int) -> int:
        """The number of the first stretch that ends behind an offset."""
        return bisect_right(self.highs, offset)

    def where(self, holds: Callable[[int, int], bool]) -> "Windows":
        """The stretches of which something holds."""
        kept = [pair for pair in zip(self.lows, self.highs, strict=True) if holds(*pair)]
        return Windows([low for low, _ in kept], [high for _, high in kept])

    def longest(self) -> int:
        """The length of the longest stretch; 0 when there is none."""
        return max((high - low for low, high in zip(self.lows, self.highs, strict=True)), default=0)


def windows_of(text: str, places: Iterable[int], spaces: int) -> Windows | None:
    """The stretches in which a match with up to so many spaces may stand that holds one of the places.

    What stands behind a match is in its stretch up to the second space at least, for what looks ahead
    counts the spaces that it looks at. None when the text has too few spaces to tell.
    """
    lows: list[int] = []
    highs: list[int] = []
    reach = _USUAL_WORD * (spaces + 2)
    for place in places:
        low, high = max(0, place - reach), min(len(text), place + reach)
        before = text[low:place].rsplit(" ", spaces + 1)
        if len(before) > spaces + 1:
            low += len(before[0]) + 1
        elif low:
            return None
        after = text[place:high].split(" ", spaces + 2)
        if len(after) > spaces + 2:
            high -= len(after[-1])
        elif high < len(text):
            return None
        if highs and low <= highs[-1]:
            highs[-1] = high
        else:
            lows.append(low)
            highs.append(high)
    return Windows(lows, highs)


def may_stand(text: str, folded: str, place: int, spaces: int, needs: Sequence[Sequence[str]]) -> bool:
    """Whether a match with up to so many spaces may hold the place and a string of each of `needs`.

    A quick look at the whole of a text, which `folded` is in small letters: it may be wrong about a yes.
    """
    reach = _LONG_WORD * (spaces + 2)
    low, high = max(0, place - reach), place + reach
    if text.count(" ", low, place) <= spaces or text.count(" ", place, high) <= spaces + 1:
        return True  # a match may reach further
    near = folded[low:high]
    for strings in needs:
        for string in strings:
            if string in near:
                break
        else:
            return False
    return True
