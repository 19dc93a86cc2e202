"""What was found before, kept between runs: an archive that did not change is not read again.

One SQLite file in the user's cache folder maps the digest of a text, its path and all that decides about its
findings to the report as JSON, which cannot run code, whoever wrote it. SQLite lets several runs use the
file at once and undoes what a killed run left half done. The file only ever saves time: whatever is damaged,
locked or cannot be written counts as not there.
"""

import json
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from time import time

from reviewlint.engine.run import FileReport
from reviewlint.finding import Edit, Finding, Hidden, Related, Span
from reviewlint.typed import Any
from reviewlint.user_cache import cache_folder

NAME = "results.sqlite"

KEPT_DAYS = 30
"""Days after which a report that no run asked for is forgotten."""

LARGEST_FILE = 128 * 2**20
"""Bytes that the file may hold; beyond, the half of the reports that was asked for longest ago goes."""

MOST_KEYS = 256
"""Keys to ask for at once; SQLite takes no less than 999."""

_FORMAT = 1
_PATIENCE = 0.5
"""Seconds to wait for another run that is writing."""
_BATCH = 512
"""Reports to gather before they are written."""
_LARGEST_REPORT = 2**20
_DAY = 86_400


class Results:
    """The reports of earlier runs, by key. Nothing here raises: what fails is as if it were not there."""

    __slots__ = ("_asked", "_connection", "_made", "_today", "path")

    def __init__(self, folder: str | None = None) -> None:
        self.path = os.path.join(folder or cache_folder(), NAME)
        self._today = int(time()) // _DAY
        self._made: list[tuple[bytes, int, str]] = []
        self._asked: list[tuple[int, bytes]] = []
        self._connection: sqlite3.Connection | None = None
        with self._tolerant():
            os.makedirs(os.path.dirname(self.path), mode=0o700, exist_ok=True)
            self._connection = _connect(self.path)

    def find(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """What was kept under some keys, at most MOST_KEYS of them, for `report_of`."""
        found: dict[bytes, str] = {}
        if self._connection is None or not keys:
            return found
        with self._tolerant():
            marks = ",".join("?" * len(keys))
            query = f"SELECT key, day, report FROM results WHERE key IN ({marks})"
            for key, day, text in self._connection.execute(query, keys):
                found[key] = text
                if day != self._today:
                    self._asked.append((self._today, key))
        return found

    def put(self, key: bytes, report: FileReport) -> None:
        """Keep a report; it is written with others, at the latest by `close`."""
        if self._connection is None:
            return
        with self._tolerant():
            text = json.dumps(data_of(report), separators=(",", ":"))
            if len(text) <= _LARGEST_REPORT:
                self._made.append((key, self._today, text))
        if len(self._made) >= _BATCH:
            self._write()

    def close(self) -> None:
        """Write what is left, forget what is old, and let go of the file."""
        self._write()
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(sqlite3.Error):
                connection.close()

    def _write(self) -> None:
        made, self._made = self._made, []
        asked, self._asked = self._asked, []
        if self._connection is None or not (made or asked):
            return
        with self._tolerant(), self._connection as transaction:
            transaction.executemany("UPDATE results SET day = ? WHERE key = ?", asked)
            transaction.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", made)
            _prune(transaction, self._today)

    @contextmanager
    def _tolerant(self) -> Iterator[None]:
        """Whatever goes wrong with the file ends the use of it in this run, and nothing else.

        A file that is no database any more is removed, so that the next run starts a new one.
        """
        try:
            yield
        except (sqlite3.Error, OSError, ValueError, TypeError, KeyError) as error:
            connection, self._connection = self._connection, None
            with suppress(sqlite3.Error):
                if connection is not None:
                    connection.close()
            if not isinstance(error, sqlite3.OperationalError | OSError):
                remove(self.path)


def remove(path: str) -> None:
    """Remove a file of results with what SQLite keeps beside it; none need be there."""
    for name in (path, f"{path}-wal", f"{path}-shm", f"{path}-journal"):
        with suppress(OSError):
            os.unlink(name)


def _connect(path: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        # A power cut may cost the cache, which is then made anew; waiting for the disk costs every run.
        connection.execute("PRAGMA synchronous = OFF")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _FORMAT:
            with connection:
                connection.execute("DROP TABLE IF EXISTS results")
                connection.execute(
                    "CREATE TABLE IF NOT EXISTS results"
                    " (key BLOB PRIMARY KEY, day INTEGER NOT NULL, report TEXT NOT NULL) WITHOUT ROWID"
                )
                connection.execute(f"PRAGMA user_version = {_FORMAT}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prune(connection: sqlite3.Connection, today: int) -> None:
    """Forget what no run asked for in a long time, and more when the file has grown too large.

    SQLite uses the room again that entries leave; the file itself stays as large as it was.
    """
    connection.execute("DELETE FROM results WHERE day < ?", (today - KEPT_DAYS,))
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    if (pages - free) * size > LARGEST_FILE:
        connection.execute(
            "DELETE FROM results WHERE key IN"
            " (SELECT key FROM results ORDER BY day LIMIT (SELECT count(*) / 2 FROM results))"
        )


def data_of(report: FileReport) -> list[Any]:
    """A report without its path and source, as JSON holds it: named tuples turn into lists."""
    return [
        report.findings,
        report.notices,
        report.words,
        report.fail_on,
        report.hidden,
        report.gone,
        report.baseline,
    ]


def report_of(text: str, path: str, source: str) -> FileReport | None:
    """The report on a source text from what `find` gave; None when it was not `put` that wrote it."""
    try:
        return _report(json.loads(text), path, source)
    except (ValueError, TypeError, RecursionError):
        return None


def _report(data: list[Any], path: str, source: str) -> FileReport:
    findings, notices, words, fail_on, hidden, gone, baseline = data
    known: dict[str, Any] = {"words": words, "fail_on": fail_on, "baseline": baseline}
    if notices:
        from reviewlint.errors import Notice

        known["notices"] = tuple(Notice(*notice) for notice in notices)
    if hidden:
        known["hidden"] = tuple(Hidden(_finding(finding), by, reason) for finding, by, reason in hidden)
    if gone:
        from reviewlint.engine.baseline import Entry

        known["gone"] = tuple(Entry(*entry) for entry in gone)
    return FileReport(path, source, tuple(map(_finding, findings)), **known)


def _finding(data: list[Any]) -> Finding:
    rule, severity, message, span, related, edits = data
    return _tuple(
        Finding,
        (
            rule,
            severity,
            message,
            _tuple(Span, span),
            tuple(_tuple(Related, (_tuple(Span, place), said)) for place, said in related) if related else (),
            tuple(Edit(Span(*place), replacement, safe) for place, replacement, safe in edits)
            if edits
            else (),
        ),
    )


_tuple = tuple.__new__  # without the checks of the constructor: an archive has ten thousands of them
