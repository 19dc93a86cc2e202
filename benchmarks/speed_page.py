"""Run the benchmarks of speed and put what they print into docs/speed.md.

Usage: python benchmarks/speed_page.py
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = """# Speed

Made by `python benchmarks/speed_page.py`, which runs the benchmarks and shows what they print. The
machine had two cores and other work to do: read the ratios, not the times.

## A cold run on one review

`benchmarks/startup.py`: the console script on the sample, caches warm, against an interpreter that does
nothing.

```text
{startup}
```

## An archive

`benchmarks/throughput.py`: the default rules, in one process, over published reviews.

```text
{throughput}
```

## An archive that has not changed

`benchmarks/second_run.py`: as a command; what is known from the first run is not checked again.

```text
{second_run}
```

## Several processes

`benchmarks/jobs.py`: from how much on they are worth while.

```text
{jobs}
```
"""


def printed_by(script: str) -> str:
    """What a benchmark prints."""
    command = [sys.executable, str(ROOT / "benchmarks" / script)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    scripts = ("startup", "throughput", "second_run", "jobs")
    page = PAGE.format(**{name: printed_by(f"{name}.py") for name in scripts})
    (ROOT / "docs" / "speed.md").write_text(page, encoding="utf-8")
