"""Where rules look: Vale's scopes, and `quoted`."""

from typing import Any

import pytest

from reviewlint.errors import RuleFileError
from reviewlint.patterns.scopes import ScopeError, read_selector

SOURCE = """---
title: x in the title
tags: [x in a list]
summary: "with \\"x\\""
---
# H x1

## H x2

Paragraph x3. Sentence x4.

> Quote x5

- Item x6

| Head x7 | b |
| ------- | - |
| Cell x8 | c |

![Alt x9](x.png)

Note[^1]

[^1]: Foot x10
"""

EVERYTHING = [f"x{number}" for number in range(1, 11)]


def _found(lint: Any, scope: str, source: str = SOURCE, **options: Any) -> list[str]:
    found: list[str] = lint(
        rf"{{extends: existence, tokens: ['x\d*'], scope: {scope}}}", source, **options
    ).texts
    return found


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        ("text", EVERYTHING),
        ("heading", ["x1", "x2"]),
        ("heading.h2", ["x2"]),
        ("text.heading.h2.md", ["x2"]),
        ("h1", ["x1"]),
        ("paragraph", ["x3", "x4", "x5"]),
        ("blockquote", ["x5"]),
        ("list", ["x6"]),
        ("table", ["x7", "x8"]),
        ("table.header", ["x7"]),
        ("table.cell", ["x8"]),
        ("attr.alt", ["x9"]),
        ("footnote", ["x10"]),
        ("summary", ["x3", "x4", "x5", "x6", "x10"]),
        ("[heading, list]", ["x1", "x2", "x6"]),
        ("paragraph & ~blockquote", ["x3", "x4"]),
        ("heading & ~heading.h1", ["x2"]),
        ("'~heading & ~table & ~attr'", ["x3", "x4", "x5", "x6", "x10"]),
        ("frontmatter.title", ["x"]),
        ("frontmatter", ["x", '"with \\"x\\""'[1:-1]]),
        ("text.html", []),
        ("table.caption", []),
        ("figure.caption", []),
    ],
)
def test_selectors(lint: Any, scope: str, expected: list[str]) -> None:
    assert _found(lint, scope) == expected


def test_sentences_are_apart(lint: Any) -> None:
    yaml = r"{extends: existence, nonword: true, scope: sentence, tokens: ['^\w+', '\w+\. \w+']}"
    assert lint(yaml, "One two. Three four.\n\n- Five").texts == ["One", "Three", "Five"]


def test_raw_is_the_stored_body(lint: Any) -> None:
    yaml = r"{extends: existence, nonword: true, scope: raw, tokens: ['^#+ \w+', '\*\w+\*', 'end$']}"
    for line_break in ("\n", "\r\n", "\r"):
        source = line_break.join(["---", "title: '*a*'", "---", "# One *two*", "", "`*x*` end", "end"])
        assert lint(yaml, source).texts == ["# One", "*two*", "*x*", "end", "end"]


def test_plain_text_has_its_extension_as_scope(lint: Any) -> None:
    assert _found(lint, "text.txt", "x", path="a.txt", plain=True) == ["x"]
    assert _found(lint, "text.txt", "x") == []


QUOTED = 'Plain x1, "said x2", and so on.\n\n> Block x4\n'


def test_a_loaded_style_sees_quotations(lint: Any) -> None:
    assert {"x1", "x2", "x4"} <= set(_found(lint, "text", QUOTED))


def test_our_own_rules_look_away_from_quoted_text(lint: Any) -> None:
    own = r"{{extends: existence, tokens: ['x\d'], why: so, scope: {}}}"
    assert lint(own.format("text"), QUOTED).texts == ["x1"]
    assert lint(own.format("quoted"), QUOTED).texts == ["x2", "x4"]
    assert lint(own.format("[text, quoted]"), QUOTED).texts == ["x1", "x2", "x4"]
    assert lint(own.format("blockquote & quoted"), QUOTED).texts == ["x4"]


def test_a_loaded_style_may_look_away_too(lint: Any) -> None:
    assert _found(lint, "'text & ~quoted'", QUOTED) == ["x1"]


def test_names_are_left_alone_unless_asked_for(lint: Any) -> None:
    source = "---\ndirector: Grace Stunning\n---\nThe film by Grace Stunning is stunning.\n"
    yaml = "extends: existence\nignorecase: true\ntokens: [stunning]\nwhy: so\n"
    assert lint(yaml, source).texts == ["stunning"]
    assert lint(yaml + "names: true", source).texts == ["Stunning", "stunning"]


def test_titles_are_no_style_findings_even_of_loaded_styles(lint: Any) -> None:
    source = "---\ntitle: Her\n---\n*Her* is about her.\n"
    assert lint("{extends: existence, ignorecase: true, tokens: [her]}", source).texts == ["her"]


def test_an_unknown_scope_is_named(make_rule: Any) -> None:
    with pytest.raises(RuleFileError, match="'headin', which is not known; did you mean 'heading'") as error:
        make_rule("extends: existence\ntokens: [x]\nscope:\n  - text\n  - headin.h2\n")
    assert error.value.line == 6
    with pytest.raises(ScopeError):
        read_selector("text & ~qoted", own=False)
