"""The `reviewlint:` key of a file's own front matter."""

from reviewlint.document import Document
from reviewlint.document.nodes import Mapping, Node, Scalar, Sequence
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import KeyPath
from reviewlint.settings.parse import Parser

KEY = "reviewlint"


def front_matter_layer(document: Document) -> Layer | None:
    """What the file says about its own checking; a plain list is a list of rules to ignore.

    Raises SettingsError with the line of the mistake.
    """
    for mapping in document.front_matter.documents if document.front_matter else ():
        node = mapping.get(KEY)
        if node is not None:
            break
    else:
        return None
    short = not isinstance(node, Mapping)

    def line_of(path: KeyPath) -> int | None:
        if short and path[:1] == ("ignore",):
            path = path[1:]
        return document.lines.position(_offset(node, path)).line

    table = {"ignore": _plain(node)} if short else _plain(node)
    settings = Parser(document.path, line_of, everywhere=True).parse(table)
    return Layer(settings, "front matter", document.path, line_of=line_of)


def _offset(node: Node, path: KeyPath) -> int:
    """Where the value at `path` below a node is named; as far along the path as there is anything."""
    offset = node.span.start
    for part in path:
        if isinstance(node, Sequence) and isinstance(part, int):
            node = node.items[part]
            offset = node.span.start
        elif isinstance(node, Mapping):
            for entry in node.entries:
                if entry.key == part:
                    node = entry.value
                    offset = entry.key_span.start
                    break
    return offset


def _plain(node: Node) -> object:
    match node:
        case Scalar(value=value):
            return value
        case Sequence(items=items):
            return [_plain(item) for item in items]
        case Mapping(entries=entries):
            return {entry.key: _plain(entry.value) for entry in entries}
