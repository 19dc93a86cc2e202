"""A credited value cannot be right.

What it does:
    Reads the values that have a form of their own, in whatever common way they are written, and reports
    those that cannot be read or cannot be true: years and dates, running times, ISBNs (with their check
    digit), page counts, prices, web addresses, database numbers, ratings off their scale, and
    placeholders that were never filled in (`???`, `TODO`). Empty values, `n/a` and the like, templates
    and verdicts in words are left alone, and so is every field that the kind of work does not have.
Why:
    A wrong digit in an ISBN sends readers to another book, and a date or a rating that no program can
    read drops out of lists, feeds and search results without a word.
Bad:
    +++
    kind = "book"
    title = "Elatsoe"
    isbn13 = "978-1-74714-005-3"
    +++
    A ghost story.
    ---
    +++
    kind = "film"
    title = "Her"
    year = "20133"
    +++
    A love story.
Good:
    +++
    kind = "book"
    title = "Exit Strategy"
    isbn13 = "978-1-250-18546-4"
    rating = "4/5"
    date = 2020-05-08
    +++
    A story of a killer robot.
Options:
    scale (""): the house's rating scale: its highest number, such as "5", or "letters" for A to F.
Source:
    ISO 2108 (ISBN), ISO 8601 (dates, durations), schema.org/Rating.
"""

from collections.abc import Iterator

from reviewlint.credits.fields import Fields, Value, fields_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    """`scale` is the highest rating of the house's scale, or `letters`; empty means any scale."""

    scale: str = ""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for each value that cannot be right."""
    if document.front_matter is None:
        return
    from reviewlint.credits.values import MalformedError
    from reviewlint.credits.values.parse import check_value

    fields = fields_of(document)
    for value in fields:
        if not value.text or not value.exact:
            continue
        field = fields.definition(value.field)
        try:
            check_value(field, value.text)
            if field.type == "rating":
                _check_scale(fields, value, options.scale)
        except MalformedError as error:
            message = f'The {value.key} "{value.text}" {error.reason}.'
            yield Finding(ID, SEVERITY, message, value.scalar.span)


def _check_scale(fields: Fields, value: Value, scale: str) -> None:
    """Raise MalformedError for a rating outside the scale that stands beside it, or the house's."""
    from reviewlint.credits.ratings import number_beside
    from reviewlint.credits.values import says_nothing
    from reviewlint.credits.values.ratings import check_bounds, check_scale, parse_rating

    if says_nothing(value.text):
        return
    rating = parse_rating(value.text)
    best = number_beside(fields, value, "bestRating")
    check_bounds(rating, best, number_beside(fields, value, "worstRating"))
    if scale and best is None:
        check_scale(rating, scale)


ID = "credits/invalid-value"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, Options(), languages=())
