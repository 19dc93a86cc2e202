"""The prose gives a running time, a page count, a price or a platform that is not the front matter's.

What it does:
    Compares "at 126 minutes", "a two-hour film", "a 320-page novel", "costs £9.99" and "reviewed on PS5"
    with the fields for them. Rounded figures, "nearly" and "over" leave room; figures for a part of the
    work (the first twenty minutes) and sentences about other works are no claims.
Why:
    One of the two is wrong, and a reader with the thing at hand knows which.
Bad:
    +++
    kind = "film"
    title = "Her"
    runtime = 126
    +++
    The film runs 162 minutes.
    ---
    +++
    kind = "game"
    title = "Hades"
    platform = "Switch"
    +++
    Played on PS5, with a code from the publisher.
Good:
    +++
    kind = "film"
    title = "Her"
    runtime = 126
    +++
    The film runs just over two hours; the first 20 minutes are the best.
Source:
    Written for this project; platforms are listed in rules/credits/claims/platforms.yml.
"""

from collections.abc import Callable, Iterable, Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.claims.value_claim import ValueClaim
    from reviewlint.credits.fields import Fields, Value


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each figure or platform in the prose that its field contradicts."""
    if document.front_matter is None:
        return
    from reviewlint.credits.fields import fields_of

    fields = fields_of(document)
    if fields.kind is None:
        return
    if "duration" in fields:
        from reviewlint.credits.claims.durations import duration_claims
        from reviewlint.credits.values.durations import parse_duration

        yield from _figures(document, fields, "duration", duration_claims, parse_duration)
    if "numberOfPages" in fields:
        from reviewlint.credits.claims.pages import page_claims
        from reviewlint.credits.values.amounts import parse_pages

        yield from _figures(document, fields, "numberOfPages", page_claims, parse_pages)
    if "price" in fields:
        from reviewlint.credits.claims.prices import price_claims
        from reviewlint.credits.values.amounts import parse_price

        yield from _figures(document, fields, "price", price_claims, parse_price)
    if "gamePlatform" in fields:
        yield from _platforms(document, fields)


def _figures(
    document: Document,
    fields: "Fields",
    name: str,
    claims: "Callable[[str], Iterable[ValueClaim]]",
    parse: Callable[[str], float | None],
) -> Iterator[Finding]:
    values = [value for value in fields.get(name) if value.exact]
    if len(values) != 1:
        return
    from reviewlint.credits.claims.context import about_range
    from reviewlint.credits.claims.prices import currency
    from reviewlint.credits.values import MalformedError, says_nothing

    value = values[0]
    try:
        given = None if says_nothing(value.text) else parse(value.text)
    except MalformedError:
        return
    if given is None:
        return
    for claim in claims(document.text):
        written = document.text[claim.start : claim.end]
        if abs(claim.value - given) <= claim.tolerance:
            continue
        if name == "price" and currency(written) != currency(value.text):
            continue
        if document.quotations.overlaps(claim.start, claim.end):
            continue
        if about_range(document, claim.start, claim.end) != "another":
            yield _finding(document, value, claim.start, claim.end)


def _platforms(document: Document, fields: "Fields") -> Iterator[Finding]:
    from reviewlint.credits.claims.platforms import platform_claims, platforms_in

    values = fields.get("gamePlatform")
    known = [groups for value in values for groups in platforms_in(value.text)]
    if not known or not all(known):
        return
    for claim in platform_claims(document.text):
        if all(claim.groups.isdisjoint(groups) for groups in known):
            yield _finding(document, values[0], claim.start, claim.end)


def _finding(document: Document, value: "Value", start: int, end: int) -> Finding:
    from reviewlint.checks.credits.report import place

    message = (
        f'The text says "{document.text[start:end]}", the front matter "{value.text}" '
        f"({place(document, value)}): correct the one that is wrong."
    )
    related = (Related(value.scalar.span, f'the "{value.key}:" field'),)
    return Finding(ID, SEVERITY, message, document.span(start, end), related)


ID = "credits/wrong-value"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions())
