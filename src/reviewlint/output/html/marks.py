"""Pieces and places to one string of HTML: each place marked, however places overlap."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from reviewlint.output.html.pieces import Leaf, Piece, Tag, escape
from reviewlint.typed import NamedTuple

DEEPEST = 3
"""Lines under text keep apart as far as this many marks within each other."""


class Place(NamedTuple):
    """Where a finding stands (a `mark`), or where another place stands that it talks about (a `span`).

    `number` counts the findings; `finding` is the id in the page. `attributes` go on every part, as HTML.
    """

    start: int
    end: int
    number: int
    finding: str
    element: str
    attributes: str


class _Part(NamedTuple):
    """An open element for one place."""

    place: Place
    slot: int
    """Where its opening stands in the output, to be filled in when its end is known."""
    start: int
    depth: int


def marked(source: str, pieces: Sequence[Piece], places: Iterable[Place]) -> str:
    """The pieces with every place marked.

    A mark is split where markup begins or ends and where a longer mark ends; what the parts hold is the text
    of the place as read. `data-start` and `data-end` are the part's range of the source. A place with nothing
    to read in it gets an empty mark before what follows it.
    """
    return _Writer(source, pieces, places).write()


class _Writer:
    __slots__ = (
        "_carets",
        "_hidden",
        "_named",
        "_out",
        "_pieces",
        "_reached",
        "_source",
        "_stack",
        "_visible",
    )

    def __init__(self, source: str, pieces: Sequence[Piece], places: Iterable[Place]) -> None:
        self._source = source
        self._pieces = pieces
        self._out: list[str] = []
        self._stack: list[_Part] = []
        self._named: set[str] = set()  # findings that have a part which bears their id
        self._reached = 0  # where the text put out last ends in the source
        leaves = [piece for piece in pieces if isinstance(piece, Leaf)]
        wanted = sorted(places)
        everywhere = _Found([place for place in wanted if place.start < place.end])
        seen = {place for leaf in leaves if not leaf.hidden for place in everywhere.over(leaf)}
        self._visible = _Found([place for place in wanted if place in seen])
        unseen = [place for place in wanted if place not in seen]
        self._hidden = _Found([place for place in unseen if place.start < place.end])
        shown = {place for leaf in leaves if leaf.hidden for place in self._hidden.over(leaf)}
        self._carets = [place for place in unseen if place not in shown and place.element == "mark"]
        self._carets.reverse()

    def write(self) -> str:
        for piece in self._pieces:
            if isinstance(piece, Tag):
                self._keep((), self._reached)
                self._out.append(piece.html)
            elif not piece.hidden:
                self._put_carets(piece.start)
                self._put(piece, self._visible.over(piece))
            elif places := self._hidden.over(piece):
                self._out.append('<code class="raw">')
                self._put(piece, places)
                self._keep((), self._reached)
                self._out.append("</code>")
        self._keep((), self._reached)
        self._put_carets(len(self._source))
        return "".join(self._out)

    def _put(self, leaf: Leaf, places: Sequence[Place]) -> None:
        start, end, text, _ = leaf
        cuts = [start, end]
        if len(text) == end - start:  # copied: it can be cut anywhere
            cuts = sorted(
                {start, end, *(edge for place in places for edge in place[:2] if start < edge < end)}
            )
        for left, right in pairwise(cuts):
            here = [place for place in places if place.start < right and left < place.end]
            # The longer outside, so that the shorter is what a pointer meets.
            here.sort(key=lambda place: (place.start, -place.end, place.number))
            self._keep(here, left)
            self._out.append(escape(text if len(cuts) == 2 else text[left - start : right - start]))
            self._reached = right

    def _put_carets(self, start: int) -> None:
        while self._carets and self._carets[-1].start <= start:
            place = self._carets.pop()
            self._keep((), self._reached)
            self._reached = place.start
            self._keep((place,), place.start)
            self._keep((), place.start)

    def _keep(self, places: Sequence[Place], start: int) -> None:
        """Close every open part but those of the first of `places`, and open one for each of the others."""
        stack = self._stack
        same = 0
        while same < min(len(stack), len(places)) and stack[same].place is places[same]:
            same += 1
        while len(stack) > same:
            place, slot, opened, depth = stack.pop()
            self._out[slot] = self._opening(place, opened, depth)
            self._out.append(f"</{place.element}>")
        for place in places[same:]:
            depth = sum(part.place.element == "mark" for part in stack)
            stack.append(_Part(place, len(self._out), start, depth))
            self._out.append("")

    def _opening(self, place: Place, start: int, depth: int) -> str:
        name = ""
        if place.element == "mark" and place.finding not in self._named:
            self._named.add(place.finding)
            name = f' id="{place.finding}" tabindex="0"'
        level = f' class="in{min(depth, DEEPEST)}"' if depth else ""
        span = f'data-start="{start}" data-end="{self._reached}"'
        return f"<{place.element}{name}{level} {place.attributes} {span}>"


class _Found:
    """Places in order, to be found by what they overlap."""

    __slots__ = ("_places", "_reach", "_starts")

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = places
        self._starts = [place.start for place in places]
        self._reach = list(accumulate((place.end for place in places), max))

    def over(self, leaf: Leaf) -> list[Place]:
        first = bisect_right(self._reach, leaf.start)
        last = bisect_left(self._starts, leaf.end)
        return [place for place in self._places[first:last] if place.end > leaf.start]
