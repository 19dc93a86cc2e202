"""Many files: what is known from earlier runs is not checked again, and several processes share the rest."""

from collections.abc import Iterable, Iterator, Sequence

from reviewlint.engine.context import key
from reviewlint.engine.read import decode, read_bytes
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import InputError, ReviewlintError
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.engine.pool import Batch, Pool
    from reviewlint.engine.results import Results

STRETCH_FILES = 256
STRETCH_BYTES = 4 * 2**20
"""How far a run looks ahead: files, and bytes of them, held at once."""

POOL_FROM = 256 * 2**10
"""Bytes to check from which on processes save more time than it takes to start them (benchmarks/jobs.py)."""

_BATCH_BYTES = 64 * 2**10
"""Bytes to hand to a process at once: enough that handing over costs nothing, few enough to share evenly."""


class _Item(NamedTuple):
    """A file on its way: its report, or its text and what the report is to be kept under."""

    path: str
    report: FileReport | None = None
    text: str = ""
    size: int = 0
    key: bytes | None = None


class _Stretch(NamedTuple):
    """Some files in a row; `batches` hold those without a report, unless they are checked here."""

    items: Sequence[_Item]
    batches: "Sequence[Batch]"


class Archive:
    """Checks files, in their order, whoever does the work; as a context manager it leaves nothing behind.

    `results` are the reports of earlier runs; None checks everything anew. `jobs` is the number of
    processes, which are only started when there is enough to do.
    """

    __slots__ = ("_jobs", "_linter", "_pool", "_results")

    def __init__(self, linter: Linter, *, results: "Results | None" = None, jobs: int = 1) -> None:
        self._linter = linter
        self._results = results
        self._jobs = jobs
        self._pool: Pool | None = None

    def __enter__(self) -> "Archive":
        return self

    def __exit__(self, *error: object) -> None:
        if self._pool is not None:
            self._pool.close()
        if self._results is not None:
            self._results.close()

    def reports(self, paths: Iterable[str]) -> Iterator[FileReport]:
        """A report for each path, the same ones in the same order as one process would make."""
        ahead: _Stretch | None = None
        for items in self._stretches(paths):
            stretch = self._begun(items)
            if ahead is not None:
                yield from self._finished(ahead)
            ahead = stretch
        if ahead is not None:
            yield from self._finished(ahead)

    def _stretches(self, paths: Iterable[str]) -> Iterator[list[_Item]]:
        items: list[_Item] = []
        size = 0
        for path in paths:
            items.append(item := self._item(path))
            size += item.size
            if len(items) == STRETCH_FILES or size >= STRETCH_BYTES:
                yield self._with_known(items)
                items, size = [], 0
        if items:
            yield self._with_known(items)

    def _item(self, path: str) -> _Item:
        """A file as it is now."""
        try:
            data = read_bytes(path)
            text = decode(data, path)
        except InputError as error:
            return _Item(path, FileReport(path, "", error=str(error)))
        context = None if self._results is None else self._linter.context(path)
        return _Item(path, None, text, len(data), context and key(context, path, data))

    def _with_known(self, items: list[_Item]) -> list[_Item]:
        """The items with the reports that earlier runs made on them."""
        keys = [item.key for item in items if item.key is not None]
        known = self._results.find(keys) if keys and self._results is not None else {}
        if not known:
            return items
        from reviewlint.engine.results import report_of

        return [
            item._replace(report=report_of(known[item.key], item.path, item.text))
            if item.key in known
            else item
            for item in items
        ]

    def _begun(self, items: Sequence[_Item]) -> _Stretch:
        """A stretch whose open files are with the processes, if that is worth while."""
        missing = [item for item in items if item.report is None]
        if self._jobs == 1 or (self._pool is None and sum(item.size for item in missing) < POOL_FROM):
            return _Stretch(items, ())
        if self._pool is None:
            from reviewlint.engine.pool import Pool

            self._pool = Pool(self._linter, self._jobs)
        batches: list[Batch] = []
        texts: list[tuple[str, str]] = []
        size = 0
        for item in missing:
            texts.append((item.path, item.text))
            size += item.size
            if size >= _BATCH_BYTES:
                batches.append(self._pool.submit(texts))
                texts, size = [], 0
        if texts:
            batches.append(self._pool.submit(texts))
        return _Stretch(items, batches)

    def _finished(self, stretch: _Stretch) -> Iterator[FileReport]:
        made = self._made(stretch)
        for item in stretch.items:
            report = item.report
            if report is None:
                report = next(made)
                if report.repeatable and item.key is not None and self._results is not None:
                    self._results.put(item.key, report)
            yield report

    def _made(self, stretch: _Stretch) -> Iterator[FileReport]:
        """The reports on the open files of a stretch."""
        missing = (item for item in stretch.items if item.report is None)
        if self._pool is None or not stretch.batches:
            for item in missing:
                yield checked(self._linter, item.path, item.text)
            return
        for batch in stretch.batches:
            for report, item in zip(self._pool.reports(batch), missing, strict=False):
                yield report._replace(source=item.text)


def checked(linter: Linter, path: str, text: str) -> FileReport:
    """The report on a text; what shows only now is wrong with it spoils no other."""
    try:
        return linter.lint_text(text, path)
    except ReviewlintError as error:
        return FileReport(path, "", error=str(error))
