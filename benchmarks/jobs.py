"""From how many bytes on several processes save more time than it takes to start them.

    python benchmarks/jobs.py [FOLDER] [--jobs N]

Checks ever more of the reviews in FOLDER (by default copies of the annotated ones) with one process and with
N, interleaved, and prints the ratio of the wall times: below 1 the processes are worth while. The threshold
is `POOL_FROM` in src/reviewlint/engine/archive.py.
"""

import argparse
import statistics
import tempfile
from pathlib import Path
from time import perf_counter

from reviewlint.engine import archive
from reviewlint.engine.archive import Archive
from reviewlint.engine.run import Linter

SIZES_KB = (64, 128, 256, 384, 512, 1024, 2048)
ROUNDS = 7
HERE = Path(__file__).parent


def timed(paths: list[str], jobs: int, pool_from: int) -> float:
    """Seconds for one run over the paths with a linter that has run before, as after its first file."""
    linter = Linter(isolated=True)
    linter.lint_path(paths[0])
    archive.POOL_FROM = pool_from
    start = perf_counter()
    with Archive(linter, jobs=jobs) as opened:
        for _ in opened.reports(paths):
            pass
    return perf_counter() - start


def main() -> None:
    """Print a line a size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=HERE / "accuracy" / "reviews")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(arguments.folder.rglob("*.md"))]
    with tempfile.TemporaryDirectory() as folder:
        paths: list[str] = []
        written = 0
        for size in SIZES_KB:
            while written < size * 1024:
                text = texts[len(paths) % len(texts)]
                path = Path(folder, f"{len(paths):06}.md")
                path.write_text(text, encoding="utf-8")
                paths.append(str(path))
                written += len(text)
            alone, shared = [], []
            for _ in range(ROUNDS):
                alone.append(timed(paths, 1, 1))
                shared.append(timed(paths, arguments.jobs, 1))
            one, several = statistics.median(alone), statistics.median(shared)
            print(
                f"{size:5} KB  one process {one * 1000:7.0f} ms   {arguments.jobs} processes"
                f" {several * 1000:7.0f} ms   ratio {several / one:.2f}"
            )


if __name__ == "__main__":
    main()
