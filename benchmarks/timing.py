"""What the benchmarks share: medians of commands run in turn, so that a noisy machine hits all alike."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from statistics import median


def wall_seconds(command: Sequence[str]) -> float:
    """Run a command to its end and return the seconds it took; what it prints is thrown away."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Median wall seconds of each command over `rounds` turns, after one warm-up turn."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            seconds = wall_seconds(command)
            if turn:
                times[name].append(seconds)
    return {name: median(values) for name, values in times.items()}


def interpreter() -> str:
    """The real interpreter: a version manager's shim would add its own start-up to every figure."""
    return sys.executable
