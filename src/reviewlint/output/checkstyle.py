"""Checkstyle's XML, which many a CI server and reviewdog read."""

from collections.abc import Iterable, Iterator

from reviewlint.document.positions import Lines
from reviewlint.finding import Severity
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path
from reviewlint.output.style import Style
from reviewlint.output.xml import DECLARATION, element, tag
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

VERSION = "4.3"
"""Of the format: what other linters put there, and readers expect."""

SEVERITIES: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "info"}


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one `file` element a file, those without findings as well."""
    out.write(DECLARATION + tag("checkstyle", {"version": VERSION}) + "\n")
    for report in reports:
        out.write(element("file", {"name": portable_path(report.path)}, _errors(report)) + "\n")
    out.write("</checkstyle>\n")


def _errors(report: "FileReport") -> Iterator[str]:
    if report.error is not None:
        yield element(
            "error", {"line": 1, "severity": "error", "message": report.error, "source": "reviewlint"}
        )
    lines = Lines(report.source)
    for finding in ordered(report.findings):
        line, column = lines.position(finding.span.start)
        yield element(
            "error",
            {
                "line": line,
                "column": column,
                "severity": SEVERITIES[finding.severity],
                "message": finding.message,
                "source": finding.rule,
            },
        )
