"""Years and dates, in full or in part, in the notations that front matter has them in."""

from time import gmtime

from reviewlint.credits.values import MalformedError, refuse_placeholder
from reviewlint.expressions import expression
from reviewlint.typed import NamedTuple

LATEST_YEAR = 2100
"""No work and no review is dated later; a fixed year, so that a run never depends on the clock."""

_FOUR_DIGITS = r"(?<!\d)\d{4}(?!\d)"
_ANCIENT = r"(?i)\b(?:bce?|ad|ce|century|cent\.|c\.|ca\.|circa)(?=\W|\d|$)"
_ISO = r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=$|[T\s(,])"
_COMPACT = r"(\d{4})(\d{2})(\d{2})$"
_DAY_AND_MONTH = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)"
_EPOCH = r"\d{10}(?:\d{3})?$"
_NAMED_MONTH = (
    r"(?i)(?:(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?)?"
    r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"(?:[\s-]+(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,|\s|-)+(?:of\s+)?(\d{4})(?!\d)"
)
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class PartialDate(NamedTuple):
    """A date of which only the year is certain to be known."""

    year: int
    month: int | None = None
    day: int | None = None

    def days_in_month(self) -> int:
        """How many days the month has in that year; 31 when the month is not known."""
        if self.month is None:
            return 31
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        return 28 if self.month == 2 and not leap else _DAYS[self.month - 1]

    def before(self, other: "PartialDate") -> bool:
        """Whether this date lies before the other one, as far as both are known."""
        for mine, theirs in zip(self, other, strict=True):
            if mine is None or theirs is None:
                return False
            if mine != theirs:
                return mine < theirs
        return False

    def __str__(self) -> str:
        known = [f"{self.year:04}"]
        known += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(known)


def parse_year(text: str, earliest: int | None = None) -> int:
    """The (first) year that a value names.

    `earliest` is the first year that the field can have; without it ancient works are
    welcome, in three digits or with a BC. Raises MalformedError.
    """
    refuse_placeholder(text)
    floor = earliest if earliest is not None else 1000
    years = [int(found) for found in expression(_FOUR_DIGITS).findall(text)]
    for year in years:
        if floor <= year <= LATEST_YEAR:
            return year
    if earliest is None and (expression(_ANCIENT).search(text) or text.strip().isdecimal()):
        number = expression(r"\d+").search(text)
        if number and 100 <= int(number[0]) <= LATEST_YEAR:
            return int(number[0])
        if number and expression(_ANCIENT).search(text):
            return int(number[0])
    digits = sum(map(str.isdecimal, text))
    if years:
        limit = f"before {floor}" if years[0] < floor else f"after {LATEST_YEAR}"
        raise MalformedError(f"lies {limit}: check the digits")
    if text.strip().isdecimal():
        raise MalformedError(f"has {digits} digit{'s' * (digits != 1)}: write a year with four, such as 2013")
    if expression(r"[\dOoIl]{4}").fullmatch(text.strip()):
        raise MalformedError("has a letter among its digits: write a year with four digits, such as 2013")
    raise MalformedError("is not a year: write four digits, such as 2013")


def parse_date(text: str) -> PartialDate:
    """The date that a value names, in full or in part.

    A day that its month does not have is let through (see `PartialDate.days_in_month`), and
    where day and month cannot be told apart only the year is returned. Raises MalformedError.
    """
    refuse_placeholder(text)
    text = text.strip()
    if found := expression(_COMPACT).match(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := expression(_ISO).match(text):
        return _date(int(found[1]), *(int(part) if part else None for part in found.groups()[1:]))
    if found := expression(_DAY_AND_MONTH).match(text):
        return _day_and_month(int(found[1]), int(found[2]), found[3])
    if found := expression(_NAMED_MONTH).search(text):
        day = found[1] or found[3]
        month = _MONTHS.index(found[2].lower()) + 1
        return _date(int(found[4]), month, int(day) if day else None)
    if expression(_EPOCH).match(text):
        return PartialDate(gmtime(int(text[:10])).tm_year)
    for year in map(int, expression(_FOUR_DIGITS).findall(text)):
        if 1000 <= year <= LATEST_YEAR:
            return PartialDate(year)
    raise MalformedError("is not a date: write year, month and day, such as 2013-12-18")


def _date(year: int, month: int | None = None, day: int | None = None) -> PartialDate:
    if month is not None and not 1 <= month <= 12:
        raise MalformedError(f"has a month {month}: write year, month and day, such as 2013-12-18")
    if day is not None and not 1 <= day <= 31:
        raise MalformedError(f"has a day {day}: write year, month and day, such as 2013-12-18")
    if year > LATEST_YEAR:
        raise MalformedError(f"lies after {LATEST_YEAR}: check the year")
    return PartialDate(year, month, day)


def _day_and_month(first: int, second: int, year_text: str) -> PartialDate:
    year = int(year_text)
    if len(year_text) == 2:
        year += 1900 if year >= 70 else 2000
    if first > 12:
        return _date(year, second, first)
    if second > 12:
        return _date(year, first, second)
    return _date(year, first, second) if first == second else PartialDate(year)
