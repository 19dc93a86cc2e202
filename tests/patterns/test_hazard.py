"""How bad a pattern can get."""

import re
import time

import pytest

from reviewlint.patterns.hazard import hazard
from reviewlint.patterns.regexes import EXPONENTIAL, NONE, POLYNOMIAL, QUADRATIC
from reviewlint.patterns.syntax import parse


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("best of all", NONE),
        ("(?:a|ab)?c", NONE),
        (r"\w+", QUADRATIC),
        (r"\w+ed", QUADRATIC),
        (r"\w+ \w+", QUADRATIC),
        (r"(?:\w+ )*best", QUADRATIC),
        (r"(?:(?:a|an|the|very) )*best", QUADRATIC),
        (r"(?:[^,]+,)+\s\w+\s(?:and|or)", QUADRATIC),
        (r"[\w-]+(?: [\w'-]+){0,6},? because", QUADRATIC),
        (r"whether you are an? [^.,;!?]{2,60},? or (?:just )*", QUADRATIC),
        (r"(?:(?:\d{4}|[\w-]+) ){0,3}masterpiece", QUADRATIC),
        (r"[^.]{0,60}", NONE),
        (r"(?:\w+){0,2}!", POLYNOMIAL),
        (r"(?:\w+){0,6}!", EXPONENTIAL),
        (r".+.+.+", EXPONENTIAL),
        (r"\w+\s?\w+,\w+", POLYNOMIAL),
        (r"(?:\w{1,60})*!", EXPONENTIAL),
        (r"(?:a{1,99}){1,99}b", EXPONENTIAL),
        (r".+.+", POLYNOMIAL),
        (r"\w+\s?\w+", POLYNOMIAL),
        (r"not (?:(?:a|the) )*[\w ]+", POLYNOMIAL),
        (r"(a+)+", EXPONENTIAL),
        (r"(?:a|a)*", EXPONENTIAL),
        (r"(?:\w|\d)+!", EXPONENTIAL),
        (r"(?:a?b?)*", EXPONENTIAL),
        (r"(?:\w+\s?)*!", EXPONENTIAL),
        (r"(?:(?:a|\w+ly|truly) )*x", EXPONENTIAL),
        (r"(?=(a+)+b)", EXPONENTIAL),
        (r"(a)\1", EXPONENTIAL),
    ],
)
def test_hazard(pattern: str, expected: int) -> None:
    assert hazard(parse(pattern)) == expected


def test_what_cannot_be_read_is_the_worst() -> None:
    assert hazard(None) == EXPONENTIAL


@pytest.mark.parametrize(
    "pattern", [r"\w+ed!", r"(?:(?:a|an|the|very) )*best", r"[\w-]+(?: [\w'-]+){0,6},? because"]
)
def test_quadratic_patterns_are_quick_on_what_is_run_unguarded(pattern: str) -> None:
    began = time.perf_counter()
    re.search(pattern, "a" * 4000 + " a the very" * 300)
    assert time.perf_counter() - began < 3


def test_a_long_list_of_words_is_analysed_quickly() -> None:
    words = "|".join(f"word{number}" for number in range(400))
    began = time.perf_counter()
    assert hazard(parse(rf"\b(?:is|was)\s*(?:{words})\b")) == QUADRATIC
    assert time.perf_counter() - began < 3
