"""`reviewlint calibrate`, and what a run makes of the file it wrote."""

import json
import pickle

import pytest

from reviewlint import Linter
from reviewlint.measures.calibration import NAME

PLAIN = "The clerk counts the coins twice while nobody else looks up. Rain falls on the roof. "


@pytest.fixture
def archive(folder):
    """Sixty reviews of some 200 words, of films by their folder."""
    films = folder / "reviews" / "film"
    films.mkdir(parents=True)
    for number in range(60):
        (films / f"{number:02}.md").write_text(
            PLAIN * 12 + f"\n\n{'No. ' * (number % 7)}\n", encoding="utf-8"
        )
    return folder


def test_the_archive_becomes_what_stats_compares_with(cli, archive, sample):
    """From the folder to the percentile."""
    result = cli("calibrate", "reviews", "--name", "The Reel")
    assert result.code == 0 and result.err == ""
    assert "Measured 60 reviews." in result.out and f'calibration = "{NAME}"' in result.out
    (archive / "her.md").write_text(sample, encoding="utf-8")
    (archive / "reviewlint.toml").write_text(f'calibration = "{NAME}"\n', encoding="utf-8")
    shown = cli("stats", "her.md")
    assert 'Compared with 60 film reviews in "The Reel", of 150-399 words.' in shown.out
    assert "published" not in shown.out
    standings = json.loads(cli("stats", "her.md", "--output-format", "json").out)["standings"]
    assert {each["archive"] for each in standings.values()} == {"The Reel"}
    assert "calibration  " in cli("config", "her.md").out


def test_rules_judge_by_it_as_far_as_it_can_tell(cli, archive, sample):
    """Sixty reviews know the two highest in a hundred, but not the one."""
    cli("calibrate", "reviews", "--name", "The Reel")
    (archive / "her.md").write_text(sample, encoding="utf-8")
    rules = "superlatives/density,readability/hard-to-read"
    found = json.loads(cli("her.md", "--calibration", NAME, "--select", rules, "--output-format", "json").out)
    messages = json.dumps(found)
    assert "published film reviews" in messages
    (archive / "reviewlint.toml").write_text(
        f'calibration = "{NAME}"\n[rule."superlatives/density"]\npercentile = 95\n', encoding="utf-8"
    )
    out = json.dumps(json.loads(cli("her.md", "--output-format", "json").out), ensure_ascii=False)
    assert 'film reviews in \\"The Reel\\"' in out
    assert pickle.loads(pickle.dumps(Linter().lint_path("her.md")))


def test_the_same_archive_makes_the_same_file(cli, archive):
    """So that git shows what changed, and nothing else."""
    cli("calibrate", "reviews")
    before = (archive / NAME).read_bytes()
    assert cli("calibrate", "reviews", "./reviews").code == 0
    assert (archive / NAME).read_bytes() == before
    assert before.splitlines()[2] == b"archive\treviews"


def test_a_broken_review_is_named_and_the_others_count(cli, archive):
    """One line each, exit code 2, and a file all the same."""
    (archive / "reviews" / "bad.md").write_bytes(b"\xff\n")
    (archive / "reviews" / "de.md").write_text("---\nlang: de\n---\nEin Film.\n", encoding="utf-8")
    result = cli("calibrate", "reviews")
    assert result.code == 2
    assert result.err.count("\n") == 1 and "bad.md:1: is not UTF-8" in result.err
    assert "Measured 60 reviews, 1 in other languages left out." in result.out
    assert (archive / NAME).exists()


def test_too_few_reviews_write_nothing(cli, archive):
    """Nineteen are no archive."""
    for number in range(19, 60):
        (archive / "reviews" / "film" / f"{number:02}.md").unlink()
    result = cli("calibrate", "reviews")
    assert result.code == 2 and "20 reviews" in result.err
    assert not (archive / NAME).exists()


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        ((), "which archive?"),
        (("nowhere",), "nowhere: there is no such file"),
        (("reviews", "--name", "a\tb"), "--name takes"),
        (("reviews", "--kind", "flim"), "did you mean 'film'?"),
        (("reviews", "--output", "notes.md"), "notes.md: is there, and no calibration file"),
        (("reviews", "--output", "no/such/folder/c.tsv"), "c.tsv: cannot be written"),
    ],
)
def test_mistakes(cli, archive, argv, reason):
    """One line, and nothing is overwritten."""
    (archive / "notes.md").write_text("Notes.\n", encoding="utf-8")
    result = cli("calibrate", *argv)
    assert result.code == 2
    assert reason in result.err.splitlines()[0]
    assert (archive / "notes.md").read_text(encoding="utf-8") == "Notes.\n"


def test_a_file_that_cannot_be_used(cli, archive):
    """The run says so with the line, whichever review it was to judge; calibrating again mends it."""
    cli("calibrate", "reviews")
    (archive / "reviewlint.toml").write_text(f'calibration = "{NAME}"\n', encoding="utf-8")
    with (archive / NAME).open("a", encoding="utf-8") as file:
        file.write("<<<<<<< ours\n")
    line = len((archive / NAME).read_text(encoding="utf-8").splitlines())
    result = cli("reviews")
    assert result.code == 2
    assert result.err.count("\n") == 1 and f"{NAME}:{line}: holds a merge conflict" in result.err
    assert cli("calibrate", "reviews").code == 0
    assert cli("reviews").err == ""
    (archive / NAME).unlink()
    assert "there is no such file: `reviewlint calibrate`" in cli("reviews").err


def test_a_mistake_in_the_settings_is_told_once(cli, archive):
    """Not once for each of the sixty reviews."""
    (archive / "reviews" / "reviewlint.toml").write_text("lagn = 'en'\n", encoding="utf-8")
    result = cli("calibrate", "reviews")
    assert result.code == 2
    assert [line.count("lagn") for line in result.err.splitlines()] == [1, 0]
