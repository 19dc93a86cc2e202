"""`--watch`: check, wait until something is saved, check again."""

import os
import sys
from time import sleep

from reviewlint.cli.check import STANDARD_INPUT, Request, linter_for, show
from reviewlint.cli.complaints import complain
from reviewlint.cli.watch import Watch
from reviewlint.engine.changes import Changes
from reviewlint.engine.discover import discover
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import UsageError
from reviewlint.output.summary import counted
from reviewlint.typed import NoReturn, TypeAlias

PAUSE = 0.4
"""Seconds between two looks at the files."""

_CLEAR = "\x1b[2J\x1b[3J\x1b[H"

_Stamp: TypeAlias = "tuple[int, int, int] | None"


def rerun(request: Request) -> NoReturn:
    """Check over and over until interrupted. Raises ReviewlintError as a single check does."""
    if STANDARD_INPUT in request.paths:
        raise UsageError("--watch needs files to watch; standard input is read once")
    while True:
        linter = linter_for(request)
        _until_settings_change(request, linter)


def _until_settings_change(request: Request, linter: Linter) -> None:
    seen: dict[str, _Stamp] = {}
    reports: dict[str, FileReport] = {}
    sources: dict[str, _Stamp] | None = None
    while sources is None or sources == _stamps(sources):
        paths = discover(request.paths, linter.excludes, force_exclude=request.force_exclude)
        now = _stamps(paths)
        if sources is None or now != seen:
            for path in paths:
                if path not in reports or now[path] != seen.get(path):
                    reports[path] = linter.lint_path(path)
            seen = now
            sources = _stamps(linter.sources())
            _show(request, linter, [reports[path] for path in paths])
        sleep(PAUSE)


def _stamps(paths: "dict[str, _Stamp] | list[str] | set[str]") -> dict[str, _Stamp]:
    """What changes when a file is saved: its time, its size, and which file it is. None: there is none."""
    stamps: dict[str, _Stamp] = {}
    for path in paths:
        try:
            status = os.stat(path)
        except (OSError, ValueError):
            stamps[path] = None
        else:
            stamps[path] = (status.st_mtime_ns, status.st_size, status.st_ino)
    return stamps


def _show(request: Request, linter: Linter, reports: list[FileReport]) -> None:
    """Write the reports on a clean screen."""
    out = sys.stdout
    if out.isatty():
        out.write(_CLEAR)
    if request.diff_base is not None:
        changes = Changes(request.diff_base, [report.path for report in reports])
        reports = [changes.only_touched(report) for report in reports]
    show(request, linter, reports, [report.path for report in reports], Watch(quiet=request.quiet))
    out.flush()
    if not request.quiet:
        complain(f"{counted(len(reports), 'file')}; Ctrl-C ends", "watching")
