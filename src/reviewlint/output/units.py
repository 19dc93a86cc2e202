"""Offsets and columns in the units of others: UTF-16 code units, or bytes of UTF-8."""

import re
from bisect import bisect_right
from collections.abc import Callable

from reviewlint.document.positions import Lines, Position

_BOM = "\ufeff"


class Ruler:
    """Measures a source in a unit of which some characters take more than one."""

    __slots__ = ("_ends", "_extra", "_lines")

    def __init__(self, source: str, wide: str, extra: Callable[[str], int], *, marked: bool) -> None:
        """Take a pattern of characters that are longer than a unit, and by how much one is.

        Without `marked`, a byte order mark counts for nothing.
        """
        self._lines = Lines(source)
        self._ends: list[int] = []
        self._extra: list[int] = []
        total = 0
        if not marked and source.startswith(_BOM):
            total = -1
            self._ends.append(1)
            self._extra.append(total)
        if not source.isascii():
            for match in re.finditer(wide, source):
                total += extra(match[0])
                self._ends.append(match.end())
                self._extra.append(total)

    def offset(self, offset: int) -> int:
        """The units before a source offset in code points."""
        before = bisect_right(self._ends, offset)
        return offset + (self._extra[before - 1] if before else 0)

    def position(self, offset: int) -> Position:
        """The line of a source offset, and its column in units, both 1-based."""
        line = self._lines.position(offset).line
        return Position(line, self.offset(offset) - self.offset(self._lines.span(line).start) + 1)


def utf16(source: str) -> Ruler:
    """UTF-16 code units of the text without its byte order mark, as editors hold it."""
    return Ruler(source, "[\U00010000-\U0010ffff]", lambda char: 1, marked=False)


def utf8(source: str) -> Ruler:
    """Bytes of the file as it is stored."""
    return Ruler(source, "[^\x00-\x7f]", lambda char: len(char.encode("utf-8")) - 1, marked=True)
