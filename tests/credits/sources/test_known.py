"""All sources of a run: which are asked, what is kept, and what is said when one fails."""

import subprocess
import sys
from pathlib import Path

import pytest

from reviewlint.credits.sources import Work, wikidata
from reviewlint.credits.sources.front_matter import work_of
from reviewlint.credits.sources.known import Sources, known_credits
from reviewlint.credits.sources.matching import fold_title
from reviewlint.document import Document
from reviewlint.settings.model import CreditSettings
from tests.credits.sources.conftest import Reply, Server

HER = Document(
    "---\nfilm: Her\nyear: 2013\ndirector: Spike Jonze and Somebody Else\n---\nA film.\n", "her.md"
)


@pytest.fixture(autouse=True)
def nothing_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWLINT_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.mark.parametrize(
    ("front_matter", "work"),
    [
        ("film: Her\nyear: 2013", Work("film", "Her", 2013)),
        ("kind: film\ntitle: Her (2013)", Work("film", "Her", 2013)),
        ("film: Her\nrelease_date: 2013-12-18", Work("film", "Her", 2013)),
        (
            "film: Her\nyear: soon\nimdb: https://www.imdb.com/title/tt1798709/",
            Work("film", "Her", None, {"imdb": "tt1798709"}),
        ),
        ("kind: film\nimdb: 1798709", Work("film", "", None, {"imdb": "tt1798709"})),
        ("kind: book\ntitle: x\nisbn: 978-0-14-032872-1", Work("book", "x", None, {"isbn": "9780140328721"})),
        ("kind: book\ntitle: x\nauthor: A B & C D", Work("book", "x", None, {}, ("A B", "C D"))),
        ("kind: album\ntitle: '{{ page.title }}'", None),
        ("title: Some page", None),
    ],
)
def test_which_work_it_is(front_matter: str, work: Work | None) -> None:
    assert work_of(Document(f"---\n{front_matter}\n---\n")) == work


def test_what_a_review_does_not_say_can_be_said_for_it() -> None:
    assert work_of(Document("*Her* is good. *Her* ends.", "films/x.md"), year=2013) == Work(
        "film", "Her", 2013
    )
    assert work_of(Document("Good.", "films/x.md"), "Her", 2013) == Work("film", "Her", 2013)
    assert work_of(HER, "Him", 1990) == Work("film", "Her", 2013, {}, ("Spike Jonze", "Somebody Else"))


def test_the_front_matter_comes_first(tmp_path: Path) -> None:
    (tmp_path / "films.csv").write_text("title,year,director\nHer,2013,Spike Jonze\n", encoding="utf-8")
    sources = Sources(CreditSettings(files=(str(tmp_path / "films.csv"),)), {})
    known = known_credits(HER, sources)
    assert [record.source for record in known] == ["front matter", "films.csv"]
    assert list(known.values("director")) == [
        ("Spike Jonze", "front matter"),
        ("Somebody Else", "front matter"),
        ("Spike Jonze", "films.csv"),
    ]
    assert not sources.notices
    assert [record.source for record in known_credits(HER, None)] == ["front matter"]


def test_a_source_that_fails_is_one_notice(tmp_path: Path) -> None:
    sources = Sources(CreditSettings(files=(str(tmp_path / "none.csv"),)), {})
    for _ in range(3):
        assert len(known_credits(HER, sources)) == 1
    assert [str(notice) for notice in sources.notices] == [
        "credits: none.csv cannot be read (No such file or directory)"
    ]


def test_nothing_is_asked_on_the_web_unless_that_is_allowed() -> None:
    offline = Sources(CreditSettings(contact="a@example.org"), {"OMDB_API_KEY": "K"})
    assert not offline.records(Work("film", "Her", 2013)) and not offline.notices
    named = Sources(CreditSettings(("wikidata",)), {})
    assert not named.records(Work("film", "Her", 2013))
    assert "allow it with --online" in str(named.notices[0])


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("omdb",), "OMDb needs a key in the environment variable OMDB_API_KEY"),
        (("tmdb",), "TMDB needs a key in the environment variable TMDB_TOKEN or TMDB_API_KEY"),
        (("wikidata",), "Wikidata wants to know whom to write to"),
        (("musicbrainz",), "MusicBrainz wants to know whom to write to"),
    ],
)
def test_what_a_source_needs(names: tuple[str, ...], said: str) -> None:
    sources = Sources(CreditSettings(names, online=True), {})  # type: ignore[arg-type]
    assert not sources.records(Work("film", "Her", 2013))
    assert said in str(sources.notices[0])


def test_answers_are_kept(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also that there is none; with `cache-days = 0` nothing is."""
    monkeypatch.setattr(wikidata, "BASE", server.base)
    monkeypatch.setattr(wikidata, "PAUSE", 0.0)
    server.answer = lambda request: Reply({"query": {"search": []}})
    settings = CreditSettings(("wikidata",), online=True, contact="a@example.org")
    for _ in range(3):
        assert not Sources(settings, {}).records(Work("film", "Her", 2013))
    assert len(server.asked) == 1
    Sources(settings._replace(cache_days=0), {}).records(Work("film", "Her", 2013))
    Sources(settings, {}).records(Work("film", "Her", 1990))
    assert len(server.asked) == 3


def test_failures_are_not_kept_and_not_repeated(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wikidata, "BASE", server.base)
    settings = CreditSettings(("wikidata",), online=True, contact="a@example.org")
    server.answer = lambda request: Reply(b"<html>")
    sources = Sources(settings, {})
    for year in (2013, 2014):
        assert not sources.records(Work("film", "Her", year))
    assert len(server.asked) == 1 and len(sources.notices) == 1
    Sources(settings, {}).records(Work("film", "Her", 2013))
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lock & Stock", "lock and stock"),
        ("Amélie", "AMELIE"),
        ("Matrix, The", "The Matrix"),
        ("It’s a Boy", "Its a boy"),
        ("Mission: Impossible – Fallout", "Mission Impossible - Fallout"),
        ("“Her”", "Her"),
        ("$", " $ "),
        ("卧虎藏龙", "卧虎藏龙"),
    ],
)
def test_titles_that_are_one(first: str, second: str) -> None:
    assert fold_title(first) == fold_title(second)


@pytest.mark.parametrize(("first", "second"), [("Her", "Her Smell"), ("$", "+"), ("Hello, the", "Hello")])
def test_titles_that_are_two(first: str, second: str) -> None:
    assert fold_title(first) != fold_title(second)


def test_a_run_without_sources_pays_for_none() -> None:
    """Neither SQLite nor HTTP is imported by the check of a review."""
    code = (
        "import sys; from reviewlint import lint_text; "
        "lint_text('---\\nfilm: Her\\nyear: 2013\\ndirector: Spike Jonze\\n---\\nGood, by Spike Jonze.\\n'); "
        "slow = {'sqlite3', 'http.client', 'urllib.request', 'ssl', 'reviewlint.credits.sources'}; "
        "print(sorted(slow.intersection(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
