"""The review never names somebody whom its credits say wrote the work.

What it does:
    Asks that the prose names at least one of those in the field for the writing, in full or by surname: the
    screenwriter of a film or a series, the playwright, the translator of a book. A house rule, off unless
    selected.
Why:
    Reviews of films tend to give the director all of it. Critics' guilds and translators' unions have long
    asked that the writer be named.
Bad:
    +++
    kind = "film"
    title = "Adaptation"
    director = "Spike Jonze"
    screenwriter = "Charlie Kaufman"
    +++
    Jonze turns a book about orchids into a film about not writing it.
Good:
    +++
    kind = "film"
    title = "Adaptation"
    director = "Spike Jonze"
    screenwriter = "Charlie Kaufman"
    +++
    Charlie Kaufman turns a book about orchids into a script about not writing it.
Options:
    roles ([]): the fields to ask for, instead of those above; names or aliases from rules/credits.
Source:
    PEN America and the Society of Authors: #NameTheTranslator.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple

_ROLES = ("screenwriter", "playwright", "translator")


class Options(NamedTuple):
    """`roles` takes the place of the writers of each kind."""

    roles: tuple[str, ...] = ()


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for each role whose holders the prose never names, on the first of them."""
    if document.front_matter is None or not document.text:
        return
    from reviewlint.checks.credits.report import place
    from reviewlint.credits.claims.names import name_runs
    from reviewlint.credits.credit_list import credits_of
    from reviewlint.credits.fields import fields_of
    from reviewlint.credits.schema import fold

    kind = fields_of(document).kind
    if kind is None:
        return
    wanted = [kind.keys.get(fold(role), role) for role in options.roles] or list(_ROLES)
    credits = [credit for credit in credits_of(document) if credit.role in wanted]
    named = {unit.folded for run in name_runs(document) for unit in run} if credits else set()
    for role in wanted:
        holders = [credit for credit in credits if credit.role == role]
        if not holders or any(credit.units[-1].folded in named for credit in holders):
            continue
        first = holders[0]
        message = (
            f'The review never names "{first.name}" ({place(document, first.value, first.span)}): '
            f"say what the {kind.fields[role].key.replace('_', ' ')} brings to it."
        )
        yield Finding(ID, SEVERITY, message, first.span)


ID = "credits/writer-not-named"
SEVERITY: Severity = "suggestion"
RULE = Rule(ID, SEVERITY, check, Options(), enabled=False)
