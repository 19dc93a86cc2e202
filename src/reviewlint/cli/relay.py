"""Several writers for one stream of reports."""

from collections.abc import Iterator
from threading import Semaphore, Thread

from reviewlint.engine.run import FileReport
from reviewlint.output.formats import Writer
from reviewlint.output.style import Style
from reviewlint.typed import TextIO


class _AbandonedError(Exception):
    """The reports ended before their time."""


class Relay:
    """A writer that is given reports one by one, although it takes an iterable.

    It runs in a thread of its own, but never while its giver does: `give` returns when the writer asks for
    the next report. So nothing needs a lock, and no more than one report is kept.
    """

    __slots__ = ("_asked", "_error", "_given", "_next", "_over", "_thread")

    def __init__(self, write: Writer, out: TextIO, style: Style) -> None:
        self._next: FileReport | _AbandonedError | None = None
        self._error: BaseException | None = None
        self._over = False
        self._given = Semaphore(0)
        self._asked = Semaphore(0)
        self._thread = Thread(target=self._run, args=(write, out, style), daemon=True)

    def __enter__(self) -> "Relay":
        """Start the writer."""
        self._thread.start()
        self._asked.acquire()
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Let the writer finish, or give up when there was an error; raises what the writer raised."""
        self._hand_over(None if error is None else _AbandonedError())
        self._thread.join()
        if error is None and self._error is not None:
            raise self._error

    def give(self, report: FileReport) -> None:
        """Have one report written; raises what the writer raised."""
        self._hand_over(report)
        if self._error is not None:
            raise self._error

    def _hand_over(self, what: FileReport | _AbandonedError | None) -> None:
        if not self._over:
            self._next = what
            self._given.release()
            self._asked.acquire()

    def _reports(self) -> Iterator[FileReport]:
        while True:
            self._asked.release()
            self._given.acquire()
            if self._next is None:
                return
            if isinstance(self._next, _AbandonedError):
                raise self._next
            yield self._next

    def _run(self, write: Writer, out: TextIO, style: Style) -> None:
        try:
            write(self._reports(), out, style)
        except BaseException as error:
            self._error = error
        finally:
            self._over = True
            self._asked.release()
