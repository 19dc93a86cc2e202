"""Reads JSON that reviewlint wrote itself.

The package `json` compiles six expressions when it is imported, which takes a cold run a millisecond; the
scanner in it, written in C, does without. Whatever is not as expected there means that `json` is asked.
"""

from reviewlint.typed import Any


class _Context:
    """What the scanner asks: how `json` itself has it."""

    strict = True
    object_hook = None
    object_pairs_hook = None
    array_hook = None
    parse_float = float
    parse_int = int
    parse_constant = float


def parse(text: str) -> Any:
    """The value of a JSON text without white space before it; raises ValueError or RecursionError."""
    try:
        from _json import make_scanner

        scan = make_scanner(_Context)  # type: ignore[arg-type]  # typeshed has it take itself
    except (ImportError, AttributeError, TypeError):  # another interpreter
        from json import loads

        return loads(text)
    try:
        value, end = scan(text, 0)
    except StopIteration:
        raise ValueError("not JSON") from None
    if text[end:].strip():
        raise ValueError("more than one JSON value")
    return value
