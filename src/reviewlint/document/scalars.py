"""What the plain scalars of YAML stand for."""

import math

from reviewlint.expressions import expression

_INTEGER = r"[-+]?(?:0|[1-9][0-9]{0,17})"
_FLOAT = r"[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*|[0-9]+(?=[eE]))(?:[eE][-+]?[0-9]+)?"
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("null", "Null", "NULL", "~", ""), None),
}


def typed(text: str) -> str | int | float | bool | None:
    """The value of a plain scalar: null, true, false and decimal numbers; anything else is its text."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in "+-.0123456789":
        return text
    if expression(_INTEGER).fullmatch(text):
        return int(text)
    if expression(_FLOAT).fullmatch(text) and math.isfinite(number := float(text)):
        return number
    return text
