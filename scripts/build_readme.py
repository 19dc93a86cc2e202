"""Write into the README what reviewlint says about the sample, and how often it speaks.

    python scripts/build_readme.py

The figures are those of docs/accuracy.md. A test fails when the README is stale.
"""

import re
from pathlib import Path

from reviewlint import Linter, Settings

REPOSITORY = Path(__file__).resolve().parent.parent
README = REPOSITORY / "README.md"
ACCURACY = REPOSITORY / "docs" / "accuracy.md"
BLOCK = re.compile(r"(<!-- (\w+): scripts/build_readme\.py [^\n]*-->\n).*?(<!-- end -->)", re.DOTALL)
FIRST_SENTENCE = re.compile(r".+?\.(?=$| [A-Z])")

EXAMPLES = {
    "superlatives/verdict-noun": "praise without grounds, stacked praise, claims about all time",
    "cliches/journey": "the stock phrases of review writing",
    "repetition/phrase": "words, phrases and openings that come back; names and titles may",
    "readability/hard-to-read": "long and monotonous sentences, grade level",
    "credits/missing-field": "fields that are missing, malformed or at odds with the prose",
    "wording/pleonasm": "wordy, doubled and misheard phrases",
}
"""A rule that speaks up in the sample -> what its group looks for."""


def findings() -> str:
    """A row a group: what it looks for, and the first sentence that it has on the sample."""
    linter = Linter(isolated=True, settings=Settings(select=tuple(EXAMPLES)))
    said: dict[str, str] = {}
    for finding in linter.lint_path(str(REPOSITORY / "examples" / "her.md")).findings:
        sentence = FIRST_SENTENCE.match(finding.message)
        said.setdefault(finding.rule, sentence[0] if sentence else finding.message)
    rows = ["| group | what it looks for | in the sample, for example |\n|---|---|---|\n"]
    for rule, what in EXAMPLES.items():
        group = rule.partition("/")[0]
        rows.append(f"| [`{group}`](docs/rules.md#{group}) | {what} | {said[rule]} |\n")
    return "".join(rows)


def figures() -> str:
    """How often it speaks on published reviews, and on the sample."""
    published, sample = _row("movie_reviews"), _row("the sample")
    return (
        f"On {published['reviews']} published film reviews it has {published['warnings']} warnings "
        f"in 1,000 words; on the sample, {sample['warnings']}.\n"
    )


def _row(name: str) -> dict[str, str]:
    """The line of a table of docs/accuracy.md that begins with a name: head -> cell."""
    above: list[str] = []
    head: list[str] = []
    for line in ACCURACY.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("| ---"):
            head = above
        elif cells[0] == name:
            return dict(zip(head, cells, strict=True))
        above = cells
    raise ValueError(f"docs/accuracy.md has no line {name!r}")


def build(readme: str) -> str:
    """The README with fresh blocks."""
    blocks = {"findings": findings, "figures": figures}
    return BLOCK.sub(lambda match: f"{match[1]}\n{blocks[match[2]]()}\n{match[3]}", readme)


if __name__ == "__main__":
    README.write_text(build(README.read_text(encoding="utf-8")), encoding="utf-8")
