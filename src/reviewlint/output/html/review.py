"""One review on the page: the title, its figures, the text with its marks, and the notes beside it."""

import os
from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.document.nodes import Scalar
from reviewlint.document.positions import Lines
from reviewlint.engine.read import is_plain
from reviewlint.errors import InputError
from reviewlint.output.html.body import body_pieces
from reviewlint.output.html.fields import field_pieces
from reviewlint.output.html.figures import figures
from reviewlint.output.html.marks import marked
from reviewlint.output.html.notes import note, places_of
from reviewlint.output.html.pieces import Leaf, Piece, Tag, escape
from reviewlint.output.html.rules import Rules
from reviewlint.output.order import ordered
from reviewlint.output.summary import counted
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

_TITLE_KEYS = ("title", "name", "headline")


class Review(NamedTuple):
    """A review ready for the page. `parts` are HTML: first what could not be done, then all there is."""

    id: str
    path: str
    title: str
    words: int
    findings: int
    lang: str
    parts: tuple[str, ...]

    @property
    def says_something(self) -> bool:
        """Whether there is a finding in it, or a mistake."""
        return bool(self.findings or self.parts[0])

    def html(self, *, titled: bool) -> str:
        """The section of the page, with its title when the page has more than one."""
        head = '<h2 class="unseen">The review</h2>\n'
        if titled:
            facts = " · ".join((self.path, counted(self.words, "word"), counted(self.findings, "finding")))
            head = f'<header><h2>{escape(self.title)}</h2><p class="facts">{escape(facts)}</p></header>\n'
        return (
            f'<article class="review" id="{self.id}" aria-label="{escape(self.title)}">\n'
            f"{head}{''.join(self.parts)}</article>\n"
        )


def review_of(report: "FileReport", id: str, rules: Rules) -> Review:
    """A report as a section of the page; `id` begins every id in it."""
    document = report.document or _document(report)
    problem = "" if report.error is None else f'<p class="problem" role="note">{escape(report.error)}</p>\n'
    if document is None:
        return Review(id, report.path, report.path, report.words, 0, "en", (problem,))
    # A mark that holds another comes first, as it does on the page.
    findings = sorted(ordered(report.findings), key=lambda found: (found.span.start, -found.span.end))
    names = [f"{id}-{number}" for number in range(1, len(findings) + 1)]
    lines = Lines(report.source)
    title = _title(document)
    pieces = [*_unread(report.source, document), *field_pieces(document), *body_pieces(document)]
    text = marked(report.source, pieces, places_of(names, findings))
    notes = "".join(
        note(name, number, finding, report.source, lines, rules.id_of(report.path, finding.rule))
        for number, (name, finding) in enumerate(zip(names, findings, strict=True), start=1)
    )
    notes = (
        f"<h3>{counted(len(findings), 'note')}</h3>\n<ol>\n{notes}</ol>\n" if notes else "<h3>No notes</h3>\n"
    )
    parts = (
        problem,
        figures(document),
        f'<div class="text" lang="{escape(document.lang)}">\n{text}</div>\n',
        f'<aside class="notes" tabindex="0" aria-label="Notes on {escape(title)}">\n{notes}</aside>\n',
    )
    return Review(id, report.path, title, report.words, len(findings), document.lang, parts)


def _document(report: "FileReport") -> Document | None:
    """The document of a report that came without: read anew, as plain text if it cannot be read otherwise."""
    if not report.source:
        return None
    try:
        return Document(report.source, report.path, plain=is_plain(report.path))
    except InputError:
        return Document(report.source, report.path, plain=True)


def _unread(source: str, document: Document) -> Iterator[Piece]:
    """A front matter that could not be read, which the document has blanked."""
    if source == document.source:
        return
    end = max(
        at for at, (stored, read) in enumerate(zip(source, document.source, strict=True), 1) if stored != read
    )
    yield Tag('<pre tabindex="0">')
    yield Leaf(0, end, source[:end])
    yield Tag("</pre>\n")


def _title(document: Document) -> str:
    """What the front matter calls the review, else its first heading, else the name of its file."""
    for mapping in document.front_matter.documents if document.front_matter else ():
        for key in _TITLE_KEYS:
            value = mapping.get(key)
            if isinstance(value, Scalar) and value.text.strip():
                return " ".join(value.text.split())
    heading = next((block for block in document.blocks if block.kind == "heading"), None)
    if heading is not None:
        return " ".join(document.text[heading.start : heading.end].split())
    return os.path.basename(document.path) or document.path
