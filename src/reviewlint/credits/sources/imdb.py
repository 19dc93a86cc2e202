"""Import of IMDb's datasets into the store: one pass a file, whatever their size.

The store is built beside its place and moved there when it is whole. What has been read is committed as it
goes, so an import that was interrupted goes on where it was, if the files are still the same. No more than
a byte a title and a person is held in memory.

The datasets are for personal and non-commercial use (developer.imdb.com/non-commercial-datasets).
"""

import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from typing import NamedTuple

from reviewlint.credits.sources.store import FORMAT, KINDS, ROLES, TABLES, WRITER_OF_SOURCE, title_key
from reviewlint.credits.sources.tsv import NOTHING, Dataset
from reviewlint.errors import UsageError

Progress = Callable[[str, float], None]
"""Is told what is being read, and how much of it has been, from 0 to 1."""

_INDEX = "CREATE INDEX alias_key ON alias (key, year, title)"
_BASICS = "title.basics"
_STAGES = (_BASICS, "title.akas", "title.crew", "title.principals", "name.basics")
_SUFFIXES = (".tsv.gz", ".tsv")

_HIGHEST_ID = 1 << 27
"""No title and no person has so high a number: a row that says so is damaged."""

_IS_SOURCE = re.compile(
    r"(?i)\b(?:novels?|novella|books?|play|musical|memoir|article|comics?|manga|poem|characters?|story|stories"
    r"|original|based on|inspired|suggested)\b"
)
_IS_SCRIPT = re.compile(r"(?i)\b(?:written|screen\w*|teleplay|script|scenario|adaptation|dialogues?)\b")
_PERSON = re.compile(r"(?m)^.(\d+)")


class Outcome(NamedTuple):
    """What an import came to: titles and people in the store, damaged rows, files that were not there."""

    titles: int
    people: int
    damaged: int
    missing: tuple[str, ...]


def import_datasets(folder: str, target: str, progress: Progress) -> Outcome:
    """Read the datasets in a folder into a new store at `target`.

    Raises UsageError when there is no title.basics, InputError for a file that is damaged.
    """
    files = {stage: _file(folder, stage) for stage in _STAGES}
    if files[_BASICS] is None:
        raise UsageError(
            f"{folder} has no title.basics.tsv.gz: download IMDb's datasets there "
            "(https://datasets.imdbws.com) and import again"
        )
    os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
    unfinished = f"{target}.part"
    try:
        outcome = _build(unfinished, files, progress)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):  # a full disk, a store that another import has open
            raise UsageError(f"cannot write {unfinished}: {error}") from None
        # Left by a machine that lost its power: it has to begin anew.
        _remove(unfinished)
        outcome = _build(unfinished, files, progress)
    with open(unfinished, "rb+") as file:
        os.fsync(file.fileno())
    os.replace(unfinished, target)
    return outcome


def _file(folder: str, stage: str) -> str | None:
    paths = (os.path.join(folder, stage + suffix) for suffix in _SUFFIXES)
    return next((path for path in paths if os.path.isfile(path)), None)


def _remove(path: str) -> None:
    for name in (path, f"{path}-journal"):
        with suppress(FileNotFoundError):
            os.unlink(name)


def _build(path: str, files: dict[str, str | None], progress: Progress) -> Outcome:
    with closing(_open(path, files)) as connection:
        for stage, file in files.items():
            if file is not None:
                _Stage(connection, stage, file, progress).run()
        progress("index", 0.0)
        connection.execute(_INDEX.replace("INDEX", "INDEX IF NOT EXISTS"))
        basics = files[_BASICS]
        assert basics is not None
        day = datetime.fromtimestamp(os.path.getmtime(basics), UTC).date().isoformat()
        connection.execute("INSERT OR REPLACE INTO about VALUES ('date', ?)", (day,))
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.commit()
        connection.execute("PRAGMA journal_mode = DELETE")  # takes the journal's file away
        titles, people = (
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("title", "person")
        )
        (damaged,) = connection.execute("SELECT coalesce(sum(damaged), 0) FROM stage").fetchone()
    return Outcome(titles, people, damaged, tuple(stage for stage, file in files.items() if file is None))


def _open(path: str, files: dict[str, str | None]) -> sqlite3.Connection:
    """The unfinished store, empty unless it was made from the same files."""
    prints = repr([file and _fingerprint(file) for file in files.values()])
    if os.path.exists(path):
        connection = sqlite3.connect(path)
        try:
            found = connection.execute(
                "SELECT value FROM about WHERE key = ?", (f"files {FORMAT}",)
            ).fetchone()
            if found == (prints,):
                _tune(connection)
                return connection
        except sqlite3.DatabaseError:
            pass
        connection.close()
        _remove(path)
    connection = sqlite3.connect(path)
    _tune(connection)
    connection.executescript(TABLES)
    connection.execute(
        "CREATE TABLE stage (name TEXT PRIMARY KEY, lines INTEGER, done INTEGER, damaged INTEGER)"
    )
    connection.execute("INSERT INTO about VALUES (?, ?)", (f"files {FORMAT}", prints))
    connection.commit()
    return connection


