"""What the benchmarks share: medians of commands run in turn, so that a noisy machine hits all alike."""

import resource
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple


class Seconds(NamedTuple):
    """What a command took: by the clock, and of the processor, which is less moved by other work."""

    wall: float
    cpu: float


def time_of(command: Sequence[str]) -> Seconds:
    """Run a command to its end and return the time it took; what it prints is thrown away."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Seconds(wall, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def interleaved(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Seconds]:
    """Median times of each command over `rounds` turns, after one warm-up turn."""
    times: dict[str, list[Seconds]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            taken = time_of(command)
            if turn:
                times[name].append(taken)
    return {
        name: Seconds(median(each.wall for each in taken), median(each.cpu for each in taken))
        for name, taken in times.items()
    }


def interpreter() -> str:
    """The real interpreter: a version manager's shim would add its own start-up to every figure."""
    return sys.executable
