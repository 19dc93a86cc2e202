"""Which lines have changed since a revision, asked of a real git."""

import os
import subprocess
from pathlib import Path

import pytest

from reviewlint.engine.changes import Changes, Lines, parse_diff
from reviewlint.engine.run import FileReport
from reviewlint.errors import UsageError
from reviewlint.finding import Finding, Related, Span

LINES = "".join(f"line {number}\n" for number in range(1, 10))


def git(*arguments: str, cwd: Path) -> str:
    environment = {
        **os.environ,
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
    }
    done = subprocess.run(["git", *arguments], cwd=cwd, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one committed review, and the working directory in it."""
    folder = tmp_path / "magazine"
    (folder / "reviews").mkdir(parents=True)
    git("init", "-q", "-b", "main", cwd=folder)
    (folder / "reviews" / "x.md").write_text(LINES)
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def commit(folder: Path) -> None:
    git("add", "-A", cwd=folder)
    git("commit", "-q", "--allow-empty", "-m", "x", cwd=folder)


def report(path: str) -> FileReport:
    """A finding on every line."""
    source = Path(path).read_bytes().decode()
    findings = []
    at = 0
    for line in source.splitlines(keepends=True):
        findings.append(Finding("a/b", "warning", line.strip(), Span(at, at + len(line.strip()))))
        at += len(line)
    return FileReport(path, source, tuple(findings))


def touched(path: str = "reviews/x.md", revision: str = "HEAD") -> list[str]:
    return [finding.message for finding in Changes(revision, [path]).only_touched(report(path)).findings]


def test_nothing_changed(project: Path) -> None:
    assert touched() == []
    sifted = Changes("HEAD", ["reviews/x.md"]).only_touched(report("reviews/x.md"))
    assert {hidden.by for hidden in sifted.hidden} == {"unchanged"}
    assert len(sifted.hidden) == 9


def test_changed_and_added_lines(project: Path) -> None:
    text = LINES.replace("line 3\n", "line three\n").replace("line 7\n", "line 7\nline 7b\nline 7c\n")
    (project / "reviews" / "x.md").write_text("line 0\n" + text + "line 10")
    new = ["line 0", "line three", "line 7b", "line 7c", "line 10"]
    assert touched() == new
    git("add", "-A", cwd=project)
    assert touched() == new
    commit(project)
    assert touched() == []
    assert touched(revision="HEAD~1") == new


def test_lines_taken_out_touch_what_spans_the_gap(project: Path) -> None:
    path = project / "reviews" / "x.md"
    path.write_text(LINES.replace("line 4\nline 5\n", ""))
    assert touched() == []
    source = path.read_text()
    start, end = source.index("line 3"), source.index("line 6") + 6
    wide = Finding("a/b", "warning", "m", Span(start, end))
    beside = Finding("a/b", "warning", "m", Span(end - 6, end))
    changes = Changes("HEAD", ["reviews/x.md"])
    assert changes.only_touched(FileReport("reviews/x.md", source, (wide, beside))).findings == (wide,)


def test_what_a_finding_speaks_of_counts(project: Path) -> None:
    path = project / "reviews" / "x.md"
    path.write_text(LINES.replace("line 2", "line two"))
    source = path.read_text()
    at = source.index("line two")
    echo = Finding("a/b", "warning", "m", Span(0, 4), (Related(Span(at, at + 4), "there"),))
    changes = Changes("HEAD", ["reviews/x.md"])
    assert changes.only_touched(FileReport("reviews/x.md", source, (echo,))).findings == (echo,)


def test_new_renamed_and_ignored_files_are_new(project: Path) -> None:
    (project / ".gitignore").write_text("drafts/\n")
    (project / "drafts").mkdir()
    for name in ("reviews/new.md", "drafts/x.md"):
        (project / name).write_text(LINES)
        assert len(touched(name)) == 9
    git("mv", "reviews/x.md", "reviews/y.md", cwd=project)
    assert len(touched("reviews/y.md")) == 9


def test_the_branch_answers_for_its_own_changes(project: Path) -> None:
    git("checkout", "-q", "-b", "mine", cwd=project)
    path = project / "reviews" / "x.md"
    path.write_text(LINES.replace("line 9", "line nine"))
    commit(project)
    git("checkout", "-q", "main", cwd=project)
    path.write_text(LINES.replace("line 1\n", "line one\n"))
    commit(project)
    git("checkout", "-q", "mine", cwd=project)
    assert touched(revision="main") == ["line nine"]


@pytest.mark.parametrize("name", ["a b.md", "é.md", 'quo"te.md', "tab\there.md", "back\\slash.md", "b/c.md"])
def test_unusual_names(project: Path, name: str) -> None:
    path = project / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(LINES)
    commit(project)
    path.write_text(LINES + "line 10\n")
    assert touched(name) == ["line 10"]


def test_line_ends_and_settings_of_git(project: Path) -> None:
    for key, value in (("diff.noprefix", "true"), ("core.quotePath", "true"), ("diff.renames", "copies")):
        git("config", key, value, cwd=project)
    path = project / "reviews" / "é.md"
    path.write_bytes("one\rtwo\r\nthree\r\n\U0001f600\r\n".encode())
    commit(project)
    path.write_bytes("one\rtwo\r\nthree\r\n\U0001f600 four\r\n".encode())
    assert touched("reviews/é.md") == ["\U0001f600 four"]


def test_from_another_folder_and_through_a_link(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "reviews" / "x.md").write_text(LINES + "line 10\n")
    (tmp_path / "link").symlink_to(project, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    assert touched("link/reviews/x.md") == ["line 10"]
    assert touched(str(project / "reviews" / "x.md")) == ["line 10"]


def test_two_repositories(project: Path) -> None:
    other = project.parent / "other"
    other.mkdir()
    git("init", "-q", cwd=other)
    (other / "y.md").write_text(LINES)
    commit(other)
    (other / "y.md").write_text(LINES.replace("line 1\n", "line one\n"))
    changes = Changes("HEAD", ["reviews/x.md", str(other / "y.md")])
    assert [each.message for each in changes.only_touched(report(str(other / "y.md"))).findings] == [
        "line one"
    ]
    assert changes.only_touched(report("reviews/x.md")).findings == ()


def test_what_cannot_be_compared(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="git knows no revision 'nope'"):
        Changes("nope", ["reviews/x.md"])
    with pytest.raises(UsageError, match="git knows no revision '--output=x'"):
        Changes("--output=x", ["reviews/x.md"])
    (tmp_path / "loose.md").write_text("x")
    with pytest.raises(UsageError, match="is in no git repository"):
        Changes("HEAD", [str(tmp_path / "loose.md")])
    with pytest.raises(UsageError, match="there is no such folder"):
        Changes("HEAD", ["nowhere/x.md"])
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UsageError, match="git is not installed"):
        Changes("HEAD", ["reviews/x.md"])


def test_a_line_of_text_that_looks_like_a_header() -> None:
    diff = [
        "diff --git a/x.md b/x.md",
        "--- a/x.md",
        "+++ b/x.md",
        "@@ -3 +3 @@",
        "--- not a header",
        "+++ b/not a header",
        "@@ -9,0 +10,2 @@ heading",
        "+++ b/nor this",
        "+@@ -1 +1 @@",
        "--- a/gone.md",
        "+++ /dev/null",
        "@@ -1,2 +0,0 @@",
        "-a",
        "-b",
        '+++ "b/\\303\\251\\t.md"',
        "@@ -1,0 +2 @@",
    ]
    assert parse_diff(diff) == {"x.md": [Lines(3, 1), Lines(10, 2)], "é\t.md": [Lines(2, 1)]}
