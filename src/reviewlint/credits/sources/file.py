"""A table of credits in the publication's repository: YAML, JSON, CSV or TSV.

Its keys and columns are those of a front matter, aliases and nested mappings included. A YAML or JSON file
is a list of works, or mappings that lead to such lists, whose keys may say the kind (`films: [...]`). The
exports of Letterboxd (reviews.csv and the like) and Goodreads are known by their columns.
"""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, NamedTuple

from reviewlint.credits.fields import Fields
from reviewlint.credits.kinds import SAYING_KEYS, named_kind, words_of
from reviewlint.credits.people import names_in
from reviewlint.credits.schema import fold, schema
from reviewlint.credits.sources import Record, SourceError, Work
from reviewlint.credits.sources.matching import Candidate, choose, fold_title
from reviewlint.document import nodes
from reviewlint.finding import Span

_NOWHERE = Span(0, 0)
_DEEPEST = 8
_LONGEST = 1000
"""A longer text is a review, not a credit."""

_GOODREADS_MARK, _LETTERBOXD_MARK = "authorlf", "letterboxduri"
_GOODREADS_COLUMNS = {"bookid": "goodreads", "additionalauthors": "author", "originalpublicationyear": "year"}
_QUOTED_NUMBER = re.compile(r'="(.*)"\Z')
_SERIES = re.compile(r"(?<!\s)\s*\([^()]*#[^()]*\)\s*\Z")
"""What Goodreads adds to a title: `Dune (Dune, #1)`."""

_PLAIN_IDS = frozenset({"imdb", "tmdb", "wikidata", "isbn", "isbn10", "isbn13", "openLibrary", "musicbrainz"})


class _Row(NamedTuple):
    """One work in the file; its kind, if the file says."""

    number: int
    kind: str | None
    data: Mapping[str, Any]


class FileSource:
    """One file, read when it is first asked for a work."""

    def __init__(self, path: str) -> None:
        self._path = path
        self.name = os.path.basename(path)

    def lookup(self, work: Work) -> Record | None:
        """By any id that both have, or else by title and year."""
        ids = [fold_title(id) for id in work.ids.values()]
        keys = [fold_title(work.title), *ids] if work.title else ids
        rows = {row.number: row for key in keys for row in self._index.get(key, ())}
        fitting = [row for row in rows.values() if row.kind in (None, work.kind)]
        records = [record for row in fitting if (record := self._record(row, work))]
        for name, id in work.ids.items():
            for record in records:
                if id in record.values.get(name, ()):
                    return record
        return choose(work, [_candidate(record) for record in records]) if work.title else None

    @cached_property
    def _index(self) -> Mapping[str, list[_Row]]:
        """Rows by each of their short texts, folded: cheaper than to find out which of them is the title."""
        index: dict[str, list[_Row]] = {}
        for row in self._rows():
            for key in {fold_title(text) for text in _texts(row.data)}:
                index.setdefault(key, []).append(row)
        return index

    @cached_property
    def _date(self) -> str:
        return datetime.fromtimestamp(os.path.getmtime(self._path), UTC).date().isoformat()

    def _record(self, row: _Row, work: Work) -> Record | None:
        known = schema()
        kind = known.kind(work.kind)
        fields = Fields([_mapping(row.data)], kind, known)
        values: dict[str, tuple[str, ...]] = {}
        for value in fields:
            if value.field in kind.fields and value.text:
                people = kind.fields[value.field].type == "people"
                texts = names_in(value.text) if people else [_plain(value.field, value.text)]
                values[value.field] = (*values.get(value.field, ()), *texts)
        return Record(self.name, f"entry {row.number}", self._date, values) if "title" in values else None

    def _rows(self) -> Iterator[_Row]:
        kind = _kind_in(os.path.basename(self._path).partition(".")[0])
        try:
            data = _load(self._path)
        except OSError as error:
            raise SourceError(f"cannot be read ({error.strerror})") from None
        except UnicodeDecodeError:
            raise SourceError("is not UTF-8") from None
        except RecursionError:
            raise SourceError("is nested too deeply") from None
        for number, (found, row) in enumerate(_walk(data, kind, 0), 1):
            yield _Row(number, found, row)


def _load(path: str) -> Any:
    with open(path, encoding="utf-8-sig", newline="") as file:
        match os.path.splitext(path)[1].lower():
            case ".csv":
                return _table(file, ",")
            case ".tsv" | ".tab":
                return _table(file, "\t")
            case ".json":
                return _json(file.read())
            case ".yaml" | ".yml":
                return _yaml(file.read())
    raise SourceError("is neither YAML, JSON, CSV nor TSV, by the end of its name")


