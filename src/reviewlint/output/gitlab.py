"""GitLab's code quality report: a list of JSON objects, which merge requests show.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterable, Iterator

from reviewlint.document.positions import Lines
from reviewlint.finding import Severity
from reviewlint.output.fingerprints import fingerprints
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path, write_rows
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "suggestion": "info"}


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the list, one finding a line."""
    out.write("[")
    write_rows(out, (violation for report in reports for violation in _violations(report)))
    out.write("]\n")


def _violations(report: "FileReport") -> Iterator[dict[str, object]]:
    if not report.findings:
        return
    path = portable_path(report.path)
    lines = Lines(report.source)
    findings = ordered(report.findings)
    for finding, name in zip(findings, fingerprints(report.path, report.source, findings), strict=True):
        start, end = finding.span
        # What ends with a line break ends on the line that the break ends.
        last = lines.position(max(start, end - 1)).line
        yield {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": name,
            "severity": SEVERITIES[finding.severity],
            "location": {"path": path, "lines": {"begin": lines.position(start).line, "end": last}},
        }
