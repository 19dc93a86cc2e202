"""Workflow commands, which GitHub Actions shows as annotations beside the lines of a pull request."""

from collections.abc import Iterable

from reviewlint.finding import Finding, Severity
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path, well_formed
from reviewlint.output.style import Style
from reviewlint.output.units import Ruler, utf16
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "notice"}

SHOWN = 10
"""So many annotations of a level GitHub takes from one step (and 50 from a job); the log keeps the others."""

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one command a finding, and one for each file that could not be checked."""
    written = dict.fromkeys(LEVELS.values(), 0)
    for report in reports:
        path = portable_path(report.path)
        if report.error is not None:
            written["error"] += 1
            out.write(command("error", report.error, {"file": path, "title": "reviewlint"}))
        if not report.findings:
            continue
        ruler = utf16(report.source)
        for finding in ordered(report.findings):
            level = LEVELS[finding.severity]
            written[level] += 1
            out.write(command(level, finding.message, {"file": path, **_place(finding, ruler)}))
    if not style.quiet and max(written.values()) > SHOWN:
        counts = ", ".join(f"{number} of level {level}" for level, number in written.items() if number)
        out.write(f"{counts}: GitHub shows the first {SHOWN} of each as annotations.\n")


def command(name: str, message: str, properties: dict[str, object]) -> str:
    """One line that the runner takes for a command."""
    given = ",".join(f"{key}={str(value).translate(_PROPERTY)}" for key, value in properties.items())
    return well_formed(f"::{name} {given}::{message.translate(_DATA)}\n")


def _place(finding: Finding, ruler: Ruler) -> dict[str, object]:
    line, column = ruler.position(finding.span.start)
    end_line, end_column = ruler.position(finding.span.end)
    place: dict[str, object] = {"line": line, "endLine": end_line}
    if line == end_line:  # the runner refuses columns for several lines
        place |= {"col": column, "endColumn": end_column}
    return {**place, "title": finding.rule}
