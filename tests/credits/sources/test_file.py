"""Tables of credits in the publication's repository."""

import json
from pathlib import Path

import pytest

from reviewlint.credits.sources import AmbiguousError, Record, SourceError, Work
from reviewlint.credits.sources.file import FileSource

HER = Work("film", "Her", 2013)


def look(tmp_path: Path, name: str, text: str, work: Work = HER) -> Record | None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return FileSource(str(path)).lookup(work)


TABLES = {
    "films.csv": "Title,Year,Directed by,Cast\r\nHer,2013,Spike Jonze,Joaquin Phoenix; Amy Adams\r\n",
    "films.tsv": "title\tyear\tdirector\tactors\nHer\t2013\tSpike Jonze\tJoaquin Phoenix and Amy Adams\n",
    "films.json": json.dumps(
        [{"title": "Her", "year": 2013, "director": "Spike Jonze", "cast": ["Joaquin Phoenix", "Amy Adams"]}]
    ),
    "all.json": json.dumps(
        {
            "books": [{"title": "Her", "year": 2013, "author": "Another"}],
            "films": [
                {
                    "title": "Her",
                    "year": 2013,
                    "director": "Spike Jonze",
                    "cast": "Joaquin Phoenix, Amy Adams",
                }
            ],
        }
    ),
    "credits.yml": """\
- kind: book
  title: Her
- kind: movie
  movie:
    title: Her
    release_date: 2013-12-18
  credits:
    - {name: Spike Jonze, role: director}
  director: Spike Jonze
  starring: [Joaquin Phoenix, Amy Adams]
""",
    "by-slug.yaml": """\
her-2013:
  title: Her
  year: 2013
  director: Spike Jonze
  cast: [Joaquin Phoenix, Amy Adams]
her-1990:
  title: Her
  year: 1990
""",
    "documents.yaml": """\
title: Other
---
title: Her
year: 2013
director: Spike Jonze
cast: [Joaquin Phoenix, Amy Adams]
""",
}


@pytest.mark.parametrize("name", TABLES)
def test_every_form(tmp_path: Path, name: str) -> None:
    found = look(tmp_path, name, TABLES[name])
    assert found is not None
    assert set(found.values["director"]) == {"Spike Jonze"}
    assert found.values["actor"] == ("Joaquin Phoenix", "Amy Adams")
    assert found.source == name


def test_letterboxd(tmp_path: Path) -> None:
    text = (
        "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n"
        '2014-03-01,Her,2013,https://boxd.it/6vJq,4.5,,"A line\nand another",,2014-02-28\n'
    )
    found = look(tmp_path, "reviews.csv", text)
    assert found is not None
    assert found.values == {"title": ("Her",), "year": ("2013",), "letterboxd": ("https://boxd.it/6vJq",)}
    assert look(tmp_path, "reviews.csv", text, Work("album", "Her", 2013)) is None


def test_goodreads(tmp_path: Path) -> None:
    text = (
        "Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,"
        "Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,"
        "Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies\n"
        '6319,"Fantastic Mr. Fox (Dahl, #2)",Roald Dahl,"Dahl, Roald",Quentin Blake,"=""0140328726""",'
        '"=""9780140328721""",4,4.06,Puffin,Paperback,96,1988,1970,,2020/01/01,,,read,"Good.",,private,1,0\n'
    )
    for work in (Work("book", "Fantastic Mr Fox"), Work("book", "", None, {"isbn13": "9780140328721"})):
        found = look(tmp_path, "goodreads_library_export.csv", text, work)
        assert found is not None
        assert found.values["author"] == ("Roald Dahl", "Quentin Blake")
        assert found.values["isbn13"] == ("9780140328721",)
        assert found.values["isbn"] == ("0140328726",)
        assert set(found.values["year"]) == {"1988", "1970"}
        assert found.values["title"] == ("Fantastic Mr. Fox",)
        assert "private" not in str(found) and "Good." not in str(found)


def test_an_id_decides_before_the_title(tmp_path: Path) -> None:
    text = "title,year,imdb_url\nHer,1990,\nElle,2013,https://www.imdb.com/title/tt1798709/\n"
    found = look(tmp_path, "films.csv", text, HER._replace(ids={"imdb": "tt1798709"}))
    assert found is not None and found.values["title"] == ("Elle",)


def test_several_works_of_one_title(tmp_path: Path) -> None:
    text = "title,year,director\nHer,2013,Spike Jonze\nHer,2013,Somebody Else\nHer,1990,X Y\n"
    with pytest.raises(AmbiguousError, match="has 2 works called Her"):
        look(tmp_path, "films.csv", text)
    with pytest.raises(AmbiguousError, match="the year would tell"):
        look(tmp_path, "films.csv", text, Work("film", "Her"))
    found = look(tmp_path, "films.csv", text, HER._replace(people=("Spike Jonze",)))
    assert found is not None and found.values["director"] == ("Spike Jonze",)
    assert look(tmp_path, "films.csv", text, Work("film", "Him")) is None


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.json", "[{]", "is not JSON: .* \\(line 1\\)"),
        ("a.yaml", "a: [\nb", "is not YAML: .* \\(line 3\\)"),
        ("a.csv", '"' + "x" * 200_000, "is not a table that can be read: .*"),
        ("a.txt", "Her", "is neither YAML, JSON, CSV nor TSV"),
        ("a.json", "[" * 100_000, "nested too deeply"),
    ],
)
def test_broken_files_are_one_clause(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        look(tmp_path, name, text)
    assert "\n" not in str(caught.value)


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        FileSource(str(tmp_path / "none.csv")).lookup(HER)
    (tmp_path / "a.csv").write_bytes(b"title\nH\xe9r\n")
    with pytest.raises(SourceError, match="is not UTF-8"):
        FileSource(str(tmp_path / "a.csv")).lookup(HER)


@pytest.mark.parametrize(
    "text",
    ["", "null", "3", "[]", "{}", "[[[[[[[[[[[[{}]]]]]]]]]]]]", '{"a": {"b": 3}}', '[{"title": null}]'],
)
def test_files_without_works(tmp_path: Path, text: str) -> None:
    if text:
        assert look(tmp_path, "a.json", text) is None
    assert look(tmp_path, "a.yaml", text) is None
    assert look(tmp_path, "a.csv", text) is None
