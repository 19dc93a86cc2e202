"""Options of rules in Python, checked against their annotations."""

from typing import NamedTuple

import pytest

from reviewlint.engine.options import set_options
from reviewlint.errors import UsageError
from reviewlint.rule import NoOptions


class Options(NamedTuple):
    window: int = 60
    most_words: int = 5
    share: float = 0.5
    strict: bool = False
    word: str = "is"
    words: tuple[str, ...] = ("a",)


def test_values_of_every_kind() -> None:
    values = {"window": 3, "most-words": 4, "share": 1, "strict": True, "word": "x", "words": ["b", "c"]}
    assert set_options("a/b", Options(), values) == Options(3, 4, 1.0, True, "x", ("b", "c"))
    assert set_options("a/b", Options(), {"most_words": 7}) == Options(most_words=7)
    assert set_options("a/b", Options(), {}) == Options()


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"windw": 3}, "a/b has no option 'windw'; did you mean 'window'?"),
        (
            {"zzz": 3},
            "a/b has no option 'zzz'; its options are window, most-words, share, strict, word, words",
        ),
        ({"window": "3"}, "'window' must be a whole number, not '3'"),
        ({"window": True}, "'window' must be a whole number, not True"),
        ({"window": 1.5}, "'window' must be a whole number, not 1.5"),
        ({"share": "x"}, "'share' must be a number, not 'x'"),
        ({"strict": 1}, "'strict' must be true or false, not 1"),
        ({"word": ["x"]}, "'word' must be a string, not ['x']"),
        ({"words": "x"}, "'words' must be a list of strings, not 'x'"),
        ({"words": ["x", 1]}, "'words' must be a list of strings, not ['x', 1]"),
    ],
)
def test_mistakes(values: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        set_options("a/b", Options(), values)
    assert caught.value.message == said


def test_a_rule_without_options() -> None:
    with pytest.raises(UsageError, match="a/b has no options; only severity can be set"):
        set_options("a/b", NoOptions(), {"window": 3})
