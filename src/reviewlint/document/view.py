"""The prose view: what a reader sees, and the piecewise map back to the source.

The view is one string made of segments. A segment either copies its source range
character for character, or stands for it as a whole: a soft line break as one space, an
entity as its character, a code span as `OBJECT`. Source between segments (markup) is not in
the view at all.
"""

from bisect import bisect_left, bisect_right

from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

OBJECT = "\ufffc"
"""What stands in the view for something that is not prose: code, a URL, an image, maths."""

BLOCK_GAP = "\n\n"
"""What joins two blocks in the view."""


class Block(NamedTuple):
    """One run of prose, [start, end) in the view: a paragraph, a heading, a table cell, ...

    `kind` is paragraph, heading, list_item, table_header, table_cell, footnote or alt;
    `quoted` says that it stands in a block quote; `scopes` are the words a rule's `scope`
    may ask for ("heading", "h2", "blockquote", ...).
    """

    kind: str
    start: int
    end: int
    quoted: bool
    scopes: frozenset[str]


class Segments:
    """The segments of a view, in the order of the view, as columns of equal length."""

    __slots__ = ("sizes", "source_ends", "source_starts", "view_starts")

    def __init__(self) -> None:
        self.view_starts: list[int] = []
        self.sizes: list[int] = []  # lengths in the view
        self.source_starts: list[int] = []
        self.source_ends: list[int] = []

    def __len__(self) -> int:
        return len(self.view_starts)

    def append(self, view_start: int, size: int, source_start: int, source_end: int) -> None:
        self.view_starts.append(view_start)
        self.sizes.append(size)
        self.source_starts.append(source_start)
        self.source_ends.append(source_end)

    def truncate(self, length: int) -> None:
        """Forget every segment from the one at `length` on."""
        del self.view_starts[length:]
        del self.sizes[length:]
        del self.source_starts[length:]
        del self.source_ends[length:]

    def move(self, distance: int) -> None:
        """Let the source begin so much earlier."""
        self.source_starts = [start + distance for start in self.source_starts]
        self.source_ends = [end + distance for end in self.source_ends]

    def pick(self, indices: list[int]) -> "Segments":
        """A copy that holds the segments at `indices` only."""
        picked = Segments()
        for index in indices:
            picked.append(
                self.view_starts[index],
                self.sizes[index],
                self.source_starts[index],
                self.source_ends[index],
            )
        return picked

    def copies(self, index: int) -> bool:
        """Whether the segment copies its source character for character."""
        return self.sizes[index] == self.source_ends[index] - self.source_starts[index]

    def to_source(self, start: int, end: int) -> Span:
        """The smallest source span that holds the view range [start, end)."""
        if not self.view_starts:
            return Span(0, 0)
        first = max(bisect_right(self.view_starts, start) - 1, 0)
        offset = start - self.view_starts[first]
        if offset >= self.sizes[first] and first + 1 < len(self):  # in the gap between two blocks
            first += 1
            offset = 0
        source_start = self.source_starts[first]
        if self.copies(first):
            source_start += min(max(offset, 0), self.sizes[first])
        if end <= start:
            return Span(source_start, source_start)
        last = max(bisect_left(self.view_starts, end) - 1, 0)
        source_end = self.source_ends[last]
        if self.copies(last):
            source_end = min(source_end, self.source_starts[last] + end - self.view_starts[last])
        return Span(source_start, max(source_start, source_end))

    def to_view(self, span: Span) -> tuple[int, int] | None:
        """The view range of what the source span holds, None when that is not in the view.

        Needs segments that are ordered in the source too.
        """
        first = bisect_right(self.source_ends, span.start)
        last = bisect_left(self.source_starts, span.end) - 1
        if first > last:
            return None
        start = self.view_starts[first]
        if self.copies(first):
            start += max(0, span.start - self.source_starts[first])
        end = self.view_starts[last] + self.sizes[last]
        if self.copies(last):
            end -= max(0, self.source_ends[last] - span.end)
        return (start, end)


class View(NamedTuple):
    """A finished prose view. Emphases and links are view ranges, in the order in which they end."""

    text: str
    blocks: list[Block]
    segments: Segments
    emphases: list[tuple[int, int]]
    links: list[tuple[int, int, str]]


class SourceIndex:
    """Answers where a source span stands in the view.

    Alt texts stand after their block in the view, but inside an image's segment in the source;
    they are looked up apart, so that each table is ordered.
    """

    __slots__ = ("_alt", "_main")

    def __init__(self, view: View) -> None:
        alt: list[int] = []
        for block in view.blocks:
            if block.kind == "alt":
                first = bisect_left(view.segments.view_starts, block.start)
                alt.extend(range(first, bisect_left(view.segments.view_starts, block.end)))
        if not alt:
            self._main, self._alt = view.segments, Segments()
            return
        apart = frozenset(alt)
        main = [index for index in range(len(view.segments)) if index not in apart]
        self._main, self._alt = view.segments.pick(main), view.segments.pick(alt)

    def view_range(self, span: Span) -> tuple[int, int] | None:
        """The view range of what the source span holds, None when that is not in the view."""
        found = self._main.to_view(span)
        if self._alt and (found is None or found[1] - found[0] == 1):
            inside = self._alt.to_view(span)
            if found is None:
                return inside
            if inside is not None and self._main.to_source(*found) != span:
                return inside
        return found


