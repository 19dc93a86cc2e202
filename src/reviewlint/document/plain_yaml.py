"""The YAML that most front matters are written in, read without a YAML parser.

Importing PyYAML takes a cold run 10 ms, a fifth of what it has, to read a dozen lines like `title: Her`. What
is read here is one `key: value` a line, lists and mappings by indentation, `[one, two]` on a line, and quotes
without escapes in them; the nodes are those that `yaml_values` makes. Anything else, every mistake among it,
is left to that.
"""

from reviewlint.document.nodes import Entry, Mapping, Node, Scalar, Sequence
from reviewlint.document.scalars import typed
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
"""What a plain scalar may not begin with; some may stand there before certain signs, which is left alone."""
_IN_FLOW = frozenset("[]{}:#&*!|>'\"%@`?\\")
"""What makes an item of `[one, two]` more than plain words."""
_SIGNS_IN_KEYS = frozenset("_- ")
_LONGEST_KEY = 100
_DEEPEST = 8


class _NotPlainError(Exception):
    """There is more in the text than is read here."""


class _Line(NamedTuple):
    """A line that says something: what it says, where in the source, and how far it is indented."""

    text: str
    start: int
    indent: int


def read_plain_yaml(source: str, body: Span) -> Mapping | None:
    """The mapping that the YAML in `body` holds, None when it is not as plain as all that."""
    try:
        lines = _lines(source, body)
        if not lines:
            return Mapping((), body)
        reader = _Reader(lines)
        root = reader.mapping(lines[0].indent, 1)
        reader.end()
    except _NotPlainError:
        return None
    return root


def _lines(source: str, body: Span) -> list[_Line]:
    lines = []
    start = body.start
    for line in source[body.start : body.end].split("\n"):
        text = line.removesuffix("\r")
        if not text.isprintable():  # tabs, marks of order, breaks of line that only YAML knows
            raise _NotPlainError
        said = text.lstrip(" ")
        if said and said[0] != "#":
            indent = len(text) - len(said)
            lines.append(_Line(said.rstrip(" "), start + indent, indent))
        start += len(line) + 1
    return lines


class _Reader:
    """Reads lines into nodes, each line once."""

    __slots__ = ("_at", "_lines", "_reached")

    def __init__(self, lines: list[_Line]) -> None:
        self._lines = lines
        self._at = 0
        self._reached = 0

    def end(self) -> None:
        """Raises _NotPlainError when there are lines left."""
        if self._at < len(self._lines):
            raise _NotPlainError

    def mapping(self, indent: int, depth: int) -> Mapping:
        """The mapping whose keys stand at `indent`."""
        start = self._lines[self._at].start
        entries: dict[str, Entry] = {}
        while (line := self._next(indent)) is not None:
            key, colon, value = line.text.partition(":")
            if not colon or not _is_key(key) or key in entries or (value and value[0] != " "):
                raise _NotPlainError
            self._at += 1
            key_span = Span(line.start, line.start + len(key))
            text = value.lstrip(" ")
            at = line.start + len(line.text) - len(text)
            node = self._inline(text, at, indent) if text else self._below(indent, key_span.end + 1, depth)
            entries[key] = Entry(key, key_span, node)
        if not entries:
            raise _NotPlainError
        return Mapping(tuple(entries.values()), Span(start, self._reached))

    def _sequence(self, indent: int, depth: int) -> Sequence:
        """The list whose dashes stand at `indent`."""
        start = self._lines[self._at].start
        items: list[Node] = []
        while (line := self._next(indent)) is not None and line.text.startswith("- "):
            text = line.text[2:].lstrip(" ")
            at = line.start + len(line.text) - len(text)
            key, colon, value = text.partition(":")
            if colon and (not value or value[0] == " ") and _is_key(key):
                # `- actor: X` begins a mapping whose keys stand below `actor`.
                inner = indent + at - line.start
                self._lines[self._at] = _Line(text, at, inner)
                items.append(self.mapping(inner, _deeper(depth)))
            else:
                self._at += 1
                items.append(self._inline(text, at, indent))
        return Sequence(tuple(items), Span(start, self._reached))

    def _next(self, indent: int) -> _Line | None:
        """The next line when it stands at `indent`, None when it stands further out or there is none."""
        if self._at == len(self._lines) or self._lines[self._at].indent < indent:
            return None
        if self._lines[self._at].indent > indent:
            raise _NotPlainError
        return self._lines[self._at]

    def _below(self, indent: int, end: int, depth: int) -> Node:
        """The value of a key that has none on its line; a key at `indent` that ends at `end`."""
        if self._at < len(self._lines):
            line = self._lines[self._at]
            if line.indent >= indent and line.text.startswith("- "):
                return self._sequence(line.indent, _deeper(depth))
            if line.indent > indent:
                return self.mapping(line.indent, _deeper(depth))
        self._reached = end
        return Scalar(None, "", Span(end, end))

    def _inline(self, text: str, at: int, indent: int) -> Node:
        """A value on the line of its key or dash. It must not go on, further in, on the next."""
        if self._at < len(self._lines) and self._lines[self._at].indent > indent:
            raise _NotPlainError
        self._reached = at + len(text)
        if text[0] == "[":
            return _flow(text, at)
        return _scalar(text, at)


def _deeper(depth: int) -> int:
    if depth == _DEEPEST:
        raise _NotPlainError
    return depth + 1


def _is_key(text: str) -> bool:
    """Whether a key is plain words: letters and digits of any script, spaces, hyphens, underscores."""
    return (
        0 < len(text) <= _LONGEST_KEY
        and text[0].isalpha()
        and text[-1] != " "
        and (text.isalnum() or all(sign.isalnum() or sign in _SIGNS_IN_KEYS for sign in text))
    )


def _scalar(text: str, at: int) -> Scalar:
    """A scalar that takes the whole text."""
    quote = text[0]
    if quote in "\"'":
        inner = text[1:-1]
        if len(text) < 2 or text[-1] != quote or quote in inner or (quote == '"' and "\\" in inner):
            raise _NotPlainError
        return Scalar(inner, inner, Span(at + 1, at + 1 + len(inner)))
    if quote in _INDICATORS or ": " in text or " #" in text or text[-1] == ":":
        raise _NotPlainError
    return Scalar(typed(text), text, Span(at, at + len(text)))


def _flow(text: str, at: int) -> Sequence:
    """A list in brackets, of scalars only."""
    if len(text) < 2 or text[-1] != "]":
        raise _NotPlainError
    items = []
    inner = text[1:-1]
    place = at + 1
    for part in inner.split(",") if inner.strip(" ") else ():
        item = part.strip(" ")
        start = place + len(part) - len(part.lstrip(" "))
        if item[:1] in ("'", '"') and _IN_FLOW.isdisjoint(item[1:-1]):
            items.append(_scalar(item, start))
        elif item and item[0] != "-" and _IN_FLOW.isdisjoint(item):
            items.append(Scalar(typed(item), item, Span(start, start + len(item))))
        else:
            raise _NotPlainError
        place += len(part) + 1
    return Sequence(tuple(items), Span(at, at + len(text)))
