"""Wikidata (wikidata.org): films, series, books, games, albums. No key, but a contact; data is CC0.

Asked through the action API, with `maxlag` as its etiquette wants. A statement may have no value, may be
deprecated, and one that is preferred stands for all others.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from reviewlint.credits.sources import Record, SourceError, Work
from reviewlint.credits.sources.answers import record
from reviewlint.credits.sources.http import Service
from reviewlint.credits.sources.matching import Candidate, choose

BASE = "https://www.wikidata.org"
PAUSE = 0.2

_CLASSES = {
    "film": "Q11424 Q24862 Q506240 Q202866 Q93204 Q226730",
    "tv": "Q5398426 Q1259759 Q581714 Q15416",
    "book": "Q7725634 Q571 Q8261 Q47461344 Q3331189",
    "game": "Q7889",
    "album": "Q482994 Q208569 Q169930 Q209939 Q222910",
}
"""What works of a kind are instances (P31) of: films, short, television, animated, documentary and silent
films; series, miniseries, animated series, programmes; literary and written works, books, novels, editions;
video games; albums, studio albums, EPs, live albums, compilations."""

_IDS = {"imdb": "P345", "musicbrainz": "P436", "openLibrary": "P648"}
_PEOPLE_AND_THINGS = {
    "director": ("P57",),
    "screenwriter": ("P58",),
    "actor": ("P161", "P725"),
    "cinematographer": ("P344",),
    "musicBy": ("P86",),
    "editor": ("P1040", "P98"),
    "producer": ("P162",),
    "productionCompany": ("P272",),
    "distributor": ("P750",),
    "countryOfOrigin": ("P495",),
    "author": ("P50",),
    "translator": ("P655",),
    "publisher": ("P123",),
    "byArtist": ("P175",),
    "recordLabel": ("P264",),
    "developer": ("P178",),
    "gamePlatform": ("P400",),
    "creator": ("P170",),
}
_TEXTS = {"isbn13": "P212", "isbn10": "P957", "imdb": "P345", "openLibrary": "P648", "musicbrainz": "P436"}
_DATES = ("P577", "P580")
_MINUTES = {"Q7727": 1.0, "Q25235": 60.0, "Q11574": 1 / 60}
_MOST_PEOPLE = 40
_BATCH = 50
"""Items that one request may ask for."""


class Wikidata:
    """Wikidata."""

    __slots__ = ("_service",)

    name = "Wikidata"
    kinds = frozenset(_CLASSES)

    def __init__(self, service: Service) -> None:
        self._service = service

    def lookup(self, work: Work) -> Record | None:
        """By the Wikidata id, by another database's id, or by title and year."""
        if "wikidata" in work.ids:
            found = self._items([work.ids["wikidata"]], "labels|claims")
            return self._record(work.kind, found[0]) if found else None
        for field, property in _IDS.items():
            if field in work.ids:
                found = self._search(f"haswbstatement:{property}={_word(work.ids[field])}")
                if found:
                    return self._record(work.kind, found[0])
        if not work.title:
            return None
        classes = "|".join(f"P31={each}" for each in _CLASSES[work.kind].split())
        title = work.title.replace('"', " ")
        items = self._search(f'"{title}" haswbstatement:{classes}')
        best = choose(work, [Candidate(tuple(_names(item)), tuple(_years(item)), (), item) for item in items])
        return None if best is None else self._record(work.kind, best)

    def _search(self, query: str) -> list[Any]:
        found = self._get({"action": "query", "list": "search", "srsearch": query, "srlimit": "20"})
        ids = [hit["title"] for hit in found["query"]["search"]]
        return self._items(ids, "labels|aliases|claims") if ids else []

    def _items(self, ids: Sequence[str], properties: str) -> list[Any]:
        items = []
        for at in range(0, len(ids), _BATCH):
            batch = "|".join(ids[at : at + _BATCH])
            asked = {"action": "wbgetentities", "ids": batch, "props": properties, "languages": "en|mul"}
            entities = self._get({**asked, "languagefallback": "1"})["entities"]
            items += [item for item in entities.values() if "missing" not in item]
        return items

    def _get(self, parameters: dict[str, str]) -> Any:
        asked = {**parameters, "format": "json", "maxlag": "5"}
        answer = self._service.get("/w/api.php", asked, busy=_is_busy)
        if "error" in answer:
            raise SourceError(f"refuses: {answer['error'].get('info', answer['error']['code'])}")
        return answer

    def _record(self, kind: str, item: Any) -> Record:
        linked = {
            field: [value["id"] for name in names for value in _values(item, name)][:_MOST_PEOPLE]
            for field, names in _PEOPLE_AND_THINGS.items()
        }
        labels = self._labels([id for ids in linked.values() for id in ids])
        values: dict[str, Iterable[object]] = {
            field: [labels[id] for id in ids if id in labels] for field, ids in linked.items()
        }
        for field, name in _TEXTS.items():
            values[field] = list(_values(item, name))
        own = _label(item)
        titles = [value["text"] for value in _values(item, "P1476")]
        dates = sorted(_dates(item))
        values |= {
            "title": [own, *titles[:1]] if own else titles,
            "year": sorted(set(_years(item))),
            "releaseDate": [date for date in dates if len(date) > 4],
            "duration": list(_minutes(item)),
            "numberOfPages": [str(value["amount"]).lstrip("+") for value in _values(item, "P1104")],
            "tmdb": list(_values(item, "P4947" if kind == "film" else "P4983")),
            "wikidata": [item["id"]],
        }
        return record(self.name, item["id"], values)

    def _labels(self, ids: Sequence[str]) -> dict[str, str]:
        items = self._items(list(dict.fromkeys(ids)), "labels")
        return {item["id"]: name for item in items if (name := _label(item))}


