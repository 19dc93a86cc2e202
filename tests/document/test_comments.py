"""HTML comments: each at its place, and none in code."""

import pytest

from reviewlint.document import Document


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<!-- a -->\n\nText.\n", ["<!-- a -->"]),
        ("Text <!-- a --> and <!--b--> more.\n", ["<!-- a -->", "<!--b-->"]),
        ("é𝄞 <!-- a -->\n", ["<!-- a -->"]),
        ("---\ntitle: <!-- x -->\n---\n<!-- a -->\n", ["<!-- a -->"]),
        ("\ufeff<!-- a -- b -->\r\nText.\r\n", ["<!-- a -- b -->"]),
        ("> - <!-- a -->\n>   Text.\n", ["<!-- a -->"]),
        ("<div>\n<!-- a --><!-- b\nc -->\n</div>\n", ["<!-- a -->", "<!-- b\nc -->"]),
        ("| a |\n|---|\n| b <!-- c --> |\n", ["<!-- c -->"]),
        ("{% raw %}<!-- a -->{% endraw %} <!-- b -->\n", ["<!-- b -->"]),
        ("`<!-- a -->`, `<!--` and <!-- b -->\n", ["<!-- b -->"]),
        ("    <!-- a -->\n\n```\n<!-- b -->\n```\n", []),
        ("<script>\n<!-- a -->\n</script>\n", []),
        ("<!-- never closed\n\nText.\n", []),
        ("\\<!-- a -->\n", []),
    ],
)
def test_comments_are_found_where_they_are(source: str, found: list[str]) -> None:
    comments = Document(source).comments
    assert [source[comment.span.start : comment.span.end] for comment in comments] == found
    assert [f"<!--{comment.text}-->" for comment in comments] == found


def test_plain_text_has_no_comments() -> None:
    assert Document("<!-- a -->\n", plain=True).comments == []


@pytest.mark.parametrize(
    "source", ["a <!-- x --> b\n", "a <!-- x -->\nb\n", "a<!-- x --> b\n", "a <!-- x -->b\n"]
)
def test_a_comment_leaves_one_space_at_most(source: str) -> None:
    document = Document(source)
    assert document.text == "a b"
    assert document.span(2, 3) == (source.rindex("b"), source.rindex("b") + 1)
