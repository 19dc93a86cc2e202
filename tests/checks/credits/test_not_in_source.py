"""Names and years that no source has, and all that is one person all the same."""

from pathlib import Path

import pytest

from reviewlint.engine.run import FileReport, Linter
from reviewlint.settings.model import CreditSettings, Settings

TABLE = """\
title,year,director,screenwriter,cinematographer,cast,composer
Her,2013,Spike Jonze,,Hoyte van Hoytema,Joaquin Phoenix,William Butler; Owen Pallett
"""


def check(tmp_path: Path, fields: str, table: str = TABLE) -> FileReport:
    path = tmp_path / "films.csv"
    path.write_text(table, encoding="utf-8")
    credits = CreditSettings(("file",), (str(path),))
    linter = Linter(Settings(select=("credits/not-in-source",), credits=credits), isolated=True)
    return linter.lint_text(f"---\nfilm: Her\nyear: 2013\n{fields}\n---\nA love story.\n", "her.md")


@pytest.mark.parametrize(
    "fields",
    [
        "director: Spike Jonze",
        "director: S. Jonze",
        "director: Jonze",
        "director: Spike A. Jónze",
        "cinematographer: Hoyte Van Hoytema",
        "composer: Owen Pallett and Will Butler",
        "screenwriter: Anybody",
        "cast: Somebody Not Listed",
        "producer: Somebody",
        "director: unknown",
        "director: ''",
        "director: '{{ x }}'",
    ],
)
def test_what_a_source_does_not_deny(tmp_path: Path, fields: str) -> None:
    report = check(tmp_path, fields)
    assert not report.findings and not report.notices and report.error is None


def test_it_names_the_source(tmp_path: Path) -> None:
    report = check(tmp_path, "director: [Spike Jonze, Michel Gondry]")
    (finding,) = report.findings
    assert finding.severity == "suggestion"
    assert finding.message == (
        '"Michel Gondry" as director of Her (2013) is not in films.csv, which says Spike Jonze: '
        "check which of them is right."
    )
    assert report.source[slice(*finding.span)] == "Michel Gondry"


def test_years(tmp_path: Path) -> None:
    """Found by its id: by title and year it would not have been."""
    table = "title,year,imdb\nHer,1990,tt1798709\n"
    (finding,) = check(tmp_path, "imdb: tt1798709", table).findings
    assert finding.message.startswith("2013 as the year of Her is not in films.csv, which says 1990")
    assert not check(tmp_path, "imdb: tt1798709", table.replace("1990", "2014")).findings


def test_a_source_that_fails_fails_no_run(tmp_path: Path) -> None:
    report = check(tmp_path, "director: Nobody", '"' + "x" * 200_000)
    assert not report.findings and report.error is None
    (notice,) = report.notices
    assert "films.csv is not a table that can be read" in str(notice)


def test_an_unknown_work_is_nothing_to_speak_of(tmp_path: Path) -> None:
    report = check(tmp_path, "director: Nobody", "title,year\nHim,2013\n")
    assert not report.findings and not report.notices
