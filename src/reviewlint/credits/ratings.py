"""The ratings that a front matter gives, each with the scale that stands beside it."""

from reviewlint.credits.fields import Fields, Value
from reviewlint.credits.values import MalformedError, says_nothing
from reviewlint.credits.values.amounts import parse_number
from reviewlint.credits.values.ratings import Rating, parse_rating


def rating_of(fields: Fields, value: Value) -> Rating | None:
    """The rating that a value holds, None when it cannot be read; `best` may stand in a field beside it."""
    if not value.exact or says_nothing(value.text):
        return None
    try:
        rating = parse_rating(value.text)
    except MalformedError:
        return None
    return (
        rating
        if rating.best is not None
        else rating._replace(best=number_beside(fields, value, "bestRating"))
    )


def number_beside(fields: Fields, value: Value, name: str) -> float | None:
    """The number of a field in the same mapping as a value, None when there is none that can be read."""
    other = fields.beside(value, name)
    if other is None or not other.exact:
        return None
    try:
        return parse_number(other.text)
    except MalformedError:
        return None
