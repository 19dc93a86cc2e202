"""OMDb (omdbapi.com): films and series, with a key of one's own. Data: CC BY-NC 4.0.

Every value is a string, `N/A` is nothing, people stand in one string with commas, and of the cast there are
three or four.
"""

import re
from typing import Any

from reviewlint.credits.sources import Record, SourceError, Work
from reviewlint.credits.sources.answers import record
from reviewlint.credits.sources.http import Service, StatusError
from reviewlint.credits.sources.matching import Candidate, choose

BASE = "https://www.omdbapi.com"
KEY_VARIABLE = "OMDB_API_KEY"
PAUSE = 0.1

_TYPES = {"film": "movie", "tv": "series"}
_NOT_FOUND = re.compile(r"not found|Incorrect IMDb ID", re.IGNORECASE)


class Omdb:
    """OMDb with a key."""

    __slots__ = ("_key", "_service")

    name = "OMDb"
    kinds = frozenset(_TYPES)

    def __init__(self, service: Service, key: str) -> None:
        self._service = service
        self._key = key

    def lookup(self, work: Work) -> Record | None:
        """By the IMDb id, or else by title and year."""
        if "imdb" in work.ids:
            asked = {"i": work.ids["imdb"]}
        elif work.title:
            asked = {"t": work.title, "type": _TYPES[work.kind]}
            if work.year is not None:
                asked["y"] = str(work.year)
        else:
            return None
        answer = self._ask({"apikey": self._key, **asked, "r": "json"})
        if answer is None:
            return None
        years = tuple(int(year) for year in re.findall(r"\d{4}", answer["Year"])[:1])
        if "i" not in asked and choose(work, [Candidate((answer["Title"],), years, (), answer)]) is None:
            return None
        return record(
            self.name,
            answer["imdbID"],
            {
                "title": _list(answer, "Title", apart=False),
                "year": years,
                "director": _list(answer, "Director"),
                "screenwriter": _list(answer, "Writer"),
                "actor": _list(answer, "Actors"),
                "duration": re.findall(r"\d+(?= min)", answer.get("Runtime", "")),
                "contentRating": _list(answer, "Rated"),
                "countryOfOrigin": _list(answer, "Country"),
                "imdb": [answer["imdbID"]],
            },
        )

    def _ask(self, parameters: dict[str, str]) -> Any:
        """The answer, None when the work is not known."""
        try:
            answer = self._service.get("/", parameters)
        except StatusError as error:
            answer = error.answer
            if not isinstance(answer, dict):
                raise
        if answer["Response"] == "True":
            return answer
        problem = str(answer["Error"])
        if _NOT_FOUND.search(problem):
            return None
        if "key" in problem.lower():
            problem += f" (check {KEY_VARIABLE})"
        raise SourceError(f"refuses: {problem}")


def _list(answer: dict[str, str], key: str, *, apart: bool = True) -> list[str]:
    """The values in one string, without remarks such as `(screenplay)`."""
    text = answer.get(key, "N/A")
    if text == "N/A":
        return []
    return [re.sub(r"\s*\([^)]*\)", "", part) for part in text.split(",")] if apart else [text]
