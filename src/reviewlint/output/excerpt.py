"""The source line of a finding, cut to the width of the terminal, with its span underlined."""

from reviewlint.finding import Span
from reviewlint.output.cells import cells, visible
from reviewlint.typed import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

ELLIPSIS = "…"

NEAR = 20
"""How many characters of context to give up for a cut between words."""


Reach: TypeAlias = "Callable[[str, int, int, int], tuple[int, int]]"


class Excerpt(NamedTuple):
    """One line of source as shown, in three parts, and the cells before and under its middle part."""

    before: str
    marked: str
    after: str
    indent: int
    length: int


def excerpt(source: str, whole: Span, span: Span, width: int) -> Excerpt:
    """The first line of a span, in at most about `width` cells, with as much around the span as fits.

    `whole` is that line. The work depends on the width, never on the length of the line: a line may hold
    megabytes.
    """
    start = min(span.start, whole.end)
    end = max(start, min(span.end, whole.end))
    near = source[max(whole.start, start - width) : min(whole.end, start + width)]
    plain = near.isascii() and near.isprintable()  # nearly always: a cell for each character
    reach = _reach_plain if plain else _reach
    left, middle_end, right = whole.start, end, whole.end
    if right - left > width or not (plain or cells(visible(source[left:right])) <= width):
        left, middle_end, right = _window(reach, source, whole, start, end, width - 2 * len(ELLIPSIS))
        left = _next_word(source, left, start) if left > whole.start else left
        right = _last_word(source, right, middle_end) if right < whole.end else right
    before, marked, after = source[left:start], source[start:middle_end], source[middle_end:right]
    if not plain:
        before, marked, after = visible(before), visible(marked), visible(after)
    indent, length = cells(before), cells(marked)
    if left > whole.start:
        before, indent = ELLIPSIS + before, indent + len(ELLIPSIS)
    if right < whole.end:
        after += ELLIPSIS
    return Excerpt(before, marked, after, indent, max(1, length))


def _window(reach: Reach, source: str, whole: Span, start: int, end: int, room: int) -> tuple[int, int, int]:
    """Where what is shown of a line begins, where the marked part of it ends, and where all of it ends."""
    middle_end, used = reach(source, start, end, room)
    left, used_left = reach(source, start, whole.start, (room - used) // 2)
    right, used_right = middle_end, 0
    if middle_end == end:
        right, used_right = reach(source, end, whole.end, room - used - used_left)
    if used + used_left + used_right < room and left > whole.start:
        left, _ = reach(source, start, whole.start, room - used - used_right)
    return left, middle_end, right


def _next_word(source: str, position: int, limit: int) -> int:
    """The next start of a word, if it is near and not beyond `limit`, so that no half word is shown."""
    space = source.find(" ", position, min(position + NEAR, limit - 1))
    return position if space < 0 else space + 1


def _last_word(source: str, position: int, limit: int) -> int:
    """The last end of a word before `position`, likewise."""
    space = source.rfind(" ", max(position - NEAR, limit + 1), position + 1)
    return position if space < 0 else space


def _reach(source: str, origin: int, limit: int, room: int) -> tuple[int, int]:
    """How far from `origin` towards `limit` the source fits into `room` cells, and the cells it takes."""
    step = 1 if limit >= origin else -1
    position = origin
    used = 0
    # Characters that take no cell are free, but not without end.
    for _ in range(4 * max(room, 0)):
        if position == limit:
            break
        need = cells(visible(source[position if step == 1 else position - 1]))
        if used + need > room:
            break
        position += step
        used += need
    return position, used


def _reach_plain(source: str, origin: int, limit: int, room: int) -> tuple[int, int]:
    """The same for text in which each character takes a cell."""
    used = max(min(abs(limit - origin), room), 0)
    return (origin + used if limit >= origin else origin - used), used
