"""Strings are found wherever they stand, however the text is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint import strings
from reviewlint.strings import Strings

TEXTS = st.text(alphabet="abé ", max_size=40)


@given(
    st.sets(st.text(alphabet="abé ", min_size=1, max_size=5), max_size=12).map(sorted),
    TEXTS,
    st.integers(1, 9),
)
def test_they_are_found_at_every_place(wanted: list[str], text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "_CHUNK", size)
        found = [
            (wanted[number], base + start, base + end)
            for base, hits in Strings(wanted).hits(text)
            for number, start, end in hits
        ]
    places = [
        (string, start, start + len(string))
        for string in wanted
        for start in range(len(text))
        if text.startswith(string, start)
    ]
    assert sorted(found) == sorted(places)
