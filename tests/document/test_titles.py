"""Titles: in quotation marks, in italics, and those the front matter names."""

import pytest

from reviewlint.document import Document
from reviewlint.document.titles import is_title


def titles(source: str) -> list[str]:
    document = Document(source)
    return [document.text[start:end] for start, end in document.titles]


@pytest.mark.parametrize(
    "text", ["Her", '"Her"', "“The Lord of the Rings,”", "2001", "Amélie", "Mission: Impossible", "8½", "Up!"]
)
def test_written_like_a_title(text: str) -> None:
    assert is_title(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“”",
        "really",
        "He is gone",
        "I do not think so",
        "The thing that I saw",
        "A One Two Three Four Five Six Seven Eight Nine Ten",
    ],
)
def test_not_written_like_a_title(text: str) -> None:
    assert not is_title(text)


def test_quoted_and_italic_runs() -> None:
    source = '"Her" is no *Blade Runner*, and “it is *not* over” is no title.'
    assert titles(source) == ['"Her"', "Blade Runner"]


def test_front_matter_titles_stand_anywhere() -> None:
    source = "---\ntitle: 'Review: The Big Sleep (1946)'\n---\nI saw The Big Sleep; the big sleep is death.\n"
    assert titles(source) == ["The Big Sleep"]


def test_a_title_of_one_word_is_no_title_where_a_sentence_begins() -> None:
    source = "---\nmovie:\n  title: Her\n---\nHer voice carries it. I saw Her twice.\n"
    document = Document(source)
    assert [start for start, _ in document.titles] == [source.index("Her twice") - source.index("Her voice")]


def test_curly_and_straight_apostrophes_are_the_same() -> None:
    assert titles('---\ntitle: "Schindler\'s List"\n---\nWe watch Schindler’s List again.\n') == [
        "Schindler’s List"
    ]
