"""Lines and columns of a source text: 1-based, counted in code points.

A line ends with LF, CR LF or a lone CR, as CommonMark has it; the exotic breaks that
`str.splitlines` knows (form feed, U+2028, ...) are ordinary characters in a file.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from reviewlint.finding import Span

_LINE_BREAK = re.compile(r"\r\n?|\n")


class Position(NamedTuple):
    """A place in a file as an editor shows it: 1-based line and 1-based column in code points."""

    line: int
    column: int


class Lines:
    """Where the lines of a source text start and end."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, source: str) -> None:
        self._starts = [0]
        self._ends: list[int] = []
        if "\r" in source:
            for match in _LINE_BREAK.finditer(source):
                self._ends.append(match.start())
                self._starts.append(match.end())
        else:
            at = source.find("\n")
            while at >= 0:
                self._ends.append(at)
                self._starts.append(at + 1)
                at = source.find("\n", at + 1)
        self._ends.append(len(source))

    def __len__(self) -> int:
        """The number of lines; a text that ends with a line break has an empty last line."""
        return len(self._starts)

    def position(self, offset: int) -> Position:
        """The line and column of a source offset; a line break belongs to the line it ends."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1)

    def span(self, line: int) -> Span:
        """The source span of a 1-based line, without its line break.

        Raises IndexError for a line the text does not have.
        """
        if not 1 <= line <= len(self._starts):
            raise IndexError(f"there is no line {line}: the text has {len(self._starts)}")
        return Span(self._starts[line - 1], self._ends[line - 1])
