"""Time and memory on what no review is: a file of 50 MB, and an archive of 100,000 reviews.

Usage: python benchmarks/scale.py [megabytes of the file] [reviews of the archive]

Each size is a process of its own; half and a quarter of it show whether time and memory grow as they should.
The prose is that of published reviews (see throughput.py), put together anew.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from throughput import corpora, reviews
from timing import interpreter

MEGABYTES, REVIEWS = 50.0, 100_000
OPTIONS = ("--isolated", "--no-cache", "--jobs", "1", "--output-format", "jsonl")
EXCERPT = 1_000
"""Characters of a review in the archive: 100,000 whole ones would be 400 MB."""


class Use(NamedTuple):
    """What a run took: CPU seconds, and megabytes of memory at its peak."""

    cpu: float
    peak: float


def use_of(command: list[str]) -> Use:
    """Run a command to its end, its output thrown away."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command[2:]} failed")
    return Use(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def large_file(texts: list[str], folder: Path, megabytes: float) -> tuple[Path, float]:
    """A Markdown file of that size, and its true size."""
    path = folder / "large.md"
    size = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        while size < megabytes * 1e6:
            for text in texts:
                if size < megabytes * 1e6:
                    size += len(text.encode()) + 2
                    file.write(f"{text.strip()}\n\n")
    return path, path.stat().st_size / 1e6


def archive(texts: list[str], folder: Path, count: float) -> tuple[Path, float]:
    """A folder of so many reviews, a thousand in a folder, and their size in megabytes."""
    size = 0
    for number in range(int(count)):
        text = texts[number % len(texts)]
        start = number // len(texts) * EXCERPT % max(1, len(text) - EXCERPT)
        data = text[start : start + EXCERPT].encode()
        place = folder / f"{number // 1000:03}"
        place.mkdir(exist_ok=True)
        (place / f"{number:06}.md").write_bytes(data)
        size += len(data)
    return folder, size / 1e6


def show(name: str, make: Callable[[list[str], Path, float], tuple[Path, float]], most: float) -> None:
    """Print what a quarter, half and all of it take."""
    texts = [text for _, text in reviews(corpora())]
    for share in (0.25, 0.5, 1.0):
        with tempfile.TemporaryDirectory() as folder:
            path, size = make(texts, Path(folder), most * share)
            command = [interpreter(), "-m", "reviewlint", *OPTIONS, str(path)]
            use = use_of(command)
        print(
            f"{name:8} {most * share:10,.10g} {size:7.1f} MB {use.cpu:7.1f} CPU s "
            f"{use.cpu / size * 1000:6.0f} ms/MB  peak {use.peak:4.0f} MB"
        )


def main() -> None:
    sizes = [float(argument) for argument in sys.argv[1:]] or [MEGABYTES, REVIEWS]
    show("file", large_file, sizes[0])
    if len(sizes) > 1:
        show("archive", archive, sizes[1])


if __name__ == "__main__":
    main()
