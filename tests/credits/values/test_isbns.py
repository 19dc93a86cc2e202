import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.isbns import as_thirteen, check_digit, parse_isbn

NINE = st.text("0123456789", min_size=9, max_size=9)


@pytest.mark.parametrize(
    "text",
    [
        "9780297860990",
        "978-0-297-86099-0",
        "978 0297 860990",
        "978‐0‐297‐86099‐0",
        "ISBN 978-0-297-86099-0",
        "ISBN-13: 9780297860990",
        "urn:isbn:9780297860990",
        "9780297860990 (pbk.)",
        "0297860992",
        "0-297-86099-2",
        "ISBN-10 0-297-86099-2",
    ],
)
def test_writings_of_one_isbn(text: str) -> None:
    assert parse_isbn(text).thirteen == "9780297860990"


def test_x_is_a_check_digit() -> None:
    assert parse_isbn("043942089x").digits == "043942089X"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9780297860991", "after 978029786099 comes 0, not 1"),
        ("0297860993", "after 029786099 comes 2, not 3"),
        ("081184540", "has 9 digits, an ISBN has 10 or 13"),
        ("297860992", 'write "0297860992"'),
        ("978180018056705", "has 15 digits"),
        ("0000000021296", "starts with 000"),
        ("97802978O0990", 'holds "O"'),
        ("B00ICN066A", "an Amazon number"),
        ("???", "placeholder"),
        ("isbn", "has no digits"),
    ],
)
def test_what_is_no_isbn(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        parse_isbn(text)


def test_an_isbn_in_the_field_of_the_other_length() -> None:
    with pytest.raises(MalformedError, match="the ISBN-13 of the same book is 9780563522072"):
        parse_isbn("0-563-52207-0", 13)
    with pytest.raises(MalformedError, match="is an ISBN-13"):
        parse_isbn("9780297860990", 10)


@given(NINE)
def test_a_made_isbn_is_valid_and_converts(nine: str) -> None:
    ten = nine + check_digit(nine + "0")
    assert parse_isbn(ten, 10).thirteen == as_thirteen(ten) == parse_isbn(as_thirteen(ten), 13).digits


@given(NINE, st.integers(0, 12), st.integers(1, 9))
def test_every_single_wrong_digit_is_noticed(nine: str, place: int, shift: int) -> None:
    digits = as_thirteen(nine + check_digit(nine + "0"))
    wrong = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    with pytest.raises(MalformedError):
        parse_isbn(wrong)
