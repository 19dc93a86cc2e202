"""What `re` made of an expression, as text for the cache of rules.

Compiling the expressions that one review meets takes a seventh of a cold run, and `re` has no public way to
keep the outcome. So this goes to the private part of it: whatever is not as expected there means that the
expression is compiled as usual. `_sre` validates every code before it takes it.
"""

import sys
from binascii import a2b_base64, b2a_base64
from re import Pattern
from zlib import compress, decompress, error

from reviewlint.typed import Any

try:
    from _sre import MAGIC
    from _sre import compile as _assemble
except ImportError:  # another interpreter
    MAGIC = 0

VERSION = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{MAGIC}-{sys.byteorder}"
"""What a packed expression depends on besides its source and flags."""

_WORD = 4
"""Bytes in a word of code."""


def packed(source: str, flags: int) -> str:
    """The compiled expression as text; empty when that cannot be had, or when it has groups."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree: Any = _parser.parse(source, flags)
        if tree.state.groups > 1:
            return ""
        words = _compiler._code(tree, flags)
        code = b"".join(int(word).to_bytes(_WORD, sys.byteorder) for word in words)
        return f"{int(flags | tree.state.flags)} {b2a_base64(compress(code), newline=False).decode()}"
    except (ImportError, AttributeError, TypeError, ValueError, OverflowError):
        return ""


def unpacked(source: str, text: str) -> Pattern[str] | None:
    """The expression that `packed` gave, None when it is no such thing."""
    flags, _, code = text.partition(" ")
    try:
        words = memoryview(decompress(a2b_base64(code))).cast("I").tolist()
        pattern: Pattern[str] = _assemble(source, int(flags), words, 0, {}, (None,))
    except (NameError, TypeError, ValueError, OverflowError, RuntimeError, error):
        return None
    return pattern
