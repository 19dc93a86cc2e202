"""Write what each format makes of the sample: whole into tests/output/golden/, in part into docs/formats.md.

    python scripts/build_formats.py

A test fails when either is stale.
"""

import contextlib
import io
import json
import os
import re
from pathlib import Path

from reviewlint.cli.main import main as reviewlint

REPOSITORY = Path(__file__).resolve().parent.parent
GOLDEN = REPOSITORY / "tests" / "output" / "golden"
PAGE = REPOSITORY / "docs" / "formats.md"
EXAMPLE = re.compile(r"(<!-- example: (\S+) -->\n```\w*\n).*?(```\n)", re.DOTALL)

SUFFIXES = {
    "concise": "txt",
    "github": "txt",
    "gitlab": "json",
    "sarif": "sarif",
    "junit": "xml",
    "checkstyle": "xml",
    "rdjson": "json",
    "rdjsonl": "jsonl",
    "markdown": "md",
}
RULES = "superlatives/blurb-formula,repetition/verdict,wording/pleonasm,credits/missing-field"
"""Rules with and without other places and edits. All that the sample breaks would be much to read again."""

OF_SERVERS = ("GITHUB_SERVER_URL", "CI_PROJECT_URL")
"""With these in the environment, places would be links."""


def output_of(name: str, rules: str) -> str:
    """What a format makes of the sample."""
    out = io.StringIO()
    with contextlib.chdir(REPOSITORY), contextlib.redirect_stdout(out):
        for variable in OF_SERVERS:
            os.environ.pop(variable, None)
        choice = ["--isolated", "--color", "never", "--select", rules]
        reviewlint([*choice, "--output-format", name, "examples/her.md"])
    return out.getvalue()


def golden() -> dict[str, str]:
    """File name -> text, of the outputs that are kept whole."""
    return {f"her.{name}.{suffix}": output_of(name, RULES) for name, suffix in SUFFIXES.items()}


def page(text: str) -> str:
    """The page about formats with fresh examples."""
    return EXAMPLE.sub(lambda match: match[1] + example(match[2]) + match[3], text)


def example(name: str) -> str:
    """What a format makes of one finding; of SARIF the result alone."""
    text = output_of(name, "wording/pleonasm")
    if name == "sarif":
        return json.dumps(json.loads(text)["runs"][0]["results"][0], indent=2, ensure_ascii=False) + "\n"
    return text


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    fresh = golden()
    for old in GOLDEN.iterdir():
        if old.name not in fresh:
            old.unlink()
    for name, text in fresh.items():
        (GOLDEN / name).write_text(text, encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
