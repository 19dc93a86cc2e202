"""One run of a linter, and many in turn: wall time, processor time, memory, findings."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from peers.peer import MissingError, Peer, Text

_LAUNCHER = str(Path(__file__).with_name("launcher.py"))
_MEBIBYTE = 1 << 20


class Run(NamedTuple):
    """What one run took: `wall` and `cpu` in seconds, `peak` in MiB (of the largest process).

    A run that was stopped at the time limit took more than that, and its findings are not known.
    """

    wall: float
    cpu: float
    peak: float
    findings: int
    stopped: bool = False


class Result(NamedTuple):
    """The medians of a linter's runs over one text, and how many there were."""

    wall: float
    cpu: float
    peak: float
    findings: int
    rounds: int
    stopped: bool = False


Runner = Callable[[float], Run]
"""Runs a linter once, within a number of seconds. Raises MissingError when it cannot."""


class Line(NamedTuple):
    """A linter that is ready to run over a text."""

    name: str
    run: Runner


def run_command(command: Sequence[str], peer: Peer, text: Text, printed: Path, limit: float) -> Run:
    """Run a command to its end, or to the limit (seconds); what it prints goes to the file `printed`.

    The processor time is that of the command and of all that it started and waited for. Raises MissingError
    for an exit code that is not one of the peer's.
    """
    launched = subprocess.run(
        [sys.executable, "-I", "-S", _LAUNCHER, str(limit), str(printed), *command],
        cwd=text.folder,
        capture_output=True,
        text=True,
        check=True,
    )
    code, wall, cpu, peak, late = map(float, launched.stdout.split())
    said = printed.read_text(encoding="utf-8", errors="replace")
    if not late and code not in peer.codes:
        lines = said.strip().splitlines() or ["it said nothing"]
        raise MissingError(f"ended with {code:g}: {lines[-1].strip()}")
    return Run(wall, cpu, peak / _MEBIBYTE, 0 if late else peer.count(said), bool(late))


def in_turn(
    lines: Sequence[Line],
    *,
    rounds: int,
    seconds: float,
    limit: float,
    warm_up: bool,
    say: Callable[[str], None],
) -> tuple[dict[str, Result], dict[str, str]]:
    """Run all linters one after the other, `rounds` times; the result of each, and why there is none.

    A linter that has had its `seconds` of wall time is not run again, whatever is left of the rounds; `limit`
    is how long one run may take. With `warm_up` there is a first round that does not count.
    """
    runs: dict[str, list[Run]] = {line.name: [] for line in lines}
    failed: dict[str, str] = {}
    for turn in range(-1 if warm_up else 0, rounds):
        for line in lines:
            had = runs[line.name]
            spent = sum(run.wall for run in had)
            if line.name in failed or (had and spent + had[-1].wall > seconds):
                continue
            try:
                run = line.run(limit)
            except MissingError as error:
                failed[line.name] = str(error)
                say(f"  {line.name}: {error}")
                continue
            if turn >= 0 or run.stopped:
                had.append(run)
                say(f"  {line.name}: {run.wall:.2f} s, {run.cpu:.2f} s of processor time")
    return {name: summary(had) for name, had in runs.items() if had and name not in failed}, failed


def summary(runs: Sequence[Run]) -> Result:
    """Medians of some runs, at least one; those of runs that were stopped are bounds."""
    return Result(
        median(run.wall for run in runs),
        median(run.cpu for run in runs),
        median(run.peak for run in runs),
        runs[-1].findings,
        len(runs),
        any(run.stopped for run in runs),
    )
