"""The prose of a review as it reads: pyromark's events as HTML, each leaf at its place in the source.

The leaves are told as the prose view tells them (document/markdown.py), so that a mark lands on what its
finding talks about. Nothing of the review's own HTML gets into the page but plain emphasis, and no address
but of the web.
"""

import re

import pyromark

from reviewlint.document import Document
from reviewlint.document.markdown import OPTIONS, parsable
from reviewlint.document.templates import is_maths
from reviewlint.output.html.pieces import Leaf, Piece, Tag, escape
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyromark.event import Range

HIGHEST_HEADING = 3
"""The title of the page and of the review stand above the headings of the review."""

_INLINE = {"Emphasis": "em", "Strong": "strong", "Strikethrough": "del"}
_BLOCKS = {"Paragraph": "p", "Item": "li", "TableRow": "tr"}
_OWN_TAG = r"<(/?)(b|cite|del|em|i|ins|q|s|strong|sub|sup|u)\b[^<]*>\Z"
_SAFE_ADDRESS = r"(?i)(?:https?://|mailto:)[^\s\\]+\Z"
_SCROLLING = '<div class="scroll" role="region" tabindex="0" aria-label="Table"><table>'


class _Open(NamedTuple):
    """An inline element that has to be closed; `own` says that the review's HTML opened it."""

    name: str
    closing: str
    own: bool = False


def body_pieces(document: Document) -> list[Piece]:
    """What follows the front matter, in the order of the source."""
    return _plain(document) if document.plain else _Renderer(document).read()


def _plain(document: Document) -> list[Piece]:
    pieces: list[Piece] = []
    for block in document.blocks:
        start, end = document.span(block.start, block.end)
        pieces += Tag('<p class="plain">'), Leaf(start, end, document.source[start:end]), Tag("</p>\n")
    return pieces


