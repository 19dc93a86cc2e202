"""The store of credits on this machine: an SQLite file made by `reviewlint credits import`.

Tables: `title` (films, series, games), `alias` (a hash of each folded title, with its year), `person`
(names), `crew` and `principal` (the credits of a title in one text, a line each: a letter for the role, and
the number of the person).
"""

import os
import sqlite3
from functools import cached_property
from hashlib import blake2b
from urllib.parse import quote

from reviewlint.credits.sources import Record, SourceError, Work
from reviewlint.credits.sources.matching import YEAR_SLACK, Candidate, choose, fold_title

FORMAT = 1
"""Kept as the user_version of the file: grows when the tables change."""

KINDS = {
    "movie": 1,
    "short": 1,
    "tvMovie": 1,
    "tvShort": 1,
    "tvSpecial": 1,
    "video": 1,
    "tvSeries": 2,
    "tvMiniSeries": 2,
    "videoGame": 3,
}
"""IMDb's title types, and the kind of work that each is; episodes are left out."""

_KIND_NUMBERS = {"film": 1, "tv": 2, "game": 3}

ROLES = {
    "director": "d",
    "writer": "w",
    "actor": "a",
    "actress": "a",
    "self": "s",
    "producer": "p",
    "composer": "m",
    "cinematographer": "c",
    "editor": "e",
}
"""IMDb's categories of principals, and the letter for each; what is not here has no field."""

WRITER_OF_SOURCE = "n"
"""The letter for those who wrote the novel, not the script."""

_FIELDS = {
    "d": "director",
    "w": "screenwriter",
    "a": "actor",
    "s": "actor",
    "p": "producer",
    "m": "musicBy",
    "c": "cinematographer",
    "e": "editor",
}

TABLES = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT);
CREATE TABLE title
    (id INTEGER PRIMARY KEY, kind INTEGER, name TEXT, original TEXT, year INTEGER, minutes INTEGER);
CREATE TABLE alias (key INTEGER, year INTEGER, title INTEGER);
CREATE TABLE crew (title INTEGER PRIMARY KEY, credits TEXT);
CREATE TABLE principal (title INTEGER PRIMARY KEY, credits TEXT);
CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT);
"""


def title_key(title: str) -> int:
    """A signed 64-bit hash of a folded title."""
    digest = blake2b(fold_title(title).encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


class Store:
    """The store at a path, opened when it is first asked for anything."""

    __slots__ = ("__dict__", "_path")

    name = "IMDb's datasets"

    def __init__(self, path: str) -> None:
        self._path = path

    def lookup(self, work: Work) -> Record | None:
        """By the IMDb id, or else by title and year."""
        kind = _KIND_NUMBERS.get(work.kind)
        if kind is None:
            return None
        try:
            number = self._by_id(work.ids["imdb"]) if "imdb" in work.ids else self._by_title(work, kind)
            return None if number is None else self._record(number)
        except sqlite3.DatabaseError as error:
            raise SourceError(f"cannot be read from {self._path} ({error}); import them again") from None

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        if not os.path.isfile(self._path):
            raise SourceError(f"are not at {self._path}: `reviewlint credits import FOLDER` puts them there")
        connection = sqlite3.connect(f"file:{quote(self._path)}?mode=ro", uri=True)
        if connection.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise SourceError(f"at {self._path} were imported by another version; import them again")
        return connection

    @cached_property
    def _date(self) -> str:
        return str(self._connection.execute("SELECT value FROM about WHERE key = 'date'").fetchone()[0])

    def _by_id(self, id: str) -> int | None:
        digits = id.removeprefix("tt")
        if not digits.isdecimal() or len(digits) > 18:
            return None
        found = self._connection.execute("SELECT id FROM title WHERE id = ?", (int(digits),)).fetchone()
        return None if found is None else int(found[0])

    def _by_title(self, work: Work, kind: int) -> int | None:
        if not work.title:
            return None
        query = (
            "SELECT DISTINCT title.id, title.name, title.original, title.year FROM alias "
            "JOIN title ON title.id = alias.title WHERE alias.key = ? AND title.kind = ?"
        )
        values = [title_key(work.title), kind]
        if work.year is not None:
            query += " AND alias.year BETWEEN ? AND ?"
            values += [work.year - YEAR_SLACK, work.year + YEAR_SLACK]
        rows = self._connection.execute(query, values).fetchall()
        several = len(rows) > 1
        # The key has matched one of the titles, perhaps one that is only a key here.
        return choose(
            work,
            (
                Candidate(
                    (work.title,), (year,), self._makers(number) if several and work.people else (), number
                )
                for number, _, _, year in rows
            ),
        )

    def _makers(self, number: int) -> tuple[str, ...]:
        values = self._record(number).values
        return (*values.get("director", ()), *values.get("screenwriter", ()))

    def _record(self, number: int) -> Record:
        title, original, year, minutes = self._connection.execute(
            "SELECT name, original, year, minutes FROM title WHERE id = ?", (number,)
        ).fetchone()
        values: dict[str, tuple[str, ...]] = {"title": (title,)}
        if original:
            values["originalTitle"] = (original,)
        if year:
            values["year"] = (str(year),)
        if minutes:
            values["duration"] = (str(minutes),)
        values |= self._people(number)
        id = f"tt{number:07}"
        return Record(self.name, id, self._date, {**values, "imdb": (id,)})

    def _people(self, number: int) -> dict[str, tuple[str, ...]]:
        credits = [*self._credits("crew", number), *self._credits("principal", number)]
        sources = {line[1:] for line in credits if line[0] == WRITER_OF_SOURCE}
        people: dict[str, dict[str, None]] = {}
        for line in credits:
            role, person = line[0], line[1:]
            field = _FIELDS.get(role)
            if field is not None and not (field == "screenwriter" and person in sources):
                people.setdefault(field, {})[self._name(int(person))] = None
        return {field: tuple(filter(None, names)) for field, names in people.items() if any(names)}

    def _credits(self, table: str, number: int) -> list[str]:
        row = self._connection.execute(f"SELECT credits FROM {table} WHERE title = ?", (number,)).fetchone()
        return row[0].split("\n") if row else []

    def _name(self, number: int) -> str:
        row = self._connection.execute("SELECT name FROM person WHERE id = ?", (number,)).fetchone()
        return str(row[0]) if row else ""
