"""`reviewlint baseline`: the file of findings that are known and not reported."""

import argparse
import os
import sys
from collections.abc import Iterable, Iterator

from reviewlint.cli.complaints import complain
from reviewlint.cli.options import add_choice_options, add_source_options, add_work_options, settings_of
from reviewlint.cli.watch import FAILED, FINDINGS, Watch
from reviewlint.engine.baseline import NAME, Baseline, Entry, counted, dump, entry_of, load
from reviewlint.engine.discover import discover
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import UsageError
from reviewlint.output.cells import one_line, visible
from reviewlint.output.summary import counted as in_words

ACTIONS = ("create", "update", "check")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `baseline`."""
    parser.add_argument(
        "action",
        choices=ACTIONS,
        help="create: write what is found now; update: take out what is gone, and add what is new; "
        "check: list both",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="a file, a folder or a glob")
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help=f"the file of known findings (default: that of the settings, or {NAME})",
    )
    add_choice_options(parser)
    add_source_options(parser)
    add_work_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Create, update or check, and answer with the exit code."""
    if not arguments.paths:
        raise UsageError(f"which reviews? `reviewlint baseline {arguments.action} reviews/`")
    settings = settings_of(arguments)
    source = {"config": arguments.config, "isolated": arguments.isolated}
    path = settings.baseline or Linter(settings, **source).baseline() or NAME
    creating = arguments.action == "create"
    if creating and os.path.lexists(path):
        raise UsageError("is there already: `reviewlint baseline update` brings it up to date", path)
    baseline = Baseline(path) if creating else load(path)
    linter = Linter(settings._replace(baseline=path), **source, baselines=not creating)
    watch = Watch(quiet=True)
    reports = list(_reports(linter, discover(arguments.paths, linter.excludes), watch))
    action = {"create": _create, "update": _update, "check": _check}[arguments.action]
    code = action(baseline, reports)
    return FAILED if watch.exit_code == FAILED else code


def _reports(linter: Linter, paths: Iterable[str], watch: Watch) -> Iterator[FileReport]:
    """The reports of all files that can be read."""
    for path in paths:
        report = linter.lint_path(path)
        watch.see(report, sys.stdout)
        if report.error is None:
            yield report


def _create(baseline: Baseline, reports: Iterable[FileReport]) -> int:
    entries = counted(entry for report in reports for entry in _entries(baseline, report))
    # `x` leaves the decision to the file system: no file is ever overwritten.
    with open(baseline.path, "x", encoding="utf-8", newline="\n") as file:
        file.write(dump(entries))
    _say(f"Wrote {_size(baseline.path, entries)}.")
    shown = os.path.basename(baseline.path)
    _say(f'To use it, put baseline = "{shown}" into reviewlint.toml beside it, or give --baseline.')
    return 0


def _update(baseline: Baseline, reports: Iterable[FileReport]) -> int:
    from reviewlint.engine.read import read_text
    from reviewlint.engine.write import replace_text

    known = dict(baseline.of_path)
    for name in _vanished(baseline):
        del known[name]
    gone = sum(entry.number for name in _vanished(baseline) for entry in baseline.of_path[name])
    new = 0
    for report in reports:
        name = baseline.name_of(report.path)
        # A rule that was not run has neither found its findings nor missed them.
        ran = {finding.rule for finding in (*report.findings, *(each.finding for each in report.hidden))}
        ran |= {entry.rule for entry in report.gone}
        idle = [entry for entry in known.get(name, ()) if entry.rule not in ran]
        known[name] = [*_entries(baseline, report), *idle]
        new += len(report.findings)
        gone += sum(entry.number for entry in report.gone)
    entries = counted(entry for of_path in known.values() for entry in of_path)
    replace_text(baseline.path, read_text(baseline.path), dump(entries))
    _say(f"Wrote {_size(baseline.path, entries)}: {new:,} new, {gone:,} gone.")
    return 0


def _check(baseline: Baseline, reports: Iterable[FileReport]) -> int:
    gone = [entry for name in _vanished(baseline) for entry in baseline.of_path[name]]
    new: list[Entry] = []
    for report in reports:
        gone += report.gone
        new += [entry_of(finding, report.source, report.path) for finding in report.findings]
    for word, entries in (("gone", counted(gone)), ("new", counted(new))):
        for path, rule, text, _, number in entries:
            times = f" ({number} times)" if number > 1 else ""
            _say(f'{visible(path)}: {word}: {rule} "{one_line(text)}"{times}')
    if not gone and not new:
        return 0
    sys.stdout.flush()
    complain(
        f"{visible(baseline.path)} is not up to date: `reviewlint baseline update` mends that", "warning"
    )
    return FINDINGS


def _entries(baseline: Baseline, report: FileReport) -> Iterator[Entry]:
    """An entry for each finding that is new or known."""
    known = [each.finding for each in report.hidden if each.by == "baseline"]
    for finding in (*report.findings, *known):
        yield entry_of(finding, report.source, baseline.name_of(report.path))


def _vanished(baseline: Baseline) -> list[str]:
    """The files that are not there any more."""
    return [name for name in baseline.of_path if not os.path.exists(os.path.join(baseline.folder, name))]


def _size(path: str, entries: Iterable[Entry]) -> str:
    entries = list(entries)
    number = sum(entry.number for entry in entries)
    files = len({entry.path for entry in entries})
    return f"{visible(path)} with {in_words(number, 'finding')} in {in_words(files, 'file')}"


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
