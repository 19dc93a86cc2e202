"""Open Library (openlibrary.org): books, by ISBN or by title. No key; data mostly in the public domain."""

import re
from typing import Any

from reviewlint.credits.sources import Record, Work
from reviewlint.credits.sources.answers import record
from reviewlint.credits.sources.http import Service, StatusError
from reviewlint.credits.sources.matching import Candidate, choose

BASE = "https://openlibrary.org"
PAUSE_UNNAMED, PAUSE = 1.0, 0.34
"""Seconds between two requests: with a contact it allows three a second, else one."""

_MOST_AUTHORS = 5
_KEY = re.compile(r"/(?:works|authors)/OL\d+[AW]")
_YEAR = re.compile(r"\b\d{4}\b")


class OpenLibrary:
    """Open Library."""

    __slots__ = ("_service",)

    name = "Open Library"
    kinds = frozenset({"book"})

    def __init__(self, service: Service) -> None:
        self._service = service

    def lookup(self, work: Work) -> Record | None:
        """By ISBN, Open Library's own number, or title."""
        for field in ("isbn13", "isbn10", "isbn"):
            if field in work.ids:
                return self._edition(f"/isbn/{re.sub(r'[^0-9Xx]', '', work.ids[field])}.json")
        number = work.ids.get("openLibrary", "").upper()
        if re.fullmatch(r"OL\d+M", number):
            return self._edition(f"/books/{number}.json")
        if re.fullmatch(r"OL\d+W", number):
            found = self._get(f"/works/{number}.json")
            return None if found is None else self._work(found)
        return self._by_title(work) if work.title else None

    def _edition(self, path: str) -> Record | None:
        edition = self._get(path)
        if edition is None:
            return None
        works = [self._get(f"{_path(each['key'])}.json") for each in edition.get("works", ())[:1]]
        work = works[0] if works and works[0] else {}
        authors = edition.get("authors") or [each["author"] for each in work.get("authors", ())]
        date = str(edition.get("publish_date", ""))
        first = str(work.get("first_publish_date", ""))
        return record(
            self.name,
            edition["key"].rpartition("/")[2],
            {
                "title": [edition["title"], work.get("title")],
                "subtitle": [edition.get("subtitle")],
                "author": self._authors(authors),
                "publisher": edition.get("publishers", ()),
                "year": [*_YEAR.findall(date)[:1], *_YEAR.findall(first)[:1]],
                "numberOfPages": [edition.get("number_of_pages")],
                "isbn13": edition.get("isbn_13", ()),
                "isbn10": edition.get("isbn_10", ()),
                "openLibrary": [edition["key"].rpartition("/")[2]],
            },
        )

    def _work(self, work: Any) -> Record:
        return record(
            self.name,
            work["key"].rpartition("/")[2],
            {
                "title": [work["title"]],
                "author": self._authors([each["author"] for each in work.get("authors", ())]),
                "year": _YEAR.findall(str(work.get("first_publish_date", "")))[:1],
                "openLibrary": [work["key"].rpartition("/")[2]],
            },
        )

    def _by_title(self, work: Work) -> Record | None:
        asked = {"title": work.title, "fields": "key,title,author_name,first_publish_year", "limit": "10"}
        found = self._get("/search.json", asked)
        candidates = [_candidate(each) for each in (found["docs"] if found else ())]
        # A review's year may be that of its edition; the author tells better, where there is one.
        best = choose(work._replace(year=None) if work.people else work, candidates)
        if best is None:
            return None
        id = best["key"].rpartition("/")[2]
        years = [best.get("first_publish_year")]
        values = {"title": [best["title"]], "author": best.get("author_name", ()), "year": years}
        return record(self.name, id, {**values, "openLibrary": [id]})

    def _authors(self, references: list[Any]) -> list[str]:
        pages = [self._get(f"{_path(each['key'])}.json") for each in references[:_MOST_AUTHORS]]
        return [page["name"] for page in pages if page]

    def _get(self, path: str, parameters: dict[str, str] | None = None) -> Any:
        """The answer, None when there is no such thing."""
        try:
            return self._service.get(path, parameters)
        except StatusError as error:
            if error.status == 404:
                return None
            raise


def _candidate(found: Any) -> Candidate[Any]:
    years = (found.get("first_publish_year", 0),)
    return Candidate((found["title"],), years, tuple(found.get("author_name", ())), found)


def _path(key: str) -> str:
    """A key from an answer, which may become a path only if it looks like one. Raises ValueError."""
    if not _KEY.fullmatch(key):
        raise ValueError(key)
    return key
