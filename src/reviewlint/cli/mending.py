"""`--fix`, `--diff` and `--add-suppressions`: what changes reviews, and what shows how it would."""

from collections.abc import Iterable, Iterator
from functools import partial

from reviewlint.cli.complaints import complain
from reviewlint.cli.watch import FAILED, FINDINGS, Watch
from reviewlint.engine.fix import Fixed, fix
from reviewlint.engine.run import FileReport, Linter
from reviewlint.engine.write import replace_text
from reviewlint.errors import InputError, UsageError
from reviewlint.output.cells import visible
from reviewlint.output.summary import counted
from reviewlint.typed import TYPE_CHECKING, Literal, TextIO

if TYPE_CHECKING:
    from reviewlint.cli.check import Request

Task = Literal["fix", "diff", "silence"]

_OPTIONS: dict[Task, str] = {"fix": "--fix", "diff": "--diff", "silence": "--add-suppressions"}


def validate(request: "Request") -> None:
    """Refuse what does not go together; raises UsageError."""
    if request.unsafe and request.task not in ("fix", "diff"):
        raise UsageError("--unsafe-fixes says which edits: give --fix to make them, or --diff to see them")
    if request.task is None:
        return
    option = _OPTIONS[request.task]
    if request.diff_base is not None:
        raise UsageError(f"{option} is for whole files: it does not go with --diff-base")
    if request.watch:
        raise UsageError(f"{option} does not go with --watch: a file would change while it is written")
    if request.task == "diff" and request.output:
        raise UsageError("--diff shows edits and reports no findings that --output could write")
    if request.task != "diff" and "-" in request.paths:
        raise UsageError(f"{option} changes files, and standard input is none; `--diff -` shows the edits")


class Mender:
    """Makes the edits that findings have, or silences findings, file by file, and counts."""

    __slots__ = ("_files", "_linter", "_mended", "_task", "_unsafe")

    def __init__(self, linter: Linter, task: Task, *, unsafe: bool) -> None:
        self._linter = linter
        self._task = task
        self._unsafe = unsafe
        self._files = 0
        self._mended = 0

    def mend(self, report: FileReport) -> FileReport:
        """Change the file of a report, and answer with what is left to say about it."""
        after, mended = self._proposed(report)
        if after.source == report.source:
            return report
        try:
            replace_text(report.path, report.source, after.source)
        except InputError as error:
            return report._replace(error=str(error))
        self._files += 1
        self._mended += mended
        return after

    def show(self, reports: Iterable[FileReport], watch: Watch, out: TextIO) -> int:
        """Write the changes as a unified diff; the exit code is 1 when there are any."""
        from reviewlint.cli.screen import set_machine_encoding

        set_machine_encoding(out)
        found = False
        for report in reports:
            watch.see(report, out)
            after = self._proposed(report).report.source
            if after != report.source:
                found = True
                out.writelines(diff(report.path, report.source, after))
        if watch.exit_code == FAILED:
            return FAILED
        return FINDINGS if found else 0

    def sum_up(self, out: TextIO) -> None:
        """Say on standard error how much was done."""
        if self._mended:
            out.flush()
            done = "fixed" if self._task == "fix" else "silenced"
            complain(f"{counted(self._mended, 'finding')} in {counted(self._files, 'file')}", done)

    def _proposed(self, report: FileReport) -> Fixed:
        lint = partial(self._linter.lint_text, path=report.path)
        if self._task != "silence":
            return fix(report, lint, unsafe=self._unsafe)
        from reviewlint.engine.add_suppressions import add_suppressions

        return add_suppressions(report, lint)


def diff(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a unified diff between two texts of a file, in the form that `patch` reads."""
    from difflib import unified_diff

    lines = (_lines(before), _lines(after))
    for line in unified_diff(*lines, fromfile=visible(path), tofile=visible(path)):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(text: str) -> list[str]:
    """The lines with their ends, which for `patch` is a line feed only."""
    return [f"{line}\n" for line in text.split("\n")[:-1]] + (
        [last] if (last := text.rpartition("\n")[2]) else []
    )
