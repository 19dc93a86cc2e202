"""Two fields say different things about the same fact.

What it does:
    Compares the fields that repeat each other: the ISBN-10 and the ISBN-13 of a book, a rating and the
    tag that repeats it (`4/5`), and a total and the scores of the single reviewers in the YAML documents
    that follow. Values that are malformed by themselves are not compared, nor ratings on other scales.
Why:
    One of the two is wrong, and readers see now the one, now the other. In published archives two of 289
    score totals did not add up.
Bad:
    +++
    kind = "book"
    title = "The Art of Betrayal"
    isbn10 = "0297860992"
    isbn13 = "9780393306767"
    +++
    A history of spies.
    ---
    +++
    kind = "game"
    title = "Portal"
    rating = "5/5"
    tags = ["puzzle", "4/5"]
    +++
    A game of doors.
Good:
    +++
    kind = "book"
    title = "The Art of Betrayal"
    isbn10 = "0297860992"
    isbn13 = "9780297860990"
    rating = "4/5"
    tags = ["spies", "4/5"]
    +++
    A history of spies.
Source:
    ISO 2108 (ISBN-10 and ISBN-13 of one book share nine digits).
"""

from collections.abc import Iterator
from math import nan
from typing import NamedTuple

from reviewlint.credits.fields import Fields, Value, fields_of
from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.amounts import parse_number
from reviewlint.credits.values.ratings import Rating, parse_rating, plain, rating_in_tag
from reviewlint.document import Document
from reviewlint.document.nodes import Node, Scalar, Sequence
from reviewlint.finding import Finding, Related, Severity, Span
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each contradiction, on the later of the two values."""
    if document.front_matter is None:
        return
    fields = fields_of(document)
    yield from _isbns(fields)
    yield from _rating_and_tag(document, fields)
    yield from _total_and_parts(fields)


def _isbns(fields: Fields) -> Iterator[Finding]:
    tens, thirteens = ([value for value in fields.get(name) if value.exact] for name in ("isbn10", "isbn13"))
    if len(tens) != 1 or len(thirteens) != 1:
        return
    from reviewlint.credits.values.isbns import parse_isbn

    ten, thirteen = tens[0], thirteens[0]
    try:
        expected, written = parse_isbn(ten.text, 10).thirteen, parse_isbn(thirteen.text, 13).thirteen
    except MalformedError:
        return
    if expected != written:
        first, second = sorted((ten, thirteen), key=lambda value: value.scalar.span)
        message = (
            f'"{ten.key}: {ten.text}" and "{thirteen.key}: {thirteen.text}" are two different books: '
            f"the ISBN-13 of the first is {expected}."
        )
        yield _finding(message, second.scalar.span, first.scalar.span, "the other ISBN")


def _rating_and_tag(document: Document, fields: Fields) -> Iterator[Finding]:
    value, rating = _only_rating(fields)
    if value is None or rating is None or rating.value is None or document.front_matter is None:
        return
    for tag in _tags(document.front_matter.documents[0].get("tags")):
        tagged = rating_in_tag(tag.text)
        if tagged is None or tagged.best is None or tagged.value == rating.value:
            continue
        if rating.best == tagged.best or (rating.best is None and rating.value <= tagged.best):
            message = f'The tag "{tag.text}" contradicts "{value.key}: {value.text}": keep the one you mean.'
            yield _finding(message, tag.span, value.scalar.span, "the rating")


def _total_and_parts(fields: Fields) -> Iterator[Finding]:
    """A total in the first YAML document, and a score of each reviewer in the documents after it."""
    scores = [_with_scale(fields, value) for value in fields.get("reviewRating") if value.exact]
    totals = [score for score in scores if score.value.part == 0]
    parts = [score for score in scores if score.value.part > 0]
    if len(totals) != 1 or len(parts) < 2 or len({score.value.part for score in parts}) != len(parts):
        return
    total = totals[0]
    points = sum(score.points for score in parts)
    if total.best == sum(score.best for score in parts) and total.points != points:
        written = " + ".join(plain(score.points) for score in parts)
        message = (
            f'"{total.value.key}: {total.value.text}" is not the sum of the single scores: '
            f"{written} = {plain(points)}."
        )
        related = tuple(Related(score.value.scalar.span, "a single score") for score in parts)
        yield Finding(ID, SEVERITY, message, total.value.scalar.span, related)


class _Score(NamedTuple):
    """A rating with its highest value; both are NaN, which equals nothing, when they are not known."""

    value: Value
    points: float
    best: float


def _with_scale(fields: Fields, value: Value) -> _Score:
    best = fields.beside(value, "bestRating")
    try:
        rating = parse_rating(value.text)
        highest = parse_number(best.text) if best is not None else rating.best
    except MalformedError:
        return _Score(value, nan, nan)
    return _Score(value, nan if rating.value is None else rating.value, nan if highest is None else highest)


def _only_rating(fields: Fields) -> tuple[Value | None, Rating | None]:
    ratings = [value for value in fields.get("reviewRating") if value.exact]
    if len(ratings) != 1:
        return None, None
    try:
        return ratings[0], parse_rating(ratings[0].text)
    except MalformedError:
        return None, None


def _tags(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _finding(message: str, span: Span, other: Span, note: str) -> Finding:
    return Finding(ID, SEVERITY, message, span, (Related(other, note),))


ID = "credits/conflicting-fields"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
