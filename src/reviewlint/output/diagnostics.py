"""Findings as reviewdog has them: the messages of its proto/rdf/reviewdog.proto.

Lines and columns are 1-based, columns count bytes of UTF-8, and the end of a range is not in it.
"""

from collections.abc import Iterator

from reviewlint.finding import Severity, Span
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path
from reviewlint.output.style import Style
from reviewlint.output.units import Ruler, utf8
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

NAME = "reviewlint"
"""The source of all diagnostics."""

SEVERITIES: dict[Severity, str] = {"error": "ERROR", "warning": "WARNING", "suggestion": "INFO"}


def diagnostics(report: "FileReport", style: Style) -> Iterator[dict[str, object]]:
    """The diagnostics of one file in order; what could not be checked comes first."""
    path = portable_path(report.path)
    if report.error is not None:
        yield {"message": report.error, "location": {"path": path}, "severity": "ERROR"}
    if not report.findings:
        return
    ruler = utf8(report.source)
    for finding in ordered(report.findings):
        code = {"value": finding.rule}
        link = style.link(report.path, finding.rule)
        if link is not None:
            code["url"] = link
        diagnostic: dict[str, object] = {
            "message": finding.message,
            "location": {"path": path, "range": _range(finding.span, ruler)},
            "severity": SEVERITIES[finding.severity],
            "code": code,
        }
        if finding.edits:
            diagnostic["suggestions"] = [
                {"range": _range(edit.span, ruler), "text": edit.replacement} for edit in finding.edits
            ]
        if finding.related:
            diagnostic["related_locations"] = [
                {"message": place.message, "location": {"path": path, "range": _range(place.span, ruler)}}
                for place in finding.related
            ]
        yield diagnostic


def _range(span: Span, ruler: Ruler) -> dict[str, object]:
    return {
        "start": ruler.position(span.start)._asdict(),
        "end": ruler.position(span.end)._asdict(),
    }
