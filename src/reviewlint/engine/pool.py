"""Processes that check texts for one that gathers the reports."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import wait

from reviewlint.engine.archive import checked
from reviewlint.engine.run import FileReport, Linter
from reviewlint.typed import NamedTuple, TypeAlias

Text: TypeAlias = "tuple[str, str]"
"""A path, and the text of the file there."""


class Batch(NamedTuple):
    """Texts that one process checks in a row, and where their reports will be."""

    texts: Sequence[Text]
    future: "Future[list[FileReport]]"


class Pool:
    """A number of processes, each with a linter like the one given.

    When a process dies, what was under way is checked once more, text by text, and only the text that it
    dies of again goes without findings.
    """

    __slots__ = ("_executor", "_jobs", "_linter")

    def __init__(self, linter: Linter, jobs: int) -> None:
        self._linter = linter
        self._jobs = jobs
        self._executor = self._start(jobs)

    def submit(self, texts: Sequence[Text]) -> Batch:
        """Have texts checked."""
        try:
            return Batch(texts, self._executor.submit(_check, texts))
        except BrokenProcessPool:
            self._executor.shutdown()
            self._executor = self._start(self._jobs)
            return Batch(texts, self._executor.submit(_check, texts))

    def reports(self, batch: Batch) -> list[FileReport]:
        """The reports on a batch, in its order, once they are there. Their `source` is left to the caller."""
        try:
            return batch.future.result()
        except BrokenProcessPool:
            return self._one_by_one(batch.texts)

    def close(self) -> None:
        """End the processes; what they are at is finished first, what waits is dropped."""
        # An interrupt while it starts leaves it with a thread that cannot be waited for; the processes end
        # with this one then.
        with suppress(RuntimeError):
            self._executor.shutdown(cancel_futures=True)

    def _one_by_one(self, texts: Sequence[Text]) -> list[FileReport]:
        reports: list[FileReport] = []
        executor = self._start(1)
        try:
            for text in texts:
                try:
                    reports += executor.submit(_check, [text]).result()
                except BrokenProcessPool:
                    reports.append(FileReport(text[0], "", error=f"{text[0]}: {_DIED}"))
                    executor.shutdown()
                    executor = self._start(1)
        finally:
            executor.shutdown(cancel_futures=True)
        return reports

    def _start(self, jobs: int) -> ProcessPoolExecutor:
        # A forked process has all that the linter knows already; elsewhere it is made anew from its settings.
        method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else None
        return ProcessPoolExecutor(
            jobs, multiprocessing.get_context(method), initializer=_begin, initargs=(self._linter,)
        )


_DIED = (
    "the process that checked it died, perhaps for want of memory; every other file was checked: "
    "`--jobs 1` may show more"
)

_linter: Linter
"""The linter of a worker process, which has no other way to keep something from one batch to the next."""


def _begin(linter: Linter) -> None:
    global _linter
    _linter = linter
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others in order
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A first process that was killed cannot end the others."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _check(texts: Sequence[Text]) -> list[FileReport]:
    return [checked(_linter, path, text)._replace(source="") for path, text in texts]
