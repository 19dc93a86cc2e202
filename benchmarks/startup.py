"""Cold start: `reviewlint examples/her.md` with warm caches, against `python -c pass`.

Usage: python benchmarks/startup.py [rounds]

The command is the console script as pip writes it, run by the interpreter itself: with all default rules, and
with those of reviewlint alone, for which the checks of proselint are taken off their list. All take turns, so
that a noisy machine hits them alike.
"""

import os
import sys
import tempfile
from pathlib import Path

from timing import interleaved, interpreter

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "examples" / "her.md"
FLOOR = "python -c pass"
RUN = "from reviewlint.cli.main import run\n\nrun()\n"
NO_OPINIONS = "from reviewlint.backends.proselint.choice import CHOICES\n\nCHOICES.clear()\n"
SCRIPTS = {"reviewlint examples/her.md": RUN, "... without second opinions": NO_OPINIONS + RUN}
REACHES = {"reviewlint examples/her.md": 5, "... without second opinions": 4}
NOT_A_USERS = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPROFILEIMPORTTIME")
"""Settings of the shell that would make every start slower than a user's."""


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 41
    python = interpreter()
    for name in NOT_A_USERS:
        os.environ.pop(name, None)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["REVIEWLINT_CACHE_DIR"] = os.path.join(folder, "cache")
        commands = {FLOOR: [python, "-c", "pass"]}
        for number, (name, code) in enumerate(SCRIPTS.items()):
            script = Path(folder) / f"reviewlint{number}"
            script.write_text(code, encoding="utf-8")
            commands[name] = [python, str(script), str(SAMPLE)]
        figures = interleaved(commands, rounds)
    floor = figures[FLOOR]
    for name, (wall, cpu) in figures.items():
        ratio = f"{wall / floor.wall:6.2f} wall {cpu / floor.cpu:6.2f} CPU" if name in REACHES else ""
        reach = f"  (reach: at most {REACHES[name]})" if name in REACHES else ""
        print(f"{name:28} {wall * 1000:7.1f} ms wall {cpu * 1000:7.1f} ms CPU  {ratio}{reach}".rstrip())
    print(f"medians of {rounds} interleaved runs; ratios are to the first line")


if __name__ == "__main__":
    main()
