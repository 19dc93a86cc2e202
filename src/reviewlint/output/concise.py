"""One line a finding, in the form compilers use, so that editors can jump to the place."""

from collections.abc import Iterable

from reviewlint.document.positions import Lines
from reviewlint.output.cells import one_line, visible
from reviewlint.output.order import ordered
from reviewlint.output.style import BOLD, DIM, GRAVITY_COLOURS, Style
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write `path:line:column: severity: message [rule]` for each finding, and nothing else."""
    for report in reports:
        if not report.findings:
            continue
        lines = Lines(report.source)
        path = visible(report.path)
        for finding in ordered(report.findings):
            line, column = lines.position(finding.span.start)
            place = style.paint(f"{path}:{line}:{column}:", BOLD)
            severity = style.paint(f"{finding.severity}:", GRAVITY_COLOURS[finding.severity])
            rule = style.paint(f"[{finding.rule}]", DIM)
            out.write(f"{place} {severity} {one_line(finding.message)} {rule}\n")
