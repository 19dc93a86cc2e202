"""What is made from the rules and from the program is as fresh as they are."""

import re
import runpy
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from reviewlint.output.formats import FORMATS
from reviewlint.settings.keys import CREDIT_KEYS, GRAMMAR_KEYS, KEYS
from tests.conftest import REPOSITORY


def test_rule_pages_are_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_rule_docs.py"))
    fresh = script["build"]()
    docs = repository / "docs"
    kept = {"rules.md"} | {path.relative_to(docs).as_posix() for path in (docs / "rules").rglob("*.md")}
    assert kept == set(fresh), "stale: run scripts/build_rule_docs.py"
    stale = [name for name, text in fresh.items() if (docs / name).read_text(encoding="utf-8") != text]
    assert not stale, "stale: run scripts/build_rule_docs.py"


def test_the_table_of_second_opinions_is_fresh(repository: Path) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_second_opinions.py"))
    page = (repository / "docs" / "second-opinions.md").read_text(encoding="utf-8")
    assert page == script["build"](), "stale: run scripts/build_second_opinions.py"


def test_the_readme_shows_what_the_program_prints(repository: Path) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_readme.py"))
    readme = (repository / "README.md").read_text(encoding="utf-8")
    assert readme == script["build"](readme), "stale: run scripts/build_readme.py"


def test_the_picture_of_the_terminal_shows_what_the_program_prints(repository: Path) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_pictures.py"))
    output = script["terminal_output"]()
    kept = script["TERMINAL"].read_text(encoding="utf-8")
    assert kept == script["terminal_svg"](output), "stale: run scripts/build_pictures.py"
    # What can be read in it is what was printed, give or take where a terminal breaks lines.
    shown = "".join(ElementTree.fromstring(kept).itertext()).split("}", 1)[1]
    printed = re.sub(r"\x1b\[[0-9;]*m", "", output)
    assert "".join(shown.split()) == "".join(f"$ {script['COMMAND']}{printed}".split())


def test_what_formats_make_of_the_sample_is_fresh(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_formats.py"))
    for variable in script["OF_SERVERS"]:
        monkeypatch.delenv(variable, raising=False)
    fresh = script["golden"]()
    kept = {path.name: path.read_text(encoding="utf-8") for path in script["GOLDEN"].iterdir()}
    assert kept == fresh, "look at the difference; if it is right, run scripts/build_formats.py"
    page = script["PAGE"].read_text(encoding="utf-8")
    assert page == script["page"](page), "stale: run scripts/build_formats.py"


@pytest.mark.slow
@pytest.mark.parametrize("page", runpy.run_path(str(REPOSITORY / "scripts" / "build_examples.py"))["PAGES"])
def test_examples_do_what_the_page_says(repository: Path, page: str) -> None:
    script = runpy.run_path(str(repository / "scripts" / "build_examples.py"))
    kept = (repository / "docs" / page).read_text(encoding="utf-8")
    assert kept == script["build"](page), "if the difference is right, run scripts/build_examples.py"


def test_every_format_is_described(repository: Path) -> None:
    page = (repository / "docs" / "formats.md").read_text(encoding="utf-8")
    table = page.partition("| format |")[2].partition("\n\n")[0]
    assert set(re.findall(r"`(\w+)`(?=[^|]*\| )", table)) == set(FORMATS)


def test_every_setting_is_described(repository: Path) -> None:
    page = (repository / "docs" / "settings.md").read_text(encoding="utf-8")
    table = page.partition("| key |")[2].partition("\n\n")[0]
    described = set(re.findall(r"^\| `([a-z-]+)", table, re.MULTILINE))
    assert described == {key.name for key in KEYS}
    assert [key.name for key in CREDIT_KEYS if f"`{key.name}`" not in table] == []
    grammar = (repository / "docs" / "second-opinions.md").read_text(encoding="utf-8")
    assert [key.name for key in GRAMMAR_KEYS if f"{key.name} = " not in grammar] == []


def test_links_between_pages_lead_somewhere(repository: Path) -> None:
    pages = [*repository.glob("*.md"), *(repository / "docs").rglob("*.md")]
    links = {
        (page, target)
        for page in pages
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
        if not re.match(r"[a-z]+:", target)
    }
    assert len(links) > 50
    broken = [f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()]
    assert not broken
