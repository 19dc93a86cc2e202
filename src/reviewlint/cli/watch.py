"""What happens beside the output while reports pass: errors, notices, progress, and the exit code."""

import sys
from collections.abc import Iterable, Iterator
from time import monotonic

from reviewlint.settings.model import reaches
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

CLEAN, FINDINGS, FAILED = 0, 1, 2

PATIENCE = 1.0
"""Seconds before progress shows."""
PAUSE = 0.1
"""Seconds between two updates of it."""

_ERASE_LINE = "\r\x1b[K"


class Watch:
    """Sees every report on its way to the writer. `exit_code` is right when all have passed."""

    __slots__ = ("_next_update", "_progress", "_quiet", "_said", "exit_code")

    def __init__(self, *, quiet: bool = False) -> None:
        self.exit_code = CLEAN
        self._quiet = quiet
        self._said: set[str] = set()
        self._progress = not quiet and sys.stderr.isatty()
        self._next_update = monotonic() + PATIENCE

    def over(self, reports: Iterable["FileReport"], total: int, out: TextIO) -> Iterator["FileReport"]:
        """Pass the reports on; `out` is where they will be written, `total` how many will come."""
        shown = False
        for number, report in enumerate(reports, 1):
            if shown:
                sys.stderr.write(_ERASE_LINE)
                sys.stderr.flush()
            self.see(report, out)
            yield report
            if report.findings:
                out.flush()
            shown = self._progress and number < total and self._show_progress(number, total, out)

    def see(self, report: "FileReport", out: TextIO) -> None:
        """Take one report into account."""
        self._judge(report)
        if report.error is not None or report.notices:
            # What was said before belongs above.
            out.flush()
            self._speak(report)

    def _judge(self, report: "FileReport") -> None:
        if report.error is not None:
            self.exit_code = FAILED
        elif self.exit_code == CLEAN and any(
            reaches(finding.severity, report.fail_on) for finding in report.findings
        ):
            self.exit_code = FINDINGS

    def _speak(self, report: "FileReport") -> None:
        lines = [("error", line) for line in (report.error or "").split("\n") if line]
        if not self._quiet:
            lines += [("warning", str(notice)) for notice in report.notices]
        for level, line in lines:
            # One settings file may be wrong for a thousand reviews.
            if line not in self._said:
                from reviewlint.cli.complaints import complain

                self._said.add(line)
                complain(line, level)

    def _show_progress(self, number: int, total: int, out: TextIO) -> bool:
        now = monotonic()
        if now < self._next_update:
            return False
        self._next_update = now + PAUSE
        out.flush()
        sys.stderr.write(f"checked {number:,} of {total:,} files")
        sys.stderr.flush()
        return True
