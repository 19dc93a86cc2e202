"""The GitHub Action: its steps run in a real bash, with the environment that a runner would give them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

pytestmark = pytest.mark.skipif(not shutil.which("bash"), reason="no bash here")

BAD = "# Her\n\nThis must-see film is visually stunning.\n"
GOOD = "# Her\n\nA man buys a voice. The voice leaves.\n"


class Ran(NamedTuple):
    """What a step left behind."""

    code: int
    log: str
    outputs: dict[str, str]


@pytest.fixture(scope="module")
def action(repository: Path) -> dict[str, Any]:
    """The action as its file has it."""
    loaded: dict[str, Any] = yaml.safe_load((repository / "action.yml").read_text(encoding="utf-8"))
    return loaded


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A checkout with two reviews, and beside it the folder that runners have for temporary files."""
    (tmp_path / "temp").mkdir()
    reviews = tmp_path / "site" / "two words"
    reviews.mkdir(parents=True)
    (reviews / "bad.md").write_text(BAD, encoding="utf-8")
    (reviews / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path / "site"


@pytest.fixture
def present(tmp_path: Path, repository: Path) -> Path:
    """A folder with a `python` and a `reviewlint` that are those of this interpreter."""
    folder = tmp_path / "bin"
    folder.mkdir()
    source = repository / "src"
    for name, words in (("python", ""), ("reviewlint", "-m reviewlint")):
        (folder / name).write_text(f'#!/bin/sh\nPYTHONPATH="{source}" exec "{sys.executable}" {words} "$@"\n')
        (folder / name).chmod(0o755)
    return folder


def run(action: dict[str, Any], id: str, work: Path, values: dict[str, str]) -> Ran:
    """Run the step with this id as a runner does; `values` are those of expressions such as `inputs.args`."""
    (step,) = [step for step in action["runs"]["steps"] if step.get("id") == id]
    assert step["shell"] == "bash"
    defaults = {f"inputs.{name}": given["default"] for name, given in action["inputs"].items()}
    known = defaults | values
    environment = {
        name: re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda match: known[match[1]], value)
        for name, value in step["env"].items()
    }
    script, outputs, summary = (work.parent / "temp" / name for name in ("step.sh", "outputs", "summary"))
    script.write_text(step["run"], encoding="utf-8")
    outputs.write_text("", encoding="utf-8")
    summary.write_text("", encoding="utf-8")
    done = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
        cwd=work,
        env={
            **os.environ,
            **environment,
            "RUNNER_TEMP": str(work.parent / "temp"),
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=540,
    )
    pairs = (line.partition("=") for line in outputs.read_text(encoding="utf-8").splitlines())
    return Ran(done.returncode, done.stdout, {name: value for name, _, value in pairs})


def test_what_it_refers_to_is_there(action: dict[str, Any]) -> None:
    """Inputs, and steps with outputs; every input is used; each step that is a script names its shell."""
    steps = action["runs"]["steps"]
    text = json.dumps(action["runs"])
    assert action["runs"]["using"] == "composite"
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(action["inputs"])
    ids = {step["id"] for step in steps if "id" in step}
    everything = text + json.dumps(action["outputs"])
    assert set(re.findall(r"steps\.(\w+)\.", everything)) <= ids
    assert not any("${{" in step.get("run", "") for step in steps), "an expression in a script can be abused"
    assert all(given["description"] for given in (*action["inputs"].values(), *action["outputs"].values()))


def test_the_docs_use_it_as_it_is(action: dict[str, Any], repository: Path) -> None:
    """Each example is YAML, gives inputs that there are, and the tables name them all."""
    page = (repository / "docs" / "ci.md").read_text(encoding="utf-8")
    uses = []
    for block in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL):
        yaml.safe_load(block)
        uses += re.findall(r"uses: example/reviewlint@\S+[^\n]*\n +with:\n((?: {10}\S.*\n)+)", block)
    assert len(uses) == 2
    for given in uses:
        assert set(re.findall(r"^ {10}([\w-]+):", given, re.MULTILINE)) <= set(action["inputs"])
    for name in (*action["inputs"], *action["outputs"]):
        assert re.search(rf"^\|[^|]*`{name}`", page, re.MULTILINE), name


def test_findings(action: dict[str, Any], work: Path, present: Path) -> None:
    """Annotations in the log, a table in the summary, a SARIF file, counts, and the exit code."""
    values = {
        "steps.install.outputs.bin": str(present),
        "inputs.paths": "two words/bad.md\n\ntwo words/g*.md\n",
        "inputs.args": "--isolated --select 'superlatives, cliches'",
        "inputs.sarif-file": "out.sarif",
    }
    ran = run(action, "check", work, values)
    assert ran.code == 1
    assert "::warning file=two words/bad.md,line=3," in ran.log
    assert ran.outputs["exit-code"] == "1"
    assert set(ran.outputs) == set(action["outputs"])
    assert int(ran.outputs["findings"]) == ran.log.count("\n::") + ran.log.startswith("::") > 0
    results = json.loads((work / "out.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    assert len(results) == int(ran.outputs["findings"])
    assert (work.parent / "temp" / "summary").read_text(encoding="utf-8").startswith("### reviewlint")


def test_nothing_found(action: dict[str, Any], work: Path, present: Path) -> None:
    """Then the step passes."""
    values = {
        "steps.install.outputs.bin": str(present),
        "inputs.paths": "two words/good.md",
        "inputs.args": "--isolated --select superlatives",
    }
    assert run(action, "check", work, values) == (
        0,
        "",
        {"exit-code": "0", "findings": "0", "errors": "0", "warnings": "0", "suggestions": "0"},
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [("--select 'super", "is a quotation mark missing?"), ("--fail-onn error", "did you mean '--fail-on'?")],
)
def test_mistakes(action: dict[str, Any], work: Path, present: Path, arguments: str, said: str) -> None:
    """They fail the step, and say why; no count is left over from an earlier run."""
    (work.parent / "temp" / "reviewlint-counts.json").write_text('{"summary": {"findings": 7}}')
    values = {"steps.install.outputs.bin": str(present), "inputs.args": arguments}
    ran = run(action, "check", work, values)
    assert ran.code == 2 and said in ran.log
    assert ran.outputs == {"exit-code": "2"}


@pytest.mark.slow
def test_it_installs_itself(action: dict[str, Any], work: Path, repository: Path) -> None:
    """From the checkout, into an environment of its own."""
    ran = run(action, "install", work, {"github.action_path": str(repository)})
    assert ran.code == 0, ran.log
    values = {"steps.install.outputs.bin": ran.outputs["bin"], "inputs.args": "--isolated"}
    checked = run(action, "check", work, values)
    assert checked.code == 1, checked.log
    assert int(checked.outputs["findings"]) > 0
