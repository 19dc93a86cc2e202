"""A review is dated before the work came out.

What it does:
    Compares the date of the review with the work's release date, or with its year, as far as both are
    known, and suggests a second look when the review is older. A year is compared only when the review
    is older by more than one: festivals show films in the year before.
Why:
    Often the year of a remake, a reissue or a paperback has slipped in, or the date of the review is
    wrong. Festival and advance copies are the honest exceptions; readers like to be told of them.
Bad:
    +++
    kind = "film"
    title = "Her"
    year = 2013
    date = 2003-12-18
    +++
    A love story.
Good:
    +++
    kind = "film"
    title = "Her"
    year = 2013
    date = 2013-10-12
    release_date = 2013-10-12
    +++
    A love story.
Source:
    Dates of 1,943 published film reviews: the few older than their film were festival copies.
"""

from collections.abc import Iterator

from reviewlint.checks.credits.impossible_date import date_of
from reviewlint.credits.fields import Value, fields_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.values.dates import PartialDate


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding on the date of a review that is older than its work."""
    if document.front_matter is None:
        return
    fields = fields_of(document)
    if fields.kind is None:
        return
    dates = [(value, date_of(value)) for value in fields.get("datePublished")]
    releases = [_release(value) for value in (*fields.get("releaseDate"), *fields.get("year"))]
    known = [(value, when) for value, when in releases if when is not None]
    if not known:
        return
    source, released = min(known, key=lambda each: each[1].year)
    for value, when in dates:
        if when is None or not when.before(released):
            continue
        if source.field == "year" and released.year - when.year < 2:
            continue
        message = (
            f"This review is dated {value.text}, before the {fields.kind.noun} came out "
            f'("{source.key}: {source.text}"): check both, or tell readers that you had an advance copy.'
        )
        yield Finding(ID, SEVERITY, message, value.scalar.span, (Related(source.scalar.span, "the release"),))


def _release(value: Value) -> "tuple[Value, PartialDate | None]":
    when = date_of(value)
    if when is not None and value.field == "year":
        when = when._replace(month=None, day=None)
    return value, when


ID = "credits/review-before-release"
SEVERITY: Severity = "suggestion"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
