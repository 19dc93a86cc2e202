"""One JSON object for a whole run, written bit by bit so that a large archive needs no large memory."""

import json
from collections.abc import Iterable

from reviewlint.output.records import encoded, records
from reviewlint.output.style import Style
from reviewlint.output.summary import Tally
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

VERSION = 1
"""Grows when a reader of the format would have to change."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the object with one finding a line, which keeps it fit for `diff`."""
    tally = Tally()
    out.write(f'{{"version": {VERSION}, "findings": [')
    separator = "\n"
    for report in reports:
        tally.add(report)
        for record in records(report, style):
            out.write(separator + encoded(record))
            separator = ",\n"
    closing = "\n]" if tally.findings else "]"
    out.write(f'{closing}, "summary": {json.dumps(_summary(tally))}}}\n')


def _summary(tally: Tally) -> dict[str, object]:
    return {
        "files": tally.files,
        "failed": tally.failed,
        "words": tally.words,
        "findings": tally.findings,
        "severities": tally.severities,
        "rules": dict(sorted(tally.rules.items())),
    }
