"""Put what `reviewlint` prints on the sample into the README.

    python scripts/build_readme.py

A test fails when the block is stale.
"""

import contextlib
import io
import os
import re
from pathlib import Path

from reviewlint.cli.main import main as reviewlint

REPOSITORY = Path(__file__).resolve().parent.parent
README = REPOSITORY / "README.md"
BLOCK = re.compile(r"(<!-- sample output: [^\n]*-->\n```text\n).*?(```\n)", re.DOTALL)
RULES = "superlatives/blurb-formula,repetition/verdict,readability/monotonous-length,credits"
"""One rule of each area: the whole list would fill the page."""


def sample_output() -> str:
    """What the command line prints for the sample, 80 columns wide, without colour."""
    out = io.StringIO()
    with contextlib.chdir(REPOSITORY), contextlib.redirect_stdout(out):
        reviewlint(["--isolated", "--color", "never", "--select", RULES, "examples/her.md"])
    return f"$ reviewlint --select {RULES} examples/her.md\n" + out.getvalue()


def build(readme: str) -> str:
    """The README with a fresh block."""
    os.environ["COLUMNS"] = "80"
    return BLOCK.sub(lambda match: match[1] + sample_output() + match[2], readme)


if __name__ == "__main__":
    README.write_text(build(README.read_text(encoding="utf-8")), encoding="utf-8")
