"""The sources on the web by the names that settings have for them."""

from collections.abc import Mapping

from reviewlint.credits.sources import SourceError
from reviewlint.credits.sources.answers import OnlineSource
from reviewlint.credits.sources.http import Service

_NO_LIMIT = 3650


class MissingKeyError(SourceError):
    """A source needs a key that the environment does not have."""


def make(name: str, contact: str | None, environment: Mapping[str, str]) -> tuple[OnlineSource, int]:
    """A source, and for how many days its answers may be kept.

    Raises MissingKeyError, or SourceError when the service wants a contact; both are whole messages.
    """
    match name:
        case "wikidata":
            from reviewlint.credits.sources import wikidata

            service = Service(wikidata.BASE, contact=_contact(contact, "Wikidata"), pause=wikidata.PAUSE)
            return wikidata.Wikidata(service), _NO_LIMIT
        case "open-library":
            from reviewlint.credits.sources import open_library

            pause = open_library.PAUSE if contact else open_library.PAUSE_UNNAMED
            service = Service(open_library.BASE, contact=contact, pause=pause)
            return open_library.OpenLibrary(service), _NO_LIMIT
        case "musicbrainz":
            from reviewlint.credits.sources import musicbrainz

            contact = _contact(contact, "MusicBrainz")
            service = Service(musicbrainz.BASE, contact=contact, pause=musicbrainz.PAUSE)
            return musicbrainz.MusicBrainz(service), _NO_LIMIT
        case "omdb":
            from reviewlint.credits.sources import omdb

            key = environment.get(omdb.KEY_VARIABLE, "")
            if not key:
                raise MissingKeyError(f"OMDb needs a key in the environment variable {omdb.KEY_VARIABLE}")
            return omdb.Omdb(Service(omdb.BASE, contact=contact, pause=omdb.PAUSE), key), _NO_LIMIT
        case "tmdb":
            from reviewlint.credits.sources import tmdb

            key, token = (environment.get(each, "") for each in (tmdb.KEY_VARIABLE, tmdb.TOKEN_VARIABLE))
            if not key and not token:
                names = f"{tmdb.TOKEN_VARIABLE} or {tmdb.KEY_VARIABLE}"
                raise MissingKeyError(f"TMDB needs a key in the environment variable {names}")
            return tmdb.Tmdb(
                Service(tmdb.BASE, contact=contact, pause=tmdb.PAUSE), key, token
            ), tmdb.MOST_DAYS
    raise KeyError(name)


def _contact(contact: str | None, name: str) -> str:
    if contact is None:
        raise SourceError(
            f"{name} wants to know whom to write to: set contact in [credits] to an e-mail address"
        )
    return contact
