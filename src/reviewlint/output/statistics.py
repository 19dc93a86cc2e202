"""Counts by rule instead of findings: what to look at first in an archive."""

from collections.abc import Iterable

from reviewlint.output.style import BOLD, Style
from reviewlint.output.summary import Tally, counted
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

PER_WORDS = 10_000


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one row a rule, most frequent first: findings, findings in 10,000 words, rule."""
    tally = Tally()
    for report in reports:
        tally.add(report)
    if tally.findings:
        heading = f"{'findings':>8}  {f'in {PER_WORDS:,} words':>15}  rule"
        out.write(style.paint(heading, BOLD) + "\n")
    for rule, count in tally.by_rule():
        rate = f"{count * PER_WORDS / tally.words:.1f}" if tally.words else "-"
        out.write(f"{count:>8,}  {rate:>15}  {rule}\n")
    if not style.quiet and (tally.findings or style.terminal):
        total = f"{counted(tally.findings, 'finding')} in {counted(tally.files, 'file')}"
        out.write(f"{total}, {counted(tally.words, 'word')}.\n")
