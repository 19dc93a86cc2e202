"""Plain text: paragraphs between blank lines, everything else as it stands."""

import pytest

from reviewlint.document import Document
from reviewlint.document.view import OBJECT


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_paragraphs(line_break: str) -> None:
    source = "\ufeff\n  One *line*\n and # more.\t\n \n\n- Two &amp; `x`\n".replace("\n", line_break)
    document = Document(source, plain=True)
    assert document.text == "One *line* and # more.\n\n- Two &amp; `x`"
    assert [block.kind for block in document.blocks] == ["paragraph", "paragraph"]
    start = document.text.index("line* and")
    assert source[slice(*document.span(start, start + 9))] == f"line*{line_break} and"


def test_urls_are_masked() -> None:
    document = Document("See https://x.y/z?a=b.\nWrite to a@b.org!", plain=True)
    assert document.text == f"See {OBJECT}. Write to {OBJECT}!"


def test_there_is_no_front_matter() -> None:
    document = Document("---\ntitle: x\n---\n\nText", plain=True)
    assert document.front_matter is None
    assert document.text.startswith("--- title: x ---")


@pytest.mark.parametrize("source", ["", "\n\n", " \t", "\ufeff"])
def test_nothing(source: str) -> None:
    document = Document(source, plain=True)
    assert (document.text, document.blocks) == ("", [])
