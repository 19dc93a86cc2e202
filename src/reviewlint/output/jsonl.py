"""JSON Lines: one finding a line, written as each file is done."""

from collections.abc import Iterable

from reviewlint.output.records import encoded, records
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one JSON object a line."""
    for report in reports:
        for record in records(report, style):
            out.write(encoded(record) + "\n")
