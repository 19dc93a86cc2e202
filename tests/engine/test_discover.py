"""Which files a run checks."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from reviewlint.engine.discover import discover


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def make(*paths: str) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text("text")


def test_a_folder_is_walked_and_sorted() -> None:
    make("b.md", "a/z.MD", "a/b/c.markdown", "a-b.mdown", "x.mkd", "notes.txt", "x.html", "dir.md/inner.md")
    everything = ["a-b.mdown", "a/b/c.markdown", "a/z.MD", "b.md", "dir.md/inner.md", "x.mkd"]
    assert discover(["."]) == everything
    assert discover(["a/", "dir.md"]) == ["a/b/c.markdown", "a/z.MD", "dir.md/inner.md"]
    assert discover([os.getcwd()]) == [os.path.join(os.getcwd(), path) for path in everything]


def test_a_file_that_is_named_is_taken_whatever_it_is() -> None:
    make("x.html", ".hidden.md", "node_modules/x.md", "ignored.md")
    Path(".gitignore").write_text("ignored.md\n")
    names = [".hidden.md", "ignored.md", "node_modules/x.md", "x.html"]
    assert discover(names) == names
    assert discover(["absent.md", "*.rst"]) == ["*.rst", "absent.md"], "reading them gives the reason"


def test_each_file_once() -> None:
    make("a.md", "sub/b.md")
    Path("link.md").symlink_to("sub/b.md")
    assert discover(["a.md", "./a.md", os.path.abspath("a.md"), "sub", "."]) == [
        os.path.abspath("a.md"),
        "link.md",
    ]
    assert discover(["sub/../a.md"]) == ["sub/../a.md"]


def test_what_a_walk_passes_by() -> None:
    make(
        "a.md", ".git/x.md", ".hidden/x.md", "node_modules/p/x.md", "env/pyvenv.cfg", "env/lib/x.md", ".#a.md"
    )
    assert discover(["."]) == ["a.md"]
    assert discover([".hidden"]) == [".hidden/x.md"]


def test_loops_of_links_end_and_dangling_links_are_told() -> None:
    make("a/x.md")
    Path("a/loop").symlink_to("../a")
    Path("a/self.md").symlink_to("../a")
    Path("a/gone.md").symlink_to("nowhere")
    assert discover(["a"]) == ["a/gone.md", "a/x.md"]


def test_a_folder_that_cannot_be_listed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    make("a/x.md", "b/y.md")
    scandir = os.scandir

    def denied(path: str) -> object:
        if path.endswith("a"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", denied)
    assert discover(["."]) == ["a", "b/y.md"]


def test_patterns_are_expanded_when_the_shell_did_not() -> None:
    make("a.md", "b.md", "sub/c.md", "sub/deep/d.md", "odd[1].md")
    assert discover(["?.md"]) == ["a.md", "b.md"]
    assert discover(["sub/**/*.md"]) == ["sub/c.md", "sub/deep/d.md"]
    assert discover(["s*"]) == ["sub/c.md", "sub/deep/d.md"]
    assert discover(["odd[1].md"]) == ["odd[1].md"]


def test_what_settings_exclude() -> None:
    make("a.md", "drafts/b.md", "sub/drafts/c.md")

    def excluded(path: str) -> bool:
        return "drafts" in path

    assert discover(["."], excluded) == ["a.md"]
    assert discover(["drafts/b.md"], excluded) == ["drafts/b.md"]
    assert discover(["drafts/b.md", "a.md"], excluded, force_exclude=True) == ["a.md"]


def gitignore(path: str, lines: Iterable[str]) -> None:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text("\n".join(lines) + "\n")


def test_a_walk_sees_what_git_sees() -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not there to compare with")
    make("a.md", "b.md", "build/x.md", "sub/a.md", "sub/build/y.md", "sub/keep/z.md", "sub/keep/drop.md")
    make("sub/deep/a.md", "sub/deep/more/b.md", "private/p.md", "private/q.md")
    subprocess.run([git, "init", "-q"], check=True)
    gitignore(".gitignore", ["# comment", "/build/", "b.md", "private/*", "!private/q.md"])
    gitignore("sub/.gitignore", ["keep/*", "!keep/z.md", "/a.md"])
    gitignore("sub/deep/.gitignore", ["!b.md"])
    gitignore(".git/info/exclude", ["y.md"])
    command = [git, "ls-files", "--others", "--exclude-standard", "-z", "*.md"]
    listed = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout
    expected = sorted(path for path in listed.split("\0") if path)
    assert discover(["."]) == expected
    assert discover(["sub"]) == [path for path in expected if path.startswith("sub/")]
    assert "sub/deep/more/b.md" in expected


def test_a_deep_tree_does_not_exhaust_the_stack(here: Path) -> None:
    for _ in range(300):
        os.mkdir("d")
        os.chdir("d")
    Path("x.md").write_text("text")
    os.chdir(here)
    assert discover(["d"]) == ["d/" * 300 + "x.md"]
