"""`reviewlint explain`: it must teach."""

import pytest

from reviewlint.cli.rule_page import HEADINGS, page_of, parse_docstring
from reviewlint.engine.run import Linter

REGISTRY = Linter().registry()


OURS = [id for id in REGISTRY.ids() if id in REGISTRY.modules or id in REGISTRY.patterns]


@pytest.mark.parametrize("id", OURS)
def test_every_rule_teaches(cli, id):
    """Why, what is bad, what is better, where it comes from, and how to change it."""
    page = page_of(REGISTRY, id)
    sections = dict(page.sections)
    assert page.summary
    for heading in ("Why", "Bad", "Good", "Source", "Settings"):
        assert any(text.strip() for text in sections[heading]), heading
    if page.info.options:
        assert len(sections["Options"]) == len(page.info.options)
    result = cli("explain", id)
    assert result.code == 0
    assert result.out.startswith(f"{id}: ")
    assert max(map(len, result.out.splitlines())) <= 110


@pytest.mark.parametrize("id", sorted({*REGISTRY.ids(), "grammar/en-a-vs-an"} - {*OURS}))
def test_second_opinions_say_what_they_are(id):
    """What it does, where it comes from, how to change it, and why when it is off."""
    page = page_of(REGISTRY, id)
    sections = dict(page.sections)
    assert page.summary and sections["What it does"] and sections["Source"]
    assert any(id in text for text in sections["Settings"])
    assert page.info.enabled or sections["Why"]


def test_puffery(cli):
    """The page of the issue, in its order."""
    out = cli("explain", "superlatives/puffery").out
    headings = [line for line in out.splitlines() if line in (*HEADINGS, "Settings")]
    assert headings == ["What it does", "Why", "Bad", "Good", "Options", "Source", "Settings"]
    assert '[rule."superlatives/puffery"]' in out and 'ignore = ["superlatives/puffery"]' in out


def test_a_group_lists_its_rules(cli):
    """With the way to one of them."""
    out = cli("explain", "credits").out
    assert "credits/missing-field" in out and "reviewlint explain credits/" in out


def test_docstrings():
    """Headings at the margin, with a colon or without; options may go on over lines."""
    summary, sections = parse_docstring(
        "Says too much.\n\n"
        "What it does:\n    One paragraph\n    of prose.\n\n    Another.\n"
        "Bad:\n    A hard-wrapped\n    example.\n    ---\n    +++\n    title = 1\n    +++\n"
        "Good\n    > Quoted\n    > lines.\n"
        "Options:\n    words (50): how many\n        words at most\n    share (0.5): of what\n"
    )
    assert summary == "Says too much."
    assert [(section.heading, section.texts) for section in sections] == [
        ("What it does", ("One paragraph of prose.", "Another.")),
        ("Bad", ("A hard-wrapped example.", "+++\ntitle = 1\n+++")),
        ("Good", ("> Quoted\n> lines.",)),
        ("Options", ("words (50): how many words at most", "share (0.5): of what")),
    ]
