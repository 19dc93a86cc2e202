"""Expressions kept as they were compiled match as if compiled anew, and anything odd is refused."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.patterns.compiled import packed, unpacked

SOURCES = [
    r"\b(?:best|finest) [\w-]+ (?:ever|of all time)\b",
    r"(?i)tour de force",
    r"(?<!not )a masterpiece(?= of)",
    r"[^\W\d_]+['’]s",
    r"x{2,5}?y*|z+",
]
FLAGS = [0, re.IGNORECASE, re.MULTILINE | re.IGNORECASE]
PARTS = [
    "best",
    "finest",
    " film ",
    "ever",
    "of all time",
    "not ",
    "a masterpiece",
    " of",
    "x",
    "y",
    "é’s",
    "\n",
]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("flags", FLAGS)
@given(text=st.lists(st.sampled_from(PARTS), max_size=12).map("".join))
@settings(max_examples=30, deadline=None)
def test_a_packed_expression_matches_the_same(source: str, flags: int, text: str) -> None:
    again = unpacked(source, packed(source, flags))
    assert again is not None
    plain = re.compile(source, flags)
    assert again.pattern == plain.pattern and again.flags == plain.flags
    assert [m.span() for m in again.finditer(text)] == [m.span() for m in plain.finditer(text)]


def test_groups_are_not_packed() -> None:
    assert packed(r"(a)(b)", 0) == ""


@pytest.mark.parametrize("text", ["", "x", "0 ", "0 AAAA", "zero eJwDAAAAAAE=", "0 eJxjYGBgAAAABAAB"])
def test_damage_is_refused(text: str) -> None:
    assert unpacked("a", text) is None


def test_code_of_another_kind_is_refused() -> None:
    """Valid packing around words that are no code: `_sre` looks before it takes them."""
    from binascii import b2a_base64
    from zlib import compress

    code = compress(b"".join(word.to_bytes(4, "little") for word in (9999, 1, 2, 3)))
    assert unpacked("a", f"32 {b2a_base64(code, newline=False).decode()}") is None
