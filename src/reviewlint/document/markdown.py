"""Markdown to prose view, by way of pyromark's events.

pyromark (pulldown-cmark) reports every event with its range in UTF-8 bytes. Only ranges of
leaves (text, code, breaks, ...) are trusted: those of containers start early in task lists.
Text is compared with the source it claims to be, so that no range is taken on faith.
"""

import pyromark

from reviewlint.document.positions import ByteOffsets
from reviewlint.document.urls import find_url, may_hold_url
from reviewlint.document.view import OBJECT, Mark, View, ViewBuilder
from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from pyromark.event import Range

    from reviewlint.document.templates import TemplateTag

OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_MATH
    | pyromark.Options.ENABLE_GFM
)

_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Image"})
_HTML_TAG = r"<(/?)([A-Za-z][A-Za-z0-9-]*)"
_HIDDEN_TAGS = frozenset({"code", "kbd", "pre", "samp", "script", "style", "svg", "textarea", "var"})
_EMPHASIS_TAGS = frozenset({"b", "cite", "em", "i", "strong"})
_OBJECT_TAGS = frozenset({"audio", "embed", "iframe", "img", "input", "video"})
_SKIPPED = frozenset({"CodeBlock", "HtmlBlock", "MetadataBlock"})
_SCHEME = r"(?i)^(?:https?://|mailto:)(?:www\.)?"
_LONE_CARRIAGE_RETURN = r"\r(?!\n)"
_SURROGATE = "[\ud800-\udfff]"

_PARAGRAPH = frozenset({"text", "paragraph"})
_LIST = frozenset({"text", "list"})
_FOOTNOTE = frozenset({"text", "footnote"})
_ALT = frozenset({"text", "attr", "alt"})
_BLOCKQUOTE = frozenset({"blockquote"})
_HEADINGS = {f"h{level}": frozenset({"text", "heading", f"h{level}"}) for level in range(1, 7)}
_TABLES = {part: frozenset({"text", "table", part}) for part in ("header", "cell")}


def parsable(source: str, start: int) -> "tuple[str, list[TemplateTag], ByteOffsets]":
    """The source as the parser gets it, what was blanked in it, and where its bytes from `start` on are."""
    tags: list[TemplateTag] = []
    given = source
    if "{" in source or "$" in source:
        from reviewlint.document.templates import blank, find_template_tags

        tags = find_template_tags(source, start)
        given = blank(source, tags)
    if "\r" in given:  # the parser loses text after a lone carriage return in a heading
        given = expression(_LONE_CARRIAGE_RETURN).sub("\n", given)
    try:
        return given, tags, ByteOffsets(given[start:], start)
    except UnicodeEncodeError:
        given = expression(_SURROGATE).sub("\ufffd", given)
        return given, tags, ByteOffsets(given[start:], start)


def markdown_view(source: str, start: int) -> View:
    """The prose view of the Markdown in source[start:]."""
    return _Reader(source, start).read()


class _Inline(NamedTuple):
    """An inline element that has started and not ended."""

    mark: Mark
    source_start: int
    target: str
    opaque: bool


class _Piece(NamedTuple):
    """A piece of an alt text: the source range, or `text` in its place."""

    start: int
    end: int
    text: str | None


