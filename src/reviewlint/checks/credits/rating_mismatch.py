"""The prose gives another rating than the front matter.

What it does:
    Compares a verdict in the prose with the field for the rating: a rating on a line of its own (`★★★½`,
    `8/10`), after a label (`Rating: 4/5`, `Grade: B+`), and in "I give it four stars". Ratings on two scales
    agree when they are as near as their steps allow, and a field without a scale may be on any. Wishes,
    doubts and the ratings of others are left alone, and so is a front matter with several ratings.
Why:
    Lists, feeds and search results show the field, readers of the review see the text: one of them is
    told the wrong verdict.
Bad:
    +++
    kind = "film"
    title = "Her"
    rating = "4/5"
    +++
    A love story with a voice.

    Rating: 3/5
    ---
    +++
    kind = "film"
    title = "Her"
    rating = "★★★★"
    +++
    A love story with a voice. I give it three stars.
Good:
    +++
    kind = "film"
    title = "Her"
    rating = "4/5"
    +++
    A love story with a voice. I'd have given it five stars if it had ended sooner.

    8/10
Source:
    schema.org/Rating; Google's guidelines for review snippets ask that the rating in the data is the one
    that readers see.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.values.ratings import Rating

_STARS = (4.0, 5.0, 6.0)
_USUAL = (5.0, 10.0, 100.0)
_EPSILON = 1e-9


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each rating in the prose that the field contradicts."""
    if document.front_matter is None:
        return
    from reviewlint.credits.fields import fields_of

    fields = fields_of(document)
    values = fields.get("reviewRating")
    if len(values) != 1:
        return
    from reviewlint.checks.credits.report import place
    from reviewlint.credits.claims.ratings import rating_claims
    from reviewlint.credits.ratings import rating_of

    value = values[0]
    given = rating_of(fields, value)
    if given is None or (given.value is None and given.grade is None):
        return
    for claim in rating_claims(document):
        if agree(claim.rating, given):
            continue
        written = document.text[claim.start : claim.end]
        message = (
            f'The text says "{written}", the front matter "{value.text}" ({place(document, value)}): '
            "keep the one you mean."
        )
        related = (Related(value.scalar.span, f'the "{value.key}:" field'),)
        yield Finding(ID, SEVERITY, message, document.span(claim.start, claim.end), related)


def agree(first: "Rating", second: "Rating") -> bool:
    """Whether two ratings can be one, on any scales that they may be on, to half a step of the coarser."""
    if first.grade is not None and second.grade is not None:
        return first.grade == second.grade
    if first.value is None or second.value is None:
        return True
    if first.best is None and second.best is None:
        return first.value == second.value
    return any(
        abs(first.value / one - second.value / other) <= _room(one, other)
        for one in _scales(first, second)
        for other in _scales(second, first)
        if first.value <= one and second.value <= other
    )


def _scales(rating: "Rating", other: "Rating") -> tuple[float, ...]:
    """The scales that a rating may be on: its own, or else that of the other's stars, or any usual one."""
    if rating.best is not None:
        return (rating.best,)
    if other.best is None:
        return _USUAL
    is_of_stars = other.best in _STARS and (rating.value or 0.0) <= other.best
    return (other.best,) if is_of_stars else (other.best, *_USUAL)


def _room(one: float, other: float) -> float:
    """How far two ratings may lie apart, as parts of their scales: half a step where the scales differ."""
    return _EPSILON if one == other else 0.5 / min(one, other) + _EPSILON


ID = "credits/rating-mismatch"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions())
