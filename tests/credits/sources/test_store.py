"""IMDb's datasets, exactly as published, on their way into the store and out of it."""

import gzip
import os
import sqlite3
from pathlib import Path

import pytest

from reviewlint.credits.sources import AmbiguousError, Record, SourceError, Work
from reviewlint.credits.sources import imdb as importer
from reviewlint.credits.sources.imdb import import_datasets
from reviewlint.credits.sources.store import Store
from reviewlint.errors import InputError, UsageError

HEADERS = {
    "title.basics": "tconst titleType primaryTitle originalTitle isAdult startYear endYear runtimeMinutes "
    "genres",
    "title.akas": "titleId ordering title region language types attributes isOriginalTitle",
    "title.crew": "tconst directors writers",
    "title.principals": "tconst ordering nconst category job characters",
    "name.basics": "nconst primaryName birthYear deathYear primaryProfession knownForTitles",
}
ROWS = {
    "title.basics": [
        r"tt1798709|movie|Her|Her|0|2013|\N|126|Drama,Romance,Sci-Fi",
        r"tt0000009|movie|Her|Her|0|2013|\N|\N|Drama",
        r"tt0000010|movie|Her|Her|0|1990|\N|90|\N",
        r"tt0211915|movie|Amélie|Le fabuleux destin d'Amélie Poulain|0|2001|\N|122|Comedy",
        r"tt0903747|tvSeries|Breaking Bad|Breaking Bad|0|2008|2013|45|Crime",
        r"tt0959621|tvEpisode|Pilot|Pilot|0|2008|\N|58|Crime",
        r"tt0000777|movie|Undated|Undated|0|\N|\N|\N|\N",
    ],
    "title.akas": [
        r"tt0211915|1|Le fabuleux destin d'Amélie Poulain|\N|\N|original|\N|1",
        r"tt0211915|2|Amelie from Montmartre|US|\N|alternative|\N|0",
        r"tt0211915|3|Amélie|GB|\N|imdbDisplay|\N|0",
        r"tt0959621|1|Chemistry|XX|\N|\N|\N|0",
    ],
    "title.crew": [
        r"tt0000009|nm0000002|\N",
        r"tt1798709|nm0005069|nm0005069,nm0000009",
        r"tt0959621|nm0000009|nm0000009",
        r"tt0000010|\N|\N",
    ],
    "title.principals": [
        r'tt1798709|1|nm0001618|actor|\N|["Theodore"]',
        r'tt1798709|2|nm0010736|actress|\N|["Amy"]',
        r"tt1798709|3|nm0005069|director|\N|\N",
        r"tt1798709|4|nm0000009|writer|based on the novel by|\N",
        r"tt1798709|5|nm0887227|cinematographer|director of photography|\N",
        r"tt1798709|6|nm0000404|composer|\N|\N",
        r"tt1798709|7|nm0000009|casting_director|\N|\N",
        r"tt0959621|1|nm0186505|actor|\N|\N",
    ],
    "name.basics": [
        r"nm0005069|Spike Jonze|1969|\N|director,writer|tt1798709",
        r"nm0001618|Joaquin Phoenix|1974|\N|actor|tt1798709",
        r"nm0010736|Amy Adams|1974|\N|actress|tt1798709",
        r"nm0887227|Hoyte Van Hoytema|1971|\N|cinematographer|tt1798709",
        r"nm0000002|Somebody Else|\N|\N|director|tt0000009",
        r"nm0000009|A Novelist|\N|\N|writer|tt1798709",
        r"nm0186505|Bryan Cranston|1956|\N|actor|tt0903747",
    ],
}


def write(folder: Path, rows: dict[str, list[str]], *, packed: bool = True) -> None:
    folder.mkdir(exist_ok=True)
    for name, lines in rows.items():
        text = (
            "\n".join([HEADERS[name].replace(" ", "\t"), *(line.replace("|", "\t") for line in lines)]) + "\n"
        )
        data = text.encode()
        (folder / f"{name}.tsv{'.gz' * packed}").write_bytes(gzip.compress(data) if packed else data)


