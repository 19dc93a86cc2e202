"""A house's rule whose pattern would never end: it is stopped, that is reported, and the run goes on."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

GOOD = "extends: existence\nmessage: \"'%s' is here\"\ntokens: [end]\n"
BAD = "extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens: ['{pattern}']\n"
TEXT = "A film.\n\nSo " + "a" * 500 + "! The end of a\n"


def _run(folder: Path, pattern: str, *options: str) -> tuple[subprocess.CompletedProcess[str], float]:
    house = folder / "rules" / "house"
    house.mkdir(parents=True)
    (house / "good.yml").write_text(GOOD)
    (house / "bad.yml").write_text(BAD.replace("{pattern}", pattern))
    (folder / "review.md").write_text(TEXT)
    began = time.perf_counter()
    command = [sys.executable, "-m", "reviewlint", "--isolated", "--rules", "rules", "--select", "house"]
    done = subprocess.run(
        [*command, *options, "review.md"],
        cwd=folder,
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
        timeout=120,
    )
    return done, time.perf_counter() - began


def test_it_is_a_finding_and_a_warning(tmp_path: Path) -> None:
    done, seconds = _run(tmp_path, r"(?:a|a)+(?=!)(?=\?)", "--output-format", "jsonl")
    assert done.returncode == 1
    assert seconds < 30
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(each["rule"], each["text"]) for each in findings] == [("house.bad", "So"), ("house.good", "end")]
    assert "stopped here" in findings[0]["message"]
    assert os.path.join("house", "bad.yml") in findings[0]["message"]
    (line,) = done.stderr.splitlines()
    assert os.path.join("house", "bad.yml") in line
    assert "'house.bad' took too long on review.md" in line


@pytest.mark.parametrize("pattern", ["(a+)+$", "(?:a+)+!!", r"(\w+\s?)*\?", r"\w*\w*\w*\w*\w*\w*(?=!)(?=\?)"])
def test_the_run_goes_on(tmp_path: Path, pattern: str) -> None:
    done, seconds = _run(tmp_path, pattern, "--output-format", "concise")
    assert done.returncode == 1
    assert seconds < 30
    assert "'end' is here" in done.stdout
    assert "Traceback" not in done.stderr