def _is_busy(answer: Any) -> bool:
    error = answer.get("error", {}) if isinstance(answer, dict) else {}
    return error.get("code") in ("maxlag", "ratelimited", "readonly")


def _word(id: str) -> str:
    """An id as one word of a search. Raises ValueError."""
    if not re.fullmatch(r"[\w-]+", id):
        raise ValueError(id)
    return id


def _label(item: Any) -> str:
    labels = item.get("labels", {})
    return next((str(labels[language]["value"]) for language in ("en", "mul") if language in labels), "")


def _names(item: Any) -> Iterator[str]:
    """Everything that a work is called."""
    for label in item.get("labels", {}).values():
        yield label["value"]
    for aliases in item.get("aliases", {}).values():
        yield from (alias["value"] for alias in aliases)
    for value in _values(item, "P1476"):
        yield value["text"]


def _values(item: Any, property: str) -> list[Any]:
    """The values of a property that hold: the preferred ones, or else all that are not deprecated."""
    claims = [
        (claim.get("rank"), claim["mainsnak"]["datavalue"]["value"])
        for claim in item.get("claims", {}).get(property, ())
        if "datavalue" in claim["mainsnak"] and claim.get("rank") != "deprecated"
    ]
    preferred = [value for rank, value in claims if rank == "preferred"]
    return preferred or [value for _, value in claims]


def _dates(item: Any) -> Iterator[str]:
    """Days of publication, as exact as they are known."""
    for property in _DATES:
        for value in _values(item, property):
            if found := re.match(r"\+(\d{4})-(\d\d)-(\d\d)T", value["time"]):
                known = {9: 1, 10: 2, 11: 3}.get(value["precision"], 0)
                if known:
                    yield "-".join(found.groups()[:known])


def _years(item: Any) -> Iterator[int]:
    yield from (int(date[:4]) for date in _dates(item))


def _minutes(item: Any) -> Iterator[int]:
    for value in _values(item, "P2047"):
        factor = _MINUTES.get(value["unit"].rpartition("/")[2])
        if factor:
            yield round(float(value["amount"]) * factor)
