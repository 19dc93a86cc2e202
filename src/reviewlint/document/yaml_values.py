"""YAML to nodes with exact spans, from libyaml's events.

Composed here rather than by PyYAML, whose composer recurses, lets a later key replace an
earlier one, and reads `no` as false and `1:30` as ninety.
"""

import yaml

from reviewlint.document.nodes import MAX_DEPTH, Entry, Mapping, Node, Scalar, Sequence
from reviewlint.document.positions import Lines
from reviewlint.document.scalars import typed
from reviewlint.errors import InputError
from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.typed import Any

_MAX_ALIASED = 10_000
"""How many values aliases may stand for in all; a "billion laughs" stops here."""

_FORBIDDEN = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
_PROPERTIES = r"(?:[&!][^\s,\[\]{}]*(?:\s+|\Z))*"
_BLOCK_HEADER = r"[|>][^\r\n]*\s*"
_HINTS = {
    "mapping values are not allowed in this context": 'a value that holds ": " must stand in quotes',
    "found character that cannot start any token": (
        "a line may not be indented with a tab, nor a value begin with @, ` or % unless it stands in quotes"
    ),
    "found unexpected end of stream": "a quotation mark that opens here is never closed",
    "did not find expected ',' or ']'": "a list that opens here lacks a comma or its closing bracket",
    "did not find expected ',' or '}'": "a mapping that opens here lacks a comma or its closing brace",
    "could not find expected ':'": "this line, or the one before, has no colon after its key",
}


def read_yaml(source: str, body: Span, path: str) -> Mapping:
    """The mapping that the YAML in `body` holds; an empty one for a body without values.

    Raises InputError, with the line, for anything that is not a mapping in valid YAML.
    """
    if bad := expression(_FORBIDDEN).search(source, body.start, body.end):
        message = f"the front matter holds a character that YAML forbids (U+{ord(bad.group()):04X})"
        raise InputError(message, path, Lines(source).position(bad.start()).line)
    return _Composer(source, body, path).compose()


class _Anchored:
    """A node that an alias may stand for; `node` is None while it is still being read."""

    __slots__ = ("height", "node", "weight")

    def __init__(self) -> None:
        self.node: Node | None = None
        self.weight = 1
        self.height = 0


class _Collection:
    """A mapping or a sequence that has started and not ended."""

    __slots__ = ("anchor", "flow", "height", "key", "keys", "merged", "merging", "start", "values", "weight")

    def __init__(self, start: int, *, mapping: bool, flow: bool, anchor: _Anchored | None) -> None:
        self.start = start
        self.flow = flow
        self.anchor = anchor
        self.values: list[Node] = []
        self.keys: dict[str, Span] | None = {} if mapping else None
        self.key: str | None = None
        self.merging = False
        self.merged: list[Mapping] = []
        self.weight = 1
        self.height = 1

    @property
    def wants_key(self) -> bool:
        return self.keys is not None and self.key is None

    def node(self, end: int) -> Node:
        span = Span(self.start, end)
        if self.keys is None:
            return Sequence(tuple(self.values), span)
        pairs = zip(self.keys.items(), self.values, strict=True)
        entries = {key: Entry(key, key_span, value) for (key, key_span), value in pairs}
        for mapping in self.merged:
            for entry in mapping.entries:
                entries.setdefault(entry.key, entry)
        return Mapping(tuple(entries.values()), span)


