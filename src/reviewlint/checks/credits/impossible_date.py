"""A date that no calendar has, or two dates in an order that cannot be.

What it does:
    Reports days that their month does not have (31 June, 29 February in a common year), and a review
    whose dates contradict each other: finished before it was started, modified before it was published,
    an event that ended before it began. Dates that are known only in part are compared as far as they go.
Why:
    Feeds and site builders move such dates silently, to 1 July or to today, or drop the page.
Bad:
    +++
    title = "Emma"
    date = "2023-02-30"
    +++
    A comedy of manners.
    ---
    +++
    title = "Emma"
    started = "2023-03-05"
    finished = "2023-02-25"
    +++
    A comedy of manners.
Good:
    +++
    title = "Emma"
    date = "2024-02-29"
    started = "2024-01"
    finished = "2024-02-25"
    +++
    A comedy of manners.
Source:
    The Gregorian calendar; ISO 8601.
"""

from collections.abc import Iterator

from reviewlint.credits.fields import Fields, Value, fields_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.values.dates import PartialDate

ORDERS = (
    ("started", "finished", "before it was started"),
    ("datePublished", "dateModified", "before it was published"),
    ("startDate", "endDate", "before it began"),
)
"""Pairs of fields of which the second is never earlier, and what it means when it is."""


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each impossible day, and for each pair of dates in the wrong order."""
    if document.front_matter is None:
        return
    fields = fields_of(document)
    for value in fields:
        if fields.definition(value.field).type != "date":
            continue
        when = date_of(value)
        if when is not None and when.day is not None and when.day > when.days_in_month():
            last = when._replace(day=when.days_in_month())
            message = f'There is no day {value.text} in "{value.key}:": that month ends with {last}.'
            yield Finding(ID, SEVERITY, message, value.scalar.span)
    for earlier, later, order in ORDERS:
        yield from _out_of_order(fields, earlier, later, order)


def date_of(value: Value) -> "PartialDate | None":
    """The date of a value, None for one that cannot be read (which is for `credits/invalid-value` to say)."""
    from reviewlint.credits.values import MalformedError, says_nothing
    from reviewlint.credits.values.dates import parse_date

    if not value.text or not value.exact or says_nothing(value.text):
        return None
    try:
        return parse_date(value.text)
    except MalformedError:
        return None


def _out_of_order(fields: Fields, earlier: str, later: str, order: str) -> Iterator[Finding]:
    firsts, seconds = fields.get(earlier), fields.get(later)
    if len(firsts) != 1 or len(seconds) != 1:  # of several readings nobody can tell which belong together
        return
    first, second = firsts[0], seconds[0]
    before, after = date_of(first), date_of(second)
    if before is not None and after is not None and after.before(before):
        message = (
            f'"{second.key}: {second.text}" lies {order}, on {first.text} ("{first.key}:"): '
            "one of the two dates is wrong."
        )
        related = (Related(first.scalar.span, "the other date"),)
        yield Finding(ID, SEVERITY, message, second.scalar.span, related)


ID = "credits/impossible-date"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
