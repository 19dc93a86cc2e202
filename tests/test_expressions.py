"""Expressions kept as they were compiled match as if compiled anew, and anything odd is refused."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint import expressions
from reviewlint.expressions import expression, packed, unpacked

SOURCES = [
    r"\b(?:best|finest) [\w-]+ (?:ever|of all time)\b",
    r"(?i)tour de force",
    r"(?<!not )a masterpiece(?= of)",
    r"[^\W\d_]+['’]s",
    r"x{2,5}?y*|z+",
    r"(?P<what>best|finest) (film)|(of)",
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
    assert again.groups == plain.groups and again.groupindex == plain.groupindex
    for one, other in zip(again.finditer(text), plain.finditer(text), strict=True):
        assert one.regs == other.regs
        assert one.groupdict() == other.groupdict() and one.lastgroup == other.lastgroup


def test_an_expression_is_compiled_for_later_runs_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path))
    source = r"(?i)(tour) de force"
    assert expression(source).findall("Tour de Force") == ["Tour"]
    forget()
    monkeypatch.setattr(re, "compile", None)
    assert expression(source).findall("Tour de Force") == ["Tour"]


@pytest.mark.parametrize("damage", ["", "7", '["no mapping"]'])
def test_a_damaged_cache_is_no_trouble(
    damage: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fresh: None
) -> None:
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path))
    expression("a+")
    for file in tmp_path.iterdir():
        file.write_text(damage)
    forget()
    assert expression("a+").fullmatch("aaa")


@pytest.fixture
def fresh() -> Iterator[None]:
    """Nothing is known of any expression, before and after."""
    forget()
    yield
    forget()


def forget() -> None:
    expression.cache_clear()
    expressions._kept.cache_clear()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "0 ",
        "0 0  AAAA",
        "zero 0  eJwDAAAAAAE=",
        "0 0  eJxjYGBgAAAABAAB",
        "32 0 a=1 eJxjYGBgAAAABAAB",
    ],
)
def test_damage_is_refused(text: str) -> None:
    assert unpacked("a", text) is None


def test_code_of_another_kind_is_refused() -> None:
    """Valid packing around words that are no code: `_sre` looks before it takes them."""
    from binascii import b2a_base64
    from zlib import compress

    code = compress(b"".join(word.to_bytes(4, "little") for word in (9999, 1, 2, 3)))
    assert unpacked("a", f"32 0  {b2a_base64(code, newline=False).decode()}") is None
