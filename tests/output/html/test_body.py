"""The review as it reads."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reviewlint.document import Document
from reviewlint.document.view import OBJECT
from reviewlint.engine.run import FileReport
from reviewlint.output.html.body import body_pieces
from reviewlint.output.html.marks import marked
from tests.output.html.conftest import html_of
from tests.output.html.reading import Element, read

Page = Callable[..., Element]

ODD = (Path(__file__).parent / "odd.md").read_text(encoding="utf-8")


def body(markdown: str) -> Element:
    document = Document(markdown)
    return read(marked(markdown, body_pieces(document), ()))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("# One\n\n## Two\n", "<h3>One</h3>\n<h4>Two</h4>\n"),
        ("### Deep\n", "<h3>Deep</h3>\n"),
        ("a *b* **c** ~~d~~\n", "<p>a <em>b</em> <strong>c</strong> <del>d</del></p>\n"),
        ("a\\\nb  \nc\n", "<p>a<br>b<br>c</p>\n"),
        ("1. a\n2. b\n", '<ol start="1"><li>a</li>\n<li>b</li>\n</ol>\n'),
        ("- a\n  - b\n", "<ul><li>a<ul><li>b</li>\n</ul>\n</li>\n</ul>\n"),
        ("> a\n", "<blockquote><p>a</p>\n</blockquote>\n"),
        ("`a <b>`\n", "<p><code>a &lt;b&gt;</code></p>\n"),
        ("a &amp; b &copy;\n", "<p>a &amp; b ©</p>\n"),
        ("a\n\n---\n", "<p>a</p>\n<hr>\n"),
        ("![an *old* man](x.png)\n", '<p><span class="image">an <em>old</em> man</span></p>\n'),
        (
            "[a](http://b.c/?d=1&e=2)\n",
            '<p><a href="http://b.c/?d=1&amp;e=2" rel="noopener noreferrer">a</a></p>\n',
        ),
        ("[a](../b.html)\n", '<p><span class="link">a</span></p>\n'),
        ("<i>a</i> <b onclick='x'>b</b>\n", "<p><i>a</i> <b>b</b></p>\n"),
        ("<i>a *b</i> c*\n", "<p><i>a <em>b c</em></i></p>\n"),
        ("**a <i>b** c\n", "<p><strong>a <i>b</i></strong> c</p>\n"),
        ("a <!-- b --> c\n", "<p>a  c</p>\n"),
        ("<div onclick='x'>\na\n</div>\n", ""),
        ("a {: .b }\n", "<p>a </p>\n"),
        ("**$5** and $6\n", "<p><strong>$5</strong> and $6</p>\n"),
    ],
)
def test_markdown_as_html(markdown: str, html: str) -> None:
    assert marked(markdown, body_pieces(Document(markdown)), ()) == html


def test_a_table_aligns_its_columns() -> None:
    table = body("| a | b |\n|:--|--:|\n| c | d |\n")
    cells = [each for each in table.walk() if each.name in ("th", "td")]
    assert [(cell.name, cell.attributes.get("class"), cell.words()) for cell in cells] == [
        ("th", "left", "a"),
        ("th", "right", "b"),
        ("td", "left", "c"),
        ("td", "right", "d"),
    ]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "java&#10;script:x",
        "//x.y",
    ],
)
def test_only_addresses_of_the_web_lead_anywhere(address: str) -> None:
    assert not body(f"[a]({address}) <{address}>\n").all("a")


def test_nothing_of_the_review_runs(page: Page) -> None:
    odd = page(ODD)
    assert len(odd.all("script")) == 1
    assert not [name for each in odd.walk() for name in each.attributes if name.startswith("on")]
    assert all(
        each.attributes["href"].startswith(("#", "https://example.org", "data:,"))
        for each in odd.walk()
        if "href" in each.attributes
    )


def test_fields_stand_in_a_table_of_credits(page: Page) -> None:
    (credits,) = page(ODD).all("dl", class_="credits")
    rows = [
        [cell.words() for cell in row.children if not isinstance(cell, str)] for row in credits.all("div")
    ]
    assert rows[:2] == [["title", "The Lodger: A <Story>"], ["year", "19277"]]
    assert ["name", "Ivor Novello"] in rows
    assert [mark.text() for mark in credits.all("mark")] == ["19277", "directer"]


def test_a_front_matter_that_cannot_be_read_is_shown_as_it_is(page: Page) -> None:
    text = "---\ntitle: [a\n---\nA must-see film.\n"
    broken = page(text)
    assert broken.all("pre")[0].text() == "---\ntitle: [a\n---"
    assert broken.all(class_="problem")
    assert [mark.text() for mark in broken.all("mark", data_rule="superlatives/blurb-formula")] == [
        "must-see"
    ]


def test_plain_text_is_shown_as_it_is(page: Page) -> None:
    plain = page("A *must-see*\nfilm & more.\n\n# Two\n", "review.txt")
    assert [each.text() for each in plain.all("p", class_="plain")] == ["A *must-see*\nfilm & more.", "# Two"]


def view_words(document: Document) -> set[str]:
    """The words of the prose view, such as they can be told apart in the page."""
    return set(re.findall(r"[a-z]{2,}", document.text.replace(OBJECT, " ").lower()))


MARKDOWN = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "# ",
                "> ",
                "- ",
                "1. ",
                "**",
                "*",
                "_",
                "`",
                "```\n",
                "\n\n",
                "\n",
                " ",
                "  \n",
                "<b>",
                "</b>",
                "<i>",
                "</script>",
                "<script>",
                "<!--",
                "-->",
                "[",
                "](",
                ")",
                "![",
                "&amp;",
                "&",
                "\\",
                "|",
                "---\n",
                "| a | b |\n|---|---|\n",
                "[^1]",
                "[^1]: ",
                "{{< x >}}",
                "{: .y }",
                "$",
                "~~",
                "<br>",
                "\r\n",
                "\t",
                "a stunning film",
                "the the",
                "must-see",
                "title: x\n",
                "é",
                "𝄞",
                "\x00",
                "“",
                '"',
                "'",
            ]
        ),
        st.text(max_size=12),
    ),
    max_size=30,
).map("".join)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(MARKDOWN)
def test_any_text_makes_a_page_that_holds_its_words(linter, text: str) -> None:  # type: ignore[no-untyped-def]
    report: FileReport = linter.lint_text(text)
    html = html_of(report)
    page = read(html)
    assert html.count("<script>") == html.count("</script>") == 1
    if report.document is not None:
        (shown,) = page.all("div", class_="text")
        text = shown.text().lower()
        # Somewhere, not as words of their own: markup that the page leaves out may stand between two.
        assert not [word for word in view_words(report.document) if word not in text]
