"""Quotations: what is inside marks, and what only looks like a mark."""

import time
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.document.quotations import quotation_ranges
from reviewlint.document.ranges import Ranges


class Extent(NamedTuple):
    start: int
    end: int


def quoted(text: str) -> list[str]:
    found = Ranges(quotation_ranges(text, [Extent(0, len(text))]))
    return [text[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He says "yes" and "no".', ['"yes"', '"no"']),
        ("He says “yes”, then ‘no’.", ["“yes”", "‘no’"]),
        ("He says 'it is the end' here.", ["'it is the end'"]),
        ("“He said ‘no’ to me,” she says.", ["“He said ‘no’ to me,”"]),
        ("« Oui », dit-il; «non».", ["« Oui »", "«non»"]),
        ("Er sagt „nein“ und »doch« und ‚nie‘.", ["„nein“", "»doch«", "‚nie‘"]),
        ("The film's end isn't the actors' fault.", []),
        ("The film’s end isn’t the actors’ fault.", []),
        ("He is 5'10\" tall, she 6'1\".", []),
        ("Rock 'n' roll, get 'em, the '90s and the ’80s.", []),
        ('An "unclosed one.', []),
        ('An "unclosed one and a "closed" one.', ['"closed"']),
        ("It's 'good' and 'bad'.", ["'good'", "'bad'"]),
        ("(“Why?”)—“Because.”", ["“Why?”", "“Because.”"]),
        ("「はい」と言った。", ["「はい」"]),
        ("‘Don’t,’ he says.", ["‘Don’t,’"]),
        ("'Don't,' he says.", ["'Don't,'"]),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_no_quotation_crosses_a_block() -> None:
    text = 'A "mark\n\nand another" one'
    assert not list(quotation_ranges(text, [Extent(0, 7), Extent(9, len(text))]))


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("ab \"'“”‘’«».„"), max_size=60))
def test_a_quotation_begins_and_ends_with_a_mark(text: str) -> None:
    for start, end in quotation_ranges(text, [Extent(0, len(text))]):
        assert end - start >= 2
        assert text[start] in "\"'“‘«»„"
        assert text[end - 1] in "\"'”’«»“"


@pytest.mark.parametrize("unit", ['"a', "“a ", "'a ", "“‘", '" '])
def test_time_grows_with_the_text_only(unit: str) -> None:
    text = unit * 200_000
    begun = time.perf_counter()
    list(quotation_ranges(text, [Extent(0, len(text))]))
    assert time.perf_counter() - begun < 5
