"""JSON to nodes with exact spans.

`json` decides what is valid; the scanner here only finds where the keys and values of a
text known to be valid stand.
"""

import json
import math
import re

from reviewlint.document.nodes import MAX_DEPTH, Entry, Mapping, Node, Scalar, Sequence
from reviewlint.document.positions import Lines
from reviewlint.errors import InputError
from reviewlint.finding import Span
from reviewlint.typed import NoReturn

_BETWEEN = re.compile(r"[ \t\r\n,:]*")
_SCALAR = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s,:\[\]{}"]+')


def read_json(source: str, start: int, path: str) -> Mapping:
    """The mapping that the JSON object at `start` holds.

    Raises InputError, with the line, for anything that is not a valid JSON object.
    """
    try:
        json.JSONDecoder(parse_constant=_refuse).raw_decode(source, start)
    except RecursionError:
        raise _mistake(f"is nested more than {MAX_DEPTH} levels deep", source, start, path) from None
    except json.JSONDecodeError as error:
        raise _mistake(
            f"is not valid JSON: {error.msg[:1].lower()}{error.msg[1:]}", source, error.pos, path
        ) from None
    except ValueError as error:
        raise _mistake(f"is not valid JSON: {error}", source, start, path) from None
    return _Scanner(source, start, path).mapping(1)


class _Scanner:
    """Walks a valid JSON text once."""

    __slots__ = ("_at", "_path", "_source")

    def __init__(self, source: str, start: int, path: str) -> None:
        self._source = source
        self._at = start
        self._path = path

    def mapping(self, depth: int) -> Mapping:
        start = self._open(depth)
        entries: dict[str, Entry] = {}
        while not self._closes("}"):
            key = self._scalar()
            if key.text in entries:
                line = Lines(self._source).position(entries[key.text].key_span.start).line
                message = f'has the key "{key.text}" twice: it stands on line {line} already'
                raise _mistake(message, self._source, key.span.start, self._path)
            self._skip()
            entries[key.text] = Entry(key.text, key.span, self._value(depth + 1))
        return Mapping(tuple(entries.values()), Span(start, self._at))

    def _sequence(self, depth: int) -> Sequence:
        start = self._open(depth)
        items: list[Node] = []
        while not self._closes("]"):
            items.append(self._value(depth + 1))
        return Sequence(tuple(items), Span(start, self._at))

    def _value(self, depth: int) -> Node:
        if self._source.startswith("{", self._at):
            return self.mapping(depth)
        if self._source.startswith("[", self._at):
            return self._sequence(depth)
        return self._scalar()

    def _scalar(self) -> Scalar:
        start = self._at
        match = _SCALAR.match(self._source, start)
        written = match.group() if match else ""
        self._at += len(written)
        value = json.loads(written)
        if isinstance(value, str):
            return Scalar(value, value, Span(start + 1, self._at - 1))
        if isinstance(value, float) and not math.isfinite(value):
            value = written
        return Scalar(value, written, Span(start, self._at))

    def _open(self, depth: int) -> int:
        if depth > MAX_DEPTH:
            message = f"is nested more than {MAX_DEPTH} levels deep"
            raise _mistake(message, self._source, self._at, self._path)
        self._at += 1
        return self._at - 1

    def _closes(self, bracket: str) -> bool:
        self._skip()
        if self._source.startswith(bracket, self._at):
            self._at += 1
            return True
        return False

    def _skip(self) -> None:
        between = _BETWEEN.match(self._source, self._at)
        self._at = between.end() if between else self._at


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not a JSON number")


def _mistake(message: str, source: str, at: int, path: str) -> InputError:
    return InputError(f"the front matter {message}", path, Lines(source).position(at).line)
