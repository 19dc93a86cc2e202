import pytest

from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.amounts import parse_number, parse_pages, parse_price
from reviewlint.credits.values.links import parse_identifier, parse_url


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("320", 320),
        ("320 pages", 320),
        ("xii, 320 p.", 320),
        ("1,024", 1024),
        ("1.024 S.", 1024),
        ("~300", 300),
        ("p. 12-320", 320),
    ],
)
def test_page_counts(text: str, pages: int) -> None:
    assert parse_pages(text) == pages


@pytest.mark.parametrize("text", ["0", "-3", "many", "9780297860990", "???"])
def test_what_is_no_page_count(text: str) -> None:
    with pytest.raises(MalformedError):
        parse_pages(text)


@pytest.mark.parametrize(
    ("text", "price"),
    [
        ("£9.99", 9.99),
        ("$20", 20),
        ("9,99 €", 9.99),
        ("USD 1,299.00", 1299),
        ("1.299,00 €", 1299),
        ("₹14,999", 14999),
        ("£150", 150),
        ("$15-20", 15),
        ("1 299 kr", 1299),
        ("from £7.50 (early bird)", 7.5),
        ("$1,500", 1500),
        ("free", None),
        ("££", None),
        ("$$$", None),
    ],
)
def test_prices(text: str, price: float | None) -> None:
    assert parse_price(text) == price


@pytest.mark.parametrize("text", ["£9..99", "19.99.00", "$1O", "-£5", "???"])
def test_what_is_no_price(text: str) -> None:
    with pytest.raises(MalformedError):
        parse_price(text)


def test_numbers() -> None:
    assert parse_number("2,5") == 2.5
    with pytest.raises(MalformedError):
        parse_number("many")


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/a?b=c#d",
        "HTTP://EXAMPLE.ORG",
        "/reviews/her/",
        "images/her.jpg",
        "www.example.org",
        "example.org/her",
        "mailto:a@example.org",
        "spotify:album:1DFixLWuPkv3KT3TnV35m3",
        "//cdn.example.org/x.js",
        "#top",
        "https://localhost:1313/",
        "httpbin",
    ],
)
def test_addresses(text: str) -> None:
    assert parse_url(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "htp://example.org",
        "http//example.org",
        "https:/example.org",
        "https;//example.org",
        "hhtps://example.org",
        "http://https://example.org",
        "https://",
        "https://example.org/a b",
        "https://..",
    ],
)
def test_addresses_that_lead_nowhere(text: str) -> None:
    with pytest.raises(MalformedError):
        parse_url(text)


def test_identifiers_alone_and_in_addresses() -> None:
    form = ("(?:tt)?\\d{7,10}", "an IMDb number")
    assert parse_identifier("tt1798709", *form) == "tt1798709"
    assert parse_identifier("https://www.imdb.com/title/tt1798709/?ref_=x", *form) == "tt1798709"
    with pytest.raises(MalformedError, match="is not an IMDb number"):
        parse_identifier("tt17987", *form)
