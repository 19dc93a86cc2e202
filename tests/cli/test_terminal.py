"""A real terminal at the other end: colour, width, and a word when there is nothing to say."""

import fcntl
import itertools
import os
import pty
import re
import struct
import subprocess
import sys
import termios

import pytest

from reviewlint.output.cells import cells

SGR = re.compile(r"\x1b\[[0-9;]*m")


def on_terminal(*argv, columns=80, **environment):
    """What a process shows on a terminal of so many columns."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "reviewlint", *argv],
        stdin=subprocess.DEVNULL,
        stdout=slave,
        stderr=slave,
        env={**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1", **environment},
    )
    os.close(slave)
    shown = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:  # Linux, when the other end is closed
            break
        if not chunk:
            break
        shown += chunk
    os.close(master)
    process.wait(60)
    return shown.decode("utf-8").replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "argv", "coloured"),
    [
        ({}, (), True),
        ({"NO_COLOR": "1"}, (), False),
        ({"TERM": "dumb"}, (), False),
        ({"NO_COLOR": "1"}, ("--color", "always"), True),
        ({}, ("--color", "never"), False),
    ],
)
def test_colour(reviews, environment, argv, coloured):
    """On by itself, off by convention, and as told."""
    shown = on_terminal("bad.md", *argv, **environment)
    assert bool(SGR.search(shown)) is coloured
    assert "^^^^" in shown


def test_a_pipe_has_no_colour_unless_forced(reviews):
    """CI systems that show colours set FORCE_COLOR."""
    for value, coloured in (("", False), ("1", True)):
        result = subprocess.run(
            [sys.executable, "-m", "reviewlint", "bad.md"],
            check=False,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "FORCE_COLOR": value},
        )
        assert bool(SGR.search(result.stdout)) is coloured


@pytest.mark.parametrize("columns", [40, 72, 118])
def test_width(reviews, columns):
    """No line is wider than the terminal, but for headers and the summary, which may hold long names."""
    (reviews / "wide.md").write_text(
        "映画 " * 60 + "is visually stunning. " + "word " * 60 + "\n", encoding="utf-8"
    )
    lines = [
        SGR.sub("", line)
        for line in on_terminal(
            "wide.md", "--select", "superlatives/blurb-compound", columns=columns
        ).splitlines()
    ]
    body = [line for line in lines if line.startswith("  ")]
    assert max(map(cells, body)) <= columns
    assert max(map(cells, body)) > columns - 25
    shown, carets = next(pair for pair in itertools.pairwise(lines) if "^" in pair[1])
    assert cells(shown[: shown.index("visually")]) == carets.index("^")


def test_nothing_found(reviews):
    """A person wants to know that it has run."""
    assert on_terminal("good.md") == "No findings in 1 file.\n"
    assert on_terminal("good.md", "--quiet") == ""


def test_json_has_no_colour(reviews):
    """Whatever is at the other end."""
    assert "\x1b" not in on_terminal("bad.md", "--output-format", "jsonl", "--color", "always")
