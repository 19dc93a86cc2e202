"""TOML to nodes with exact spans.

`tomllib` decides what is valid and what a value is; the scanner here only finds where the
keys and values of a text known to be valid stand.
"""

import math
import re
import tomllib
from collections.abc import Iterator

from reviewlint.document.nodes import MAX_DEPTH, Entry, Mapping, Node, Scalar, Sequence
from reviewlint.document.positions import Lines
from reviewlint.errors import InputError
from reviewlint.finding import Span

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_EQUALS = re.compile(r"[ \t]*=[ \t]*")
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")'
    r"|'''.*?'''(?!')"
    r'|"(?:\\.|[^"\\])*"'
    r"|'[^']*'",
    re.DOTALL,
)
_BARE_VALUE = re.compile(r"\d{4}-\d\d-\d\d \d\d:[^\s,\]}#]+|[^\s,\]}#]+")
_HINTS = {
    "Cannot overwrite a value": "this key stands there already",
    "Invalid value": "a value is missing, or text that is not in quotes",
}
_ERROR_PLACE = re.compile(r" \(at (?:line (\d+), column \d+|end of document)\)")


class _Table:
    """A table that more lines may still add to."""

    __slots__ = ("end", "entries", "start")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.entries: dict[str, tuple[Span, _Table | list[_Table] | Node]] = {}

    def node(self) -> Mapping:
        entries = []
        for key, (key_span, value) in self.entries.items():
            if isinstance(value, _Table):
                value = value.node()
            elif isinstance(value, list):
                items = tuple(table.node() for table in value)
                value = Sequence(items, Span(items[0].span.start, items[-1].span.end))
            entries.append(Entry(key, key_span, value))
        end = max([self.end, *(entry.value.span.end for entry in entries)])
        return Mapping(tuple(entries), Span(self.start, end))


def read_toml(source: str, body: Span, path: str) -> Mapping:
    """The mapping that the TOML in `body` holds.

    Raises InputError, with the line, for anything that is not valid TOML.
    """
    text = source[body.start : body.end]
    try:
        tomllib.loads(text)
    except RecursionError:
        raise _too_deep(source, body.start, path) from None
    except ValueError as error:
        problem = str(error)
        place = _ERROR_PLACE.search(problem)
        lines = Lines(source)
        if place is not None and place.group(1):
            line = lines.position(body.start).line + int(place.group(1)) - 1
        else:
            line = lines.position(body.start + len(text.rstrip())).line
        problem = _ERROR_PLACE.sub("", problem)
        problem = _HINTS.get(problem, problem[:1].lower() + problem[1:])
        raise InputError(f"the front matter is not valid TOML: {problem}", path, line) from None
    return _Scanner(source, body, path).scan()


class _Scanner:
    """Walks a valid TOML text once."""

    __slots__ = ("_at", "_body", "_path", "_source")

    def __init__(self, source: str, body: Span, path: str) -> None:
        self._source = source
        self._at = body.start
        self._body = body
        self._path = path

    def scan(self) -> Mapping:
        root = table = _Table(self._body.start)
        depth = 0
        while self._skip_blank() < self._body.end:
            if self._source.startswith("[", self._at):
                table, depth = self._header(root)
            else:
                self._entry(table, depth)
        root.end = self._body.end
        return root.node()

    def _skip_blank(self) -> int:
        blank = _BLANK.match(self._source, self._at, self._body.end)
        self._at = blank.end() if blank else self._at
        return self._at

    def _header(self, root: _Table) -> tuple[_Table, int]:
        """The table that `[a.b]` or `[[a.b]]` opens, and how deep it is."""
        start = self._at
        array = self._source.startswith("[[", start)
        self._at += 2 if array else 1
        *parents, (name, name_span) = self._key()
        self._skip_blank()
        self._at += 2 if array else 1
        within = self._descend(root, parents, start)
        _, found = within.entries.get(name, (name_span, None))
        if array:
            table = _Table(start)
            if isinstance(found, list):
                found.append(table)
            else:
                within.entries[name] = (name_span, [table])
        elif isinstance(found, _Table):
            table = found
        else:
            table = _Table(start)
            within.entries[name] = (name_span, table)
        table.end = self._at
        return table, len(parents) + 1

    def _entry(self, table: _Table, depth: int) -> None:
        *parents, (name, name_span) = self._key()
        within = self._descend(table, parents, name_span.start)
        equals = _EQUALS.match(self._source, self._at)
        self._at = equals.end() if equals else self._at
        value = self._value(depth + len(parents) + 1)
        within.entries[name] = (name_span, value)
        within.end = table.end = self._at

    def _descend(self, table: _Table, keys: list[tuple[str, Span]], start: int) -> _Table:
        if len(keys) >= MAX_DEPTH:
            raise _too_deep(self._source, start, self._path)
        for name, span in keys:
            _, found = table.entries.get(name, (span, None))
            if isinstance(found, list):
                found = found[-1]
            elif not isinstance(found, _Table):
                found = _Table(start)
                table.entries[name] = (span, found)
            table = found
        return table

    def _key(self) -> list[tuple[str, Span]]:
        """A key, dotted or not, as its parts."""
        parts: list[tuple[str, Span]] = []
        while True:
            self._skip_blank()
            bare = _BARE_KEY.match(self._source, self._at)
            if bare is not None:
                self._at = bare.end()
                parts.append((bare.group(), Span(*bare.span())))
            else:
                quoted = self._scalar()
                parts.append((quoted.text, quoted.span))
            dot = _DOT.match(self._source, self._at)
            if dot is None:
                return parts
            self._at = dot.end()

    def _value(self, depth: int) -> Node:
        if depth > MAX_DEPTH:
            raise _too_deep(self._source, self._at, self._path)
        start = self._at
        if self._source.startswith("[", start):
            items = [self._value(depth + 1) for _ in self._items("]")]
            return Sequence(tuple(items), Span(start, self._at))
        if self._source.startswith("{", start):
            table = _Table(start)
            for _ in self._items("}"):
                self._entry(table, depth + 1)
            table.end = self._at
            return table.node()
        return self._scalar()

    def _items(self, closing: str) -> Iterator[None]:
        """Stop before each item of a bracketed list, and at last behind its closing bracket."""
        self._at += 1
        while self._source[self._skip_blank()] != closing:
            yield
            if self._source[self._skip_blank()] == ",":
                self._at += 1
        self._at += 1

    def _scalar(self) -> Scalar:
        start = self._at
        string = _STRING.match(self._source, start)
        if string is not None:
            self._at = string.end()
            text = str(_decoded(string.group()))
            quotes = 3 if string.group().startswith(('"""', "'''")) else 1
            return Scalar(text, text, Span(start + quotes, self._at - quotes))
        bare = _BARE_VALUE.match(self._source, start)
        written = bare.group() if bare else ""
        self._at += len(written)
        return Scalar(_decoded(written), written, Span(start, self._at))


def _decoded(written: str) -> str | int | float | bool:
    """The value of one scalar; dates and times in ISO 8601, infinity and NaN as written."""
    value = tomllib.loads(f"value = {written}")["value"]
    if isinstance(value, float) and not math.isfinite(value):
        return written
    if isinstance(value, str | int | float | bool):
        return value
    return str(value.isoformat())


def _too_deep(source: str, at: int, path: str) -> InputError:
    line = Lines(source).position(at).line
    return InputError(f"the front matter is nested more than {MAX_DEPTH} levels deep", path, line)