class _Renderer:
    """Walks the events once."""

    __slots__ = (
        "_alignments",
        "_cell",
        "_code",
        "_done",
        "_given",
        "_headings",
        "_leaf_end",
        "_offsets",
        "_open",
        "_pieces",
        "_source",
        "_start",
        "_tags",
    )

    def __init__(self, document: Document) -> None:
        self._source = document.source
        self._start = document.body_start
        self._given, tags, self._offsets = parsable(self._source, self._start)
        self._tags = [tag for tag in tags if not tag.visible]
        self._pieces: list[Piece] = []
        self._open: list[_Open] = []
        self._headings: dict[str, str] = {}
        self._alignments: tuple[str, ...] = ()
        self._cell = 0  # the column of the next cell, with `th` cells counted below zero
        self._code = False
        self._leaf_end = self._done = self._start

    def read(self) -> list[Piece]:
        events = list(pyromark.events_with_range(self._given[self._start :], options=OPTIONS))
        self._headings = _headings(events)
        for event, where in events:
            if isinstance(event, str):
                if event == "SoftBreak":
                    self._put(" ", where)
                elif event == "HardBreak":
                    self._tag("<br>")
                elif event == "Rule":
                    self._close_inline()
                    self._tag("<hr>\n")
                continue
            kind: str
            value: Any
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, where)
            elif kind == "Start":
                self._begin(*_named(value))
            elif kind == "End":
                self._end(*_named(value))
            elif kind == "Code":
                self._verbatim(value, where, "code")
            elif kind in ("InlineMath", "DisplayMath"):
                self._maths(value, where)
            elif kind == "InlineHtml":
                self._own_html(value, where)
            elif kind == "Html":
                start, end = self._range(where)
                self._pieces.append(Leaf(start, end, self._source[start:end], hidden=True))
            elif kind == "FootnoteReference":
                self._verbatim(value, where, "sup")
            elif kind == "TaskListMarker":
                label, sign = ("done", "☑") if value else ("to do", "☐")
                self._tag(f'<span class="task" role="img" aria-label="{label}">{sign}</span> ')
        self._close_inline()
        return self._pieces

    # Elements

    def _begin(self, name: str, value: Any) -> None:
        if name in _INLINE:
            self._tag(f"<{_INLINE[name]}>")
            self._open.append(_Open(name, f"</{_INLINE[name]}>"))
        elif name == "Link":
            self._begin_link(value["dest_url"], value["title"])
        elif name == "Image":
            self._tag('<span class="image">')
            self._open.append(_Open(name, "</span>"))
        else:
            self._close_inline()
            self._tag(self._opening(name, value))

    def _begin_link(self, address: str, title: str) -> None:
        title = f' title="{escape(title)}"' if title else ""
        if re.match(_SAFE_ADDRESS, address):
            self._tag(f'<a href="{escape(address)}"{title} rel="noopener noreferrer">')
            self._open.append(_Open("Link", "</a>"))
        else:  # leads nowhere from here, or worse
            self._tag(f'<span class="link"{title}>')
            self._open.append(_Open("Link", "</span>"))

    def _end(self, name: str, value: Any) -> None:
        if name in _INLINE or name in ("Link", "Image"):
            while self._open:
                inline = self._open.pop()
                self._tag(inline.closing)
                if not inline.own:
                    return
        else:
            self._close_inline()
            self._tag(self._closing(name, value))

    def _opening(self, name: str, value: Any) -> str:
        if name in _BLOCKS:
            self._cell = 0
            return f"<{_BLOCKS[name]}>"
        if name == "Heading":
            return f"<{self._headings[value['level']]}>"
        if name == "List":
            return "<ul>" if value is None else f'<ol start="{int(value)}">'
        if name == "BlockQuote":
            return "<blockquote>" if value is None else '<div class="callout">'
        if name == "CodeBlock":
            self._code = True
            return '<pre tabindex="0"><code>'
        if name == "Table":
            self._alignments = tuple(value)
            return _SCROLLING
        if name == "TableHead":
            self._cell = -len(self._alignments)
            return "<thead><tr>"
        if name == "TableCell":
            cell = "th" if self._cell < 0 else "td"
            alignment = self._alignments[self._cell] if self._cell < len(self._alignments) else "None"
            self._cell += 1
            self._open.append(_Open(cell, ""))
            return f"<{cell}>" if alignment == "None" else f'<{cell} class="{alignment.lower()}">'
        if name == "FootnoteDefinition":
            return f'<div class="footnote"><sup>{escape(value)}</sup> '
        return ""

    def _closing(self, name: str, value: Any) -> str:
        if name in _BLOCKS:
            return f"</{_BLOCKS[name]}>\n"
        if name == "Heading":
            return f"</{self._headings[value]}>\n"
        if name == "List":
            return "</ol>\n" if value else "</ul>\n"
        if name == "BlockQuote":
            return "</blockquote>\n" if value is None else "</div>\n"
        if name == "CodeBlock":
            self._code = False
            return "</code></pre>\n"
        if name == "Table":
            return "</tbody></table></div>\n"
        if name == "TableHead":
            return "</tr></thead><tbody>\n"
        if name == "TableCell":
            return "</th>" if self._cell <= 0 else "</td>"
        return "</div>\n" if name == "FootnoteDefinition" else ""

    def _close_inline(self) -> None:
        while self._open:
            self._tag(self._open.pop().closing)

    def _own_html(self, html: str, where: "Range") -> None:
        start, end = self._range(where)
        tag = re.match(_OWN_TAG, html, re.IGNORECASE)
        if html.lower().startswith("<br"):
            self._tag("<br>")
        elif tag is None:
            self._pieces.append(Leaf(start, end, self._source[start:end], hidden=True))
        elif not tag[1]:
            name = tag[2].lower()
            self._tag(f"<{name}>")
            self._open.append(_Open(name, f"</{name}>", own=True))
        elif self._open and self._open[-1].own and self._open[-1].name == tag[2].lower():
            self._tag(self._open.pop().closing)

    # Leaves

    def _text(self, value: str, where: "Range") -> None:
        before = self._leaf_end
        start, end = self._range(where)
        given = self._given
        if self._code:
            self._leaf(start, end, value)
        elif given[start:end] != value:
            if value == given[start] == "\\":  # a hard break that the parser took for text
                self._tag("<br>")
            else:  # an entity, whose range may take in a tab behind it
                self._pieces.append(Leaf(start, given.find(";", start, end) + 1 or end, value))
        elif start > before and given[start - 1] == "\\":
            self._pieces.append(Leaf(start - 1, start + 1, value[0]))
            self._copy(start + 1, end)
        else:
            self._copy(start, end)

    def _maths(self, value: str, where: "Range") -> None:
        if is_maths(value):
            self._verbatim(value, where, "code")
        else:  # prose between two prices
            self._copy(*self._range(where))

    def _verbatim(self, value: str, where: "Range", name: str) -> None:
        """What stands between delimiters of its own, in an element."""
        start, end = self._range(where)
        at = self._given.find(value, start, end)
        self._tag(f"<{name}>")
        if at < 0:
            self._pieces.append(Leaf(start, end, value))
        else:
            self._leaf(at, at + len(value), value)
        self._tag(f"</{name}>")

    def _put(self, text: str, where: "Range") -> None:
        self._pieces.append(Leaf(*self._range(where), text))

    def _leaf(self, start: int, end: int, given: str) -> None:
        """What the parser was given there, as the source has it."""
        same = self._given[start:end] == given
        self._pieces.append(Leaf(start, end, self._source[start:end] if same else given))

    def _copy(self, start: int, end: int) -> None:
        """Copy a source range but for the attribute lists in it, which no reader sees."""
        start = max(start, self._done)
        for tag in self._tags:
            if start < tag.end and tag.start < end:
                self._copy_plain(start, tag.start)
                start = self._done = tag.end
        self._copy_plain(start, end)

    def _copy_plain(self, start: int, end: int) -> None:
        if start < end:
            self._pieces.append(Leaf(start, end, self._source[start:end]))

    def _range(self, where: "Range") -> tuple[int, int]:
        start, self._leaf_end = self._offsets.at(where["start"]), self._offsets.at(where["end"])
        return start, self._leaf_end

    def _tag(self, html: str) -> None:
        if html:
            self._pieces.append(Tag(html))


def _headings(events: list[Any]) -> dict[str, str]:
    """Which element stands for each level of heading, so that no level is skipped."""
    levels = {
        event["Start"]["Heading"]["level"]
        for event, _ in events
        if isinstance(event, dict) and isinstance(event.get("Start"), dict) and "Heading" in event["Start"]
    }
    return {level: f"h{min(6, HIGHEST_HEADING + rank)}" for rank, level in enumerate(sorted(levels))}


def _named(tag: Any) -> tuple[str, Any]:
    """The name of a tag and what it carries, if it carries anything."""
    if isinstance(tag, str):
        return tag, None
    name, value = next(iter(tag.items()))
    return name, value
