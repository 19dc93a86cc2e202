"""`--watch`: a process of its own, watched in turn."""

import os
import pty
import signal
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from time import monotonic, sleep

import pytest

LONG = 20.0


@contextmanager
def watching(folder, *argv, stdout=subprocess.PIPE):
    """A running `reviewlint --watch`, and the lines it has written so far."""
    process = subprocess.Popen(
        [sys.executable, "-m", "reviewlint", "--watch", *argv],
        cwd=folder,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    said: list[str] = []

    def collect(stream):
        with suppress(OSError, ValueError):
            for line in iter(stream.readline, ""):
                said.append(line)

    threads = [
        threading.Thread(target=collect, args=(each,)) for each in (process.stdout, process.stderr) if each
    ]
    for thread in threads:
        thread.start()
    try:
        yield process, said
    finally:
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()
        for stream in (process.stdout, process.stderr):
            if stream:
                stream.close()


def wait_for(said, text):
    """Until a line with the text has been written."""
    end = monotonic() + LONG
    while monotonic() < end:
        if any(text in line for line in said):
            return
        sleep(0.05)
    pytest.fail(f"{text!r} was not written: {said}")


def test_every_save_is_checked_and_ctrl_c_ends_it(reviews):
    """With the code of an interruption, and no traceback."""
    with watching(reviews, ".", "--output-format", "concise", "--select", "superlatives") as (process, said):
        wait_for(said, "bad.md:3:")
        wait_for(said, "watching: 2 files; Ctrl-C ends")
        del said[:]
        (reviews / "good.md").write_text("A must-see.\n", encoding="utf-8")
        wait_for(said, "good.md:1:3")
        wait_for(said, "watching")
        assert any("bad.md:3:" in line for line in said)  # what did not change is shown as well
        del said[:]
        (reviews / "new.md").write_text("A must-see.\n", encoding="utf-8")
        wait_for(said, "new.md:1:3")
        wait_for(said, "watching: 3 files")
        del said[:]
        (reviews / "bad.md").unlink()
        wait_for(said, "watching: 2 files")
        del said[:]
        (reviews / "reviewlint.toml").write_text(
            'ignore = ["superlatives/blurb-formula"]\n', encoding="utf-8"
        )
        wait_for(said, "watching")
        assert not any("good.md" in line for line in said)
        del said[:]
        process.send_signal(signal.SIGINT)
        assert process.wait(LONG) == 130
    assert said == []


def test_files_are_written_anew(reviews):
    """Those that `--output` names, every time."""
    with watching(reviews, "bad.md", "--output", "found.txt:concise") as (_, said):
        wait_for(said, "watching")
        assert "must-see" in (reviews / "found.txt").read_text(encoding="utf-8")
        del said[:]
        (reviews / "bad.md").write_text("It is spellbinding.\n", encoding="utf-8")
        wait_for(said, "watching")
        assert "must-see" not in (reviews / "found.txt").read_text(encoding="utf-8")


def test_a_terminal_is_cleared(reviews):
    """Before every round."""
    master, slave = pty.openpty()
    with watching(reviews, "bad.md", stdout=slave) as (process, said):
        wait_for(said, "watching: 1 file")
        process.send_signal(signal.SIGINT)
        assert process.wait(LONG) == 130
    os.close(slave)
    assert os.read(master, 100_000).startswith(b"\x1b[2J\x1b[3J\x1b[H")
    os.close(master)


def test_a_mistake_on_the_command_line_ends_it(reviews, cli):
    """At once."""
    result = cli("--watch", "bad.md", "--config", "absent.toml")
    assert (result.code, result.err) == (2, "reviewlint: error: there is no settings file 'absent.toml'\n")
