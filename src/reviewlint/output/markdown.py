"""Markdown for a comment on a pull request, or for the summary of a job: a table for each file.

What does not fit into a comment is counted, no more.
"""

import re
from collections.abc import Iterable, Iterator

from reviewlint.document.positions import Lines
from reviewlint.finding import Finding
from reviewlint.output.cells import one_line
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path, well_formed
from reviewlint.output.style import Style
from reviewlint.output.summary import Tally, counted
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

LIMIT = 65_536
"""Characters that GitHub takes for a comment, those outside the Basic Multilingual Plane taken for two."""

_RESERVE = 2_000
"""Of these, for the heading and for a word about what is left out."""

_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]")
_CALL = re.compile(r"(?<!\w)@(?=\w)|#(?=\d)|(?<=GH)-(?=\d)|:(?=[\w+-]+:)")
"""Where GitHub would see a name to notify, an issue to link, or an emoji to draw, even behind a backslash."""

_IN_LINKS = str.maketrans({sign: f"%{ord(sign):02X}" for sign in ' "<>()[]\\|`\t\r\n'})


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the heading, which counts, then a table for each file with findings, as far as they fit."""
    tally = Tally()
    page = _Page(LIMIT - _RESERVE)
    for report in reports:
        tally.add(report)
        name = _linked(portable_path(report.path), style.page(report.path, 1))
        if report.error is not None:
            page.add("", [f"\n**{name}** could not be checked: {escaped(report.error)}\n"])
        head = f"\n**{name}**\n\n| place | severity | finding | rule |\n|---|---|---|---|\n"
        page.add(head, _rows(report, style))
    out.write(f"### reviewlint\n\n{escaped(tally.sentence(Style()))}\n")
    out.write(well_formed("".join(page.parts)))
    left_out = tally.findings + tally.failed - page.rows
    if left_out:
        out.write(f"\n{counted(left_out, 'row')} more, for which a comment has no room.\n")


def escaped(text: str) -> str:
    """Text that shows as it is in a cell of a table: no markup, no line breaks, and nobody is notified."""
    # A zero-width space goes where a backslash would not help.
    apart = _CALL.sub("\\g<0>\u200b", one_line(text))
    return _MARKUP.sub(r"\\\g<0>", apart)


class _Page:
    """What has been written so far, and how much room is left."""

    __slots__ = ("_room", "parts", "rows")

    def __init__(self, room: int) -> None:
        self._room = room
        self.parts: list[str] = []
        self.rows = 0

    def add(self, head: str, rows: Iterable[str]) -> None:
        """Add as many rows as fit below a heading. After the first that does not fit, nothing is added."""
        for row in rows:
            part = head + row
            head = ""
            self._room -= len(part.encode("utf-16-le", "replace")) // 2
            if self._room < 0:
                return
            self.parts.append(part)
            self.rows += 1


def _rows(report: "FileReport", style: Style) -> Iterator[str]:
    lines = Lines(report.source)
    for finding in ordered(report.findings):
        yield _row(report.path, finding, lines, style)


def _row(path: str, finding: Finding, lines: Lines, style: Style) -> str:
    line, column = lines.position(finding.span.start)
    place = _linked(f"{line}:{column}", style.page(path, line))
    rule = _linked(finding.rule, style.link(path, finding.rule))
    return f"| {place} | {finding.severity} | {escaped(finding.message)} | {rule} |\n"


def _linked(text: str, address: str | None) -> str:
    return f"[{escaped(text)}]({address.translate(_IN_LINKS)})" if address else escaped(text)
