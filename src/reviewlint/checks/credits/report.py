"""How the rules that compare prose with fields speak of a field."""

from collections.abc import Iterable

from reviewlint.credits.credit_list import Credit
from reviewlint.credits.fields import Value
from reviewlint.document import Document
from reviewlint.finding import Related, Span


def place(document: Document, value: Value, span: Span | None = None) -> str:
    """The key of a value and the line it stands on: `"director:" on line 4`."""
    start = (span or value.scalar.span).start
    return f'"{value.key}:" on line {document.lines.position(start).line}'


def quoted(document: Document, credits: Iterable[Credit]) -> str:
    """Credits as a clause: `"Spike Jonze" ("director:" on line 4)`."""
    listed = list(credits)
    names = " and ".join(f'"{credit.name}"' for credit in listed[:3])
    return f"{names} ({place(document, listed[0].value, listed[0].span)})"


def related(credits: Iterable[Credit]) -> tuple[Related, ...]:
    """The credits as other places that a finding talks about."""
    return tuple(Related(credit.span, f'the "{credit.value.key}:" field') for credit in credits)
