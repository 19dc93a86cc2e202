"""Names: what a capital tells, and what it does not."""

import time

import pytest

from reviewlint.document import Document


def names(source: str) -> list[str]:
    document = Document(source)
    return [document.text[start:end] for start, end in document.names]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("The film by Spike Jonze is quiet.", ["Spike Jonze"]),
        ("Stunning work. Profound ideas.", []),
        ("Joaquin Phoenix mumbles.", ["Joaquin Phoenix"]),
        ("Visionary Spike Jonze mumbles.", ["Spike Jonze"]),
        ("Shot by Hoyte van Hoytema in Los Angeles.", ["Hoyte van Hoytema", "Los Angeles"]),
        ("We meet Theodore. Theodore writes.", ["Theodore", "Theodore"]),
        ("I think that I'm sure I’ve seen it.", []),
        ("It stars Samuel L. Jackson and J.R.R. Tolkien.", ["Samuel L. Jackson", "J.R.R. Tolkien"]),
        ("Dr. Strangelove rides it.", ["Dr. Strangelove"]),
        ("It is AMAZING, says NASA.", ["NASA"]),
        ("She won at the Museum of Modern Art.", ["Museum of Modern Art"]),
        ("# A Profound Masterpiece\n\nIt is by Kubrick.", ["Kubrick"]),
        ("One thing: Nothing happens. He says “Everything ends.”", []),
        ("Will goes. By Will it goes. What will he do?", ["Will"]),
        ("Theodore's voice, and Theodore’s.", ["Theodore's", "Theodore’s"]),
    ],
)
def test_names(source: str, expected: list[str]) -> None:
    assert names(source) == expected


def test_time_grows_with_the_text_only() -> None:
    document = Document("Ann Bo of the Cee. " * 50_000)
    assert len(document.sentences) == 50_000
    begun = time.perf_counter()
    assert len(document.names) == 50_000
    assert time.perf_counter() - begun < 5
