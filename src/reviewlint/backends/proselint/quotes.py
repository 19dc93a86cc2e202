"""Where proselint sees quotation marks: it says nothing of what begins between two of them."""

from bisect import bisect_left

from reviewlint.expressions import expression

_SEPARATORS = frozenset(" ,.!?:;-\r\n")
_STRAIGHT = frozenset("\"'")
_PAIRS = (frozenset("“”"), frozenset("‘’"))
_MARK = r"[\"'“”‘’](?:\B|(?<=\B.))"
"""A mark with a letter on one side at most; the set stands first, for the search skips to it fast."""


class Quotes:
    """The quoted passages, by proselint's own reckoning, of a text with a line break at either end.

    Nobody asks about offsets after `last`.
    """

    __slots__ = ("_bounds",)

    def __init__(self, text: str, last: int) -> None:
        self._bounds: list[int] = []
        opening = ""
        begun = 0
        for match in expression(_MARK).finditer(text):
            mark, at = match[0], match.start()
            if not opening:
                if at > last:
                    break
                if text[at - 1] in _SEPARATORS:
                    opening, begun = mark, at
            elif _closes(opening, mark) and text[at + 1] in _SEPARATORS:
                self._bounds += (begun, at)
                opening = ""

    def hold(self, offset: int) -> bool:
        """Whether the offset lies between two marks."""
        return bisect_left(self._bounds, offset) % 2 == 1


def _closes(opening: str, mark: str) -> bool:
    return (opening in _STRAIGHT and opening == mark) or {opening, mark} in _PAIRS