def _tune(connection: sqlite3.Connection) -> None:
    # Safe when the process is killed, which is what happens; a loss of power only costs the import.
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")


def _fingerprint(path: str) -> tuple[str, int, int]:
    found = os.stat(path)
    return os.path.basename(path), found.st_size, found.st_mtime_ns


class _Flags:
    """A set of small numbers, a byte each."""

    __slots__ = ("bytes",)

    def __init__(self, numbers: Iterator[int]) -> None:
        self.bytes = bytearray(1 << 16)
        for number in numbers:
            self.add(number)

    def add(self, number: int) -> None:
        if number >= len(self.bytes):
            self.bytes.extend(bytes(number + 1 - len(self.bytes) + len(self.bytes) // 4))
        self.bytes[number] = 1

    def __contains__(self, number: int) -> bool:
        return number < len(self.bytes) and self.bytes[number] == 1


class _Stage:
    """One dataset on its way into the store."""

    __slots__ = ("_connection", "_damaged", "_data", "_name", "_path", "_progress")

    def __init__(self, connection: sqlite3.Connection, name: str, path: str, progress: Progress) -> None:
        self._connection = connection
        self._name = name
        self._path = path
        self._progress = progress
        self._damaged = 0

    def run(self) -> None:
        """Read what has not been read, committing as it goes."""
        row = self._connection.execute(
            "SELECT lines, done, damaged FROM stage WHERE name = ?", (self._name,)
        ).fetchone()
        read, done, self._damaged = row or (0, 0, 0)
        if done:
            return
        self._data = Dataset(self._path)
        with closing(self._data):
            take = self._taker()
            passed = 0
            for lines in self._data.batches():
                passed += len(lines)
                if passed <= read:
                    continue  # batches are cut alike each time, as the file is the same
                take(lines)
                self._commit(passed, done=False)
                self._progress(self._name, self._data.share())
            self._commit(passed, done=True)

    def _commit(self, lines: int, *, done: bool) -> None:
        state = (self._name, lines, done, self._damaged)
        self._connection.execute("INSERT OR REPLACE INTO stage VALUES (?, ?, ?, ?)", state)
        self._connection.commit()

    def _taker(self) -> Callable[[list[str]], None]:
        match self._name:
            case "title.basics":
                return self._titles()
            case "title.akas":
                return self._other_titles()
            case "title.crew":
                return self._crew()
            case "title.principals":
                return self._principals()
            case _:
                return self._people()

    def _titles(self) -> Callable[[list[str]], None]:
        id_at, kind_at, primary_at, original_at, year_at, minutes_at = self._data.places(
            "tconst", "titleType", "primaryTitle", "originalTitle", "startYear", "runtimeMinutes"
        )
        width = len(self._data.columns)

        def take(lines: list[str]) -> None:
            titles, aliases = [], []
            for line in lines:
                cells = line.split("\t")
                if len(cells) != width:
                    self._damaged += 1
                    continue
                kind = KINDS.get(cells[kind_at])
                if kind is None:
                    continue
                number = self._number(cells[id_at])
                if number < 0:
                    continue
                primary, original, year = cells[primary_at], cells[original_at], _count(cells[year_at])
                key = title_key(primary)
                aliases.append((key, year, number))
                if original in (primary, NOTHING):
                    original = ""
                elif (other := title_key(original)) != key:
                    aliases.append((other, year, number))
                titles.append((number, kind, primary, original, year, _count(cells[minutes_at])))
            self._connection.executemany("INSERT OR REPLACE INTO title VALUES (?, ?, ?, ?, ?, ?)", titles)
            self._connection.executemany("INSERT INTO alias VALUES (?, ?, ?)", aliases)

        return take

    def _other_titles(self) -> Callable[[list[str]], None]:
        id_at, title_at = self._data.places("titleId", "title")
        width = len(self._data.columns)
        known = self._titles_known()
        current, number, year = "", -1, 0
        names, keys = set[str](), set[int]()

        def take(lines: list[str]) -> None:
            nonlocal current, number, year, names, keys
            aliases = []
            for line in lines:
                cells = line.split("\t")
                if len(cells) != width:
                    self._damaged += 1
                    continue
                if cells[id_at] != current:
                    current = cells[id_at]
                    number = self._number(current)
                    if number in known:
                        year, *titles = self._titled(number)
                        names = set(titles)
                        keys = {title_key(title) for title in titles if title}
                name = cells[title_at]
                if number not in known or name in names:
                    continue
                names.add(name)
                key = title_key(name)
                if key not in keys:
                    keys.add(key)
                    aliases.append((key, year, number))
            self._connection.executemany("INSERT INTO alias VALUES (?, ?, ?)", aliases)

        return take

    def _titled(self, number: int) -> tuple[int, str, str]:
        query = "SELECT year, name, original FROM title WHERE id = ?"
        row: tuple[int, str, str] = self._connection.execute(query, (number,)).fetchone()
        return row

    def _crew(self) -> Callable[[list[str]], None]:
        id_at, directors_at, writers_at = self._data.places("tconst", "directors", "writers")
        width = len(self._data.columns)
        known = self._titles_known()

        def take(lines: list[str]) -> None:
            rows = []
            for line in lines:
                cells = line.split("\t")
                if len(cells) != width:
                    self._damaged += 1
                elif (number := self._number(cells[id_at])) in known:
                    directors, writers = _ids(cells[directors_at]), _ids(cells[writers_at])
                    credits = [f"{ROLES['director']}{person}" for person in directors]
                    credits += [f"{ROLES['writer']}{person}" for person in writers]
                    if credits:
                        rows.append((number, "\n".join(credits)))
            self._connection.executemany("INSERT OR REPLACE INTO crew VALUES (?, ?)", rows)

        return take

    def _principals(self) -> Callable[[list[str]], None]:
        id_at, person_at, role_at, job_at = self._data.places("tconst", "nconst", "category", "job")
        width = len(self._data.columns)
        known = self._titles_known()
        current, number, wanted = "", -1, False

        def take(lines: list[str]) -> None:
            nonlocal current, number, wanted
            rows, credits = [], list[str]()
            for line in lines:
                cells = line.split("\t")
                if len(cells) != width:
                    self._damaged += 1
                    continue
                if cells[id_at] != current:
                    if credits:
                        rows.append((number, "\n".join(credits)))
                        credits = []
                    current = cells[id_at]
                    number = self._number(current)
                    wanted = number in known
                if not wanted:
                    continue
                role = ROLES.get(cells[role_at])
                person = cells[person_at][2:]
                if role is None or not person.isdecimal():
                    continue
                if role == ROLES["writer"] and _wrote_the_source(cells[job_at]):
                    role = WRITER_OF_SOURCE
                credits.append(role + person)
            if credits:
                rows.append((number, "\n".join(credits)))
            # The rows of one title stand together, but two batches may share them.
            self._connection.executemany(
                "INSERT INTO principal VALUES (?, ?) ON CONFLICT (title) "
                "DO UPDATE SET credits = credits || char(10) || excluded.credits",
                rows,
            )

        return take

    def _people(self) -> Callable[[list[str]], None]:
        id_at, name_at = self._data.places("nconst", "primaryName")
        width = len(self._data.columns)
        wanted = _Flags(self._people_credited())

        def take(lines: list[str]) -> None:
            rows = []
            for line in lines:
                cells = line.split("\t")
                if len(cells) != width:
                    self._damaged += 1
                elif (number := self._number(cells[id_at])) in wanted:
                    rows.append((number, cells[name_at]))
            self._connection.executemany("INSERT OR REPLACE INTO person VALUES (?, ?)", rows)

        return take

    def _titles_known(self) -> _Flags:
        return _Flags(number for (number,) in self._connection.execute("SELECT id FROM title"))

    def _people_credited(self) -> Iterator[int]:
        for table in ("crew", "principal"):
            for (credits,) in self._connection.execute(f"SELECT credits FROM {table}"):
                yield from (number for number in map(int, _PERSON.findall(credits)) if number < _HIGHEST_ID)

    def _number(self, id: str) -> int:
        """The number in `tt1798709`; -1 for a damaged row."""
        digits = id[2:]
        if digits.isdecimal() and len(digits) < 10:
            number = int(digits)
            if number < _HIGHEST_ID:
                return number
        self._damaged += 1
        return -1


def _count(cell: str) -> int:
    """A year or minutes; 0 for nothing."""
    return int(cell) if len(cell) < 6 and cell.isdecimal() else 0


def _ids(cell: str) -> list[str]:
    """The numbers in `nm0005069,nm0000001`."""
    return [id[2:] for id in cell.split(",") if id[2:].isdecimal()]


def _wrote_the_source(job: str) -> bool:
    """Whether a writer's job, as in `based on the novel by`, was not the script."""
    return job != NOTHING and _IS_SOURCE.search(job) is not None and _IS_SCRIPT.search(job) is None
