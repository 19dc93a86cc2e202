"""Cold start: `reviewlint examples/her.md` with a warm rule cache, against `python -c pass`.

Usage: python benchmarks/startup.py [rounds]
"""

import os
import sys
import tempfile
from pathlib import Path

from timing import interleaved, interpreter

SAMPLE = Path(__file__).resolve().parent.parent / "examples" / "her.md"


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    python = interpreter()
    with tempfile.TemporaryDirectory() as cache:
        os.environ["REVIEWLINT_CACHE_DIR"] = cache
        medians = interleaved(
            {
                "python -c pass": [python, "-c", "pass"],
                "reviewlint examples/her.md": [python, "-m", "reviewlint", str(SAMPLE)],
            },
            rounds,
        )
    floor, cold = medians.values()
    for name, seconds in medians.items():
        print(f"{name:28} {seconds * 1000:7.1f} ms")
    print(f"ratio {cold / floor:.2f} (reach: at most 5; medians of {rounds} interleaved runs)")


if __name__ == "__main__":
    main()
