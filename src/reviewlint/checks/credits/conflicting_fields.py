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

from reviewlint.credits.fields import Fields, fields_of
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
    from reviewlint.credits.values import MalformedError
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
    ratings = fields.get("reviewRating")
    if len(ratings) != 1 or document.front_matter is None:
        return
    from reviewlint.credits.ratings import rating_of
    from reviewlint.credits.values.ratings import rating_in_tag

    value, rating = ratings[0], rating_of(fields, ratings[0])
    if rating is None or rating.value is None:
        return
    for tag in _tags(document.front_matter.documents[0].get("tags")):
        tagged = rating_in_tag(tag.text)
        if tagged is None or tagged.value == rating.value:
            continue
        if rating.best == tagged.best or (rating.best is None and rating.value <= tagged.best):
            message = f'The tag "{tag.text}" contradicts "{value.key}: {value.text}": keep the one you mean.'
            yield _finding(message, tag.span, value.scalar.span, "the rating")


def _total_and_parts(fields: Fields) -> Iterator[Finding]:
    """A total in the first YAML document, and a score of each reviewer in the documents after it."""
    totals = [value for value in fields.get("reviewRating") if value.part == 0]
    parts = [value for value in fields.get("reviewRating") if value.part > 0]
    if len(totals) != 1 or len(parts) < 2 or len({value.part for value in parts}) != len(parts):
        return
    from reviewlint.credits.ratings import rating_of
    from reviewlint.credits.values.ratings import plain

    total, *scores = (rating_of(fields, value) for value in (*totals, *parts))
    points = [score.value for score in scores if score and score.value is not None]
    most = [score.best for score in scores if score and score.best is not None]
    if total is None or total.value is None or not len(points) == len(most) == len(scores):
        return
    if total.best == sum(most) and total.value != sum(points):
        message = (
            f'"{totals[0].key}: {totals[0].text}" is not the sum of the single scores: '
            f"{' + '.join(map(plain, points))} = {plain(sum(points))}."
        )
        related = tuple(Related(value.scalar.span, "a single score") for value in parts)
        yield Finding(ID, SEVERITY, message, totals[0].scalar.span, related)


def _tags(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar))


def _finding(message: str, span: Span, other: Span, note: str) -> Finding:
    return Finding(ID, SEVERITY, message, span, (Related(other, note),))


ID = "credits/conflicting-fields"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
