"""`--output FILE:FORMAT`: reports written to files, beside what goes to standard output."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack

from reviewlint.cli.machine import machine_style
from reviewlint.cli.relay import Relay
from reviewlint.cli.whole_file import WholeFile
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import UsageError
from reviewlint.output.formats import FORMATS, writer
from reviewlint.output.style import Style
from reviewlint.suggest import did_you_mean
from reviewlint.typed import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from types import TracebackType


class Output(NamedTuple):
    """One file to write, and how."""

    path: str
    format: str


def outputs_of(values: Iterable[str], reviews: Iterable[str]) -> list[Output]:
    """What `--output` asks for; raises UsageError, also for a file that is written twice or is a review."""
    outputs = [parse(value) for value in values]
    taken = {os.path.realpath(review): "one of the reviews to check" for review in reviews}
    for output in outputs:
        real = os.path.realpath(output.path)
        if real in taken:
            raise UsageError(f"--output cannot write {output.path!r}: that is {taken[real]}")
        taken[real] = "what another --output writes"
    return outputs


def parse(value: str) -> Output:
    """One value of `--output`; the last colon counts, so `C:\\report.sarif:sarif` is no trouble.

    Raises UsageError.
    """
    path, colon, name = value.rpartition(":")
    if not colon or "/" in name or "\\" in name:
        suffix = os.path.splitext(value)[1].removeprefix(".")
        example = f"{value}:{suffix}" if suffix in FORMATS else "report.sarif:sarif"
        raise UsageError(f"--output wants FILE:FORMAT, such as {example}; {value!r} names no format")
    if name not in FORMATS:
        hint = did_you_mean(name, FORMATS) or f"; there are {', '.join(FORMATS)}"
        raise UsageError(f"there is no output format {name!r}{hint}")
    if not path:
        raise UsageError(f"--output wants FILE:FORMAT, such as report.{name}:{name}; {value!r} names no file")
    return Output(path, name)


class Outputs:
    """Hands each report that passes to all writers. The files appear, whole, when all has gone well.

    Entering raises UsageError when one of them cannot be written.
    """

    __slots__ = ("_linter", "_open", "_outputs", "_relays")

    def __init__(self, outputs: Sequence[Output], linter: Linter) -> None:
        self._outputs = outputs
        self._linter = linter
        self._open = ExitStack()
        self._relays: list[Relay] = []

    def __enter__(self) -> "Outputs":
        with ExitStack() as opened:
            files = [opened.enter_context(WholeFile(output.path)) for output in self._outputs]
            for output, file in zip(self._outputs, files, strict=True):
                self._relays.append(opened.enter_context(self._relay(output.format, file)))
            self._open = opened.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: "TracebackType | None"
    ) -> None:
        self._open.__exit__(kind, error, trace)

    def over(self, reports: Iterable[FileReport]) -> Iterator[FileReport]:
        """Pass the reports on."""
        for report in reports:
            for relay in self._relays:
                relay.give(report)
            yield report

    def _relay(self, format: str, file: TextIO) -> Relay:
        style = machine_style(self._linter) if FORMATS[format].machine else Style()
        return Relay(writer(format), file, style)