class _Reader:
    """Walks the events once and tells the view builder what a reader sees."""

    __slots__ = (
        "_alt",
        "_alts",
        "_cell",
        "_emphasis_tags",
        "_footnotes",
        "_given",
        "_heading",
        "_hidden",
        "_images",
        "_inline",
        "_leaf_end",
        "_lists",
        "_masked_until",
        "_next_tag",
        "_offsets",
        "_quotes",
        "_skipping",
        "_source",
        "_start",
        "_tags",
        "_view",
    )

    def __init__(self, source: str, start: int) -> None:
        self._source = source
        self._given, self._tags, self._offsets = parsable(source, start)
        self._next_tag = 0
        self._start = start
        self._view = ViewBuilder(source)
        self._leaf_end = start
        self._masked_until = start
        # where we are
        self._quotes = 0
        self._lists = 0
        self._footnotes = 0
        self._heading = ""
        self._cell = ""
        self._skipping = False
        # inside the open block
        self._inline: list[_Inline] = []
        self._emphasis_tags: list[tuple[str, int]] = []
        self._hidden: tuple[str, int] | None = None
        self._images = 0
        self._alt: list[_Piece] = []
        self._alts: list[list[_Piece]] = []

    def read(self) -> View:
        for event, where in pyromark.events_with_range(self._given[self._start :], options=OPTIONS):
            if isinstance(event, str):
                if event == "SoftBreak":
                    self._put(" ", where)
                elif event == "HardBreak":
                    self._put("\n", where)
                continue
            kind: str
            value: Any
            ((kind, value),) = event.items()
            if kind == "Text":
                self._text(value, where)
            elif kind == "Start":
                self._begin(value, where)
            elif kind == "End":
                self._end(value, where)
            elif kind == "Code":
                self._put(OBJECT, where)
            elif kind == "InlineHtml":
                self._html(value, where)
            elif kind in ("InlineMath", "DisplayMath"):
                self._maths(value, where)
        self._close_block()
        return self._view.finish()

    # Containers

    def _begin(self, tag: Any, where: "Range") -> None:
        name, value = _named(tag)
        if name in _INLINE:
            self._begin_inline(name, value, where)
            return
        self._close_block()
        if name == "Heading":
            self._heading = value["level"].lower()
        elif name == "List":
            self._lists += 1
        elif name == "BlockQuote":
            self._quotes += value is None  # a note or a warning (`> [!NOTE]`) quotes nobody
        elif name == "FootnoteDefinition":
            self._footnotes += 1
        elif name == "TableHead":
            self._cell = "header"
        elif name == "TableRow":
            self._cell = "cell"
        elif name in _SKIPPED:
            self._skipping = True

    def _end(self, tag: Any, where: "Range") -> None:
        name, value = _named(tag)
        if name in _INLINE:
            self._end_inline(name, where)
            return
        self._close_block()
        if name == "Heading":
            self._heading = ""
        elif name == "List":
            self._lists -= 1
        elif name == "BlockQuote":
            self._quotes -= value is None
        elif name == "FootnoteDefinition":
            self._footnotes -= 1
        elif name in ("TableHead", "TableRow"):
            self._cell = ""
        elif name in _SKIPPED:
            self._skipping = False

    def _close_block(self) -> None:
        if self._hidden is not None:
            self._view.put(OBJECT, self._hidden[1], self._leaf_end)
            self._hidden = None
        self._emphasis_tags.clear()
        kind, scopes = self._kind()
        quoted = self._quotes > 0
        if quoted:
            scopes |= _BLOCKQUOTE
        self._view.close_block(kind, quoted, scopes)
        if self._alts:
            scopes = _ALT | _BLOCKQUOTE if quoted else _ALT
            for alt in self._alts:
                for piece in alt:
                    if piece.text is None:
                        self._view.copy(piece.start, piece.end)
                    else:
                        self._view.put(piece.text, piece.start, piece.end)
                self._view.close_block("alt", quoted, scopes)
            self._alts.clear()

    def _kind(self) -> tuple[str, frozenset[str]]:
        if self._heading:
            return "heading", _HEADINGS[self._heading]
        if self._cell:
            return f"table_{self._cell}", _TABLES[self._cell]
        if self._footnotes:
            return "footnote", _FOOTNOTE
        if self._lists:
            return "list_item", _LIST
        return "paragraph", _PARAGRAPH

    # Inline elements

    def _begin_inline(self, name: str, value: Any, where: "Range") -> None:
        if name == "Image":
            self._images += 1
        start = self._offsets.at(where["start"])
        target, opaque = "", False
        if name == "Link":
            target = self._target(value["dest_url"], start, where["end"] - where["start"])
            opaque = value["link_type"] in ("Autolink", "Email")
        self._inline.append(_Inline(self._view.mark(), start, target, opaque))

    def _end_inline(self, name: str, where: "Range") -> None:
        inline = self._inline.pop()
        view = self._view
        if name == "Image":
            self._images -= 1
            if not self._images:
                if self._alt:
                    self._alts.append(self._alt)
                    self._alt = []
                self._stand_in(OBJECT, inline.source_start, self._offsets.at(where["end"]))
        elif view.size == inline.mark.size or self._images:
            return
        elif name == "Link":
            if inline.opaque or _is_target(view.text_since(inline.mark), inline.target):
                view.cut_back(inline.mark)
                view.put(OBJECT, inline.source_start, self._offsets.at(where["end"]))
            view.links.append((inline.mark.size, view.size, inline.target))
        elif name != "Strikethrough":
            view.emphases.append((inline.mark.size, view.size))

    def _target(self, target: str, start: int, length: int) -> str:
        """The target as the source has it, where template tags were blanked in it."""
        if not self._tags:
            return target
        at = self._given.find(target, start, start + length)
        return target if at < 0 else self._source[at : at + len(target)]

    def _html(self, html: str, where: "Range") -> None:
        start, end = self._offsets.at(where["start"]), self._offsets.at(where["end"])
        self._leaf_end = end
        tag = expression(_HTML_TAG).match(html)
        if tag is None and self._view.ends_with_space() and self._given[end : end + 1].isspace():
            # A comment between two spaces leaves one; two spaces after it may be a hard break.
            self._masked_until = end if self._given.startswith("  ", end) else end + 1
        if tag is None or self._images or start < self._masked_until:
            return
        closing, name = tag.group(1), tag.group(2).lower()
        if self._hidden is not None:
            if closing and name == self._hidden[0]:
                self._view.put(OBJECT, self._hidden[1], end)
                self._hidden = None
        elif name in _HIDDEN_TAGS:
            if not closing and not html.endswith("/>"):
                self._hidden = (name, start)
        elif name in _OBJECT_TAGS:
            self._view.put(OBJECT, start, end)
        elif name == "br":
            self._view.put("\n", start, end)
        elif name in _EMPHASIS_TAGS:
            if not closing:
                self._emphasis_tags.append((name, self._view.mark().size))
            elif self._emphasis_tags and self._emphasis_tags[-1][0] == name:
                _, opened = self._emphasis_tags.pop()
                if opened < self._view.size:
                    self._view.emphases.append((opened, self._view.size))

    # Leaves

    def _text(self, value: str, where: "Range") -> None:
        if self._skipping:
            return
        start, end = self._offsets.at(where["start"]), self._offsets.at(where["end"])
        before = self._leaf_end
        self._leaf_end = end
        given = self._given
        if given[start:end] != value:
            if value == given[start] == "\\":  # a hard break that the parser took for text
                self._stand_in("\n", start, end)
            else:  # an entity, whose range may take in a tab behind it
                self._stand_in(value, start, given.find(";", start, end) + 1 or end)
            return
        if start > before and given[start - 1] == "\\":
            self._stand_in(value[0], start - 1, start + 1)
            start += 1
        self._prose(start, end)

    def _maths(self, value: str, where: "Range") -> None:
        from reviewlint.document.templates import is_maths

        if is_maths(value):
            self._put(OBJECT, where)
            return
        start, self._leaf_end = self._offsets.at(where["start"]), self._offsets.at(where["end"])
        self._prose(start, self._leaf_end)

    def _put(self, text: str, where: "Range") -> None:
        start, self._leaf_end = self._offsets.at(where["start"]), self._offsets.at(where["end"])
        self._stand_in(text, start, self._leaf_end)

    def _stand_in(self, text: str, start: int, end: int) -> None:
        """Let `text` stand for a source range, unless that is masked already."""
        if self._images:
            self._alt.append(_Piece(start, end, text))
        elif self._hidden is None and start >= self._masked_until:
            self._view.put(text, start, end)

    def _prose(self, start: int, end: int) -> None:
        """Copy a source range but for the template tags and URLs in it."""
        if self._images:
            self._alt.append(_Piece(start, end, None))
            return
        if self._hidden is not None:
            return
        start = max(start, self._masked_until)
        tags = self._tags
        while start < end:
            while self._next_tag < len(tags) and tags[self._next_tag].end <= start:
                self._next_tag += 1
            if self._next_tag == len(tags) or tags[self._next_tag].start >= end:
                self._words(start, end)
                return
            tag = tags[self._next_tag]
            self._words(start, tag.start)
            if tag.visible:
                self._view.put(OBJECT, max(start, tag.start), tag.end)
            start = self._masked_until = tag.end

    def _words(self, start: int, end: int) -> None:
        """Copy a source range but for the URLs in it; one may go on past `end`."""
        if start < end and may_hold_url(self._source[start:end]):
            while url := find_url(self._source, start, end):
                self._view.copy(start, url[0])
                self._view.put(OBJECT, *url)
                start = self._masked_until = url[1]
        self._view.copy(start, end)


def _named(tag: Any) -> tuple[str, Any]:
    """The name of a tag and what it carries, if it carries anything."""
    if isinstance(tag, str):
        return tag, None
    name, value = next(iter(tag.items()))
    return name, value


def _is_target(text: str, target: str) -> bool:
    """Whether a link's text is its own target, give or take the scheme and a last slash."""
    if text == target:
        return True
    scheme = expression(_SCHEME)
    return scheme.sub("", text).rstrip("/") == scheme.sub("", target).rstrip("/")
