"""Which keys are slips of which, and how the right one is spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.credits.distance import are_swapped, slips
from reviewlint.credits.keys import in_style_of, intended_key
from reviewlint.credits.schema import fold, schema

WORDS = st.text("abcd", max_size=8)


@pytest.mark.parametrize(
    ("kind", "key", "meant"),
    [
        ("film", "directer", "director"),
        ("film", "tilte", "title"),
        ("film", "yaer", "year"),
        ("film", "modifed", "modified"),
        ("film", ":movie", "movie"),
        ("film", "Cinematografer", "Cinematographer"),
        ("film", "runing_time", "running_time"),
        ("film", "releaseDaet", "releaseDate"),
        ("film", "ReleseDate", "ReleaseDate"),
        ("film", "release-dat", "release-date"),
        ("film", "Release Dat", "Release Date"),
        ("book", "auther", "author"),
        ("book", "isnb13", "isbn13"),
        ("album", "recordTitel", "recordTitle"),
        (None, "directer", "director"),
        (None, "developr", "developer"),
    ],
)
def test_slips(kind: str | None, key: str, meant: str) -> None:
    found = intended_key(fold(key), schema().spellings(kind), frozenset())
    assert found is not None
    assert in_style_of(key, found) == meant


@pytest.mark.parametrize(
    "key",
    [
        "subtitleher",
        "directors",
        "titles",
        "caste",
        "isbn12",
        "date2",
        "NOaudioLinks",
        "<!-- releaseDate",
        "xyz",
        "yer",
        "mood",
    ],
)
def test_what_is_not_taken_for_a_slip(key: str) -> None:
    assert intended_key(fold(key), schema().spellings("film"), frozenset()) is None


def test_a_key_beside_the_one_it_resembles_is_meant() -> None:
    assert intended_key("modifed", schema().spellings("film"), frozenset({"modified", "modifed"})) is None


@pytest.mark.parametrize(
    "word", ["start", "stars", "words", "photographer", "store", "broadcast", "county", "level", "state"]
)
def test_common_words_are_keys_of_their_own(word: str) -> None:
    assert word in schema().known or intended_key(word, schema().spellings(None), frozenset()) is None


@given(WORDS, WORDS)
def test_distance_is_symmetric_and_within_its_limit(first: str, second: str) -> None:
    full = slips(first, second, 8)
    assert full == slips(second, first, 8) is not None
    assert (full == 0) == (first == second)
    assert slips(first, second, 2) == (full if full <= 2 else None)


@given(st.text("abcd", min_size=2, max_size=8), st.integers(0, 6))
def test_swapping_two_letters_is_one_slip(word: str, at: int) -> None:
    at %= len(word) - 1
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert slips(word, swapped, 1) == (word != swapped)
    assert are_swapped(word, swapped) == (word != swapped)
