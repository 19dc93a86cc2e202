"""The names and titles that a front matter gives, in the prose below it."""

import pytest

from reviewlint.document import Document
from reviewlint.document.credited import credited_titles, credited_words


def titles(front_matter: str) -> list[str]:
    found = Document(f"---\n{front_matter}\n---\nText.\n").front_matter
    assert found is not None
    return credited_titles(found)


def words(front_matter: str) -> str:
    found = Document(f"---\n{front_matter}\n---\nText.\n").front_matter
    assert found is not None
    return " ".join(sorted(credited_words(found)))


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("title: Her", ["Her"]),
        ("title: 1917", ["1917"]),
        ("title: 'Review: The Big Sleep (1946)'", ["The Big Sleep"]),
        ("title: The Big Sleep Review", ["The Big Sleep"]),
        ("book:\n  title: Ida\n  contributors:\n  - name: Alison Evans", ["Ida"]),
        ("albums:\n- title: Blue\n- title: Red", ["Blue", "Red"]),
        ("date: 2003-06-01", []),
        ("title:", []),
        (f"title: {'Long ' * 30}", []),
    ],
)
def test_titles(front_matter: str, expected: list[str]) -> None:
    assert titles(front_matter) == expected


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("director: Spike Jonze", "jonze spike"),
        ("cast: [Amy Adams (Amy), 'Rooney Mara as Catherine']", "adams amy catherine mara rooney"),
        ("author: Ludwig van Beethoven & Hope Davis", "beethoven davis hope ludwig"),
        ("credits:\n- role: writer\n  name: J. R. Ewing", "ewing"),
        ("summary: Nobody Knows Anything", ""),
        ("note: a value in prose, about Ann", ""),
        ("year: 2013", ""),
        (f"cast: {'Ann Bo, ' * 60}", ""),
    ],
)
def test_words_of_names(front_matter: str, expected: str) -> None:
    assert words(front_matter) == expected


def test_credited_names_are_names_where_a_sentence_begins() -> None:
    source = (
        "---\ndirector: Spike Jonze\ncast: [Rooney Mara as Catherine, Hope Davis]\n---\n"
        "Jonze wrote it. Catherine left. Hope is gone, and hope is all.\n"
    )
    document = Document(source)
    assert [document.text[start:end] for start, end in document.names] == ["Jonze", "Catherine"]
