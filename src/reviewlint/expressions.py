"""Regular expressions of reviewlint itself, compiled once and kept between runs.

Compiling what one review meets takes a cold run 3 ms, importing `re` another, and `re` has no public way to
keep the outcome. So this goes to the private part of it: whatever is not as expected there means that the
expression is compiled as usual. `_sre` validates every code before it takes it.
"""

import sys
from functools import cache
from zlib import compress, decompress, error

from reviewlint.typed import TYPE_CHECKING, Any
from reviewlint.user_cache import load_json, store_json

if TYPE_CHECKING:
    from re import Pattern

try:
    from _sre import MAGIC
    from _sre import compile as _assemble
except ImportError:  # another interpreter
    MAGIC = 0

_FORMAT = 2
VERSION = f"{_FORMAT}-{sys.implementation.cache_tag}-{sys.hexversion:x}-{MAGIC}-{sys.byteorder}"
"""What a packed expression depends on besides its source and flags."""

_WORD = 4
"""Bytes in a word of code."""


@cache
def expression(source: str) -> "Pattern[str]":
    """A constant expression, compiled when it is first asked for; flags are written into it: `(?i)`."""
    kept = _kept()
    pattern = unpacked(source, kept[source]) if kept.get(source) else None
    if pattern is None:
        import re

        pattern = re.compile(source)
        if source not in kept:
            kept[source] = packed(source, 0)
            store_json(_key(), kept)
    return pattern


@cache
def _kept() -> dict[str, str]:
    """The expressions that earlier runs have met, by their source."""
    stored = load_json(_key())
    return stored if isinstance(stored, dict) else {}


def _key() -> str:
    return f"expressions-{VERSION}"


def packed(source: str, flags: int) -> str:
    """The compiled expression as text (flags, groups, their names, code); empty when that cannot be had."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree: Any = _parser.parse(source, flags)
        words = _compiler._code(tree, flags)
        code = b"".join(int(word).to_bytes(_WORD, sys.byteorder) for word in words)
        names = ",".join(f"{name}={number}" for name, number in tree.state.groupdict.items())
        return f"{int(flags | tree.state.flags)} {tree.state.groups - 1} {names} {compress(code).hex()}"
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return ""


def unpacked(source: str, text: str) -> "Pattern[str] | None":
    """The expression that `packed` gave, None when it is no such thing."""
    try:
        flags, groups, named, code = text.split(" ")
        pairs = (pair.split("=") for pair in named.split(",") if pair)
        numbers = {name: int(number) for name, number in pairs}
        names: list[str | None] = [None] * (int(groups) + 1)
        for name, number in numbers.items():
            names[number] = name
        words = memoryview(decompress(bytes.fromhex(code))).cast("I").tolist()
        pattern: Pattern[str] = _assemble(source, int(flags), words, int(groups), numbers, tuple(names))
    except (NameError, TypeError, ValueError, IndexError, OverflowError, RuntimeError, error):
        return None
    return pattern
