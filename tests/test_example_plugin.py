"""The example plugin, installed as a user would install it."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PROSE = "In this review, I will be brief. The second act sags.\n"


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["REVIEWLINT_CACHE_DIR"] = str(cwd / "cache")
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True
    )


@pytest.fixture(scope="module")
def home(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with reviewlint from the checkout, its dependencies from here, and no plugin yet."""
    home = tmp_path_factory.mktemp("plugin")
    venv.create(home / "venv", with_pip=False, symlinks=True)
    site = next(path for path in (home / "venv").rglob("site-packages"))
    outer = [path for path in sys.path if path.endswith("site-packages")]
    (site / "outer.pth").write_text("\n".join([str(repository / "src"), *outer]) + "\n")
    return home


def test_the_plugin_works_from_its_installation_to_its_removal(home: Path, repository: Path) -> None:
    python = home / "venv" / ("Scripts" if os.name == "nt" else "bin") / "python"
    (home / "review.md").write_text(PROSE)
    lint = (
        python,
        "-m",
        "reviewlint",
        "--isolated",
        "--select",
        "example",
        "--output-format",
        "json",
        "review.md",
    )

    before = run(*lint, cwd=home)
    assert (before.returncode, "there is no rule or group 'example'" in before.stderr) == (2, True), (
        before.stderr
    )

    install = ("install", "--quiet", "--no-deps", "--no-build-isolation", repository / "examples" / "plugin")
    installed = run(sys.executable, "-m", "pip", "--python", python, *install, cwd=home)
    assert installed.returncode == 0, installed.stderr
    after = run(*lint, "--fail-on", "suggestion", cwd=home)
    assert after.returncode == 1, after.stderr
    assert [(found["rule"], found["text"]) for found in json.loads(after.stdout)["findings"]] == [
        ("example/throat-clearing", "In this review")
    ]

    explained = run(python, "-m", "reviewlint", "explain", "example/throat-clearing", cwd=home)
    assert "announces what the review is about to do" in explained.stdout

    settings = '[rule."example/throat-clearing"]\nopenings = ["the second act"]\nseverity = "error"\n'
    (home / "reviewlint.toml").write_text(settings)
    own = run(*(part for part in lint if part != "--isolated"), cwd=home)
    (found,) = json.loads(own.stdout)["findings"]
    assert (found["text"], found["severity"]) == ("The second act", "error")
    (home / "reviewlint.toml").unlink()

    removal = ("uninstall", "--quiet", "--yes", "reviewlint-example-plugin")
    removed = run(sys.executable, "-m", "pip", "--python", python, *removal, cwd=home)
    assert removed.returncode == 0, removed.stderr
    assert run(*lint, cwd=home).returncode == 2
