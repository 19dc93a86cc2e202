"""Written comments: where they go, that they silence, and that they change nothing else."""

from pathlib import Path

import pytest

from reviewlint.document import Document
from reviewlint.engine.add_suppressions import add_suppressions
from reviewlint.engine.run import Linter
from reviewlint.settings.model import Settings

pytestmark = pytest.mark.usefixtures("fake_rules")

FAKE = Settings(select=("fake/good", "fake/neutral", "suppression"))

NEXT = "<!-- reviewlint-disable-next-line fake/good -->"
HERE = "<!-- reviewlint-disable-line fake/good -->"
FILE = "<!-- reviewlint-disable-file fake/good -->"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("text", "silenced"),
    [
        ("bad\n", "bad\n"),
        ("good\n", f"{NEXT}\ngood\n"),
        ("good X\n", "<!-- reviewlint-disable-next-line fake/good fake/neutral -->\ngood X\n"),
        ("good", f"{NEXT}\ngood"),
        ("\ufeffgood\r\n\r\ngood\r\n", f"\ufeff{NEXT}\r\ngood\r\n\r\n{NEXT}\r\ngood\r\n"),
        (
            "# A good one\n\nA good one\n==========\n",
            f"{NEXT}\n# A good one\n\n{NEXT}\nA good one\n==========\n",
        ),
        ("bad\ngood\nbad\n", f"bad\ngood {HERE}\nbad\n"),
        ("bad\ngood  \nbad\\\ngood\\\nbad\n", f"bad\ngood{HERE}  \nbad\\\ngood{HERE}\\\nbad\n"),
        ("- good\n- bad\n", f"- good {HERE}\n- bad\n"),
        ("> good\n> bad\n", f"> good {HERE}\n> bad\n"),
        (
            "| good | b |\n|---|---|\n| c | good |\n",
            f"{NEXT}\n| good | b |\n|---|---|\n| c | good {HERE} |\n",
        ),
        ("bad `code\ncode` good `code\ncode`\n", f"{FILE}\nbad `code\ncode` good `code\ncode`\n"),
        ("---\ntitle: x\n---\ngood\n", f"---\ntitle: x\n---\n{NEXT}\ngood\n"),
    ],
)
def test_where_comments_go(text: str, silenced: str) -> None:
    lint = Linter(FAKE).lint_text
    result = add_suppressions(lint(text), lint)
    assert result.report.source == silenced
    assert result.report.findings == ()
    assert result.mended == len(lint(text).findings)
    assert Document(result.report.source).text == Document(text).text
    assert add_suppressions(result.report, lint) == (result.report, 0)


def test_what_is_found_in_the_front_matter_is_silenced_for_the_file() -> None:
    lint = Linter(Settings(select=("credits/misspelt-key",)), isolated=True).lint_text
    for text in (
        "---\ntitle: Her\ndirecter: Spike Jonze\n---\nA man.\n",
        "+++\ntitle = 'x'\ndirecter = 'y'\n+++",
    ):
        result = add_suppressions(lint(text), lint)
        assert result.mended == 1
        assert result.report.findings == ()
        assert result.report.source.startswith(
            text.rstrip("\n").partition("\nA man")[0] + "\n<!-- reviewlint-disable-file"
        )


def test_comments_are_not_silenced_and_plain_text_has_none() -> None:
    lint = Linter(FAKE).lint_text
    useless = lint("<!-- reviewlint-disable-next-line fake/good -->\nbad\n")
    assert add_suppressions(useless, lint) == (useless, 0)
    plain = lint("good\n", "x.txt")
    assert plain.findings and add_suppressions(plain, lint) == (plain, 0)
    broken = lint("---\ntitle: [\n---\ngood\n")
    assert broken.error and add_suppressions(broken, lint) == (broken, 0)


def test_the_sample(sample: str) -> None:
    lint = Linter(isolated=True).lint_text
    result = add_suppressions(lint(sample), lint)
    assert result.report.findings == ()
    assert Document(result.report.source).text == Document(sample).text
