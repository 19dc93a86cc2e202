"""Nesting: what counts as an aside, when a main clause is late. And which nouns are abstract."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.measures import abstract_nouns as nouns
from reviewlint.measures.nesting import asides, delay, embedded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He (a cook) sings.", [("a cook", 1)]),
        ("He (a cook [and a good one]) sings.", [("a cook [and a good one]", 1), ("and a good one", 2)]),
        ("He — a cook — sings.", [("a cook", 1)]),
        ("He -- a cook (once) -- sings.", [("a cook (once)", 1), ("once", 2)]),
        ("He sings (a cook).", []),
        ("(A cook) sings.", []),
        ("He — a cook — and sings.", []),
        ("He — a cook — sings — loud.", []),
        ("The five-year-old (a) b) sings.", [("a", 1)]),
        ("He ((a) b", [("a", 2)]),
    ],
)
def test_asides(text: str, expected: list[tuple[str, int]]) -> None:
    found = [(text[aside.start : aside.end], aside.depth) for aside in asides(text, 0, len(text))]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "openers"),
    [
        ("Although it rains, we go.", ("although",)),
        ("If he, who sings when drunk, falls, the bell rings.", ("if", "who", "when")),
        ("We go, although it rains.", None),
        ("Although it rains and pours.", None),
        ("", None),
    ],
)
def test_delay(text: str, openers: tuple[str, ...] | None) -> None:
    late = delay(text, 0, len(text))
    assert (late and late.openers) == openers
    if late:
        assert text[late.end :].lstrip().startswith(("we go", "the bell"))


@pytest.mark.parametrize(
    "text", ["the fact that the man who she loves", "the man that I saw", "that the man who sings is here"]
)
def test_what_is_not_embedded(text: str) -> None:
    assert embedded(text, 0, len(text)) is None
    assert embedded("the plan that the clerk whom the mayor hired wrote", 0, 50) == (0, 38)


@given(st.text(alphabet="ab ()[]—-.,", max_size=60))
def test_asides_lie_in_the_sentence(text: str) -> None:
    for aside in asides(text, 0, len(text)):
        assert 0 < aside.start <= aside.end < len(text)


def test_abstract_nouns() -> None:
    lowers = ["exploration", "cities", "audiences", "possibilities", "weaknesses", "illness", "absence"]
    assert [lowers[index] for index in nouns.abstract_nouns(lowers)] == [
        "exploration",
        "possibilities",
        "weaknesses",
        "absence",
    ]


def test_every_exception_is_one() -> None:
    """A word that no ending could find need not be named."""
    for word in nouns._NOT_ABSTRACT:
        assert word.endswith(nouns.ENDINGS) and len(word) >= nouns._SHORTEST, word
