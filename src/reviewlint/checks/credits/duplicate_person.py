"""Somebody is credited twice in the same field.

What it does:
    Reports a person who stands twice in one field for people, with or without accents, points and
    capitals. The same person in two fields, as director and as writer, is no mistake, nor is an actor
    listed once for each character.
Why:
    The second entry is nearly always a slip of the clipboard, and stands where another name should be.
Bad:
    +++
    kind = "film"
    title = "Her"
    cast = ["Joaquin Phoenix", "Scarlett Johansson", "Joaquin Phoenix"]
    +++
    A love story.
Good:
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    screenwriter = "Spike Jonze"
    cast = ["Joaquin Phoenix", "Scarlett Johansson", "Amy Adams"]
    +++
    A love story.
Source:
    schema.org/Movie: a property's values are a set.
"""

from collections.abc import Iterator

from reviewlint.credits.fields import fields_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity, Span
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each repeated credit, related to the first one."""
    if document.front_matter is None:
        return
    from reviewlint.credits.people import folded_name, people_in

    fields = fields_of(document)
    seen: dict[tuple[str, tuple[str, ...], int, str, str | None], Span] = {}
    for value in fields:
        if not value.text or not value.exact or fields.definition(value.field).type != "people":
            continue
        for person in people_in(document, value):
            name = folded_name(person.name)
            key = (value.field, value.within, value.part, name, value.character)
            first = seen.setdefault(key, person.span)
            if first != person.span:
                message = f'{person.name} is credited twice in "{value.key}:": take one out or correct it.'
                related = (Related(first, "credited here already"),)
                yield Finding(ID, SEVERITY, message, person.span, related)


ID = "credits/duplicate-person"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
