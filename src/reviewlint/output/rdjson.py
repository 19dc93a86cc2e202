"""reviewdog's diagnostics as one JSON object for a whole run."""

from collections.abc import Iterable

from reviewlint.output.diagnostics import NAME, diagnostics
from reviewlint.output.portable import json_line, write_rows
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the object with one diagnostic a line."""
    out.write(f'{{"source": {json_line({"name": NAME})}, "diagnostics": [')
    write_rows(out, (each for report in reports for each in diagnostics(report, style)))
    out.write("]}\n")
