"""The prose says who did something that the front matter has no field for.

What it does:
    Suggests a field for each role that the prose plainly gives to somebody ("cinematographer X", "score by
    X") and that the front matter does not have at all. Off unless selected: most publications credit no
    more than they need, and a review may name anybody.
Why:
    What is in a field can be listed, searched and checked; what is only in the prose cannot.
Bad:
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    +++
    Cinematographer Hoyte van Hoytema banishes blue from the frame.
Good:
    +++
    kind = "film"
    title = "Her"
    director = "Spike Jonze"
    cinematographer = "Hoyte van Hoytema"
    +++
    Cinematographer Hoyte van Hoytema banishes blue from the frame.
Source:
    Written for this project.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each role that has no field, on the first name that has it."""
    if document.front_matter is None:
        return
    from reviewlint.credits.claims.context import about_of
    from reviewlint.credits.claims.roles import role_claims
    from reviewlint.credits.fields import fields_of

    fields = fields_of(document)
    if fields.kind is None or fields.first("title") is None:
        return
    suggested = set()
    for claim in role_claims(document):
        if claim.role in suggested or claim.role in fields or " " not in claim.name.text:
            continue
        if claim.role not in fields.kind.fields or about_of(document, claim) == "another":
            continue
        suggested.add(claim.role)
        key = fields.kind.fields[claim.role].key
        message = (
            f'"{claim.name.text}" has a role here that the front matter does not credit: '
            f'add "{key}: {claim.name.text}", so that it can be listed and checked.'
        )
        yield Finding(ID, SEVERITY, message, document.span(claim.name.start, claim.name.end))


ID = "credits/uncredited-role"
SEVERITY: Severity = "suggestion"
RULE = Rule(ID, SEVERITY, check, NoOptions(), enabled=False)