def quiet(name: str, share: float) -> None:
    assert 0 <= share <= 1


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("imdb")
    write(folder, ROWS)
    target = str(folder / "credits.sqlite")
    outcome = import_datasets(str(folder), target, quiet)
    assert outcome == (6, 6, 0, ())
    return Store(target)


def values(record: Record | None, *fields: str) -> list[tuple[str, ...]]:
    assert record is not None
    return [record.values.get(field, ()) for field in fields]


def test_by_id(store: Store) -> None:
    found = store.lookup(Work("film", "whatever", 1950, {"imdb": "tt1798709"}))
    assert values(found, "title", "year", "duration", "director", "screenwriter", "imdb") == [
        ("Her",),
        ("2013",),
        ("126",),
        ("Spike Jonze",),
        ("Spike Jonze",),
        ("tt1798709",),
    ], "who wrote the novel is no screenwriter"
    assert values(found, "actor", "cinematographer", "musicBy") == [
        ("Joaquin Phoenix", "Amy Adams"),
        ("Hoyte Van Hoytema",),
        (),
    ], "a person without a name is left out"
    assert store.lookup(Work("film", ids={"imdb": "tt9999999"})) is None


def test_by_title_and_year(store: Store) -> None:
    assert values(store.lookup(Work("film", "HER", 1990)), "imdb") == [("tt0000010",)]
    assert values(store.lookup(Work("film", "her", 1991)), "imdb") == [("tt0000010",)], "a year beside it"
    assert store.lookup(Work("film", "Her", 1993)) is None
    assert store.lookup(Work("tv", "Her", 2013)) is None, "no series is called so"
    with pytest.raises(AmbiguousError, match="2 works called Her"):
        store.lookup(Work("film", "Her", 2013))
    found = store.lookup(Work("film", "Her", 2013, people=("Spike Jonze",)))
    assert values(found, "imdb") == [("tt1798709",)], "the director tells"


@pytest.mark.parametrize(
    "title", ["Amélie", "amelie", "Le Fabuleux Destin d’Amelie Poulain", "Amelie From Montmartre"]
)
def test_by_any_of_its_titles(store: Store, title: str) -> None:
    found = store.lookup(Work("film", title))
    assert values(found, "originalTitle") == [("Le fabuleux destin d'Amélie Poulain",)]


def test_episodes_and_other_kinds_stay_out(store: Store) -> None:
    assert store.lookup(Work("tv", "Pilot")) is None
    assert store.lookup(Work("tv", "Chemistry")) is None
    assert store.lookup(Work("book", "Her", 2013)) is None
    assert values(store.lookup(Work("film", "Undated")), "year") == [()]


def test_files_may_be_plain_and_some_may_be_missing(tmp_path: Path) -> None:
    write(tmp_path, {"title.basics": ROWS["title.basics"]}, packed=False)
    outcome = import_datasets(str(tmp_path), str(tmp_path / "s"), quiet)
    assert outcome.missing == ("title.akas", "title.crew", "title.principals", "name.basics")
    assert values(Store(str(tmp_path / "s")).lookup(Work("film", "Her", 1990)), "year") == [("1990",)]
    assert sorted(os.listdir(tmp_path)) == ["s", "title.basics.tsv"]


def test_without_titles_there_is_nothing_to_import(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no title\.basics"):
        import_datasets(str(tmp_path), str(tmp_path / "s"), quiet)
    assert not os.listdir(tmp_path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (gzip.compress(b"x" * 100, mtime=0)[:-9], "is damaged or incomplete"),
        (b"no gzip", "is damaged or incomplete"),
        (gzip.compress(b"a\tb\n1\t2\n", mtime=0), "has no column tconst"),
        (gzip.compress(b"", mtime=0), "has no column tconst"),
        (gzip.compress(b"x" * (6 << 20)), "has no lines"),
    ],
)
def test_files_that_are_not_as_published(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "title.basics.tsv.gz").write_bytes(data)
    with pytest.raises(InputError, match=said):
        import_datasets(str(tmp_path), str(tmp_path / "s"), quiet)
    assert not (tmp_path / "s").exists()


