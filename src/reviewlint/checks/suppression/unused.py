"""A comment silences a rule that has nothing to say.

What it does:
    Reports `reviewlint-disable` comments and their kin, or single names in them, without which the same would
    be found; and a `reviewlint-enable` where nothing is disabled. Rules that did not run, because settings
    leave them out or because they are for another language, are not judged, nor is a group unless all of it
    that is on by default ran. Vale's comments are never judged.
Why:
    A comment that outlives what it was for hides the next mistake that is made there.
Bad:
    <!-- reviewlint-disable-next-line repetition/adjacent-word -- he stutters -->
    The landlady listens at the foot of the stairs.
    ---
    The landlady listens at the foot of the stairs.

    <!-- reviewlint-enable superlatives -->
Good:
    <!-- reviewlint-disable-next-line repetition/adjacent-word -- he stutters -->
    The landlady listens at the the foot of the stairs.
Source:
    ESLint's --report-unused-disable-directives, ruff's RUF100.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Severity, Span
from reviewlint.rule import NoOptions, Rule
from reviewlint.suppression import ENABLE, Directive, Name


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for a comment of no use, or for each such name in it, with an edit that takes it out."""
    for directive, _, unused in document.suppressions:
        if len(unused) == len(directive.names):
            names = ", ".join(name.text for name in unused)
            message = f'This comment silences nothing: "{names}" has nothing to say here; take it out.'
            if directive.verb == ENABLE:
                message = f'This comment ends nothing: "{names}" is not disabled here; take it out.'
            edit = Edit(_whole(document, directive), "", False)
            yield Finding(ID, SEVERITY, message, directive.span, edits=(edit,))
            continue
        for name in unused:
            does = "is not disabled here" if directive.verb == ENABLE else "has nothing to say here"
            message = f'"{name.text}" {does}; take it out of the comment.'
            edit = Edit(_with_separator(document.source, directive, name), "", False)
            yield Finding(ID, SEVERITY, message, name.span, edits=(edit,))


def _whole(document: Document, directive: Directive) -> Span:
    """The comment with its line when it has one to itself, else with the blanks before it."""
    source, lines = document.source, document.lines
    start, end = directive.span
    last = lines.position(end).line
    before = source[lines.span(lines.position(start).line).start : start]
    if not before.strip() and not source[end : lines.span(last).end].strip():
        behind = lines.span(last + 1).start if last < len(lines) else len(source)
        return Span(start - len(before), behind)
    return Span(start - len(before) + len(before.rstrip(" \t")), end)


def _with_separator(source: str, directive: Directive, name: Name) -> Span:
    """The name with the blanks and the comma that part it from the one before, or after the first."""
    start, end = name.span
    if name == directive.names[0]:
        return Span(start, directive.names[1].span.start)
    before = source[directive.verb_span.end : start]
    return Span(start - len(before) + len(before.rstrip(" \t\r\n,")), end)


ID = "suppression/unused"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, languages=())
