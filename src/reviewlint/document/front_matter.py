"""The front matter of a review: YAML between `---`, TOML between `+++`, or a JSON object.

It is cut off here rather than by the Markdown parser, because a file may hold several YAML
documents in a row, and because a file may just as well begin with a thematic break.
"""

from reviewlint.document.nodes import Mapping
from reviewlint.errors import InputError
from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.typed import Literal, NamedTuple

_LINE_BREAK = r"(?:\r\n?|\n)"
_YAML_FENCE = rf"---[ \t]*(?:{_LINE_BREAK}|\Z)"
_YAML_CLOSING = r"(?<![^\r\n])(---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"
_TOML_FENCE = rf"\+\+\+[ \t]*(?:{_LINE_BREAK}|\Z)"
_TOML_CLOSING = r"(?<![^\r\n])\+\+\+[ \t]*(?=[\r\n]|\Z)"
_JSON_OPENING = r"\{\s*(?:\"[^\"\r\n]*\"\s*:|\}\s*(?:[\r\n]|\Z))"
_JSON_CLOSING = r"[ \t]*(?=[\r\n]|\Z)"

_YAML_KEY = r"""(?:[\w:<][\w.<!/-]*(?:[ ][\w.-]+){0,3}|"[^"]*"|'[^']*')[ \t]*:(?:\s|\Z)|\{"""
_YAML_SECOND_KEY = r"[a-z_][\w-]*:(?:\s|\Z)|[ \t]+\S|-\s|#"
_TOML_KEY = r"""[\w."'-]++(?:[ \t]++\.[\w."'-]++)*+[ \t]*+=|\["""


class FrontMatter(NamedTuple):
    """What stands before the prose.

    `span` is the whole block with its fences, `body` what is between them. `documents` has
    one mapping, or several when YAML documents follow each other.
    """

    format: Literal["yaml", "toml", "json"]
    span: Span
    body: Span
    documents: tuple[Mapping, ...]


def read_front_matter(source: str, start: int, path: str) -> FrontMatter | None:
    """The front matter that begins at `start` (0, or 1 after a byte order mark), if there is one.

    Raises InputError for one that is unclosed, malformed, or holds a key twice.
    """
    if opening := expression(_YAML_FENCE).match(source, start):
        return _yaml(source, Span(start, opening.end()), path)
    if opening := expression(_TOML_FENCE).match(source, start):
        return _toml(source, Span(start, opening.end()), path)
    if expression(_JSON_OPENING).match(source, start):
        return _json(source, start, path)
    return None


def _yaml(source: str, opening: Span, path: str) -> FrontMatter | None:
    closing = expression(_YAML_CLOSING).search(source, opening.end)
    if closing is None:
        if expression(_YAML_KEY).match(source, opening.end):
            raise _unclosed("---", path)
        return None
    if not _is_yaml(source[opening.end : closing.start()]):
        return None
    bodies = [Span(opening.end, closing.start())]
    while closing.group(1) == "---":
        start = _next_line(source, closing.end())
        following = expression(_YAML_CLOSING).search(source, start)
        if following is None or not _is_another_document(source[start : following.start()]):
            break
        bodies.append(Span(start, following.start()))
        closing = following
    documents = tuple(_yaml_document(source, body, path) for body in bodies)
    span = Span(opening.start, closing.end())
    return FrontMatter("yaml", span, Span(opening.end, closing.start()), documents)


def _yaml_document(source: str, body: Span, path: str) -> Mapping:
    from reviewlint.document.plain_yaml import read_plain_yaml

    mapping = read_plain_yaml(source, body)
    if mapping is None:
        from reviewlint.document.yaml_values import read_yaml

        mapping = read_yaml(source, body, path)
    return mapping


def _is_yaml(body: str) -> bool:
    """Whether what stands between two `---` was meant as keys and values rather than as prose."""
    lines = [line for line in body.splitlines() if line.strip() and line[0] not in " \t#-%"]
    if not lines:
        return not body.strip() or not body.lstrip().startswith("-")
    keys = sum(1 for line in lines if expression(_YAML_KEY).match(line))
    return expression(_YAML_KEY).match(lines[0]) is not None or keys * 2 >= len(lines)


def _is_another_document(body: str) -> bool:
    """Whether lines right after a closed document are one more, not a heading underlined with `---`."""
    lines = body.splitlines()
    return bool(lines) and all(expression(_YAML_SECOND_KEY).match(line) for line in lines)


def _toml(source: str, opening: Span, path: str) -> FrontMatter | None:
    from reviewlint.document.toml_values import read_toml

    closing = expression(_TOML_CLOSING).search(source, opening.end)
    if closing is None:
        if expression(_TOML_KEY).match(source, opening.end):
            raise _unclosed("+++", path)
        return None
    body = Span(opening.end, closing.start())
    span = Span(opening.start, closing.end())
    return FrontMatter("toml", span, body, (read_toml(source, body, path),))


def _json(source: str, start: int, path: str) -> FrontMatter | None:
    from reviewlint.document.json_values import read_json

    mapping = read_json(source, start, path)
    closing = expression(_JSON_CLOSING).match(source, mapping.span.end)
    if closing is None:
        return None
    return FrontMatter("json", mapping.span, Span(start + 1, mapping.span.end - 1), (mapping,))


def _next_line(source: str, end: int) -> int:
    """Where the line after the one that ends at `end` starts."""
    if source.startswith("\r\n", end):
        return end + 2
    return min(end + 1, len(source))


def _unclosed(fence: str, path: str) -> InputError:
    return InputError(
        f'the front matter that opens with "{fence}" is never closed: '
        f'put "{fence}" on a line of its own after its last key',
        path,
        1,
    )
