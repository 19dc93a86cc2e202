"""Positions in the units of others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.document.positions import Lines
from reviewlint.output.units import utf8, utf16


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(0, 40))
def test_offsets_are_what_encoding_says(source, offset):
    """Also with a byte order mark, which editors do not count and bytes do."""
    offset = min(offset, len(source))
    before = source[:offset]
    assert utf8(source).offset(offset) == len(before.encode())
    seen = before.removeprefix("\ufeff") if source.startswith("\ufeff") else before
    assert utf16(source).offset(offset) == len(seen.encode("utf-16-le")) // 2


@given(st.text(st.sampled_from("a\u00e9傑🎬\ufeff\r\n"), max_size=30), st.integers(0, 30))
def test_columns_count_from_the_start_of_the_line(source, offset):
    """The same lines as everywhere, and within them the units before the place."""
    offset = min(offset, len(source))
    place = Lines(source).position(offset)
    before = source[offset - place.column + 1 : offset]
    assert utf8(source).position(offset) == (place.line, len(before.encode()) + 1)
    if place.line == 1:
        before = before.removeprefix("\ufeff")
    assert utf16(source).position(offset) == (place.line, len(before.encode("utf-16-le")) // 2 + 1)


@pytest.mark.parametrize(("source", "place"), [("a🎬b", (1, 4)), ("\ufeffa🎬b", (1, 4)), ("x\r🎬b", (2, 3))])
def test_a_character_of_two_units(source, place):
    """As JavaScript has it."""
    assert utf16(source).position(source.index("b")) == place
