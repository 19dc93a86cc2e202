"""The vocabulary of reviewing, in all its inflections."""

import pytest

from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.review_words import is_telling, is_topic


@pytest.mark.parametrize(
    "word", ["stunning", "evokes", "evoking", "poignantly", "storytelling", "complexities", "truly"]
)
def test_telling(word: str) -> None:
    assert is_telling(word)


@pytest.mark.parametrize("word", ["table", "tower", "wonder", "shark", "murder", "film", "the", ""])
def test_not_telling(word: str) -> None:
    assert not is_telling(word)


@pytest.mark.parametrize(
    "word", ["film", "films", "movie", "chapters", "dishes", "characters", "acting", "stories"]
)
def test_topics(word: str) -> None:
    assert is_topic(word)


@pytest.mark.parametrize("word", ["shark", "stunning", "emotional"])
def test_no_topics(word: str) -> None:
    assert not is_topic(word)


def test_no_function_word_tells() -> None:
    assert not [word for word in FUNCTION_WORDS if is_telling(word)]
