"""Phrases with alternatives are found in the words of a document, the longest at each place."""

from reviewlint.checks.superlatives.phrases import Phrases

PHRASES = Phrases("""
    with grace|style
    with grace and wit
    a|an big? hit
""")


def found(text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[start:end]) for start, end in PHRASES.find(words)]


def test_alternatives_and_places_that_may_be_empty() -> None:
    assert found("it is a hit with style") == ["a hit", "with style"]
    assert found("it is a big hit") == ["a big hit"]
    assert found("it is a big miss with a big") == []


def test_the_longest_wins_and_none_lies_inside_another() -> None:
    assert found("with grace and wit") == ["with grace and wit"]
    assert found("with grace and with grace") == ["with grace", "with grace"]
