"""From a field's type to the parser of its values, imported when a value of that type comes up."""

from reviewlint.credits.schema import Field
from reviewlint.credits.values import says_nothing
from reviewlint.typed import Literal


def check_value(field: Field, text: str) -> None:
    """Raise MalformedError when `text`, which is not empty, cannot be a value of the field."""
    if says_nothing(text):
        return
    match field.type:
        case "year":
            from reviewlint.credits.values.dates import parse_year

            parse_year(text, field.earliest)
        case "date":
            from reviewlint.credits.values.dates import parse_date

            parse_date(text)
        case "duration":
            from reviewlint.credits.values.durations import parse_duration

            parse_duration(text)
        case "isbn" | "isbn10" | "isbn13":
            _check_isbns(field, text)
        case "rating":
            from reviewlint.credits.values.ratings import parse_rating

            parse_rating(text)
        case "pages":
            from reviewlint.credits.values.amounts import parse_pages

            parse_pages(text)
        case "price":
            from reviewlint.credits.values.amounts import parse_price

            parse_price(text)
        case "number":
            from reviewlint.credits.values.amounts import parse_number

            parse_number(text)
        case "url":
            from reviewlint.credits.values.links import parse_url

            parse_url(text)
        case "identifier":
            from reviewlint.credits.values.links import parse_identifier

            parse_identifier(text, field.pattern, field.form)
        case "people" | "organisation":
            from reviewlint.credits.values import refuse_placeholder

            refuse_placeholder(text)


def _check_isbns(field: Field, text: str) -> None:
    """One ISBN, or several with commas between them."""
    from reviewlint.credits.values.isbns import parse_isbn

    length: Literal[10, 13] | None = 10 if field.type == "isbn10" else 13 if field.type == "isbn13" else None
    for part in text.replace(";", ",").split(","):
        if part.strip():
            parse_isbn(part, length)
