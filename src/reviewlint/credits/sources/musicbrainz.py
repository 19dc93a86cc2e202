"""MusicBrainz (musicbrainz.org): albums. No key, one request a second, and a contact; core data is CC0."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from reviewlint.credits.sources import Record, Work
from reviewlint.credits.sources.answers import record
from reviewlint.credits.sources.http import Service, StatusError
from reviewlint.credits.sources.matching import YEAR_SLACK, Candidate, choose

BASE = "https://musicbrainz.org"
PAUSE = 1.1


class MusicBrainz:
    """MusicBrainz, by release groups: all editions of one album are one."""

    __slots__ = ("_service",)

    name = "MusicBrainz"
    kinds = frozenset({"album"})

    def __init__(self, service: Service) -> None:
        self._service = service

    def lookup(self, work: Work) -> Record | None:
        """By the number of a release group or a release, or by title and year."""
        number = self._by_id(work.ids["musicbrainz"]) if "musicbrainz" in work.ids else self._by_title(work)
        if number is None:
            return None
        group = self._get(f"release-group/{quote(number, safe='')}", {"inc": "artist-credits+releases"})
        if group is None:
            return None
        date = group.get("first-release-date") or ""
        return record(
            self.name,
            group["id"],
            {
                "title": [group["title"]],
                "byArtist": _artists(group),
                "year": [date[:4]],
                "releaseDate": [date],
                "albumReleaseType": [group.get("primary-type")],
                "recordLabel": self._labels(group),
                "musicbrainz": [group["id"]],
            },
        )

    def _by_id(self, number: str) -> str | None:
        if self._get(f"release-group/{quote(number, safe='')}", {}) is not None:
            return number
        release = self._get(f"release/{quote(number, safe='')}", {"inc": "release-groups"})
        return None if release is None else str(release["release-group"]["id"])

    def _by_title(self, work: Work) -> str | None:
        if not work.title:
            return None
        title = work.title.replace("\\", "\\\\").replace('"', '\\"')
        query = f'releasegroup:"{title}"'
        if work.year is not None:
            years = range(work.year - YEAR_SLACK, work.year + YEAR_SLACK + 1)
            query += f" AND firstreleasedate:({' OR '.join(f'{year}*' for year in years)})"
        found = self._get("release-group", {"query": query, "limit": "25"})
        return choose(work, [_candidate(group) for group in found["release-groups"]]) if found else None

    def _labels(self, group: Any) -> list[str]:
        """The labels of the first official release."""
        official = [each for each in group.get("releases", ()) if each.get("status") == "Official"]
        if not official:
            return []
        first = min(official, key=lambda each: each.get("date") or "9999")
        release = self._get(f"release/{quote(first['id'], safe='')}", {"inc": "labels"})
        infos = release.get("label-info", ()) if release else ()
        return [info["label"]["name"] for info in infos if info.get("label")]

    def _get(self, path: str, parameters: dict[str, str]) -> Any:
        """The answer, None when there is no such thing (404) or the number is none (400)."""
        try:
            return self._service.get(f"/ws/2/{path}", {**parameters, "fmt": "json"})
        except StatusError as error:
            if error.status in (400, 404):
                return None
            raise


def _candidate(group: Any) -> Candidate[str]:
    date = group.get("first-release-date") or "0"
    return Candidate((group["title"],), (int(date[:4]),), tuple(_artists(group)), group["id"])


def _artists(group: Any) -> Iterable[str]:
    return [credit["name"] for credit in group.get("artist-credit", ())]
