"""A comment that silences rules names one that there is not.

What it does:
    Reports names in `reviewlint-disable` comments and their kin that are no rule, no group and not `all`, and
    comments that ask for something there is not, such as `reviewlint-ignore`.
Why:
    Such a comment does nothing, and whoever wrote it believes that it does.
Bad:
    <!-- reviewlint-disable-next-line superlatives/pufery -- the author's own words -->
    A masterpiece.
    ---
    <!-- reviewlint-ignore superlatives -->
    A masterpiece.
Good:
    <!-- reviewlint-disable-next-line superlatives/puffery -- the author's own words -->
    A masterpiece.
Source:
    ESLint and ruff warn about unknown rules in their comments, and learnt to from their users.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Severity
from reviewlint.rule import NoOptions, Rule
from reviewlint.suppression import VERBS


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding a name, with the nearest known one as an edit."""
    for directive, unknown, _ in document.suppressions:
        if directive.verb in unknown:
            known = ", ".join(f"reviewlint-{verb}" for verb in VERBS)
            message = f'there is no "reviewlint-{directive.verb}"; there are {known}.'
            places = [(message, directive.verb_span, unknown[directive.verb])]
        else:
            places = [
                (f'there is no rule or group "{name.text}": the comment silences nothing.', name.span, meant)
                for name in directive.names
                if (meant := unknown.get(name.text)) is not None
            ]
        for message, span, meant in places:
            edits = (Edit(span, meant, False),) if meant else ()
            hint = f' Did you mean "{meant}"?' if meant else ""
            yield Finding(ID, SEVERITY, f"{message[0].upper()}{message[1:]}{hint}", span, edits=edits)


ID = "suppression/unknown-rule"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, languages=())
