"""Values as YAML and TOML write them, on one line where they fit."""

import json
import re
from collections.abc import Sequence

from reviewlint.document.scalars import typed

_PLAIN = re.compile(r"[^\W\d_](?:[\w .'’&()!?/+–-]*[\w.)!?])?")
"""What YAML surely reads as the text that it is, also within a list in brackets."""

_WORDS = frozenset({"yes", "no", "on", "off", "y", "n", "true", "false", "null", "nan", "inf"})
_NUMBER = re.compile(r"0|[1-9]\d{0,8}")
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")
_NUMBER_TYPES = frozenset({"year", "duration", "pages", "number"})

_WIDTH = 100
"""Columns; a list that would be longer gets a line for each of its items."""


def yaml_lines(key: str, type: str, values: Sequence[str], indent: str) -> list[str]:
    """A key and its values as lines of YAML, without line breaks."""
    one = f"{indent}{key}: {yaml_value(type, values)}"
    if len(values) == 1 or len(one) <= _WIDTH:
        return [one]
    return [f"{indent}{key}:", *(f"{indent}  - {_yaml_scalar(type, value)}" for value in values)]


def yaml_value(type: str, values: Sequence[str]) -> str:
    """One value, or several as a list in brackets."""
    scalars = [_yaml_scalar(type, value) for value in values]
    return scalars[0] if len(scalars) == 1 else f"[{', '.join(scalars)}]"


def toml_lines(key: str, type: str, values: Sequence[str], indent: str) -> list[str]:
    """A key and its values as lines of TOML, without line breaks."""
    one = f"{indent}{key} = {toml_value(type, values)}"
    if len(values) == 1 or len(one) <= _WIDTH:
        return [one]
    return [
        f"{indent}{key} = [",
        *(f"{indent}  {_toml_scalar(type, value)}," for value in values),
        f"{indent}]",
    ]


def toml_value(type: str, values: Sequence[str]) -> str:
    """One value, or several as an array."""
    scalars = [_toml_scalar(type, value) for value in values]
    return scalars[0] if len(scalars) == 1 else f"[{', '.join(scalars)}]"


def _yaml_scalar(type: str, text: str) -> str:
    if _is_bare(type, text):
        return text
    if _PLAIN.fullmatch(text) and typed(text) == text and text.lower() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)


def _toml_scalar(type: str, text: str) -> str:
    return text if _is_bare(type, text) else json.dumps(text, ensure_ascii=False)


def _is_bare(type: str, text: str) -> bool:
    """Whether both languages write the value without quotes: a number or a whole date."""
    if type in _NUMBER_TYPES:
        return _NUMBER.fullmatch(text) is not None
    return type == "date" and _DATE.fullmatch(text) is not None
