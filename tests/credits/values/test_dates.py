import pytest

from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.dates import PartialDate, parse_date, parse_year


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2013", 2013),
        (" 2013 ", 2013),
        ("2013.0", 2013),
        ("2008–2013", 2008),
        ("2008-", 2008),
        ("1998/99", 1998),
        ("c. 1890", 1890),
        ("2013 (re-released 2019)", 2013),
        ("2013-12-18", 2013),
        ("[1926]", 1926),
        ("Winter 2013", 2013),
    ],
)
def test_years_of_films(text: str, year: int) -> None:
    assert parse_year(text, earliest=1870) == year


@pytest.mark.parametrize(("text", "year"), [("731", 731), ("c. 400 BC", 400), ("AD 98", 98), ("1390", 1390)])
def test_books_may_be_ancient(text: str, year: int) -> None:
    assert parse_year(text) == year


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("20133", "has 5 digits"),
        ("213", "has 3 digits"),
        ("13", "has 2 digits"),
        ("1066", "lies before 1870"),
        ("2913", "lies after 2100"),
        ("2O13", "has a letter among its digits"),
        ("last year", "is not a year"),
        ("???", "placeholder"),
        ("TBD", "placeholder"),
    ],
)
def test_what_is_no_year_of_a_film(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        parse_year(text, earliest=1870)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2013", (2013, None, None)),
        ("2003-06", (2003, 6, None)),
        ("2013-12-18", (2013, 12, 18)),
        ("2013-12-18T10:00:00+02:00", (2013, 12, 18)),
        ("2013-12-18 10:00:00 +0200", (2013, 12, 18)),
        ("2013/12/18", (2013, 12, 18)),
        ("20090426", (2009, 4, 26)),
        ("18 December 2013", (2013, 12, 18)),
        ("18th of December, 2013", (2013, 12, 18)),
        ("December 18, 2013", (2013, 12, 18)),
        ("Sept. 2013", (2013, 9, None)),
        ("Wed, 18 Dec 2013 10:00:00 GMT", (2013, 12, 18)),
        ("18-Dec-2013", (2013, 12, 18)),
        ("18.12.2013", (2013, 12, 18)),
        ("12/18/2013", (2013, 12, 18)),
        ("5/5/2013", (2013, 5, 5)),
        ("5/6/2013", (2013, None, None)),
        ("18/12/13", (2013, 12, 18)),
        ("Spring 2013", (2013, None, None)),
        ("1387361999", (2013, None, None)),
        ("18 décembre 2013", (2013, None, None)),
        ("2013-02-30", (2013, 2, 30)),
    ],
)
def test_dates_in_many_notations(text: str, date: tuple[int, int | None, int | None]) -> None:
    assert parse_date(text) == PartialDate(*date)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2013-13-01", "has a month 13"),
        ("2013-00-10", "has a month 0"),
        ("2013-12-32", "has a day 32"),
        ("20131301", "has a month 13"),
        ("3013-01-01", "lies after 2100"),
        ("yesterday", "is not a date"),
        ("10:30", "is not a date"),
    ],
)
def test_what_is_no_date(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        parse_date(text)


def test_dates_are_compared_as_far_as_they_are_known() -> None:
    assert PartialDate(2012).before(PartialDate(2013, 1, 1))
    assert not PartialDate(2013).before(PartialDate(2013, 1, 1))
    assert PartialDate(2013, 1, 1).before(PartialDate(2013, 1, 2))
    assert not PartialDate(2013, 1, 2).before(PartialDate(2013, 1))
    assert str(PartialDate(2013, 6)) == "2013-06"


def test_leap_years() -> None:
    assert [PartialDate(year, 2).days_in_month() for year in (2000, 1900, 2024, 2023)] == [29, 28, 29, 28]
    assert PartialDate(2023).days_in_month() == 31
