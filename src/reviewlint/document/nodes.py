"""The values of a front matter, each with its place in the source.

Spans leave out quotes and fences, so that `source[span]` is the text of a scalar unless it
holds escapes or folds lines.
"""

from collections.abc import Iterator

from reviewlint.finding import Span
from reviewlint.typed import NamedTuple, TypeAlias


class Scalar(NamedTuple):
    """A single value: `text` as written, without quotes and escapes, and `value`, typed.

    Only plain numbers, true, false and null are typed. Dates, `no` and `1:30` are strings.
    """

    value: str | int | float | bool | None
    text: str
    span: Span


class Sequence(NamedTuple):
    """A list of values."""

    items: "tuple[Node, ...]"
    span: Span


class Entry(NamedTuple):
    """A key and its value."""

    key: str
    key_span: Span
    value: "Node"


class Mapping(NamedTuple):
    """Keys and values, in the order of the source; no key stands there twice."""

    entries: tuple[Entry, ...]
    span: Span

    def get(self, key: str) -> "Node | None":
        """The value of `key`, case-sensitive, or None when there is no such key."""
        for entry in self.entries:
            if entry.key == key:
                return entry.value
        return None


Node: TypeAlias = Scalar | Sequence | Mapping

MAX_DEPTH = 100
"""How deep values may be nested: enough for any review, and no reader of them can run out of stack."""


def scalars(node: Node) -> Iterator[Scalar]:
    """Every scalar in `node`, in the order of the source."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    else:
        for entry in node.entries:
            yield from scalars(entry.value)
