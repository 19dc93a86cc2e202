"""`reviewlint credits import|show|fill`."""

import gzip
import json
import os
import stat

import pytest

REVIEW = "---\ntitle: Her # (2013)\nyear: 2013\nkind: film\n---\nA man buys a voice.\n"
FILLED = REVIEW.replace(
    "kind: film\n", "kind: film\ndirector: Spike Jonze\ncast: [Joaquin Phoenix, Amy Adams]\n"
)


@pytest.fixture
def desk(folder, monkeypatch):
    """A publication with a table of credits, and nothing else on this machine."""
    monkeypatch.setenv("REVIEWLINT_DATA_DIR", str(folder / "data"))
    (folder / "her.md").write_text(REVIEW, encoding="utf-8")
    (folder / "reviewlint.toml").write_text('[credits]\nfiles = "films.csv"\n', encoding="utf-8")
    table = "title,year,director,cast\nHer,2013,Spike Jonze,Joaquin Phoenix; Amy Adams\n"
    (folder / "films.csv").write_text(table, encoding="utf-8")
    return folder


def test_show(cli, desk):
    result = cli("credits", "show", "her.md")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "Her (2013), film"
    assert lines[1].startswith("films.csv: entry 1, as of ")
    assert lines[3:] == [
        "title     front matter  Her",
        "          films.csv     Her",
        "year      front matter  2013",
        "          films.csv     2013",
        "director  films.csv     Spike Jonze",
        "cast      films.csv     Joaquin Phoenix, Amy Adams",
    ]


def test_show_for_programs(cli, desk):
    answer = json.loads(cli("credits", "show", "her.md", "--output-format", "json").out)
    assert answer["work"]["title"] == "Her"
    assert [record["source"] for record in answer["records"]] == ["front matter", "films.csv"]
    assert answer["records"][1]["values"]["director"] == ["Spike Jonze"]


def test_show_a_review_that_does_not_say(cli, desk):
    (desk / "x.md").write_text("A good one.\n", encoding="utf-8")
    result = cli("credits", "show", "x.md")
    assert result.code == 2 and "does not say which work it reviews" in result.err
    result = cli("credits", "show", "x.md", "--kind", "film", "--title", "Her", "--year", "2013")
    assert "director  films.csv  Spike Jonze" in result.out
    result = cli("credits", "show", "x.md", "--kind", "film", "--title", "Him")
    assert "nothing is known of it" in result.out


def test_a_failing_source_is_one_warning(cli, desk):
    (desk / "films.csv").write_bytes(b"\xff\xfe\xfd")
    result = cli("credits", "show", "her.md")
    assert result.code == 0
    assert result.err == "reviewlint: warning: credits: films.csv is not UTF-8\n"
    assert "title  front matter  Her" in result.out


def test_fill_shows_and_writes_nothing_by_itself(cli, desk):
    result = cli("credits", "fill", "her.md")
    assert result.code == 0
    assert "+director: Spike Jonze\n+cast: [Joaquin Phoenix, Amy Adams]\n" in result.out
    assert "director: from films.csv\n" in result.out
    assert "her.md is as it was; --yes writes without asking" in result.err
    assert (desk / "her.md").read_text(encoding="utf-8") == REVIEW


def test_fill(cli, desk):
    os.chmod(desk / "her.md", 0o640)
    os.symlink("her.md", desk / "link.md")
    result = cli("credits", "fill", "link.md", "--yes")
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("2 fields written into link.md\n")
    assert (desk / "her.md").read_text(encoding="utf-8") == FILLED
    assert (desk / "link.md").is_symlink()
    assert stat.S_IMODE(os.stat(desk / "her.md").st_mode) == 0o640
    assert not [name for name in os.listdir(desk) if name.endswith(".tmp")]
    assert "nothing to fill in" in cli("credits", "fill", "her.md").out


def test_fill_some_fields(cli, desk):
    cli("credits", "fill", "her.md", "--yes", "--field", "starring")
    text = (desk / "her.md").read_text(encoding="utf-8")
    assert "cast: [" in text and "director" not in text
    result = cli("credits", "fill", "her.md", "--yes", "--field", "developer")
    assert result.code == 2 and "a film review has no field 'developer'" in result.err


def test_fill_where_there_is_no_front_matter(cli, desk):
    (desk / "films").mkdir()
    (desk / "films" / "x.md").write_text("*Her* is good. *Her* ends.\n", encoding="utf-8")
    cli("credits", "fill", "films/x.md", "--year", "2013", "--yes")
    text = (desk / "films" / "x.md").read_text(encoding="utf-8")
    assert text.startswith("---\ntitle: Her\nyear: 2013\ndirector: Spike Jonze\n")
    assert text.endswith("---\n\n*Her* is good. *Her* ends.\n")


def test_fill_says_what_other_sources_have(cli, desk):
    (desk / "more.yml").write_text("- {title: Her, year: 2013, director: Somebody Else}\n", encoding="utf-8")
    settings = '[credits]\nfiles = ["films.csv", "more.yml"]\n'
    (desk / "reviewlint.toml").write_text(settings, encoding="utf-8")
    out = cli("credits", "fill", "her.md").out
    assert "director: from films.csv (more.yml has Somebody Else)\n" in out


def test_fill_a_file_that_cannot_be_written(cli, desk, monkeypatch):
    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    result = cli("credits", "fill", "her.md", "--yes")
    assert result.code == 2 and "her.md: cannot be written: Permission denied" in result.err
    assert (desk / "her.md").read_text(encoding="utf-8") == REVIEW
    assert not [name for name in os.listdir(desk) if name.endswith(".tmp")]


def test_import(cli, desk):
    (desk / "imdb").mkdir()
    rows = (
        "tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\tgenres\n"
        "tt1798709\tmovie\tHer\tHer\t0\t2013\t\\N\t126\tDrama\n"
        "tt1\n"
    )
    (desk / "imdb" / "title.basics.tsv.gz").write_bytes(gzip.compress(rows.encode()))
    result = cli("credits", "import", "imdb")
    assert result.code == 0
    assert result.out == f"1 title and 0 people are in {desk / 'data' / 'credits.sqlite'}\n"
    assert "imdb has no title.crew.tsv.gz" in result.err
    assert "1 row not as IMDb publishes them" in result.err
    shown = cli("credits", "show", "her.md")
    assert "runtime   IMDb's datasets  126" in shown.out
    other = cli("credits", "import", "imdb", "--store", "here.sqlite")
    assert other.code == 0 and (desk / "here.sqlite").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("import", "nowhere"), "there is no folder 'nowhere'"),
        (("import", "."), "has no title.basics.tsv.gz"),
        (("show", "nowhere.md"), "nowhere.md: there is no such file"),
        (("show", "her.md", "--yes"), "--yes is not for `reviewlint credits show`"),
        (("import", ".", "--online"), "--online is not for `reviewlint credits import`"),
        (("sow", "her.md"), "invalid choice: 'sow'"),
        ((), "the following arguments are required"),
    ],
)
def test_mistakes(cli, desk, words, said):
    result = cli("credits", *words)
    assert result.code == 2
    assert said in result.err and result.err.count("\n") == 1