class Mark(NamedTuple):
    """A place in a view that is being built, to which it can be cut back."""

    size: int
    segments: int
    parts: int


class ViewBuilder:
    """Puts a view together, one block at a time, in the order of the source."""

    __slots__ = (
        "_block_mark",
        "_empty",
        "_parts",
        "blocks",
        "emphases",
        "links",
        "segments",
        "size",
        "source",
    )

    def __init__(self, source: str) -> None:
        self.source = source
        self.size = 0
        self.segments = Segments()
        self.blocks: list[Block] = []
        self.emphases: list[tuple[int, int]] = []
        self.links: list[tuple[int, int, str]] = []
        self._parts: list[str] = []
        self._block_mark: Mark | None = None
        self._empty = 0
        """The size up to which nothing stands in the open block, or none is open."""

    def copy(self, start: int, end: int) -> None:
        """Copy the source range [start, end) into the view."""
        text = self.source[start:end]
        if self.size == self._empty:
            self._open_block()
            text = text.lstrip()
            start = end - len(text)
        if not text:
            return
        segments = self.segments
        self._parts.append(text)
        if segments.source_ends and segments.source_ends[-1] == start and segments.copies(-1):
            segments.sizes[-1] += len(text)
            segments.source_ends[-1] = end
        else:
            segments.append(self.size, len(text), start, end)
        self.size += len(text)

    def put(self, text: str, start: int, end: int) -> None:
        """Let `text` stand in the view for the source range [start, end) as a whole."""
        if self.size == self._empty:
            self._open_block()
            if text.isspace():
                return
        self._parts.append(text)
        self.segments.append(self.size, len(text), start, end)
        self.size += len(text)

    def copy_line(self, line_break: tuple[int, int], start: int, end: int) -> None:
        """The same as to put a space for a line break and to copy the line behind it, in fewer steps."""
        if self.size == self._empty:
            self.put(" ", *line_break)
            self.copy(start, end)
            return
        text = f" {self.source[start:end]}"
        break_start, break_end = line_break
        if break_end == start == break_start + 1:  # the space, too, copies its source as far as offsets go
            self.segments.append(self.size, len(text), break_start, end)
        else:
            self.segments.append(self.size, 1, break_start, break_end)
            self.segments.append(self.size + 1, len(text) - 1, start, end)
        self._parts.append(text)
        self.size += len(text)

    def mark(self) -> Mark:
        """The place reached so far."""
        if self.size == self._empty:
            self._open_block()
        return Mark(self.size, len(self.segments), len(self._parts))

    def ends_with_space(self) -> bool:
        """Whether a space was put in last."""
        return bool(self._parts) and self._parts[-1].endswith(" ")

    def text_since(self, mark: Mark) -> str:
        """The view text from a mark on."""
        return "".join(self._parts[mark.parts :])

    def cut_back(self, mark: Mark) -> None:
        """Take back everything put in since the mark."""
        self.size = mark.size
        self.segments.truncate(mark.segments)
        del self._parts[mark.parts :]
        while self.links and self.links[-1][1] > mark.size:
            self.links.pop()
        while self.emphases and self.emphases[-1][1] > mark.size:
            self.emphases.pop()

    def close_block(self, kind: str, quoted: bool, scopes: frozenset[str]) -> None:
        """End the open block; one without a word in it (an image, a code span alone) is dropped."""
        mark = self._block_mark
        if mark is None:
            return
        self._block_mark = None
        text = self.text_since(mark)
        if not text.strip(_NOT_PROSE):
            self.cut_back(mark)
            self._empty = self.size
            return
        trimmed = text.rstrip()
        if len(trimmed) < len(text):
            self._parts[mark.parts :] = [trimmed]
            self._shorten(len(text) - len(trimmed))
        self._empty = self.size
        self.blocks.append(Block(kind, mark.size, self.size, quoted, scopes))

    def finish(self) -> View:
        """The view of everything put in; every block must be closed."""
        text = "".join(self._parts)
        if not self.blocks:
            text = ""
        elif len(text) > self.blocks[-1].end:
            text = text[: self.blocks[-1].end]
        return View(text, self.blocks, self.segments, self.emphases, self.links)

    def _open_block(self) -> None:
        """Open a block if none is open."""
        if self._block_mark is None:
            if self.blocks and self.size == self.blocks[-1].end:
                self._parts.append(BLOCK_GAP)
                self.size += len(BLOCK_GAP)
            self._block_mark = Mark(self.size, len(self.segments), len(self._parts))
            self._empty = self.size

    def _shorten(self, surplus: int) -> None:
        """Take `surplus` code points off the end of the segments, the emphases and the links."""
        self.size -= surplus
        segments = self.segments
        while segments.view_starts[-1] >= self.size:
            segments.truncate(len(segments) - 1)
        overlap = segments.view_starts[-1] + segments.sizes[-1] - self.size
        if overlap > 0:
            segments.sizes[-1] -= overlap
            segments.source_ends[-1] -= overlap
        emphases = []
        while self.emphases and self.emphases[-1][1] > self.size:
            emphases.append(self.emphases.pop())
        self.emphases.extend((start, self.size) for start, _ in reversed(emphases) if start < self.size)
        links = []
        while self.links and self.links[-1][1] > self.size:
            links.append(self.links.pop())
        self.links.extend((start, self.size, to) for start, _, to in reversed(links) if start < self.size)


_NOT_PROSE = OBJECT + " \t\n\r\v\f\xa0\ufeff"
