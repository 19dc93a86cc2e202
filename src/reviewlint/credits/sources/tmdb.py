"""The Movie Database (themoviedb.org): films and series, with a key of one's own, not for commerce.

This product uses the TMDB API but is not endorsed or certified by TMDB. Answers may be kept for six months.
"""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from reviewlint.credits.sources import Record, SourceError, Work
from reviewlint.credits.sources.answers import record
from reviewlint.credits.sources.http import Service, StatusError
from reviewlint.credits.sources.matching import Candidate, choose

BASE = "https://api.themoviedb.org"
KEY_VARIABLE = "TMDB_API_KEY"
TOKEN_VARIABLE = "TMDB_TOKEN"
PAUSE = 0.05
MOST_DAYS = 180

_PATHS = {"film": "movie", "tv": "tv"}
_JOBS = {
    "director": {"Director"},
    "screenwriter": {"Writer", "Screenplay", "Teleplay"},
    "cinematographer": {"Director of Photography"},
    "editor": {"Editor"},
    "musicBy": {"Original Music Composer"},
    "producer": {"Producer"},
}
_MOST_ACTORS = 40


class Tmdb:
    """TMDB with a key (v3) or a token (v4)."""

    __slots__ = ("_headers", "_key", "_service")

    name = "TMDB"
    kinds = frozenset(_PATHS)

    def __init__(self, service: Service, key: str = "", token: str = "") -> None:
        self._service = service
        self._headers = {"Authorization": f"Bearer {token}"} if token else {}
        self._key = {} if token else {"api_key": key}

    def lookup(self, work: Work) -> Record | None:
        """By the TMDB id, the IMDb id, or title and year."""
        path = _PATHS[work.kind]
        number = self._number(work, path)
        if number is None:
            return None
        found = self._get(f"/3/{path}/{number}", {"append_to_response": "credits,external_ids"})
        return None if found is None else self._film(found) if path == "movie" else self._series(found)

    def _number(self, work: Work, path: str) -> str | None:
        if "tmdb" in work.ids:
            return quote(work.ids["tmdb"].partition("-")[0], safe="")
        if "imdb" in work.ids:
            found = self._get(f"/3/find/{quote(work.ids['imdb'], safe='')}", {"external_source": "imdb_id"})
            results = found[f"{path}_results"] if found else []
            return str(results[0]["id"]) if results else None
        if not work.title:
            return None
        asked = {"query": work.title}
        if work.year is not None:
            asked["primary_release_year" if path == "movie" else "first_air_date_year"] = str(work.year)
        found = self._get(f"/3/search/{path}", asked)
        return choose(work, [_candidate(result) for result in found["results"]]) if found else None

    def _film(self, film: Any) -> Record:
        released = film.get("release_date") or ""
        return record(
            self.name,
            str(film["id"]),
            {
                "title": [film["title"]],
                "originalTitle": [film.get("original_title")],
                "year": [released[:4]],
                "releaseDate": [released],
                "duration": [film.get("runtime") or None],
                "imdb": [film.get("imdb_id")],
                "tmdb": [film["id"]],
                "productionCompany": _names(film.get("production_companies", ())),
                **_people(film["credits"]),
            },
        )

    def _series(self, series: Any) -> Record:
        aired = series.get("first_air_date") or ""
        return record(
            self.name,
            str(series["id"]),
            {
                "title": [series["name"]],
                "originalTitle": [series.get("original_name")],
                "year": [aired[:4]],
                "releaseDate": [aired],
                "creator": _names(series.get("created_by", ())),
                "broadcaster": _names(series.get("networks", ())),
                "imdb": [series.get("external_ids", {}).get("imdb_id")],
                "tmdb": [series["id"]],
                "actor": _people(series["credits"])["actor"],
            },
        )

    def _get(self, path: str, parameters: dict[str, str]) -> Any:
        """The answer, None when there is no such thing."""
        try:
            return self._service.get(path, {**self._key, **parameters}, self._headers)
        except StatusError as error:
            if error.status == 404:
                return None
            if error.status == 401:
                raise SourceError(f"refuses the key: check {TOKEN_VARIABLE} or {KEY_VARIABLE}") from None
            raise


def _candidate(result: Any) -> Candidate[str]:
    """A film, or a series, which has other names for the same things."""
    titles = [result.get(key) for key in ("title", "original_title", "name", "original_name")]
    date = result.get("release_date") or result.get("first_air_date") or ""
    years = (int(date[:4]),) if date else ()
    return Candidate(tuple(title for title in titles if title), years, (), str(result["id"]))


def _people(credits: Any) -> dict[str, list[str]]:
    crew = credits["crew"]
    fields = {
        field: _names(each for each in crew if each.get("job") in jobs) for field, jobs in _JOBS.items()
    }
    cast = sorted(credits["cast"], key=lambda each: each.get("order", 0))
    return {**fields, "actor": _names(cast[:_MOST_ACTORS])}


def _names(things: Iterable[Any]) -> list[str]:
    return [each["name"] for each in things]
