"""Strings are found wherever they stand, however the text is cut."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint import strings
from reviewlint.strings import Hit, Strings, Together

TEXTS = st.text(alphabet="abé?—𝄞 ", max_size=40)


@given(
    st.sets(st.text(alphabet="abé?—𝄞 ", min_size=1, max_size=5), max_size=12).map(sorted),
    TEXTS,
    st.integers(1, 9),
    st.sampled_from([0, 20, 1000]),
)
def test_they_are_found_at_every_place(wanted: list[str], text: str, size: int, pays: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "_CHUNK", size)
        patch.setattr(strings, "_AUTOMATON_PAYS", pays)
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


@given(st.sets(st.text(alphabet="ab ", min_size=1, max_size=4), min_size=1, max_size=12).map(sorted), TEXTS)
def test_a_short_text_gives_them_in_the_order_of_a_long_one(wanted: list[str], text: str) -> None:
    found = list(Strings(wanted).hits(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "_AUTOMATON_PAYS", 0)
        assert [hits for _, hits in found] == [hits for _, hits in Strings(wanted).hits(text)] or not text


SETS = st.lists(
    st.sets(st.text(alphabet="abé ", min_size=1, max_size=3), max_size=5).map(sorted), min_size=1, max_size=3
)


@given(SETS, st.lists(TEXTS, max_size=4), st.integers(1, 60))
def test_each_set_finds_its_own_together_with_others(
    sets: list[list[str]], texts: list[str], size: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strings, "_CHUNK", size)
        together = Together()
        finders = [together.join(wanted) for wanted in sets]
        for text in texts:
            for wanted, finder in zip(sets, finders, strict=True):
                assert _all(finder.hits(text)) == _all(Strings(wanted).hits(text))


def test_a_set_may_join_late() -> None:
    together = Together()
    first = together.join(["a"])
    assert _all(first.hits("ab")) == [(0, 0, 1)]
    second = together.join(["b", "a"])
    assert _all(first.hits("ab")) == [(0, 0, 1)]
    assert _all(second.hits("ab")) == [(0, 1, 2), (1, 0, 1)]


def _all(found: Iterator[tuple[int, list[Hit]]]) -> list[Hit]:
    return sorted((number, base + start, base + end) for base, hits in found for number, start, end in hits)
