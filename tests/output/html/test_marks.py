"""Marks stand on what their findings talk about, however they overlap."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.document import Document
from reviewlint.engine.run import Linter
from reviewlint.finding import Finding, Span
from reviewlint.output.html.body import body_pieces
from reviewlint.output.html.marks import Place, marked
from tests.output.html.conftest import html_of
from tests.output.html.reading import read
from tests.output.html.test_body import ODD


def place(start: int, end: int, number: int = 1) -> Place:
    return Place(start, end, number, f"f{number}", "mark", f'data-finding="f{number}"')


def shown(markdown: str, *places: Place) -> str:
    """The page's HTML without what the tests of attributes look at."""
    html = marked(markdown, body_pieces(Document(markdown)), places)
    html = re.sub(r'data-start="(\d+)" data-end="(\d+)"', r"\1:\2", html)
    for name in ("f1", "f2"):
        html = html.replace(f' id="{name}" tabindex="0"', "").replace(f' data-finding="{name}"', f" {name}")
    return html


def of(markdown: str, text: str, number: int = 1) -> Place:
    start = markdown.index(text)
    return place(start, start + len(text), number)


@pytest.mark.parametrize(
    ("text", "first", "second", "html"),
    [
        ("a b c", "b", "", "<p>a <mark f1 2:3>b</mark> c</p>\n"),
        (
            "a b c",
            "a b c",
            "b",
            '<p><mark f1 0:5>a <mark class="in1" f2 2:3>b</mark> c</mark></p>\n',
        ),
        (
            "a b c",
            "a b",
            "b c",
            '<p><mark f1 0:3>a <mark class="in1" f2 2:3>b</mark></mark><mark f2 3:5> c</mark></p>\n',
        ),
        (
            "a *b* c",
            "a *b",
            "",
            "<p><mark f1 0:2>a </mark><em><mark f1 3:4>b</mark></em> c</p>\n",
        ),
        ("a &amp; b", "&amp;", "", "<p>a <mark f1 2:7>&amp;</mark> b</p>\n"),
        ("a &amp; b", "&", "", "<p>a <mark f1 2:7>&amp;</mark> b</p>\n"),
        ("`ab`", "b", "", "<p><code>a<mark f1 2:3>b</mark></code></p>\n"),
        (
            "a <!-- b --> c",
            "b",
            "",
            '<p>a <code class="raw">&lt;!-- <mark f1 7:8>b</mark> --&gt;</code> c</p>\n',
        ),
        (
            "[a](b.html)",
            "b.html",
            "",
            '<p><span class="link">a</span></p>\n<mark f1 4:4></mark>',
        ),
    ],
)
def test_marks(text: str, first: str, second: str, html: str) -> None:
    places = [of(text, first)] + ([of(text, second, 2)] if second else [])
    assert shown(text, *places) == html


def test_a_place_of_no_length_gets_a_caret() -> None:
    assert shown("ab\n", place(0, 0)) == "<p><mark f1 0:0></mark>ab</p>\n"


def test_one_part_of_a_mark_bears_its_id() -> None:
    html = marked("a *b* c\n", body_pieces(Document("a *b* c\n")), [place(0, 7)])
    marks = read(html).all("mark")
    assert [mark.attributes.get("id") for mark in marks] == ["f1", None, None]
    assert [mark.attributes.get("tabindex") for mark in marks] == ["0", None, None]


PROSE = st.lists(
    st.sampled_from(
        [
            "word",
            "a",
            "é",
            "𝄞",
            " ",
            "\n",
            "*",
            "**",
            "_",
            "\n\n",
            "> ",
            "- ",
            "&amp;",
            "&mdash;",
            "\\*",
            "[x](y)",
            "## ",
        ]
    ),
    min_size=1,
    max_size=25,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(PROSE, st.data())
def test_what_marks_hold_is_the_text_of_their_places_as_read(markdown: str, data: st.DataObject) -> None:
    document = Document(markdown)
    edge = st.integers(0, len(markdown))
    spans = [
        Span(min(pair), max(pair))
        for pair in data.draw(st.lists(st.tuples(edge, edge), min_size=1, max_size=5))
    ]
    places = [place(*span, number) for number, span in enumerate(spans)]
    page = read(marked(markdown, body_pieces(document), places))
    for number, span in enumerate(spans):
        parts = page.all("mark", data_finding=f"f{number}")
        here = document.view_range(span) if span.start < span.end else None
        read_there = "" if here is None else document.text[slice(*here)]
        assert "".join("".join(part.text() for part in parts).split()) == "".join(read_there.split())
        for part in parts:
            start, end = int(part.attributes["data-start"]), int(part.attributes["data-end"])
            if part.text() and len(part.text()) == end - start and "\n" not in markdown[start:end]:
                assert part.text() == markdown[start:end]


def test_each_finding_of_the_sample_is_marked_where_it_stands(linter: Linter, sample: str) -> None:
    report = linter.lint_text(sample, "examples/her.md")
    assert report.document is not None
    page = read(html_of(report))
    notes = page.all("aside", class_="notes")[0].all("ol")[0].all("li")
    notes = [note for note in notes if "data-finding" in note.attributes]
    assert len(notes) == len(report.findings)
    by_place = {(finding.rule, *finding.span): finding for finding in report.findings}
    for note in notes:
        name = note.attributes["data-finding"]
        parts = page.all("mark", data_finding=name)
        first, last = parts[0].attributes, parts[-1].attributes
        finding = by_place[first["data-rule"], int(first["data-start"]), int(last["data-end"])]
        assert "".join(part.text() for part in parts) == sample[slice(*finding.span)]
        assert first["data-severity"] == note.attributes["data-severity"] == finding.severity
        said = page.all(id=first["aria-describedby"])
        assert [each.text() for each in said] == [finding.message]
        others = page.all("span", data_of=name)
        assert {int(other.attributes["data-start"]) for other in others} >= {
            related.span.start for related in finding.related
        }


def test_findings_on_comments_and_fences_can_be_seen(linter: Linter) -> None:
    fence = Finding("credits/missing-field", "warning", "There is no director.", Span(0, 3))
    report = linter.lint_text(ODD, "review.md")
    odd = read(html_of(report._replace(findings=(fence, *report.findings))))
    assert odd.all("mark", data_rule="suppression/unknown-rule")[0].text() == "superlatives/nonsense"
    assert odd.all("mark", data_rule="credits/missing-field")[0].text() == "---"
