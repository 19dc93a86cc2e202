"""The comment on a pull request, rendered."""

import html
import re

import pyromark
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from reviewlint.output.cells import one_line
from reviewlint.output.markdown import LIMIT
from reviewlint.output.style import Style
from tests.output.made import about, made


def cells(text):
    """The texts of the cells in the tables of a page, as a reader sees them."""
    options = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
    page = pyromark.html(text, options=options)
    found = re.findall(r"<td>(.*?)</td>", page, re.DOTALL)
    assert all("<" not in re.sub(r"</?a( [^>]*)?>", "", cell) for cell in found)
    return [html.unescape(re.sub(r"<[^>]*>", "", cell)).replace("\u200b", "") for cell in found]


def test_a_row_a_finding(report):
    """Place, severity, message, rule."""
    shown = cells(made("markdown", report))
    assert shown[:4] == [
        "3:7",
        "error",
        "20133 is not a year: write four digits.",
        "credits/invalid-value",
    ]
    assert len(shown) == 12


def test_links(report):
    """To the line where the file is published, and to the page about the rule."""
    style = Style(
        link=lambda path, rule: f"https://e.org/({rule})", page=lambda path, line: f"https://e.org/L{line}"
    )
    text = made("markdown", report, style=style)
    assert "[3:7](https://e.org/L3)" in text
    assert "[credits/invalid-value](https://e.org/%28credits/invalid-value%29)" in text
    assert "**[reviews/her.md](https://e.org/L1)**" in text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60))
def test_any_message_shows_as_it_is(message):
    """No markup, no broken table."""
    said = cells(made("markdown", about("x", f"a {message} b")))[2]
    assert said == one_line(f"a {message} b").replace("\u200b", "")


@pytest.mark.parametrize("text", ["@someone", "see #12", "GH-12", ":tada:", "(@a-b)"])
def test_nobody_is_called(text):
    """What GitHub would turn into a mention, a reference or an emoji is broken up, unseen."""
    row = made("markdown", about("x", text)).splitlines()[-1]
    assert text.replace("\u200b", "") not in row
    assert cells(made("markdown", about("x", text)))[2] == text
    assert "one@example.org" in made("markdown", about("x", "one@example.org"))


def test_a_long_comment_is_cut():
    """Between rows, and it says how many are missing."""
    source = "🎬" * 2000
    findings = tuple(Finding("a/b", "warning", "🎬" * 30, Span(at, at + 1)) for at in range(2000))
    text = made("markdown", FileReport("a.md", source, findings), FileReport("b.md", "", error="b.md: gone"))
    assert LIMIT - 3000 < len(text.encode("utf-16-le")) // 2 <= LIMIT
    rows = text.count("| warning |")
    assert f"\n{2001 - rows:,} rows more" in text
    assert len(cells(text)) == 4 * rows


def test_nothing_found():
    """Then it says so."""
    assert made("markdown", FileReport("a.md", "x")) == "### reviewlint\n\nNo findings in 1 file.\n"
