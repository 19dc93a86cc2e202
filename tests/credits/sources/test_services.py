"""The services on the web: their documented answers, and their ways of saying no."""

from collections.abc import Callable
from typing import Any

import pytest

from reviewlint.credits.sources import AmbiguousError, Record, SourceError, Work
from reviewlint.credits.sources.http import Service
from reviewlint.credits.sources.musicbrainz import MusicBrainz
from reviewlint.credits.sources.omdb import Omdb
from reviewlint.credits.sources.open_library import OpenLibrary
from reviewlint.credits.sources.tmdb import Tmdb
from reviewlint.credits.sources.wikidata import Wikidata
from tests.credits.sources.conftest import Reply, Request, Server

HER = Work("film", "Her", 2013)


def values(record: Record | None, *fields: str) -> list[tuple[str, ...]]:
    assert record is not None
    return [record.values.get(field, ()) for field in fields]


# OMDb

OMDB = {
    "Title": "Her",
    "Year": "2013",
    "Rated": "R",
    "Runtime": "126 min",
    "Director": "Spike Jonze",
    "Writer": "Spike Jonze (written by)",
    "Actors": "Joaquin Phoenix, Amy Adams, Scarlett Johansson",
    "Country": "N/A",
    "imdbID": "tt1798709",
    "Type": "movie",
    "Response": "True",
}


