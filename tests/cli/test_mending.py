"""`--fix`, `--diff`, `--unsafe-fixes`, `--add-suppressions` and `--diff-base` on the command line."""

import shutil
import subprocess

import pytest

from reviewlint.cli.mending import diff

SLIPS = (
    b"\xef\xbb\xbf---\r\ntitle: Her\r\nyear: 2013\r\ndirecter: Spike Jonze\r\n---\r\n\r\n"
    b"One of the the few films, and the\r\nthe best. A must-see."
)
MENDED = SLIPS.replace(b"directer", b"director").replace(b"the the", b"the").replace(b"the\r\nthe", b"the")
CHOSEN = ("--select", "repetition/adjacent-word,credits/misspelt-key,superlatives/blurb-formula")


@pytest.fixture
def slips(folder):
    """A review with three slips that can be mended, and a finding that cannot."""
    path = folder / "slips.md"
    path.write_bytes(SLIPS)
    path.chmod(0o640)
    return path


def test_fix(slips, cli):
    """What is mended is not reported; what is left has its new place; a second run has nothing to do."""
    result = cli("slips.md", "--fix", "--output-format", "concise", *CHOSEN)
    assert result.code == 1
    assert slips.read_bytes() == MENDED
    assert slips.stat().st_mode & 0o777 == 0o640
    assert [line.partition(": ")[0] for line in result.out.splitlines()] == ["slips.md:7:39"]
    assert result.err == "reviewlint: fixed: 3 findings in 1 file\n"
    before = slips.stat().st_mtime_ns
    again = cli("slips.md", "--fix", "--output-format", "concise", *CHOSEN)
    assert again == result._replace(err="")
    assert slips.stat().st_mtime_ns == before


def test_fix_leaves_the_other_files_alone(slips, reviews, cli):
    """And says nothing of what it did when it should be quiet."""
    before = (reviews / "bad.md").read_bytes()
    assert cli(".", "--fix", "--quiet", *CHOSEN).err == ""
    assert (reviews / "bad.md").read_bytes() == before


def test_diff(slips, cli):
    """What `--fix` would do, which is nothing that `patch` could not do."""
    result = cli("--diff", "slips.md", *CHOSEN)
    assert (result.code, result.err) == (1, "")
    assert slips.read_bytes() == SLIPS
    assert "-directer: Spike Jonze\r\n+director: Spike Jonze\r\n" in result.out
    assert "\\ No newline at end of file\n" in result.out
    if shutil.which("patch") is None:
        pytest.skip("patch is not installed: the difference was not applied")
    subprocess.run(
        ["patch", "--binary", "-s", "-p0"], input=result.out.encode(), check=True, cwd=slips.parent
    )
    assert slips.read_bytes() == MENDED
    assert cli("--diff", "slips.md", *CHOSEN) == (0, "", "")


def test_diff_of_standard_input(cli):
    """Which is the one way to see edits there."""
    result = cli("--diff", "-", "--stdin-filename", "x.md", stdin=b"It was the the end.\n")
    assert result.code == 1
    assert result.out == "--- x.md\n+++ x.md\n@@ -1 +1 @@\n-It was the the end.\n+It was the end.\n"


def test_unsafe_fixes(folder, cli):
    """Only when they are asked for."""
    path = folder / "x.md"
    path.write_text("It was it.\n\n<!-- reviewlint-enable -->\n")
    assert cli("x.md", "--diff").code == 0
    assert cli("x.md", "--diff", "--unsafe-fixes").code == 1
    assert cli("x.md", "--fix", "--unsafe-fixes", "--select", "suppression").code == 0
    assert path.read_text() == "It was it.\n\n"


def test_a_file_that_changed_meanwhile_is_left_alone_and_said(slips, cli, monkeypatch):
    """Whoever saved it wins."""
    from reviewlint.engine.run import Linter

    lint_text = Linter.lint_text

    def saving(self, text, path):
        slips.write_bytes(b"Saved meanwhile.\n")
        return lint_text(self, text, path)

    monkeypatch.setattr(Linter, "lint_text", saving)
    result = cli("slips.md", "--fix", *CHOSEN)
    assert result.code == 2
    assert result.err == (
        "reviewlint: error: slips.md: has changed since it was read; it is left as it is: run again\n"
    )
    assert slips.read_bytes() == b"Saved meanwhile.\n"


