"""The plain values that every room speaks: spans, edits, findings.

They are named tuples: immutable, picklable, and cheap to import (`dataclasses` alone
would cost a tenth of a cold run).
"""

from reviewlint.typed import Literal, NamedTuple

Severity = Literal["error", "warning", "suggestion"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "suggestion")
"""All severities, gravest first."""


class Span(NamedTuple):
    """A half-open range of code points in the source as stored."""

    start: int
    end: int


class Related(NamedTuple):
    """Another place that a finding talks about, such as the first use of a repeated word."""

    span: Span
    message: str


class Edit(NamedTuple):
    """A replacement for one span of the source; `safe` means that it cannot change the meaning."""

    span: Span
    replacement: str
    safe: bool


class Finding(NamedTuple):
    """What one rule has to say about one span of the source."""

    rule: str
    severity: Severity
    message: str
    span: Span
    related: tuple[Related, ...] = ()
    edits: tuple[Edit, ...] = ()


class Hidden(NamedTuple):
    """A finding that is not reported, and who says so: a comment in the review, the baseline, or git.

    `reason` is what the comment gives as its reason, if it does.
    """

    finding: Finding
    by: Literal["comment", "baseline", "unchanged"]
    reason: str = ""
