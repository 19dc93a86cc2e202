"""What the cache saves: an archive checked for the first time, and again when nothing has changed.

Usage: python benchmarks/second_run.py [folder of reviews | archive.zip]...
Without arguments: the folder that REVIEWLINT_CORPORA names, or ../shared/data/corpora when it is there.
The last 2,000 of them are taken.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from throughput import corpora, reviews
from timing import Seconds, interpreter, time_of

ROUNDS = 7
MOST = 2_000


def main() -> None:
    texts = reviews([Path(argument) for argument in sys.argv[1:]] or corpora())
    texts = texts[-MOST:]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REVIEWLINT_CACHE_DIR"] = str(Path(folder, "cache"))
        archive = Path(folder, "reviews")
        archive.mkdir()
        for number, (_, text) in enumerate(texts):
            Path(archive, f"{number:05}.md").write_text(text, encoding="utf-8", newline="")
        command = [interpreter(), "-m", "reviewlint", str(archive)]
        first = time_of(command)
        found = subprocess.run([*command, "--output-format", "concise"], capture_output=True, check=False)
        again = {format: median_of([*command, "--output-format", format]) for format in ("text", "concise")}
    megabytes = sum(len(text.encode()) for _, text in texts) / 1e6
    findings = found.stdout.count(b"\n")
    print(f"{len(texts)} reviews, {megabytes:.1f} MB, {findings} findings to write")
    print(f"first run            {first.wall:6.2f} s wall {first.cpu:6.2f} s CPU")
    for format, seconds in again.items():
        print(f"again, {format:<13} {seconds.wall:6.2f} s wall {seconds.cpu:6.2f} s CPU (reach: 0.25)")


def median_of(command: list[str]) -> Seconds:
    """Median times of a command."""
    taken = [time_of(command) for _ in range(ROUNDS)]
    return Seconds(median(each.wall for each in taken), median(each.cpu for each in taken))


if __name__ == "__main__":
    main()
