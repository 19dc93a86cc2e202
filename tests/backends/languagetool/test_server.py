"""The server that reviewlint starts itself, through language-tool-python, and keeps between runs."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from time import monotonic, sleep

import psutil
import pytest

from reviewlint.backends.languagetool import keeper, server
from reviewlint.backends.remark import BackendError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A cache folder of its own, and so a server of its own."""
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def own(folder, languagetool, monkeypatch):
    """A place where a server can be started, and no server afterwards."""
    monkeypatch.setenv("LTP_PATH", str(languagetool))
    yield folder
    with suppress(BackendError):
        server.stop()


def start(*arguments):
    command = [sys.executable, "-m", "reviewlint", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def run(*arguments):
    process = start(*arguments)
    out, error = process.communicate(timeout=200)
    return process.returncode, out, error


def waits_for_an_answer(process):
    """Whether a run gets so far that it has sent something, and nothing has come back for a moment."""
    seen = 0
    while process.poll() is None and seen < 5:
        with suppress(psutil.Error):
            seen = seen + 1 if psutil.Process(process.pid).net_connections("tcp") else 0
        sleep(0.05)
    return seen == 5


def is_gone(process):
    """Whether a process has ended within some seconds; one that nobody has waited for counts as ended."""
    deadline = monotonic() + 20
    while monotonic() < deadline:
        try:
            os.kill(process, 0)
            with open(f"/proc/{process}/stat", encoding="utf-8") as file:
                if file.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except (ProcessLookupError, FileNotFoundError):
            return True
        sleep(0.1)
    return False


GRAMMAR = ("--isolated", "--grammar", "--select", "grammar", "--output-format", "concise")


@pytest.mark.slow
@pytest.mark.xdist_group("languagetool")
def test_started_kept_shared_and_ended(own):
    """Two first runs start one server; later runs use it; `stop` leaves nothing behind."""
    review = own / "her.md"
    review.write_text("A \U0001f600 wrod.\n", encoding="utf-8")
    other = own / "other.md"
    other.write_text("Teh film.\n", encoding="utf-8")
    assert run("grammar", "status")[0] == 1
    runs = [start(*GRAMMAR, str(path)) for path in (review, other)]
    outs = [each.communicate(timeout=200) for each in runs]
    assert [each.returncode for each in runs] == [1, 1], outs
    assert ":1:5: " in outs[0][0] and ":1:1: " in outs[1][0]
    found = server.running()
    assert found is not None and found.software.startswith("LanguageTool 6.8")
    assert run("grammar", "start")[1] == run("grammar", "status")[1]
    assert server.running() == found, "still the same server"
    begun = monotonic()
    review.write_text("Another wrod.\n", encoding="utf-8")
    assert run(*GRAMMAR, str(review))[0] == 1
    assert monotonic() - begun < 5, "nobody waits for Java again"
    assert run("grammar", "stop") == (0, "LanguageTool has ended.\n", "")
    assert run("grammar", "stop") == (0, "LanguageTool was not running.\n", "")
    assert is_gone(found.server) and is_gone(found.keeper)


@pytest.mark.slow
@pytest.mark.xdist_group("languagetool")
def test_killed_in_the_middle(own):
    """One line and the other findings; the next run has a server again."""
    server.ensure()
    found = server.running()
    review = own / "her.md"
    text = "".join(
        f"Scene {number} opens on street {number}, and and a wrod is said. " for number in range(2000)
    )
    review.write_text(text, encoding="utf-8")
    process = start("--isolated", "--grammar", "--select", "grammar,repetition/adjacent-word", str(review))
    assert waits_for_an_answer(process)
    os.kill(found.server, signal.SIGKILL)
    out, error = process.communicate(timeout=100)
    assert process.returncode == 1 and out.count('"and" stands twice') == 2000
    assert error.count("\n") == 1 and "LanguageTool at http://" in error and "Traceback" not in error
    assert is_gone(found.keeper)
    review.write_text("A wrod.\n", encoding="utf-8")
    code, out, error = run(*GRAMMAR, str(review))
    assert (code, error) == (1, "") and "grammar/morfologik" in out
    assert server.running() != found


@pytest.mark.slow
@pytest.mark.xdist_group("languagetool")
def test_a_keeper_that_was_killed(own):
    """The server it has left behind is found, and can be ended."""
    server.ensure()
    found = server.running()
    os.kill(found.keeper, signal.SIGKILL)
    assert server.running() == found
    assert server.stop()
    assert is_gone(found.server)


def test_no_java(folder, monkeypatch):
    """One line that says what to do."""
    monkeypatch.setenv("PATH", str(folder))
    with pytest.raises(BackendError, match="needs Java 17 or newer and there is none: install it, or name"):
        server.ensure()


def test_no_extra(folder, monkeypatch):
    """One line that says what to install."""
    monkeypatch.setattr(server, "find_spec", lambda name: None)
    with pytest.raises(BackendError, match=r"pip install 'reviewlint\[grammar\]'"):
        server.ensure()


def java(folder, script, monkeypatch):
    """Put a `java` of our own in front."""
    path = folder / "bin" / "java"
    path.parent.mkdir()
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    monkeypatch.setenv("PATH", str(path.parent), prepend=os.pathsep)


@pytest.mark.skipif(sys.platform == "win32", reason="java is a shell script here")
@pytest.mark.parametrize(
    ("script", "says"),
    [
        ("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2", "Detected java 11.0"),
        ("echo 'what?' >&2", "cannot be started"),
        ("exit 3", "cannot be started"),
    ],
)
def test_a_java_that_will_not_do(folder, script, says, monkeypatch):
    """Too old, or broken: one line, and the other findings; required decides the exit code."""
    java(folder, script, monkeypatch)
    monkeypatch.setenv("LTP_PATH", str(folder / "LTP"))
    review = folder / "her.md"
    review.write_text("It is the the end.\n", encoding="utf-8")
    settings = folder / "reviewlint.toml"
    for required, expected in (("false", 1), ("true", 2)):
        settings.write_text(f"[grammar]\nenabled = true\nrequired = {required}\n", encoding="utf-8")
        code, out, error = run("--config", str(settings), str(review))
        assert code == expected and "stands twice" in out
        assert error.count("\n") == 1 and says in error and "Traceback" not in error, error


def test_damaged_state_is_no_server(folder):
    """Whatever stands in the file."""
    os.makedirs(folder / "cache")
    for state in (
        "",
        "[]",
        "{",
        '{"address": 3}',
        '{"address": "http://127.0.0.1:9", "keeper": "x", "server": 1}',
    ):
        with open(server.state_file(), "w", encoding="utf-8") as file:
            file.write(state)
        assert server.running() is None
    assert server.stop() is False


def test_a_keeper_knows_when_to_end(folder):
    """When the file has gone, is another's, or nobody has touched it for long."""
    path = str(folder / "state.json")
    mark = keeper.write(path, address="http://127.0.0.1:1")
    assert keeper.still_wanted(path, mark) and json.loads(mark)["keeper"] == os.getpid()
    os.utime(path, (0, 0))
    assert not keeper.still_wanted(path, mark)
    keeper.write(path, address="http://127.0.0.1:2")
    assert not keeper.still_wanted(path, mark)
    os.unlink(path)
    assert not keeper.still_wanted(path, mark)