def _table(lines: Iterable[str], delimiter: str) -> list[dict[str, str]]:
    import csv

    rows = csv.reader(lines, delimiter=delimiter)
    try:
        header = [fold(name) for name in next(rows, [])]
        if _GOODREADS_MARK in header:
            header = [_GOODREADS_COLUMNS.get(name, name) for name in header]
            return [{"kind": "book", **_goodreads(header, row)} for row in rows]
        kind = {"kind": "film"} if _LETTERBOXD_MARK in header else {}
        return [{**kind, **dict(zip(header, row, strict=False))} for row in rows]
    except csv.Error as error:
        raise SourceError(f"is not a table that can be read: {error} (line {rows.line_num})") from None


def _goodreads(header: list[str], row: list[str]) -> dict[str, str]:
    """One book: its numbers without `="..."`, its title without the series, all authors in one field."""
    values: dict[str, str] = {}
    for name, cell in zip(header, row, strict=False):
        if quoted := _QUOTED_NUMBER.match(cell):
            cell = quoted[1]
        if name == "title":
            cell = _SERIES.sub("", cell)
        if cell:
            values[name] = f"{values[name]}; {cell}" if name in values else cell
    return values


def _json(text: str) -> Any:
    import json

    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(f"is not JSON: {error.msg} (line {error.lineno})") from None


def _yaml(text: str) -> Any:
    """All scalars as they are written: a year is no date, and `no` is not false."""
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return list(yaml.load_all(text, Loader=loader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f" (line {mark.line + 1})" if mark else ""
        raise SourceError(f"is not YAML: {getattr(error, 'problem', None) or error}{line}") from None


def _walk(data: Any, kind: str | None, depth: int) -> Iterator[tuple[str | None, Mapping[str, Any]]]:
    """Every work in lists and mappings, with its kind."""
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for each in data:
            yield from _walk(each, kind, depth + 1)
    elif isinstance(data, dict):
        inner = {str(key): value for key, value in data.items()}
        if inner and all(isinstance(value, list | dict) for value in inner.values()):
            for key, value in inner.items():
                works = [value] if isinstance(value, dict) and _is_work(value) else value
                if isinstance(works, list) and any(isinstance(each, dict) for each in works):
                    yield from _walk(works, _kind_in(key) or kind, depth + 1)
        else:
            yield _kind_said(inner) or kind, inner


def _is_work(data: Mapping[str, Any]) -> bool:
    return any(not isinstance(value, list | dict) for value in data.values())


def _kind_in(name: str) -> str | None:
    words = words_of(name)
    return next((kind for word in words if (kind := named_kind(word, schema().names))), None)


def _kind_said(data: Mapping[str, Any]) -> str | None:
    for key, value in data.items():
        if fold(key) in SAYING_KEYS and isinstance(value, str):
            return named_kind(value, schema().names)
    return None


def _texts(data: Any, depth: int = 0) -> Iterator[str]:
    """Every text in a row that may be a title or an id."""
    if isinstance(data, dict | list):
        if depth < _DEEPEST:
            for each in data.values() if isinstance(data, dict) else data:
                yield from _texts(each, depth + 1)
    elif data is not None and not isinstance(data, bool) and len(text := str(data)) < _LONGEST:
        yield text
        if "/" in text:
            yield from re.split(r"[/?#=&]", text)


def _mapping(data: Mapping[str, Any], depth: int = 0) -> nodes.Mapping:
    entries = [nodes.Entry(str(key), _NOWHERE, _node(value, depth)) for key, value in data.items()]
    return nodes.Mapping(tuple(entries), _NOWHERE)


def _node(value: Any, depth: int) -> nodes.Node:
    if isinstance(value, dict) and depth < _DEEPEST:
        return _mapping(value, depth + 1)
    if isinstance(value, list) and depth < _DEEPEST:
        return nodes.Sequence(tuple(_node(each, depth + 1) for each in value), _NOWHERE)
    text = "" if value is None or isinstance(value, dict | list) else str(value)
    return nodes.Scalar(text, text, _NOWHERE)


def _plain(field: str, text: str) -> str:
    """An id without the address around it, and an ISBN without hyphens."""
    if field.startswith("isbn"):
        return re.sub(r"[^0-9X]", "", text.upper())
    if field in _PLAIN_IDS and "/" in text:
        return text.rstrip("/").rpartition("/")[2]
    return text


def _candidate(record: Record) -> Candidate[Record]:
    titles = (*record.values["title"], *record.values.get("originalTitle", ()))
    dates = (*record.values.get("year", ()), *record.values.get("releaseDate", ()))
    years = tuple(int(found[0]) for date in dates if (found := re.search(r"\d{4}", date)))
    people = tuple(name for names in record.values.values() for name in names)
    return Candidate(titles, years, people, record)
