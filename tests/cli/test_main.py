"""Which command runs, and how everything that goes wrong ends: one line, and the right exit code."""

import os
import re
import signal
import subprocess
import sys

import pytest

from reviewlint.cli.commands import COMMANDS
from reviewlint.cli.parser import make_parser
from reviewlint.engine.run import Linter
from reviewlint.output.formats import FORMATS
from reviewlint.version import __version__


def start(*argv, **options):
    """A real process."""
    return subprocess.run(
        [sys.executable, "-m", "reviewlint", *map(str, argv)],
        check=False,
        capture_output=True,
        encoding="utf-8",
        **options,
    )


def test_a_real_process(reviews):
    """`python -m reviewlint`, end to end."""
    result = start("bad.md", "good.md")
    assert result.returncode == 1
    assert "bad.md:3:6: warning superlatives/" in result.stdout
    assert "in 1 of 2 files" in result.stdout.splitlines()[-1]
    assert result.stderr == ""


def test_exit_codes(reviews, cli):
    """0 without findings, 1 with them, 2 for what cannot be done."""
    assert cli("good.md").code == 0
    assert cli("bad.md").code == 1
    assert cli("missing.md").code == 2


@pytest.mark.parametrize("argv", [["--version"], ["check", "--version"]])
def test_version(cli, argv):
    """The version, and nothing to complain about."""
    assert cli(*argv) == (0, f"reviewlint {__version__}\n", "")


def test_help_names_commands_and_exit_codes(cli):
    """What someone types first."""
    result = cli("--help")
    assert result.code == 0
    for word in (
        "rules",
        "explain",
        "stats",
        "config",
        "init",
        "completion",
        "exit codes",
        "--output-format",
    ):
        assert word in result.out


@pytest.mark.parametrize(
    "command", ["rules", "explain", "stats", "calibrate", "config", "init", "completion"]
)
def test_every_command_has_help(cli, command):
    """Each says what it is for."""
    result = cli(command, "--help")
    assert result.code == 0
    assert result.out.startswith(f"usage: reviewlint {command}")


@pytest.mark.parametrize(
    ("argv", "reason"),
    [
        ([], "which review?"),
        (["check"], "which review?"),
        (["--quiet"], "which review?"),
        (["--selct", "x", "a.md"], "there is no option '--selct'; did you mean '--select'?"),
        (["--select=x", "--qiet", "a.md"], "there is no option '--qiet'; did you mean '--quiet'?"),
        (["--sel", "x", "a.md"], "there is no option '--sel'"),
        (["--fail-on", "panic", "a.md"], "'panic'"),
        (["--output-format", "yaml", "a.md"], "'yaml'"),
        (["--color", "blue", "a.md"], "'blue'"),
        (["--select"], "--select"),
        (["--select", "superlative", "bad.md"], "did you mean 'superlatives'?"),
        (["--ignore", "superlatives/pufery", "bad.md"], "did you mean 'superlatives/puffery'?"),
        (["--rules", "nowhere", "bad.md"], "nowhere"),
        (["--config", "nowhere.toml", "bad.md"], "nowhere.toml"),
        (["--config", "a.toml", "--isolated", "bad.md"], "not allowed with"),
        (["--statistics", "--output-format", "json", "bad.md"], "--statistics"),
        (["--stdin-filename", "a.md", "bad.md"], "--stdin-filename"),
        (["explain"], "RULE"),
        (["explain", "superlatives/pufery"], "did you mean 'superlatives/puffery'?"),
        (["rules", "superlative"], "did you mean 'superlatives'?"),
        (["stats", "bad.md", "good.md"], "one argument too many: 'good.md'"),
        (["stats", "missing.md"], "missing.md: there is no such file"),
        (["config", "missing.md"], "missing.md: there is no such file"),
        (["completion", "tcsh"], "'tcsh'"),
    ],
)
def test_mistakes_are_one_line(reviews, cli, argv, reason):
    """On standard error, with exit code 2, and nothing on standard output."""
    result = cli(*argv)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("reviewlint: error: ") and reason in result.err
    assert result.err.count("\n") == 1


def test_a_word_that_is_no_command_is_a_path(reviews, cli):
    """And a command can be a path all the same."""
    assert "explane: there is no such file" in cli("explane").err
    (reviews / "rules").write_text("Fine.\n", encoding="utf-8")
    assert cli("check", "rules").code == 0
    assert cli("./rules").code == 0


def test_options_may_stand_between_paths(reviews, cli):
    """In any order."""
    assert (
        cli("bad.md", "--quiet", "good.md", "--ignore", "superlatives", "--ignore=cliches,credits").code == 0
    )


