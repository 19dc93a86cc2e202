"""The order in which findings of one file are shown, whatever the format."""

from collections.abc import Sequence

from reviewlint.finding import Finding


def ordered(findings: Sequence[Finding]) -> list[Finding]:
    """The findings by start, then rule, then end and message: two runs never differ."""
    return sorted(
        findings, key=lambda finding: (finding.span.start, finding.rule, finding.span.end, finding.message)
    )
