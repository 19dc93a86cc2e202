"""A source does not have somebody whom the front matter credits.

What it does:
    Looks up the work that a review is about in the sources that `[credits]` in the settings names, and
    reports a credited person whom none of those that know the role has, and a year that is more than one
    away from all of theirs. Accents, initials, middle names and word order make no difference. Casts and
    producers are not compared, as every source cuts them short. Without sources it is silent.
Why:
    A wrong director is an error that a publication has to print a correction for. But no source is
    complete, nor free of mistakes: the finding says which source it is, and leaves the rest to people.
Bad:
    +++
    film = "Her"
    year = 2013
    director = "Michel Gondry"
    +++
    A love story.
Good:
    +++
    film = "Her"
    year = 2013
    director = "Spike Jonze"
    cinematographer = "Hoyte Van Hoytema"
    cast = ["Joaquin Phoenix", "Rooney Mara"]
    +++
    A love story.
Source:
    The examples are checked against a table that has Spike Jonze as the director of Her.
"""

from collections.abc import Iterable, Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.credits.sources import Record

_CUT_SHORT = frozenset({"actor", "producer", "contributor"})
_MOST_NAMES = 3


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each person, and one for the year."""
    if document.sources is None or document.front_matter is None:
        return
    from reviewlint.credits.fields import fields_of
    from reviewlint.credits.people import people_in
    from reviewlint.credits.sources.front_matter import FrontMatterSource, work_of
    from reviewlint.credits.sources.known import known_credits
    from reviewlint.credits.values import says_nothing

    work = work_of(document)
    known = known_credits(document, document.sources, work)
    records = [record for record in known if record.source != FrontMatterSource.name]
    fields = fields_of(document)
    for value in fields if records else ():
        field = fields.definition(value.field)
        if not value.text or not value.exact or says_nothing(value.text):
            continue
        telling = [record for record in records if field.name in record.values]
        if not telling or field.name in _CUT_SHORT:
            continue
        if field.type == "people":
            for person in people_in(document, value):
                if not any(_is_one(person.name, name) for name in _values(telling, field.name)):
                    message = _message(telling, field.name, f'"{person.name}" as {field.key} of {work}')
                    yield Finding(ID, SEVERITY, message, person.span)
        elif field.type == "year" and work is not None and work.year is not None:
            years = [int(year[:4]) for year in _values(telling, field.name) if year[:4].isdecimal()]
            if years and all(abs(year - work.year) > 1 for year in years):
                message = _message(telling, field.name, f"{work.year} as the year of {work.title}")
                yield Finding(ID, SEVERITY, message, value.scalar.span)


def _values(records: "Iterable[Record]", field: str) -> list[str]:
    return list(dict.fromkeys(value for record in records for value in record.values[field]))


def _is_one(first: str, second: str) -> bool:
    """Whether two names can be one person's: the same words, more of them, or initials."""
    from reviewlint.credits.people import folded_name

    mine, theirs = folded_name(first).split(), folded_name(second).split()
    if sorted(mine) == sorted(theirs) or "".join(mine) == "".join(theirs):
        return True
    short, long = sorted((mine, theirs), key=len)
    return bool(short) and short[-1] == long[-1] and (len(short) == 1 or short[0][0] == long[0][0])


def _message(records: "list[Record]", field: str, claim: str) -> str:
    names = " and ".join(dict.fromkeys(record.source for record in records))
    known = _values(records, field)
    shown = ", ".join(known[:_MOST_NAMES]) + (", ..." if len(known) > _MOST_NAMES else "")
    return f"{claim} is not in {names}, which says {shown}: check which of them is right."


ID = "credits/not-in-source"
SEVERITY: Severity = "suggestion"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