class _Composer:
    """Builds the nodes of one document from its events, without recursion."""

    __slots__ = ("_aliased", "_anchors", "_body", "_path", "_reached", "_root", "_source", "_stack")

    def __init__(self, source: str, body: Span, path: str) -> None:
        self._source = source
        self._body = body
        self._path = path
        self._stack: list[_Collection] = []
        self._anchors: dict[str, _Anchored] = {}
        self._aliased = 0
        self._reached = body.start
        self._root: Node | None = None

    def compose(self) -> Mapping:
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(
            self._source[self._body.start : self._body.end]
        )
        try:
            self._read(loader)
        except yaml.MarkedYAMLError as error:
            problem = error.problem or "it cannot be read"
            opened = "quoted" in (error.context or "") or "flow" in (error.context or "")
            mark = error.context_mark if opened else error.problem_mark
            at = self._body.start + (mark.index if mark else 0)
            raise self._mistake(f"is not valid YAML: {_HINTS.get(problem, problem)}", at) from None
        finally:
            loader.dispose()
        root = self._root
        if root is None or (isinstance(root, Scalar) and root.value is None):
            return Mapping((), self._body)
        if not isinstance(root, Mapping):
            raise self._mistake("must be keys with values", root.span.start)
        return root

    def _read(self, loader: Any) -> None:
        documents = 0
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            start = self._body.start + event.start_mark.index
            end = self._body.start + event.end_mark.index
            if isinstance(event, yaml.ScalarEvent):
                self._scalar(event, start, end)
            elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
                self._open(event, start)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._close(end)
            elif isinstance(event, yaml.AliasEvent):
                self._alias(str(event.anchor), start, end)
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise self._mistake("holds a second YAML document before its end", start)

    def _scalar(self, event: Any, start: int, end: int) -> None:
        if event.anchor or event.tag:
            start = self._after_properties(start, end)
        if event.style in ("'", '"'):
            span = Span(start + 1, end - 1)
        elif event.style in ("|", ">"):
            header = expression(_BLOCK_HEADER).match(self._source, start, end)
            start = header.end() if header else start
            end = start + len(self._source[start:end].rstrip())
            span = Span(start, end)
        else:
            span = Span(start, end)
        self._reached = end
        plain = event.implicit[0] and not event.style
        scalar = Scalar(typed(event.value) if plain else event.value, event.value, span)
        if event.anchor is not None:
            self._anchor(event.anchor).node = scalar
        self._add(scalar, span.start, plain=plain)

    def _open(self, event: Any, start: int) -> None:
        if len(self._stack) == MAX_DEPTH:
            raise self._mistake(f"is nested more than {MAX_DEPTH} levels deep", start)
        if self._stack and self._stack[-1].wants_key:
            raise self._mistake("has a list or a mapping where a key must stand", start)
        if event.anchor or event.tag:
            start = self._after_properties(start, self._body.end)
        self._stack.append(
            _Collection(
                start,
                mapping=isinstance(event, yaml.MappingStartEvent),
                flow=event.flow_style,
                anchor=None if event.anchor is None else self._anchor(event.anchor),
            )
        )

    def _close(self, end: int) -> None:
        done = self._stack.pop()
        if done.flow:
            self._reached = end  # a block ends with its last value, not where the next token begins
        node = done.node(max(self._reached, done.start))
        if done.anchor is not None:
            done.anchor.node, done.anchor.weight, done.anchor.height = node, done.weight, done.height
        self._add(node, done.start, weight=done.weight, height=done.height)

    def _alias(self, name: str, start: int, end: int) -> None:
        self._reached = end
        anchor = self._anchors.get(name)
        if anchor is None:
            raise self._mistake(f'has an alias "*{name}" without an anchor "&{name}" before it', start)
        if anchor.node is None:
            raise self._mistake(f'has an alias "*{name}" inside the value it stands for', start)
        self._aliased += anchor.weight
        if self._aliased > _MAX_ALIASED:
            raise self._mistake(f"has aliases that stand for more than {_MAX_ALIASED} values", start)
        if len(self._stack) + anchor.height > MAX_DEPTH:
            raise self._mistake(f"is nested more than {MAX_DEPTH} levels deep", start)
        self._add(anchor.node, start, weight=anchor.weight, height=anchor.height)

    def _anchor(self, name: str) -> _Anchored:
        anchor = self._anchors[name] = _Anchored()
        return anchor

    def _add(self, node: Node, start: int, *, plain: bool = False, weight: int = 1, height: int = 0) -> None:
        """Hand a finished node to the collection it stands in."""
        if not self._stack:
            self._root = node
            return
        into = self._stack[-1]
        into.weight += weight
        into.height = max(into.height, height + 1)
        if into.keys is None:
            into.values.append(node)
        elif into.key is None:
            if not isinstance(node, Scalar):
                raise self._mistake("has a list or a mapping where a key must stand", start)
            into.key = node.text
            into.merging = plain and node.text == "<<"
            if into.merging:
                return
            if node.text in into.keys:
                first = Lines(self._source).position(into.keys[node.text].start).line
                raise self._mistake(
                    f'has the key "{node.text}" twice: it stands on line {first} already', start
                )
            into.keys[node.text] = node.span
        else:
            into.key = None
            if into.merging:
                self._merge(into, node, start)
            else:
                into.values.append(node)

    def _merge(self, into: _Collection, node: Node, start: int) -> None:
        """Take over what `<<` points at: a mapping or a list of them; keys that are there already win."""
        for mapping in node.items if isinstance(node, Sequence) else (node,):
            if not isinstance(mapping, Mapping):
                raise self._mistake('merges ("<<") something that is not a mapping', start)
            into.merged.append(mapping)

    def _after_properties(self, start: int, end: int) -> int:
        """Where a value starts after its anchor and its tag."""
        properties = expression(_PROPERTIES).match(self._source, start, end)
        return properties.end() if properties else start

    def _mistake(self, message: str, at: int) -> InputError:
        return InputError(f"the front matter {message}", self._path, Lines(self._source).position(at).line)
