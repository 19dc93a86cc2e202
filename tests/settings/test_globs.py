"""File patterns mean what git says they mean; git itself is the judge."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reviewlint.settings.globs import parse_glob
from reviewlint.settings.layers import holds

PATHS = [
    "a.md", "b.md", "sub/a.md", "sub/deep/a.md", "sub/deep/er/a.md", "build/a.md", "sub/build/x.md",
    "x [1].md", "#hash.md", "!bang.md", "sp ace.md", "sub/b.txt", "ab.md", "a-b.md", "élan.md",
    "foo/bar/baz.md", "foo/baz.md", "foo/q/r/baz.md", "trail /x.md",
]  # fmt: skip
PATTERNS = [
    "a.md", "/a.md", "*.md", "sub/*.md", "sub/**", "**/a.md", "sub/**/a.md", "build/", "/build/",
    "build", "**/build", "?.md", "[ab].md", "[!a].md", "[^a].md", "[a-c]*.md", "x \\[1\\].md",
    "\\#hash.md", "\\!bang.md", "#hash.md", "sp ace.md  ", "sub/deep", "sub/deep/", "foo/**/baz.md",
    "**", "*", "/", "", "a[.md", "[]a].md", "[z-a].md", "él*.md", "foo/*/baz.md", "**.md", "a**b.md",
    "trail\\ ", "sub/*", "*/a.md", "foo/**/**/baz.md",
]  # fmt: skip


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_pattern_matches_what_git_ignores(pattern: str, tmp_path: Path) -> None:
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not there to compare with")
    subprocess.run([git, "init", "-q", str(tmp_path)], check=True)
    (tmp_path / ".gitignore").write_text(pattern + "\n", encoding="utf-8")
    command = [git, "-c", "core.quotePath=false", "check-ignore", "--no-index", "-z", "--stdin"]
    answer = subprocess.run(
        command, cwd=tmp_path, input="\0".join(PATHS), capture_output=True, encoding="utf-8", check=False
    )
    ignored = {path for path in answer.stdout.split("\0") if path}
    glob = parse_glob(pattern)
    assert {path for path in PATHS if glob is not None and glob.holds(path)} == ignored


def test_the_last_word_counts() -> None:
    globs = ["drafts/*", "!drafts/keep.md"]
    assert holds(globs, "/site/drafts/old.md", "/site")
    assert not holds(globs, "/site/drafts/keep.md", "/site")
    assert not holds(globs, "/elsewhere/drafts/old.md", "/site")