def test_a_file_with_an_error_is_left_alone(folder, cli):
    """Whatever else is found in it."""
    path = folder / "x.md"
    path.write_text("---\ntitle: [\n---\nIt was the the end.\n")
    assert cli("x.md", "--fix").code == 2
    assert "the the" in path.read_text()
    assert cli("x.md", "--diff").code == 2


def test_known_and_silenced_findings_are_not_mended(folder, cli):
    """They are meant to be as they are."""
    path = folder / "x.md"
    path.write_text("<!-- reviewlint-disable-file repetition -- he stutters -->\nIt was the the end.\n")
    assert cli("x.md", "--diff").out == ""
    path.write_text("It was the the end.\n")
    cli("baseline", "create", "x.md")
    assert cli("x.md", "--diff", "--baseline", "reviewlint-baseline.jsonl").out == ""


def test_add_suppressions(reviews, cli):
    """Everything is silent after it, and a second run writes nothing."""
    result = cli(".", "--add-suppressions")
    assert result.code == 0
    assert result.err.startswith("reviewlint: silenced: ")
    text = (reviews / "bad.md").read_text(encoding="utf-8")
    assert "reviewlint-disable-next-line" in text
    assert cli(".") == (0, "", "")
    assert cli(".", "--add-suppressions") == (0, "", "")
    assert (reviews / "bad.md").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        (("--unsafe-fixes",), "give --fix to make them, or --diff to see them"),
        (("--add-suppressions", "--unsafe-fixes"), "give --fix to make them, or --diff to see them"),
        (("--fix", "--diff"), "not allowed with"),
        (("--fix", "-"), "--fix changes files, and standard input is none"),
        (("--add-suppressions", "-"), "--add-suppressions changes files"),
        (("--fix", "--diff-base", "HEAD"), "does not go with --diff-base"),
        (("--diff", "--watch"), "does not go with --watch"),
        (("--watch", "-"), "--watch needs files"),
    ],
)
def test_what_does_not_go_together(reviews, cli, argv, reason):
    """Is one line, before anything is done."""
    before = (reviews / "bad.md").read_bytes()
    result = cli("bad.md", *argv)
    assert (result.code, result.out) == (2, "")
    assert reason in result.err and result.err.count("\n") == 1
    assert (reviews / "bad.md").read_bytes() == before


def test_a_difference_of_many_lines_is_found_fast():
    """Also where every line is the same."""
    from time import perf_counter

    before = "the the end\n" * 20_000
    started = perf_counter()
    assert list(diff("x.md", before, before.replace("the the", "the", 3)))
    assert perf_counter() - started < 5


def test_diff_base(reviews, cli):
    """Only what touches changed lines, and one line for what git cannot answer."""
    assert cli("bad.md", "--diff-base", "HEAD").code == 2
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org")
    for step in (("init", "-q"), ("add", "."), (*identity, "commit", "-q", "-m", "x")):
        subprocess.run(["git", *step], check=True, cwd=reviews)
    assert cli(".", "--diff-base", "HEAD") == (0, "", "")
    with open(reviews / "bad.md", "a", encoding="utf-8") as file:
        file.write("\nA must-see, once more.\n")
    result = cli(".", "--diff-base", "HEAD", "--output-format", "concise", "--select", "superlatives")
    assert result.code == 1
    assert {line.split(":")[1] for line in result.out.splitlines()} == {"5"}
    assert cli("-", "--diff-base", "HEAD", stdin=b"A must-see.\n").code == 1
    wrong = cli("bad.md", "--diff-base", "nope")
    assert (wrong.code, wrong.out, wrong.err.count("\n")) == (2, "", 1)
    assert "git knows no revision 'nope'" in wrong.err
