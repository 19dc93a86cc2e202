"""The wheel, installed in a fresh virtual environment outside the tree, does the main job."""

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300
    )


@pytest.fixture(scope="module")
def wheel(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=repository)
    assert built.returncode == 0, built.stderr
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_rules_data_types_and_licence(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "reviewlint/py.typed" in names
    assert any(name.startswith("reviewlint/rules/superlatives/") for name in names)
    assert any(name.startswith("reviewlint/rules/credits/") for name in names)
    assert any(name.startswith("reviewlint/data/") for name in names)
    assert {f"reviewlint/output/html/page.{kind}" for kind in ("css", "html", "js")} <= set(names)
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not any(name.startswith(("tests/", "benchmarks/")) for name in names)


def test_a_fresh_environment_lints_the_sample(wheel: Path, repository: Path, tmp_path: Path) -> None:
    """Dependencies come from the environment that runs the tests; the package comes only from the wheel."""
    home = tmp_path / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    (site,) = home.glob("lib/python*/site-packages") if os.name != "nt" else home.glob("Lib/site-packages")
    installed = run(
        *(sys.executable, "-m", "pip", "--python", scripts / "python"),
        *("install", "--quiet", "--no-deps", wheel),
        cwd=tmp_path,
    )
    assert installed.returncode == 0, installed.stderr
    outer = next(path for path in sys.path if path.endswith("site-packages"))
    # Appended behind the fresh environment's own packages; plain `.pth` lines do not run the
    # editable install of the checkout that the outer folder may hold.
    (site / "dependencies.pth").write_text(outer + "\n")

    where = run(scripts / "python", "-c", "import reviewlint; print(reviewlint.__file__)", cwd=tmp_path)
    assert where.stdout.startswith(str(home)), where.stderr

    sample = tmp_path / "her.md"
    sample.write_bytes((repository / "examples" / "her.md").read_bytes())
    for command in ([scripts / "python", "-m", "reviewlint"], [scripts / "reviewlint"]):
        done = run(*command, "her.md", "--output-format", "json", cwd=tmp_path)
        assert done.returncode == 1, done.stderr
        found = json.loads(done.stdout)["findings"]
        areas = {finding["rule"].split("/")[0] for finding in found}
        assert {"superlatives", "cliches", "repetition", "readability", "credits"} <= areas
        source = sample.read_text(encoding="utf-8")
        assert all(source[f["start"] : f["end"]] == f["text"] for f in found)
