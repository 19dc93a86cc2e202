"""Real pre-commit, pointed at this checkout, stops a bad review and lets a good one through."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

GOOD = """---
title: The Lodger
year: 1927
director: Alfred Hitchcock
---

The landlady listens at the foot of the stairs. Upstairs her lodger paces, and Hitchcock, who had no
sound to work with, shows us his shoes through a floor of plate glass.
"""

BAD = """---
title: The Lodger
year: 19277
director: Alfred Hitchcock
---

This film is a must-see for anyone who loves the the cinema.
"""


def git(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "PRE_COMMIT_HOME": str(cwd.parent / "pre-commit-home"),
    }
    return subprocess.run(
        ["git", *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=540
    )


@pytest.fixture(scope="module")
def hook_repository(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A git repository that holds the checkout as it stands, uncommitted changes included."""
    copy = tmp_path_factory.mktemp("checkout") / "reviewlint"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=repository,
        capture_output=True,
        check=True,
    ).stdout.decode()
    for name in filter(None, listed.split("\0")):
        source = repository / name
        if source.is_file():
            target = copy / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(source.read_bytes())
    for step in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "The checkout"]):
        done = git(*step, cwd=copy)
        assert done.returncode == 0, done.stderr
    return copy, git("rev-parse", "HEAD", cwd=copy).stdout.strip()


def test_commits_pass_through_the_hook(hook_repository: tuple[Path, str], tmp_path: Path) -> None:
    checkout, revision = hook_repository
    project = tmp_path / "magazine"
    project.mkdir()
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {checkout}\n  rev: {revision}\n  hooks:\n  - id: reviewlint\n"
    )
    assert git("init", "-q", cwd=project).returncode == 0
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=project, capture_output=True, text=True
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr

    review = project / "lodger.md"
    review.write_text(BAD)
    git("add", "-A", cwd=project)
    stopped = git("commit", "-m", "A bad review", cwd=project)
    output = stopped.stdout + stopped.stderr
    assert stopped.returncode != 0, output
    assert "lodger.md:3" in output and "credits/invalid-value" in output, output
    assert git("rev-parse", "--verify", "HEAD", cwd=project).returncode != 0

    review.write_text(GOOD)
    git("add", "-A", cwd=project)
    passed = git("commit", "-m", "A good review", cwd=project)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "reviewlint" in passed.stdout + passed.stderr


def test_the_fixing_hook_mends_and_stops_the_commit(
    hook_repository: tuple[Path, str], tmp_path: Path
) -> None:
    checkout, revision = hook_repository
    project = tmp_path / "magazine"
    project.mkdir()
    (project / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {checkout}\n  rev: {revision}\n  hooks:\n  - id: reviewlint-fix\n"
    )
    (project / "reviewlint.toml").write_text('exclude = ["drafts"]\n')
    assert git("init", "-q", cwd=project).returncode == 0
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=project, capture_output=True, text=True
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr

    slip = GOOD.replace("shows us his", "shows us us his")
    review, draft = project / "lodger.md", project / "drafts" / "lodger.md"
    draft.parent.mkdir()
    for path in (review, draft):
        path.write_text(slip)
    git("add", "-A", cwd=project)
    stopped = git("commit", "-m", "A slip", cwd=project)
    output = stopped.stdout + stopped.stderr
    assert stopped.returncode != 0, output
    assert "files were modified by this hook" in output, output
    assert review.read_text() == GOOD
    assert draft.read_text() == slip

    git("add", "-A", cwd=project)
    passed = git("commit", "-m", "Mended", cwd=project)
    assert passed.returncode == 0, passed.stdout + passed.stderr