def test_damaged_rows_are_counted_and_left_out(tmp_path: Path) -> None:
    rows = [*ROWS["title.basics"], "tt1|movie", "ttx|movie|A|A|0|1|1|1|x", "tt999999999|movie|A|A|0|1|1|1|x"]
    write(tmp_path, {"title.basics": rows})
    assert import_datasets(str(tmp_path), str(tmp_path / "s"), quiet).damaged == 3


class InterruptedHereError(Exception):
    """Stands for whatever ends an import before its time."""


def stop(name: str, share: float) -> None:
    raise InterruptedHereError


def test_an_interrupted_import_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old store stays until the new one is whole, each start goes on where the last one ended."""
    monkeypatch.setattr("reviewlint.credits.sources.tsv._BLOCK", 64)
    write(tmp_path, ROWS)
    steps: list[tuple[str, float]] = []
    whole, target = tmp_path / "whole", tmp_path / "s"
    import_datasets(str(tmp_path), str(whole), lambda *step: steps.append(step))
    target.write_bytes(b"old")
    assert len(steps) > 20
    for _ in steps:
        with pytest.raises(InterruptedHereError):
            import_datasets(str(tmp_path), str(target), stop)
        assert target.read_bytes() == b"old"
    left: list[tuple[str, float]] = []
    import_datasets(str(tmp_path), str(target), lambda *step: left.append(step))
    assert [name for name, _ in left] == ["index"], "all had been read by then, a batch each time"
    assert dump(target) == dump(whole)


def test_other_files_begin_anew(tmp_path: Path) -> None:
    write(tmp_path, ROWS)
    with pytest.raises(InterruptedHereError):
        import_datasets(str(tmp_path), str(tmp_path / "s"), stop)
    write(tmp_path, {**ROWS, "title.basics": ROWS["title.basics"][:1]})
    assert import_datasets(str(tmp_path), str(tmp_path / "s"), quiet).titles == 1


def test_rubbish_in_the_place_of_the_unfinished_store(tmp_path: Path) -> None:
    write(tmp_path, ROWS)
    (tmp_path / "s.part").write_bytes(b"rubbish" * 1000)
    assert import_datasets(str(tmp_path), str(tmp_path / "s"), quiet).titles == 6


def test_a_store_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="credits import FOLDER"):
        Store(str(tmp_path / "none")).lookup(Work("film", "Her"))
    path = tmp_path / "rubbish"
    path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(SourceError, match="import them again"):
        Store(str(path)).lookup(Work("film", "Her"))
    other = tmp_path / "other?name#x%20.sqlite"
    sqlite3.connect(other).close()
    with pytest.raises(SourceError, match="by another version"):
        Store(str(other)).lookup(Work("film", "Her"))


@pytest.mark.parametrize(
    ("job", "is_source"),
    [
        ("novel", True),
        ("based on the play by", True),
        ("characters", True),
        ("story by", True),
        ("screenplay by", False),
        ("screenplay and novel", False),
        ("written by", False),
        (r"\N", False),
    ],
)
def test_who_wrote_the_script(job: str, is_source: bool) -> None:
    assert importer._wrote_the_source(job) is is_source


def dump(path: Path) -> set[str]:
    """Everything in a store, in no order; how far it was read is not part of it."""
    connection = sqlite3.connect(path)
    tables = ("title", "alias", "crew", "principal", "person")
    rows = {f"{table}{row}" for table in tables for row in connection.execute(f"SELECT * FROM {table}")}
    connection.close()
    return rows
