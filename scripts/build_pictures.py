"""Make the README's pictures: what a terminal shows for the sample, and the page of --output-format html.

    python scripts/build_pictures.py            # both; the page needs a Chromium and the package playwright
    python scripts/build_pictures.py terminal   # the terminal alone

A test fails when the terminal's picture is stale.
"""

import contextlib
import io
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path
from unittest.mock import patch

from reviewlint.cli.main import main as reviewlint

REPOSITORY = Path(__file__).resolve().parent.parent
PICTURES = REPOSITORY / "docs" / "pictures"
TERMINAL, PAGE = PICTURES / "terminal.svg", PICTURES / "page.png"

RULES = "wording,repetition/verdict,readability/hard-to-read,credits"
"""A few findings of each area, so that they can be read in a picture."""
COMMAND = f"reviewlint --select {RULES} examples/her.md"
COLUMNS = 98

CELL, LINE, EDGE = 8.4, 19, 20
"""Sizes in pixels: a cell of 14 px type, a line, the room around the text."""
INK, PAPER, FRAME = "#d8d4cc", "#1b1a18", "#34322e"
COLOURS = {"31": "#ff8f80", "33": "#eac06a", "36": "#7fcbd3"}
_SGR = re.compile(r"\x1b\[([0-9;]*)m")


def terminal_output() -> str:
    """What the command prints on a terminal that shows colours, escape sequences included."""
    out = io.StringIO()
    wide = patch.dict(os.environ, COLUMNS=str(COLUMNS))
    with contextlib.chdir(REPOSITORY), contextlib.redirect_stdout(out), wide:
        reviewlint(["--isolated", "--color", "always", "--select", RULES, "examples/her.md"])
    return out.getvalue()


def terminal_svg(output: str) -> str:
    """Text with escape sequences as a picture of a terminal; the text in it can be selected and searched."""
    lines = [f"$ {COMMAND}", "", *output.rstrip("\n").split("\n")]
    shown = [row for line in lines for row in _rows(line)]
    width = 2 * EDGE + CELL * COLUMNS
    height = 2 * EDGE + 14 + LINE * len(shown)
    rows = "\n".join(
        f'<text x="{EDGE}" y="{EDGE + 14 + LINE * number + 13}">{row}</text>'
        for number, row in enumerate(shown)
        if row
    )
    dots = "".join(f'<circle cx="{EDGE + 18 * number}" cy="18" r="5"/>' for number in range(3))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" role="img" '
        f'aria-label="reviewlint in a terminal, with some of the findings in the sample">\n'
        "<style>text { white-space: pre; font: 14px ui-monospace, 'SF Mono', Menlo, Consolas, "
        f"'Liberation Mono', monospace; fill: {INK} }}</style>\n"
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>\n<g fill="{FRAME}">{dots}</g>\n'
        f"{rows}\n</svg>\n"
    )


def _rows(line: str) -> list[str]:
    """The rows that a line takes, as runs of one look, each at its place whatever the width of the font."""
    rows = [""]
    codes: list[str] = []
    column = 0
    for number, part in enumerate(_SGR.split(line)):
        if number % 2:
            codes = [code for code in part.split(";") if code not in ("", "0")]
            continue
        while part:
            if column == COLUMNS:
                rows.append("")
                column = 0
            run, part = part[: COLUMNS - column], part[COLUMNS - column :]
            place = f'x="{EDGE + CELL * column:.1f}" textLength="{CELL * len(run):.1f}"'
            rows[-1] += f"<tspan {place}{''.join(_attributes(codes))}>{escape(run, quote=False)}</tspan>"
            column += len(run)
    return rows


def _attributes(codes: list[str]) -> Iterator[str]:
    for code in codes:
        if code == "1":
            yield ' font-weight="700"'
        elif code == "2":
            yield ' opacity=".6"'
        else:
            yield f' fill="{COLOURS[code]}"'


def page_png(target: Path) -> None:
    """A screenshot of the sample's page, with one echo looked at."""
    from playwright.sync_api import sync_playwright

    sys.path.insert(0, str(REPOSITORY))
    from tests.output.html.chromium import arguments, find_chromium

    chromium = find_chromium()
    if chromium is None:
        sys.exit("no Chromium here: install one, or name it in CHROMIUM")
    out = io.StringIO()
    with contextlib.chdir(REPOSITORY), contextlib.redirect_stdout(out):
        reviewlint(["--isolated", "--output-format", "html", "examples/her.md"])
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "her.html"
        path.write_text(out.getvalue(), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=chromium, args=arguments())
        page = browser.new_page(
            viewport={"width": 1120, "height": 980}, reduced_motion="reduce", color_scheme="light"
        )
        page.goto(path.as_uri())
        page.locator('mark[id][data-rule="repetition/word-family"]').first.click()
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_timeout(300)
        page.screenshot(path=target)
        browser.close()


if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal_svg(terminal_output()), encoding="utf-8")
    if sys.argv[1:] != ["terminal"]:
        page_png(PAGE)