def test_every_option_is_documented(repository):
    """In docs/cli.md, and no other."""
    page = (repository / "docs" / "cli.md").read_text(encoding="utf-8")
    options = {name for name in make_parser("check").option_names() if name.startswith("--")} - {"--help"}
    table = page.partition("## Options")[2].partition("##")[0]
    assert set(re.findall(r"^\| `(--[a-z-]+)", table, re.MULTILINE)) == options
    assert all(f"| `reviewlint {name}" in page for name in COMMANDS if name != "check")
    assert all(f"`{name}`" in page for name in FORMATS)


@pytest.mark.parametrize("argv", [["good.md"], ["good.md", "--quiet"]])
def test_an_unforeseen_error_is_one_line(reviews, cli, monkeypatch, argv):
    """It says what to report, and never shows a traceback."""

    def broken(self, path):
        raise ZeroDivisionError("a bug\nover lines")

    monkeypatch.setattr(Linter, "lint_path", broken)
    result = cli(*argv)
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert "internal error at test_main.py:" in result.err and "ZeroDivisionError" in result.err
    assert "report" in result.err


def test_the_traceback_can_be_asked_for(reviews, cli, monkeypatch):
    """By whoever reports the bug."""
    monkeypatch.setenv("REVIEWLINT_TRACEBACK", "1")
    monkeypatch.setattr(Linter, "lint_path", lambda self, path: 1 / 0)
    assert "Traceback (most recent call last)" in cli("good.md").err


def test_an_interrupt_is_quiet(reviews, cli, monkeypatch):
    """As if the signal had ended the process."""

    def interrupted(self, path):
        raise KeyboardInterrupt

    monkeypatch.setattr(Linter, "lint_path", interrupted)
    assert cli("good.md") == (130, "", "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
@pytest.mark.parametrize("format", ["text", "jsonl"])
def test_nobody_reads_the_output(reviews, format):
    """`reviewlint ... | head -1` says nothing about it."""
    (reviews / "long.md").write_text("A must-see film.\n\n" * 5000, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "reviewlint", "long.md", "--output-format", format],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 128 + signal.SIGPIPE


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this platform has no /dev/full")
def test_a_full_disk_is_one_line(reviews):
    """Found out at the last flush, too."""
    with open("/dev/full", "w", encoding="utf-8") as full:
        result = subprocess.run(
            [sys.executable, "-m", "reviewlint", "bad.md"], check=False, stdout=full, stderr=subprocess.PIPE
        )
    assert result.returncode == 2
    assert result.stderr == b"reviewlint: error: cannot write the output: No space left on device\n"


def test_an_encoding_without_the_characters(reviews):
    """The text is spelt out; JSON is UTF-8 whatever the locale."""
    (reviews / "wide.md").write_text("映画 is a visually stunning film.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    text = start("wide.md", env=environment)
    assert text.returncode == 1 and "\\u6620" in text.stdout and text.stderr == ""
    assert "映画 is a visually" not in text.stdout
    assert (
        '"text": "visually stunning"' in start("wide.md", "--output-format", "json", env=environment).stdout
    )


def test_closed_streams(reviews):
    """`reviewlint bad.md >&- 2>&-` still has an exit code."""
    for redirection, code in ((">&-", 1), ("2>&-", 1), (">&- 2>&-", 1)):
        command = f'"$0" -m reviewlint bad.md {redirection}'
        assert subprocess.run(["sh", "-c", command, sys.executable], check=False).returncode == code


def test_output_before_a_mistake_is_not_lost(reviews):
    """Although the process ends without tidying up."""
    result = start("bad.md", "missing.md")
    assert result.returncode == 2
    assert "bad.md:3:" in result.stdout and result.stdout.endswith("1 file could not be checked.\n")
    assert result.stderr == "reviewlint: error: missing.md: there is no such file\n"


def test_what_the_command_line_alone_imports():
    """Start-up time is spent on the review."""
    script = (
        "import sys, importlib, reviewlint.finding, reviewlint.errors, reviewlint.document.positions\n"
        "before = set(sys.modules)\n"
        "import reviewlint.cli.main, reviewlint.cli.screen, reviewlint.cli.watch, reviewlint.output.formats\n"
        "import reviewlint.output.text\n"
        "print(*sorted(name for name in set(sys.modules) - before if not name.startswith('reviewlint.')))"
    )
    result = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8")
    assert result.stdout.split() == []


def test_a_plain_run_needs_no_argparse(reviews):
    """Nothing to parse, nothing to import."""
    script = "import sys, reviewlint.cli.main as cli; cli.main(['good.md']); print('argparse' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8")
    assert result.stdout == "False\n"
