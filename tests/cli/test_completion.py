"""`reviewlint completion`, asked of the shells themselves where they are installed."""

import shutil
import subprocess

import pytest

from reviewlint.cli.commands import COMMANDS
from reviewlint.cli.parser import make_parser


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_can_read_it(cli, shell):
    """Every option of every command is in it, and the syntax is right."""
    script = cli("completion", shell).out
    for name in COMMANDS:
        for option in make_parser(name).option_names():
            assert (option if shell != "fish" else option.lstrip("-")) in script
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: its syntax was not tried")
    checked = subprocess.run([shell, "-n"], input=script, check=False, capture_output=True, encoding="utf-8")
    assert (checked.returncode, checked.stderr) == (0, "")


def complete(script, *words):
    """What bash offers for the last word."""
    quoted = " ".join(f"'{word}'" for word in words)
    ask = (
        f"{script}\nCOMP_WORDS=(reviewlint {quoted})\nCOMP_CWORD={len(words)}\n"
        '_reviewlint\nprintf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    result = subprocess.run(["bash"], input=ask, check=False, capture_output=True, encoding="utf-8")
    return result.stdout.split("\n")[:-1]


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed: nothing to ask")
def test_bash(cli, folder):
    """Commands, options, choices, rules, files."""
    script = cli("completion", "bash").out
    (folder / "a review.md").touch()
    (folder / "explored.md").touch()
    (folder / "house").mkdir()
    assert complete(script, "expl") == ["explored.md", "explain"]
    assert complete(script, "a") == ["a review.md"]
    assert complete(script, "check", "a") == ["a review.md"]
    assert complete(script, "--st") == ["--statistics", "--stdin-filename"]
    assert complete(script, "--output-format", "js") == ["json", "jsonl"]
    assert complete(script, "check", "--color", "a") == ["auto", "always"]
    assert complete(script, "--rules", "h") == ["house"]
    assert complete(script, "explain", "superlatives/puf") == ["superlatives/puffery"]
    assert complete(script, "x.md", "--ignore", "credits/missi") == ["credits/missing-field"]
    assert complete(script, "completion", "z") == ["zsh"]
    assert complete(script, "--kind", "") == [""]
