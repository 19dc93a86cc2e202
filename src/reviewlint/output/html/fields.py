"""The front matter of a review as a table of credits."""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.document.nodes import Mapping, Node, Scalar, Sequence
from reviewlint.output.html.pieces import Leaf, Piece, Tag


def field_pieces(document: Document) -> Iterator[Piece]:
    """The keys and values of the front matter, as written; the fences are hidden."""
    front_matter = document.front_matter
    if front_matter is None:
        return
    source, (start, end) = document.source, front_matter.span
    opening = min(front_matter.body.start, end)
    yield Leaf(start, opening, source[start:opening].rstrip(), hidden=True)
    for mapping in front_matter.documents:
        if mapping.entries:
            yield from _mapping(mapping, source, "credits")
    closing = max(front_matter.body.end, opening)
    yield Leaf(closing, end, source[closing:end], hidden=True)


def _mapping(mapping: Mapping, source: str, name: str) -> Iterator[Piece]:
    yield Tag(f'<dl class="{name}">\n')
    for entry in mapping.entries:
        yield Tag("<div><dt>")
        yield _copy(source, *entry.key_span)
        yield Tag("</dt><dd>")
        yield from _value(entry.value, source)
        yield Tag("</dd></div>\n")
    yield Tag("</dl>\n")


def _value(node: Node, source: str) -> Iterator[Piece]:
    if isinstance(node, Scalar):
        yield _copy(source, *node.span)
    elif isinstance(node, Sequence):
        yield Tag("<ul>")
        for item in node.items:
            yield Tag("<li>")
            yield from _value(item, source)
            yield Tag("</li>")
        yield Tag("</ul>")
    elif node.entries:
        yield from _mapping(node, source, "nested")


def _copy(source: str, start: int, end: int) -> Leaf:
    return Leaf(start, end, source[start:end])
