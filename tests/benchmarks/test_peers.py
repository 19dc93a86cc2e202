"""The bench of peers: what is counted, what a run is charged, what is skipped and why, what the page says."""

import sys
import time
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def bench(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(repository / "benchmarks"))


@pytest.fixture
def text(tmp_path: Path) -> Any:
    from peers.peer import ONE_REVIEW, Text

    (tmp_path / "a.md").write_text("A film.\n")
    return Text(ONE_REVIEW, tmp_path, ("a.md",), 8)


def _peer(name: str = "other", **known: Any) -> Any:
    from peers import counting
    from peers.peer import Peer

    return Peer(name, "as installed", None, lambda tools, text: [], counting.places, **known)


def _result(wall: float, cpu: float, *, stopped: bool = False) -> Any:
    from peers.running import Result

    return Result(wall, cpu, 20.0, 3, 7, stopped)


WRITE_GOOD = """In her.md
=============
ant love story between a lonely man named Theodore and an operating system named
                         ^^^^^^
"lonely" can weaken meaning on line 3 at column 57
-------------
"It is" is wordy or unneeded on line 11 at column 135
"""
ALEX = """her.md
    1:19-1:30  warning  `masterpiece` may be insensitive  masterpiece  retext-equality
  5:226-5:230  warning  Be careful with `Fire`            fire         retext-profanities

⚠ 2 warnings
"""
CONCISE = """her.md:1:1: warning credits/missing-field This has no front matter
her.md:11:390:write-good.TooWordy:'it is' is too wordy.
Note: 12:30 is a time

2 problems
"""
REVIEW = """examples/her.md:1:19: warning superlatives/density
  23 places of praise in 347 words
  1 | "Her" is a modern masterpiece
  see 1:36 "transcends tradition": and here
"""


@pytest.mark.parametrize(
    ("counter", "printed", "expected"),
    [
        ("write_good", WRITE_GOOD, 2),
        ("alex", ALEX, 2),
        ("places", CONCISE, 2),
        ("places", REVIEW, 1),
        ("arrows", "t.md:1: teh ==> the\nt.md:2: recieve ==> receive\n", 2),
        ("slop_guard", '{"violations": [{}, {}]}', 2),
        ("slop_guard", '[{"violations": [{}]}, {"violations": []}]', 1),
    ],
)
def test_findings_are_counted(counter: str, printed: str, expected: int) -> None:
    from peers import counting

    assert getattr(counting, counter)(printed) == expected


def test_a_run_is_charged_for_all_that_it_does(text: Any, tmp_path: Path) -> None:
    from peers.running import run_command

    code = "x = bytearray(60 << 20); sum(range(3_000_000)); print('a.md:1:1: odd')"
    run = run_command([sys.executable, "-c", code], _peer(), text, tmp_path / "printed", 60)
    assert run.findings == 1
    assert run.cpu > 0
    assert 60 < run.peak < 200
    idle = run_command([sys.executable, "-c", "pass"], _peer(), text, tmp_path / "printed", 60)
    assert idle.peak < 40  # not that of this process


def test_a_run_that_takes_too_long_is_stopped_with_what_it_started(text: Any, tmp_path: Path) -> None:
    from peers.running import run_command

    began = time.perf_counter()
    command = ["sh", "-c", "sleep 60 & sleep 60"]
    run = run_command(command, _peer(), text, tmp_path / "printed", 0.3)
    assert run.stopped
    assert time.perf_counter() - began < 10


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        ([sys.executable, "-c", "print('all is lost'); raise SystemExit(3)"], "ended with 3: all is lost"),
        (["no-such-linter"], "ended with 127: .*No such file"),
    ],
)
def test_a_run_that_fails_says_why(text: Any, tmp_path: Path, command: list[str], reason: str) -> None:
    from peers.peer import MissingError
    from peers.running import run_command

    with pytest.raises(MissingError, match=reason):
        run_command(command, _peer(), text, tmp_path / "printed", 60)


def test_linters_take_turns_until_their_time_is_up() -> None:
    from peers.peer import MissingError
    from peers.running import Line, Run, in_turn

    order: list[str] = []

    def line(name: str, wall: float) -> Any:
        def run(limit: float) -> Run:
            order.append(name)
            if not wall:
                raise MissingError("it broke")
            return Run(wall, 2 * wall, 10.0, 1)

        return Line(name, run)

    lines = [line("quick", 1.0), line("slow", 40.0), line("broken", 0.0)]
    results, failed = in_turn(lines, rounds=3, seconds=60, limit=100, warm_up=False, say=lambda said: None)
    assert order == ["quick", "slow", "broken", "quick", "quick"]
    assert results["quick"].rounds == 3
    assert results["slow"].rounds == 1
    assert results["slow"].cpu == 80
    assert failed == {"broken": "it broke"}


