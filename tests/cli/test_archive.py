"""Many reviews at once, and the cache that makes the second run short."""

import json
import os
from pathlib import Path

import pytest

from reviewlint.cli import archive
from reviewlint.cli.check import FEW
from reviewlint.engine.run import Linter


@pytest.fixture
def many(folder, monkeypatch):
    """More reviews than are checked one after the other, with a cache of their own."""
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(folder / ".cache"))
    for number in range(FEW + 4):
        (folder / f"{number:02}.md").write_text(
            f"# Number {number}\n\nThis must-see film is visually stunning.\n", encoding="utf-8"
        )
    (folder / "03.md").write_bytes(b"\xff\xfe")
    return folder


@pytest.mark.parametrize("format", ["text", "json", "sarif"])
def test_the_second_run_says_the_same(many, cli, format, monkeypatch):
    """Whether it checks anything or not, and with any number of processes."""
    first = cli(".", "--output-format", format)
    assert (first.code, "03.md: is UTF-16" in first.err) == (2, True)
    assert cli(".", "--output-format", format, "--no-cache") == first
    assert cli(".", "--output-format", format, "--jobs", "3") == first
    monkeypatch.setattr(Linter, "lint_text", None)
    assert cli(".", "--output-format", format) == first


def test_a_page_is_made_of_documents(many, cli):
    """Which no cache holds."""
    cli(".")
    assert "visually stunning" in cli(".", "--output", "page.html:html", "--quiet").out
    assert (many / "page.html").read_text(encoding="utf-8").count("<article") == FEW + 4


def test_fixes_and_known_findings_work_on_archives(many, cli):
    """The report of a mended file is not taken for that of the old one."""
    (many / "05.md").write_text("She sings of the the sea.\n", encoding="utf-8")
    cli(".")
    assert cli(".", "--fix", "--quiet").code == 2
    assert (many / "05.md").read_text(encoding="utf-8") == "She sings of the sea.\n"
    assert "05.md" not in cli(".", "--output-format", "concise").out
    assert cli("baseline", "create", ".").code == 2
    assert cli(".", "--baseline", "reviewlint-baseline.jsonl", "--quiet").out == ""
    assert "01.md" in cli(".", "--quiet").out


@pytest.mark.parametrize(
    ("value", "said"), [("0", "--jobs 0: give at least 1"), ("two", "invalid int value: 'two'")]
)
def test_a_number_of_jobs_that_makes_no_sense(many, cli, value, said):
    """One line, before anything is checked."""
    result = cli(".", "--jobs", value)
    assert (result.code, result.out) == (2, "")
    assert said in result.err


def test_a_wrong_command_line_is_said_before_anything_is_written(many, cli):
    """Also when the files are many."""
    result = cli(".", "--select", "superlativs", "--output-format", "json")
    assert (result.code, result.out) == (2, "")
    assert "did you mean 'superlatives'?" in result.err


def test_all_processors_that_may_be_used(monkeypatch):
    """Not all that there are: a container may have fewer."""
    monkeypatch.setattr(os, "sched_getaffinity", lambda process: {0, 3, 5}, raising=False)
    assert archive.processors() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    assert archive.processors() == os.cpu_count()


def test_the_cache_can_be_found_and_emptied(many, cli):
    """What stands there of others stays."""
    cli(".")
    cache = Path(cli("cache", "dir").out.strip())
    assert cache == many / ".cache"
    (cache / "grammar-server.json").write_text(json.dumps({}))
    (cache / "notes.txt").write_text("mine")
    assert (cache / "results.sqlite").is_file()
    cleared = cli("cache", "clear")
    assert cleared.code == 0
    assert f"removed from {cache} (" in cleared.out
    left = {path.name for path in cache.iterdir()} - {"pruned"}
    assert left == {"grammar-server.json", "notes.txt"}
    assert cli("cache", "clear").out.startswith("0 files removed")


def test_there_need_be_no_cache(folder, cli, monkeypatch):
    """Nothing to empty is no mistake."""
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(folder / "absent"))
    assert cli("cache", "clear").out == f"0 files removed from {folder / 'absent'} (0.0 MB)\n"
