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
"""


def printed_by(script: str) -> str:
    """What a benchmark prints."""
    command = [sys.executable, str(ROOT / "benchmarks" / script)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    page = PAGE.format(startup=printed_by("startup.py"), throughput=printed_by("throughput.py"))
    (ROOT / "docs" / "speed.md").write_text(page, encoding="utf-8")