def test_omdb(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply(OMDB)
    found = Omdb(service, "K").lookup(HER)
    assert server.asked[0].query == {"apikey": "K", "t": "Her", "type": "movie", "y": "2013", "r": "json"}
    fields = ("director", "screenwriter", "actor", "year", "duration", "countryOfOrigin", "imdb")
    assert values(found, *fields) == [
        ("Spike Jonze",),
        ("Spike Jonze",),
        ("Joaquin Phoenix", "Amy Adams", "Scarlett Johansson"),
        ("2013",),
        ("126",),
        (),
        ("tt1798709",),
    ]
    Omdb(service, "K").lookup(Work("film", "Her", 2013, {"imdb": "tt1798709"}))
    assert server.asked[1].query == {"apikey": "K", "i": "tt1798709", "r": "json"}


def test_omdb_gives_its_best_guess_which_may_be_another_work(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({**OMDB, "Title": "Her Smell"})
    assert Omdb(service, "K").lookup(HER) is None
    server.answer = lambda request: Reply({**OMDB, "Year": "2013\u20132020"})
    assert values(Omdb(service, "K").lookup(Work("tv", "Her", 2013)), "year") == [("2013",)]


def test_omdb_says_no_in_three_ways(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({"Response": "False", "Error": "Movie not found!"})
    assert Omdb(service, "K").lookup(HER) is None
    for error in ("Invalid API key!", "Request limit reached!"):
        server.answer = lambda request, error=error: Reply({"Response": "False", "Error": error}, 401)
        with pytest.raises(SourceError, match=f"refuses: {error}"):
            Omdb(service, "K").lookup(HER)


# TMDB

TMDB = {
    "/3/search/movie": {
        "page": 1,
        "results": [
            {"id": 152601, "title": "Her", "original_title": "Her", "release_date": "2013-12-18"},
            {"id": 7, "title": "Her Smell", "original_title": "Her Smell", "release_date": "2013-05-01"},
            {"id": 8, "title": "Her", "original_title": "Her", "release_date": ""},
        ],
    },
    "/3/movie/152601": {
        "id": 152601,
        "imdb_id": "tt1798709",
        "title": "Her",
        "original_title": "Her",
        "release_date": "2013-12-18",
        "runtime": 126,
        "credits": {
            "cast": [
                {"name": "Amy Adams", "character": "Amy", "order": 2},
                {"name": "Joaquin Phoenix", "character": "Theodore", "order": 0},
            ],
            "crew": [
                {"name": "Spike Jonze", "job": "Director"},
                {"name": "Hoyte van Hoytema", "job": "Director of Photography"},
                {"name": "Somebody", "job": "Gaffer"},
            ],
        },
    },
    "/3/find/tt1798709": {"movie_results": [{"id": 152601}], "tv_results": []},
    "/3/tv/1396": {
        "id": 1396,
        "name": "Breaking Bad",
        "first_air_date": "2008-01-20",
        "created_by": [{"name": "Vince Gilligan"}],
        "networks": [{"name": "AMC"}],
        "credits": {"cast": [{"name": "Bryan Cranston", "order": 0}], "crew": []},
        "external_ids": {"imdb_id": "tt0903747"},
    },
}


def test_tmdb(server: Server, service: Service) -> None:
    server.routes(TMDB)
    found = Tmdb(service, token="T").lookup(HER)
    fields = ("director", "actor", "cinematographer", "duration", "releaseDate", "imdb", "tmdb")
    assert values(found, *fields) == [
        ("Spike Jonze",),
        ("Joaquin Phoenix", "Amy Adams"),
        ("Hoyte van Hoytema",),
        ("126",),
        ("2013-12-18",),
        ("tt1798709",),
        ("152601",),
    ]
    assert server.asked[0].query == {"query": "Her", "primary_release_year": "2013"}
    assert server.asked[0].headers["Authorization"] == "Bearer T"
    assert Tmdb(service, "K").lookup(Work("film", ids={"imdb": "tt1798709"})) == found
    assert server.asked[-1].query["api_key"] == "K" and "Authorization" not in server.asked[-1].headers
    series = Tmdb(service, "K").lookup(Work("tv", "Breaking Bad", ids={"tmdb": "1396-breaking-bad"}))
    assert values(series, "creator", "broadcaster", "year") == [("Vince Gilligan",), ("AMC",), ("2008",)]


def test_tmdb_says_no(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({"success": False, "status_code": 34}, 404)
    assert Tmdb(service, "K").lookup(Work("film", ids={"tmdb": "1"})) is None
    server.answer = lambda request: Reply({"status_code": 7}, 401)
    with pytest.raises(SourceError, match="refuses the key: check TMDB_TOKEN or TMDB_API_KEY"):
        Tmdb(service, "K").lookup(HER)


# Open Library

EDITION = {
    "key": "/books/OL7353617M",
    "title": "Fantastic Mr. Fox",
    "publishers": ["Puffin"],
    "publish_date": "October 1, 1988",
    "number_of_pages": 96,
    "isbn_10": ["0140328726"],
    "isbn_13": ["9780140328721"],
    "works": [{"key": "/works/OL45804W"}],
}
LIBRARY: dict[str, Any] = {
    "/books/OL7353617M.json": EDITION,
    "/works/OL45804W.json": {
        "key": "/works/OL45804W",
        "title": "Fantastic Mr Fox",
        "first_publish_date": "1970",
        "authors": [{"author": {"key": "/authors/OL34184A"}}],
    },
    "/authors/OL34184A.json": {"name": "Roald Dahl"},
    "/search.json": {
        "docs": [
            {
                "key": "/works/OL1W",
                "title": "Emma",
                "author_name": ["Jane Austen"],
                "first_publish_year": 1815,
            },
            {
                "key": "/works/OL2W",
                "title": "Emma",
                "author_name": ["Kenneth Hesketh"],
                "first_publish_year": 2010,
            },
            {"key": "/works/OL3W", "title": "Emma's War"},
        ]
    },
}


def test_open_library_by_isbn(server: Server, service: Service) -> None:
    """The address of an ISBN leads to that of the edition; often only its work has the authors."""
    server.routes(LIBRARY)
    known = server.answer

    def answer(request: Request) -> Reply:
        if request.path.startswith("/isbn/"):
            return Reply(b"", 302, {"Location": "/books/OL7353617M.json"})
        return known(request)

    server.answer = answer
    found = OpenLibrary(service).lookup(Work("book", ids={"isbn13": "978-0-14-032872-1"}))
    assert server.asked[0].path == "/isbn/9780140328721.json"
    assert values(found, "author", "year", "publisher", "numberOfPages", "isbn10") == [
        ("Roald Dahl",),
        ("1988", "1970"),
        ("Puffin",),
        ("96",),
        ("0140328726",),
    ]
    server.answer = lambda request: Reply({}, 404)
    assert OpenLibrary(service).lookup(Work("book", ids={"isbn13": "9780140328721"})) is None


def test_open_library_by_title(server: Server, service: Service) -> None:
    """The author decides between works of one title, and is not sent."""
    server.routes(LIBRARY)
    found = OpenLibrary(service).lookup(Work("book", "Emma", 2003, people=("Jane Austen",)))
    assert values(found, "author", "year", "openLibrary") == [("Jane Austen",), ("1815",), ("OL1W",)]
    assert set(server.asked[0].query) == {"title", "fields", "limit"}
    with pytest.raises(AmbiguousError, match="2 works called Emma"):
        OpenLibrary(service).lookup(Work("book", "Emma"))


def test_open_library_cannot_send_us_elsewhere(server: Server, service: Service) -> None:
    server.routes({"/books/OL1M.json": {**EDITION, "works": [{"key": "/../admin?x="}]}})
    with pytest.raises(ValueError, match="admin"):
        OpenLibrary(service).lookup(Work("book", ids={"openLibrary": "OL1M"}))


# MusicBrainz

GROUP = {
    "id": "1aa41b19-0000-4000-8000-000000000001",
    "score": 100,
    "title": "Doolittle",
    "primary-type": "Album",
    "first-release-date": "1989-04-17",
    "artist-credit": [{"name": "Pixies", "artist": {"id": "b6b2bb8d", "name": "Pixies"}}],
    "releases": [
        {"id": "r2", "date": "1999", "status": "Official"},
        {"id": "r1", "date": "1989-04-17", "status": "Official"},
        {"id": "r0", "date": "1989", "status": "Bootleg"},
    ],
}
MUSIC = {
    "/ws/2/release-group": {"count": 1, "offset": 0, "release-groups": [GROUP]},
    f"/ws/2/release-group/{GROUP['id']}": GROUP,
    "/ws/2/release/r1": {"id": "r1", "label-info": [{"label": {"name": "4AD"}}, {"label": None}]},
    "/ws/2/release/r9": {"id": "r9", "release-group": {"id": GROUP["id"]}},
}


@pytest.mark.parametrize(
    "work",
    [
        Work("album", "Doolittle", 1989, people=("Pixies",)),
        Work("album", "Doolittle"),
        Work("album", ids={"musicbrainz": str(GROUP["id"])}),
        Work("album", ids={"musicbrainz": "r9"}),
    ],
)
def test_musicbrainz(server: Server, service: Service, work: Work) -> None:
    server.routes(MUSIC)
    found = MusicBrainz(service).lookup(work)
    assert values(found, "byArtist", "recordLabel", "year", "releaseDate") == [
        ("Pixies",),
        ("4AD",),
        ("1989",),
        ("1989-04-17",),
    ]
    assert not any("Pixies" in str(request.query) for request in server.asked)


def test_musicbrainz_queries_are_quoted(server: Server, service: Service) -> None:
    server.routes({"/ws/2/release-group": {"release-groups": []}})
    assert MusicBrainz(service).lookup(Work("album", 'A "B" \\ OR *', 2000)) is None
    asked = server.asked[0].query["query"]
    assert asked.startswith('releasegroup:"A \\"B\\" \\\\ OR *" AND firstreleasedate:(1999* OR 2000*')


# Wikidata


def link(*ids: str, rank: str = "normal") -> list[dict[str, Any]]:
    return [
        {"mainsnak": {"snaktype": "value", "datavalue": {"value": {"id": id}}}, "rank": rank} for id in ids
    ]


def snak(value: Any, rank: str = "normal") -> list[dict[str, Any]]:
    return [{"mainsnak": {"snaktype": "value", "datavalue": {"value": value}}, "rank": rank}]


def label(text: str) -> dict[str, Any]:
    return {"labels": {"en": {"language": "en", "value": text}}}


ITEMS: dict[str, Any] = {
    "Q788822": {
        "id": "Q788822",
        **label("Her"),
        "claims": {
            "P57": [*link("Q270324"), *link("Q1", rank="deprecated")],
            "P58": [{"mainsnak": {"snaktype": "somevalue", "property": "P58"}, "rank": "normal"}],
            "P161": link("Q185140", "Q2"),
            "P577": [
                *snak({"time": "+2013-12-18T00:00:00Z", "precision": 11}),
                *snak({"time": "+2014-00-00T00:00:00Z", "precision": 9}),
            ],
            "P2047": snak({"amount": "+126", "unit": "http://www.wikidata.org/entity/Q7727"}),
            "P345": snak("tt1798709"),
        },
    },
    "Q9": {
        "id": "Q9",
        **label("Her"),
        "claims": {"P577": snak({"time": "+1990-01-01T00:00:00Z", "precision": 9})},
    },
    "Q270324": {"id": "Q270324", **label("Spike Jonze")},
    "Q185140": {"id": "Q185140", "labels": {"mul": {"language": "mul", "value": "Joaquin Phoenix"}}},
    "Q2": {"id": "Q2", "missing": ""},
}


def wikidata(request: Request) -> Reply:
    query = request.query
    assert query["maxlag"] == "5" and query["format"] == "json"
    if query["action"] == "query":
        return Reply({"query": {"search": [{"title": "Q9"}, {"title": "Q788822"}]}})
    ids = query["ids"].split("|")
    assert len(ids) <= 50
    return Reply({"entities": {id: ITEMS[id] for id in ids}, "success": 1})


@pytest.mark.parametrize("work", [HER, Work("film", ids={"wikidata": "Q788822"})])
def test_wikidata(server: Server, service: Service, work: Work) -> None:
    server.answer = wikidata
    found = Wikidata(service).lookup(work)
    fields = ("director", "screenwriter", "actor", "year", "releaseDate", "duration", "imdb", "wikidata")
    assert values(found, *fields) == [
        ("Spike Jonze",),
        (),
        ("Joaquin Phoenix",),
        ("2013", "2014"),
        ("2013-12-18",),
        ("126",),
        ("tt1798709",),
        ("Q788822",),
    ]


def test_wikidata_lags(server: Server, service: Service, waits: list[float]) -> None:
    """With HTTP status 200."""
    lag = {"error": {"code": "maxlag", "info": "Waiting for a database", "lag": 5.1}}
    server.answer = lambda request: wikidata(request) if waits else Reply(lag, 200, {"Retry-After": "5"})
    assert Wikidata(service).lookup(HER) is not None
    assert waits == [5.0]
    server.answer = lambda request: Reply({"error": {"code": "badvalue", "info": "Unrecognised value"}})
    with pytest.raises(SourceError, match="refuses: Unrecognised value"):
        Wikidata(service).lookup(HER)


def test_wikidata_asks_by_the_ids_of_others(server: Server, service: Service) -> None:
    server.answer = lambda request: Reply({"query": {"search": []}})
    assert Wikidata(service).lookup(Work("film", ids={"imdb": "tt1798709"})) is None
    assert server.asked[0].query["srsearch"] == "haswbstatement:P345=tt1798709"


# All of them

MAKE: list[Callable[[Service], Any]] = [
    Wikidata,
    OpenLibrary,
    MusicBrainz,
    lambda service: Omdb(service, "K"),
    lambda service: Tmdb(service, "K"),
]


@pytest.mark.parametrize("make", MAKE)
@pytest.mark.parametrize(
    "body", [[], "text", 3, None, {}, {"results": 3}, {"Response": "True"}, {"query": {}}]
)
def test_answers_in_no_documented_form(
    server: Server, service: Service, make: Callable[[Service], Any], body: Any
) -> None:
    """They are one clause for people, from whatever place in the code they are noticed."""
    from reviewlint.credits.sources.answers import Cached

    server.answer = lambda request: Reply(body)
    source = make(service)
    for kind in source.kinds:
        work = Work(kind, "Her", 2013, {"isbn13": "9780140328721"})
        try:
            assert Cached(source, 0).lookup(work) is None
        except SourceError as error:
            assert "documented form" in str(error) or "refuses" in str(error)


@pytest.mark.parametrize("make", MAKE)
def test_only_titles_years_and_ids_leave_this_machine(
    server: Server, service: Service, make: Callable[[Service], Any]
) -> None:
    from contextlib import suppress

    source = make(service)
    for kind in source.kinds:
        with suppress(SourceError, KeyError):
            source.lookup(Work(kind, "Her", 2013, {}, ("Somebody Private",)))
    assert server.asked
    assert "Private" not in repr(server.asked)
