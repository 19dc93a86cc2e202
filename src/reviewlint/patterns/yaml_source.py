"""YAML with line numbers: the top-level keys of a rule file, in small letters, and their values as written.

Every scalar stays a string (`no` is "no", `1:30` is "1:30"); its type is the schema's business.
"""

from reviewlint.errors import RuleFileError
from reviewlint.typed import Any, NamedTuple


class Value(NamedTuple):
    """A value and where it stands.

    `plain` is a string, None, or a list or a dict of such; `lines` tells the line of each item or key of it,
    and `entries` holds a mapping's values, by key in small letters. Lines are 1-based.
    """

    plain: Any
    line: int
    key_line: int
    lines: dict[int | str | None, int]
    entries: "dict[str, Value]"


def read_yaml(path: str) -> dict[str, Value]:
    """The top-level keys of a YAML file; raises RuleFileError."""
    try:
        with open(path, encoding="utf-8-sig", newline="") as file:
            text = file.read()
    except OSError as error:
        raise RuleFileError(f"cannot be read: {error.strerror or error}", path) from None
    except UnicodeDecodeError:
        raise RuleFileError("is not UTF-8", path) from None
    node = _compose(text, path)
    if node is None:
        raise RuleFileError("is empty", path)
    if node.id != "mapping":
        raise RuleFileError("must be a mapping of keys to values", path, node.start_mark.line + 1)
    try:
        return _entries(node, path, fold=True)
    except RecursionError:
        raise RuleFileError("is nested too deeply", path) from None


def _compose(text: str, path: str) -> Any:
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    while True:
        try:
            return yaml.compose(text, loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            repaired = _without_escape(text, mark.index) if mark is not None else None
            if repaired is None:
                line = None if mark is None else mark.line + 1
                raise RuleFileError(f"is not YAML: {error.problem or error.context}", path, line) from None
            text = repaired
        except yaml.YAMLError as error:
            raise RuleFileError(f"is not YAML: {str(error).splitlines()[0]}", path) from None
        except RecursionError:
            raise RuleFileError("is nested too deeply", path) from None


def _without_escape(text: str, index: int) -> str | None:
    """The text without the backslash of a `\\'` at `index`, which Go's YAML reads and Python's does not."""
    for start in (index - 1, index):
        if text[start : start + 2] == "\\'":
            return text[:start] + text[start + 1 :]
    return None


def _entries(node: Any, path: str, *, fold: bool) -> dict[str, Value]:
    entries: dict[str, Value] = {}
    for key_node, value_node in node.value:
        key_line = key_node.start_mark.line + 1
        if key_node.id != "scalar":
            raise RuleFileError("a key must be a text", path, key_line)
        key = key_node.value.lower() if fold else key_node.value
        if key in entries:
            raise RuleFileError(f"the key {key!r} is here twice", path, key_line)
        entries[key] = _value(value_node, key_line, path, fold)
    return entries


def _value(node: Any, key_line: int, path: str, fold: bool) -> Value:
    line = node.start_mark.line + 1
    if node.id == "scalar":
        return Value(_scalar(node), line, key_line, {}, {})
    if node.id == "sequence":
        lines: dict[int | str | None, int] = {}
        items = []
        for index, item in enumerate(node.value):
            lines[index] = item.start_mark.line + 1
            items.append(item.value if item.id == "scalar" else _value(item, line, path, False).plain)
        return Value(items, line, key_line, lines, {})
    exact = _entries(node, path, fold=False)
    plain = {key: value.plain if value.plain is not None else "" for key, value in exact.items()}
    folded = {key.lower(): value for key, value in exact.items()} if fold else {}
    return Value(plain, line, key_line, {key: value.key_line for key, value in exact.items()}, folded)


def _scalar(node: Any) -> str | None:
    is_null = node.tag == "tag:yaml.org,2002:null" and node.style in (None, "")
    value: str = node.value
    return None if is_null else value
