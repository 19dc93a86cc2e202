"""The document: one review as every rule sees it."""

from functools import cached_property

from reviewlint.document.positions import Lines
from reviewlint.document.ranges import Ranges
from reviewlint.document.view import Block, SourceIndex, View
from reviewlint.finding import Span
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Concatenate, ParamSpec, TypeVar

    from reviewlint.credits.sources.known import Sources
    from reviewlint.document.comments import Comment
    from reviewlint.document.front_matter import FrontMatter
    from reviewlint.document.sentences import Sentences
    from reviewlint.document.words import Words
    from reviewlint.measures.percentiles import Calibration
    from reviewlint.suppression import Suppression

    _Asked = ParamSpec("_Asked")
    _Answer = TypeVar("_Answer")

_BYTE_ORDER_MARK = "\ufeff"
_FRONT_MATTER_OPENINGS = ("---", "+++", "{")


class Document:
    """A review: its source as stored, its front matter, its prose view, and the map between them.

    `path` is for messages only; nothing is read. `plain` reads the source as plain text: no
    markup, no front matter. `lang` is a BCP 47 tag; without one the front matter's `lang` or
    `language` counts, then English. `kind` is the kind of work as the settings have it.

    Every attribute is computed once, when it is first asked for. Raises InputError for a
    front matter that cannot be read.
    """

    def __init__(
        self,
        source: str,
        path: str = "<text>",
        *,
        plain: bool = False,
        lang: str | None = None,
        kind: str | None = None,
    ) -> None:
        self.source = source
        self.path = path
        self.plain = plain
        self.kind = kind
        self.derived: dict[tuple[object, ...], Any] = {}
        """What functions under `derived` have found out about it."""
        self._whole: Document | None = None
        self._extent = (0, len(source))
        self.front_matter: FrontMatter | None = None
        if not plain and source.startswith(_FRONT_MATTER_OPENINGS, self.body_start):
            from reviewlint.document.front_matter import read_front_matter

            self.front_matter = read_front_matter(source, self.body_start, path)
        self.lang = (lang or self._declared_lang() or "en").lower().replace("_", "-")
        self.sources: Sources | None = None
        """Where its credits can be looked up; the engine fills it when the settings name sources."""
        self.calibration: Calibration | None = None
        """The archive it is compared with; the engine fills it when the settings name one."""
        self.matches: dict[str, list[tuple[int, int]]] = {}
        """Rule id -> view ranges; the engine fills it before rules in Python run."""
        self.looked_for: frozenset[str] = frozenset()
        """The pattern rules whose matches are in `matches`, those without one included."""
        self.suppressions: list[Suppression] = []
        """The comments that silence rules; the engine fills it before the rules about them run."""

    def __repr__(self) -> str:
        return f"Document({self.path!r}, {len(self.source)} code points)"

    @property
    def language(self) -> str:
        """The primary subtag of `lang`: "en" of "en-gb"."""
        return self.lang.partition("-")[0]

    def part(self, start: int, end: int) -> "Document":
        """The same document, of whose body only [start, end) of the source is read."""
        part = Document.__new__(Document)
        for name in ("source", "path", "plain", "kind", "front_matter", "lang", "sources", "calibration"):
            setattr(part, name, getattr(self, name))
        part.matches, part.looked_for, part.suppressions, part.derived = {}, frozenset(), [], {}
        part._whole, part._extent = self, (start, end)
        return part

    # The view and the source

    @property
    def text(self) -> str:
        """The prose view of the whole document, its blocks joined by an empty line."""
        return self._view.text

    @property
    def blocks(self) -> list[Block]:
        """The blocks of the view, in order, without overlap."""
        return self._view.blocks

    @property
    def emphases(self) -> list[tuple[int, int]]:
        """View ranges of emphasised text: `*this*`, `**this**`, `<em>this</em>`, `<cite>this</cite>`."""
        return self._view.emphases

    @property
    def links(self) -> list[tuple[int, int, str]]:
        """View range and target of every Markdown link."""
        return self._view.links

    @cached_property
    def comments(self) -> "list[Comment]":
        """The HTML comments of a Markdown text, in order."""
        if self.plain:
            return []
        from reviewlint.document.comments import find_comments

        return find_comments(self.source, self.body_start)

    @cached_property
    def lines(self) -> Lines:
        """The lines of the source."""
        return Lines(self.source) if self._whole is None else self._whole.lines

    def span(self, start: int, end: int) -> Span:
        """The smallest source span that holds the view range [start, end); an entity counts whole."""
        return self._view.segments.to_source(start, end)

    def view_range(self, span: Span) -> tuple[int, int] | None:
        """The view range of what the source span holds, None when none of that is in the view."""
        return self._source_index.view_range(span)

    @cached_property
    def _view(self) -> View:
        if self.plain:
            from reviewlint.document.plain import plain_view as read
        else:
            from reviewlint.document.markdown import markdown_view as read
        if self._whole is None:
            return read(self.source, self.body_start)
        start, end = self._extent
        view = read(self.source[start:end], 0)
        view.segments.move(start)
        return view

    @cached_property
    def _source_index(self) -> SourceIndex:
        return SourceIndex(self._view)

    def _declared_lang(self) -> str | None:
        """What the front matter says about the language."""
        if self.front_matter is None:
            return None
        from reviewlint.document.nodes import Scalar

        for mapping in self.front_matter.documents:
            for entry in mapping.entries:
                if entry.key in ("lang", "language") and isinstance(entry.value, Scalar) and entry.value.text:
                    return entry.value.text
        return None

    @property
    def body_start(self) -> int:
        """Where what follows the front matter starts in the source; in a part, where that starts."""
        if self._whole is not None:
            return self._extent[0]
        if self.front_matter is not None:
            return self.front_matter.span.end
        return 1 if self.source.startswith(_BYTE_ORDER_MARK) else 0

    @property
    def body_end(self) -> int:
        """Where the body, or the part of it, ends in the source."""
        return self._extent[1]

    # What stands in the text

    @cached_property
    def words(self) -> "Words":
        """The words of the view."""
        from reviewlint.document.words import find_words

        return find_words(self.text)

    @cached_property
    def sentences(self) -> "Sentences":
        """The sentences of the view; none crosses a block."""
        from reviewlint.document.sentences import find_sentences

        return find_sentences(self.text, self.blocks, self.words)

    @cached_property
    def quotations(self) -> Ranges:
        """View ranges of text in quotation marks, the marks included."""
        from reviewlint.document.quotations import find_quotations

        return find_quotations(self)

    @cached_property
    def titles(self) -> Ranges:
        """View ranges of titles of works."""
        from reviewlint.document.titles import find_titles

        return find_titles(self)

    @cached_property
    def names(self) -> Ranges:
        """View ranges of the names of people, characters and organisations."""
        from reviewlint.document.names import find_names

        return find_names(self)

    @cached_property
    def quoted(self) -> Ranges:
        """What rules of style look away from: quotations, titles and block quotes."""
        blocks = Ranges((block.start, block.end) for block in self.blocks if block.quoted)
        return self.quotations.union(self.titles, blocks)

    @cached_property
    def masked(self) -> Ranges:
        """Quoted text and names."""
        return self.quoted.union(self.names)


def derived(
    function: "Callable[Concatenate[Document, _Asked], _Answer]",
) -> "Callable[Concatenate[Document, _Asked], _Answer]":
    """A function of a document whose answers are kept with it: found out once, forgotten with the document.

    What it is asked besides must be hashable.
    """

    def known(document: Document, /, *asked: "_Asked.args", **named: "_Asked.kwargs") -> "_Answer":
        key = (function, asked, *named.items())
        answers = document.derived
        if key not in answers:
            answers[key] = function(document, *asked, **named)
        answer: _Answer = answers[key]
        return answer

    known.__name__, known.__doc__ = function.__name__, function.__doc__
    return known