def test_what_is_not_to_be_had_is_skipped_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from peers.catalogue import LANGUAGETOOL, VALE, WRITE_GOOD
    from peers.installing import install_all
    from peers.peer import Tools

    monkeypatch.setenv("PATH", str(tmp_path))
    said: list[str] = []
    missing = install_all(
        [WRITE_GOOD, VALE, VALE, LANGUAGETOOL], Tools(tmp_path, tmp_path, None), said.append
    )
    assert missing == {
        WRITE_GOOD: "npm is not on the PATH",
        VALE: "go is not on the PATH",
        LANGUAGETOOL: "java is not on the PATH",
    }
    assert len(said) == 6


def test_an_installer_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from peers.catalogue import VALE
    from peers.installing import install_all
    from peers.peer import Tools

    fake = tmp_path / "go"
    fake.write_text("#!/bin/sh\necho this version is not available >&2\nexit 1\n")
    fake.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    tools = Tools(tmp_path / "tools", tmp_path, None)
    assert install_all([VALE], tools, lambda said: None) == {
        VALE: "go ended with 1: this version is not available"
    }
    fake.write_text("#!/bin/sh\ntouch $GOBIN/vale\n")
    assert install_all([VALE], tools, lambda said: None) == {}
    assert (tools.folder(VALE) / "vale").exists()
    fake.write_text("#!/bin/sh\nexit 1\n")
    assert install_all([VALE], tools, lambda said: None) == {}  # it is there already


def test_vale_without_styles_is_skipped(text: Any, tmp_path: Path) -> None:
    from peers.catalogue import VALE_ALL, VALE_TWO
    from peers.peer import MissingError, Tools

    with pytest.raises(MissingError, match="REVIEWLINT_STYLES"):
        VALE_ALL.command(Tools(tmp_path, tmp_path, None), text)
    styles = tmp_path / "styles"
    (styles / "write-good").mkdir(parents=True)
    (styles / "write-good" / "So.yml").touch()
    with pytest.raises(MissingError, match="the style proselint is not in"):
        VALE_TWO.command(Tools(tmp_path, tmp_path, styles), text)
    VALE_ALL.command(Tools(tmp_path, tmp_path, styles), text)
    assert "BasedOnStyles = write-good\n" in (tmp_path / "vale-0.ini").read_text()


def test_reaches_are_held_against_what_was_measured() -> None:
    from peers.reaches import outcomes

    results = {
        "one review": {"reviewlint": _result(0.06, 0.06), "python -c pass": _result(0.01, 0.01)},
        "an archive": {
            "reviewlint, its own rules": _result(1.0, 2.0),
            "Vale, two styles": _result(15.0, 30.0),
            "Vale, all styles": _result(100.0, 60.0, stopped=True),
        },
    }
    known = {each.reach.what: each for each in outcomes(results, {"an archive": 6_000_000})}
    cold = known["one review, CPU: times `python -c pass`, every default rule"]
    assert cold.figure == pytest.approx(6)
    assert not cold.met
    two = known["archive, per CPU second: times Vale with two styles, its own rules"]
    assert (two.figure, two.met) == (15, True)
    every = known["archive, per CPU second: times Vale with all styles, its own rules"]
    assert (every.figure, every.met, every.at_least) == (30, False, True)
    assert known["archive: MB per CPU second, its own rules"].figure == 3
    unknown = known["archive, per CPU second: times proselint, its own rules"]
    assert (unknown.figure, unknown.met) == (None, False)


def test_the_page_says_what_was_measured_and_what_was_not(text: Any) -> None:
    from peers.reaches import outcomes
    from peers.report import Measured, Plan, page

    results = {"reviewlint": _result(0.05, 0.04), "other": _result(10.0, 10.0, stopped=True)}
    measured = [Measured(text, results, {"third": "ended with 3: all is lost"})]
    reached = outcomes({"one review": results}, {})
    written = page(
        [_peer()], measured, {"Vale": "go is not on the PATH"}, reached, Plan(7, 60, 10), ["House"], "p.svg"
    )
    assert "| reviewlint | 0.050 | 0.040 | 20 | 3 | 1.00 | 1.00 | 7 |" in written
    assert "| other | > 10.0 | > 10.0 | 20 | stopped after 10 s | > 200 | > 250 | 7 |" in written
    assert "- Vale: go is not on the PATH\n- third on one review: ended with 3: all is lost\n" in written
    assert "| archive: MB per CPU second, its own rules |  | at least 2.5 | not measured |" in written
    assert "styles of Vale that were there: House." in written


def test_the_plot_is_a_picture_of_every_linter(text: Any) -> None:
    from peers.plot import plot
    from peers.report import Measured

    results = {"reviewlint": _result(0.05, 0.04), "a<b": _result(10.0, 0.0, stopped=True)}
    picture = ET.fromstring(plot([Measured(text, results, {})]))
    said = [each.text for each in picture.iter("{http://www.w3.org/2000/svg}text")]
    assert {"reviewlint", "a<b", "1.00 / 1.00", "1×"} <= set(said)
    bars = [float(each.get("width", 0)) for each in picture.iter("{http://www.w3.org/2000/svg}rect")]
    assert all(0 < width <= 860 for width in bars)
