"""Cold start: `reviewlint examples/her.md` with warm caches, against `python -c pass`.

Usage: python benchmarks/startup.py [rounds]

The command is the console script as pip writes it, run by the interpreter itself. The two take turns, so that
a noisy machine hits both alike.
"""

import os
import sys
import tempfile
from pathlib import Path

from timing import interleaved, interpreter

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "examples" / "her.md"
SCRIPT = "from reviewlint.cli.main import run\n\nrun()\n"
NOT_A_USERS = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPROFILEIMPORTTIME")
"""Settings of the shell that would make every start slower than a user's."""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 41
    python = interpreter()
    for name in NOT_A_USERS:
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REVIEWLINT_CACHE_DIR"] = os.path.join(folder, "cache")
        script = Path(folder) / "reviewlint"
        script.write_text(SCRIPT, encoding="utf-8")
        figures = interleaved(
            {
                "python -c pass": [python, "-c", "pass"],
                "reviewlint examples/her.md": [python, str(script), str(SAMPLE)],
            },
            rounds,
        )
    floor, cold = figures.values()
    for name, (wall, cpu) in figures.items():
        print(f"{name:28} {wall * 1000:7.1f} ms wall {cpu * 1000:7.1f} ms CPU")
    print(
        f"ratio {cold.wall / floor.wall:.2f} wall, {cold.cpu / floor.cpu:.2f} CPU"
        f" (reach: at most 5; medians of {rounds} interleaved runs)"
    )


if __name__ == "__main__":
    main()
