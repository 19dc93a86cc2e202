"""Where in a front matter a new key goes: after the last key of the mapping that holds the work's fields."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from reviewlint.credits.fields import Fields
from reviewlint.document import Document
from reviewlint.document.front_matter import FrontMatter
from reviewlint.document.nodes import Mapping, Node, Sequence


class Place(NamedTuple):
    """Where to put whole lines, each with its indent; `line_break` is that of the document."""

    offset: int
    indent: str
    line_break: str


def place_in(document: Document, front_matter: FrontMatter, fields: Fields) -> Place | None:
    """The place for fields of the work, None when its mapping is written in braces."""
    source = document.source
    mapping = _mapping(front_matter.documents[0], fields)
    if source.startswith("{", mapping.span.start) or front_matter.format == "json":
        return None
    if front_matter.format == "yaml":
        first = mapping.entries[0].key_span.start if mapping.entries else None
        end = mapping.span.end if mapping.entries else front_matter.body.start
    else:
        own = [entry for entry in mapping.entries if not _has_header(source, entry.value)]
        first = own[0].key_span.start if own else None
        end = own[-1].value.span.end if own else mapping.span.start
        if not own and mapping is front_matter.documents[0]:
            end = front_matter.body.start
    indent = "" if first is None else _indent(source, first)
    if first is not None or end != front_matter.body.start:
        end = _next_line(source, end, front_matter.body.end)
    return Place(end, indent, line_break_of(source))


def line_break_of(source: str) -> str:
    """The line break that ends the first line."""
    at = min((found for sign in "\r\n" if (found := source.find(sign)) >= 0), default=-1)
    if at < 0 or source[at] == "\n":
        return "\n"
    return "\r\n" if source.startswith("\n", at + 1) else "\r"


def _mapping(root: Mapping, fields: Fields) -> Mapping:
    """The mapping in which most fields of the work stand."""
    for within in (*_places(fields), (fields.nested,) if fields.nested else ()):
        node: Node | None = root
        for key in within:
            node = node.get(key) if isinstance(node, Mapping) else None
        if isinstance(node, Mapping):
            return node
    return root


def _places(fields: Fields) -> Iterable[tuple[str, ...]]:
    assert fields.kind is not None
    known = fields.kind.fields
    counts = Counter(value.within for value in fields if value.field in known and not value.part)
    return [within for within, _ in counts.most_common()]


def _has_header(source: str, node: Node) -> bool:
    """Whether a TOML table has a line `[...]` of its own."""
    if isinstance(node, Sequence):
        return any(
            isinstance(item, Mapping) and source.startswith("[[", item.span.start) for item in node.items
        )
    return isinstance(node, Mapping) and source.startswith("[", node.span.start)


def _indent(source: str, offset: int) -> str:
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    line = source[start:offset]
    return line[: len(line) - len(line.lstrip())].lstrip("\ufeff")


def _next_line(source: str, offset: int, limit: int) -> int:
    """Where the line after the one of `offset` starts."""
    for at in range(offset, limit):
        if source[at] == "\n" or (source[at] == "\r" and not source.startswith("\n", at + 1)):
            return at + 1
    return limit
