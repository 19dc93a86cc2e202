"""Lines and columns of a source text, 1-based and in code points, and offsets from UTF-8 bytes.

A line ends with LF, CR LF or a lone CR, as CommonMark has it; the exotic breaks that
`str.splitlines` knows (form feed, U+2028, ...) are ordinary characters in a file.
"""

from bisect import bisect_right
from collections.abc import MutableSequence

from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

_LARGE = 1 << 20
"""Code points from which on the starts of lines are kept in an array, at a fifth of the memory of a list."""


class Position(NamedTuple):
    """A place in a file as an editor shows it: 1-based line and 1-based column in code points."""

    line: int
    column: int


class Lines:
    """Where the lines of a source text start and end."""

    __slots__ = ("_source", "_starts")

    def __init__(self, source: str) -> None:
        self._source = source
        self._starts = _numbers(len(source) >= _LARGE)
        self._starts.append(0)
        if "\r" in source:
            self._starts.extend(match.end() for match in expression(r"\r\n?|\n").finditer(source))
        else:
            at = source.find("\n") + 1
            while at:
                self._starts.append(at)
                at = source.find("\n", at) + 1

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
        if line == len(self._starts):
            return Span(self._starts[-1], len(self._source))
        end = self._starts[line]
        size = 2 if self._source.startswith("\r\n", end - 2) else 1
        return Span(self._starts[line - 1], end - size)


def _numbers(many: bool) -> MutableSequence[int]:
    if many:
        from array import array

        return array("q")
    return []


class ByteOffsets:
    """Turns UTF-8 byte offsets into code points. Linear in total as long as the offsets mostly rise."""

    __slots__ = ("_byte", "_code_point", "_data", "_origin")

    def __init__(self, text: str, origin: int) -> None:
        data = text.encode("utf-8")
        self._data = None if len(data) == len(text) else data
        self._origin = origin
        self._byte = 0
        self._code_point = origin

    def at(self, byte: int) -> int:
        """The code point that starts at a byte offset into the text given, counted from `origin`."""
        data = self._data
        if data is None:
            return self._origin + byte
        if byte > self._byte:
            self._code_point += len(data[self._byte : byte].decode("utf-8"))
        elif byte < self._byte:
            self._code_point -= len(data[byte : self._byte].decode("utf-8"))
        self._byte = byte
        return self._code_point
