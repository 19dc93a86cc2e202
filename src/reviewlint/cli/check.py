"""`reviewlint check`: the main job."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from reviewlint.cli.screen import set_machine_encoding, style_for
from reviewlint.cli.watch import Watch
from reviewlint.engine.discover import discover
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import ReviewlintError, UsageError
from reviewlint.output.formats import FORMATS, Writer, writer
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    import argparse

    from reviewlint.cli.mending import Task
    from reviewlint.settings.model import Settings

FEW = 8
"""Files that are checked one after the other: to look for what is known of them would take as long."""

STANDARD_INPUT = "-"
STANDARD_INPUT_NAME = "<stdin>"


class Request(NamedTuple):
    """What one run of `check` is asked for."""

    paths: tuple[str, ...]
    settings: "Settings | None" = None
    config: str | None = None
    isolated: bool = False
    output_format: str = "text"
    stdin_filename: str | None = None
    force_exclude: bool = False
    colour: str = "auto"
    quiet: bool = False
    statistics: bool = False
    task: "Task | None" = None
    unsafe: bool = False
    diff_base: str | None = None
    watch: bool = False
    output: tuple[str, ...] = ()
    jobs: int | None = None
    cache: bool = True


def check(request: Request) -> int:
    """Check what is asked for, write the findings to standard output, and answer with the exit code."""
    if not request.paths:
        raise UsageError(
            "which review? `reviewlint her.md`, `reviewlint reviews/`, or `reviewlint -` for standard input"
        )
    if request.stdin_filename is not None and STANDARD_INPUT not in request.paths:
        raise UsageError("--stdin-filename names what comes from standard input: give `-` as the path")
    if request.jobs is not None and request.jobs < 1:
        raise UsageError(f"--jobs {request.jobs}: give at least 1")
    if request.task is not None or request.unsafe:
        from reviewlint.cli.mending import validate

        validate(request)
    if request.watch:
        from reviewlint.cli.rerun import rerun

        return rerun(request)
    linter = linter_for(request)
    paths = discover(request.paths, linter.excludes, force_exclude=request.force_exclude)
    if not paths and not request.quiet:
        from reviewlint.cli.complaints import complain

        complain(f"no Markdown files in {', '.join(request.paths)}", "warning")
    if len(paths) > FEW and STANDARD_INPUT not in paths and not reads_documents(request):
        from reviewlint.cli.archive import open_archive

        with open_archive(linter, paths, jobs=request.jobs, cache=request.cache) as archive:
            return _deal_with(request, linter, paths, archive.reports(paths))
    return _deal_with(request, linter, paths, _reports(linter, paths, request.stdin_filename))


def linter_for(request: Request) -> Linter:
    """The linter that a request asks for. Raises UsageError."""
    return Linter(
        request.settings,
        config=request.config,
        isolated=request.isolated,
        documents=reads_documents(request),
    )


def reads_documents(request: Request) -> bool:
    """Whether any format asked for needs more of a review than its report."""
    names = [request.output_format, *(output.rpartition(":")[2] for output in request.output)]
    return any(name in FORMATS and FORMATS[name].reads_document for name in names)


def _deal_with(request: Request, linter: Linter, paths: list[str], reports: Iterator[FileReport]) -> int:
    """Write what is asked for of the reports, mend what is to be mended, and answer with the exit code."""
    watch = Watch(quiet=request.quiet)
    if request.diff_base is not None:
        from reviewlint.engine.changes import Changes

        changes = Changes(request.diff_base, [path for path in paths if path != STANDARD_INPUT])
        reports = map(changes.only_touched, reports)
    reports = _primed(reports)
    if request.task is not None:
        from reviewlint.cli.mending import Mender

        mender = Mender(linter, request.task, unsafe=request.unsafe)
        if request.task == "diff":
            return mender.show(reports, watch, sys.stdout)
        show(request, linter, map(mender.mend, reports), paths, watch)
        if not request.quiet:
            mender.sum_up(sys.stdout)
        return watch.exit_code
    show(request, linter, reports, paths, watch)
    return watch.exit_code


def show(
    request: Request, linter: Linter, reports: Iterable[FileReport], paths: Sequence[str], watch: Watch
) -> None:
    """Write the reports of these paths to standard output, and to the files that `--output` names."""
    out = sys.stdout
    write, style = writer_of(request), style_of(request, out, linter)
    reports = watch.over(reports, len(paths), out)
    if not request.output:
        write(reports, out, style)
        return
    from reviewlint.cli.outputs import Outputs, outputs_of

    with Outputs(outputs_of(request.output, paths), linter) as outputs:
        write(outputs.over(reports), out, style)


def writer_of(request: Request) -> Writer:
    """What writes the reports of a request."""
    if not request.statistics:
        return writer(request.output_format)
    if FORMATS[request.output_format].machine:
        raise UsageError("--statistics is for people; the summary of --output-format json counts by rule too")
    from reviewlint.output.statistics import write

    return write


def style_of(request: Request, out: TextIO, linter: Linter) -> Style:
    """Make the output ready, and say how to write to it."""
    if FORMATS[request.output_format].machine:
        from reviewlint.cli.machine import machine_style

        set_machine_encoding(out)
        return machine_style(linter, quiet=request.quiet)
    return style_for(out, request.colour, quiet=request.quiet)


def _reports(linter: Linter, paths: Iterable[str], stdin_filename: str | None) -> Iterator[FileReport]:
    """A report for each path, in their order. What only shows while checking one file spoils no other."""
    for number, path in enumerate(paths):
        try:
            if path == STANDARD_INPUT:
                yield _standard_input(linter, stdin_filename or STANDARD_INPUT_NAME)
            else:
                yield linter.lint_path(path)
        except ReviewlintError as error:
            if not number:
                # The command line is wrong: nothing has been written yet, so nothing need be.
                raise
            yield FileReport(path, "", error=str(error))


def _primed(reports: Iterator[FileReport]) -> Iterator[FileReport]:
    """The same reports, the first of them made now."""
    return chain([report for report in (next(reports, None),) if report is not None], reports)


def _standard_input(linter: Linter, name: str) -> FileReport:
    from reviewlint.engine.read import decode
    from reviewlint.errors import InputError

    if sys.stdin is None:
        return FileReport(name, "", error=f"{name}: standard input is closed")
    try:
        return linter.lint_text(decode(sys.stdin.buffer.read(), name), name)
    except InputError as error:
        return FileReport(name, "", error=str(error))


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """The options of `check`."""
    from reviewlint.cli.options import (
        add_calibration,
        add_choice_options,
        add_colour,
        add_fail_on,
        add_mending,
        add_source_options,
        add_work_options,
    )

    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a file, a folder, a glob, or - for standard input"
    )
    formats = "; ".join(f"{name}: {each.summary}" for name, each in FORMATS.items())
    parser.add_argument(
        "--output-format", choices=tuple(FORMATS), default="text", help=f"{formats} (default: text)"
    )
    parser.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FILE:FORMAT",
        help="write a file in one of these formats as well; may be given several times",
    )
    add_fail_on(parser)
    parser.add_argument("--statistics", action="store_true", help="count by rule instead of listing findings")
    parser.add_argument("-q", "--quiet", action="store_true", help="print findings and errors, nothing else")
    add_colour(parser)
    add_choice_options(parser)
    add_source_options(parser)
    add_work_options(parser)
    add_calibration(parser)
    parser.add_argument(
        "--online", action="store_true", default=None, help="let services on the web be asked for credits"
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", help="what standard input is called and where it belongs"
    )
    parser.add_argument("--force-exclude", action="store_true", help="skip excluded files even when named")
    parser.add_argument(
        "-j",
        "--jobs",
        type=int,
        metavar="N",
        help="processes for an archive (default: one a processor when there is enough to do)",
    )
    parser.add_argument(
        "--no-cache", dest="cache", action="store_false", help="check every file of an archive anew"
    )
    parser.add_argument("--watch", action="store_true", help="check again whenever a review is saved")
    adopting = parser.add_argument_group("known findings")
    adopting.add_argument(
        "--baseline", metavar="FILE", help="a file of known findings, which are not reported"
    )
    adopting.add_argument(
        "--diff-base", metavar="REV", help="report what touches lines changed since this git revision"
    )
    add_mending(parser)


def run(arguments: "argparse.Namespace") -> int:
    """Check as the parsed command line asks."""
    from reviewlint.cli.options import settings_of

    return check(
        Request(
            paths=tuple(arguments.paths),
            settings=settings_of(arguments),
            config=arguments.config,
            isolated=arguments.isolated,
            output_format=arguments.output_format,
            stdin_filename=arguments.stdin_filename,
            force_exclude=arguments.force_exclude,
            colour=arguments.color,
            quiet=arguments.quiet,
            statistics=arguments.statistics,
            task=arguments.task,
            unsafe=arguments.unsafe_fixes,
            diff_base=arguments.diff_base,
            watch=arguments.watch,
            output=tuple(arguments.output),
            jobs=arguments.jobs,
            cache=arguments.cache,
        )
    )
