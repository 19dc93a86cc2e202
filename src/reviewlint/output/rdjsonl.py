"""reviewdog's diagnostics as JSON Lines: one finding a line, written as each file is done."""

from collections.abc import Iterable

from reviewlint.output.diagnostics import NAME, diagnostics
from reviewlint.output.portable import json_line
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport


LONGEST = 60_000
"""Bytes of a line; reviewdog cannot read lines beyond 65,536."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one diagnostic a line."""
    for report in reports:
        for diagnostic in diagnostics(report, style):
            diagnostic["source"] = {"name": NAME}
            line = json_line(diagnostic)
            if len(line.encode("utf-8")) > LONGEST:
                diagnostic.pop("related_locations", None)
                line = json_line(diagnostic)
            out.write(line + "\n")
