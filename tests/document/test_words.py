"""Words: what is one, where it stands, and that the columns agree."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.document.words import find_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n…—!", []),
        ("A must-see film.", ["A", "must-see", "film"]),
        ("the film's 'quiet' end", ["the", "film's", "quiet", "end"]),
        ("the film’s ‘quiet’ end", ["the", "film’s", "quiet", "end"]),
        ("8.5/10 for 1,000 days, 3.", ["8.5", "10", "for", "1,000", "days", "3"]),
        ("end.Next a,b", ["end", "Next", "a", "b"]),
        ("_Her_ and snake_case", ["Her", "and", "snake", "case"]),
        ("wow—then --- no - yes", ["wow", "then", "no", "yes"]),
        ("Amélie, Ame\u0301lie, Łódź", ["Amélie", "Ame\u0301lie", "Łódź"]),
        ("Ёлки и Сталкер-2", ["Ёлки", "и", "Сталкер-2"]),
        ("हिन्दी शब्द", ["हिन्दी", "शब्द"]),
        ("re\u00adsonance non\u2011stop", ["re\u00adsonance", "non\u2011stop"]),
        ("x\ufffcy 🎬 z", ["x", "y", "z"]),
        ("rock 'n' roll", ["rock", "n", "roll"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert find_words(text).texts == expected


def test_lowers_fold_case_and_curly_apostrophes() -> None:
    words = find_words("The Film’s İstanbul O'Clock")
    assert words.lowers == ["the", "film's", "i̇stanbul", "o'clock"]
    assert find_words("").lowers == []


def test_index_at_is_the_first_word_that_ends_later() -> None:
    words = find_words("one two  three")
    assert [words.index_at(offset) for offset in (0, 2, 3, 4, 8, 13, 14)] == [0, 0, 1, 1, 2, 2, 3]


@settings(deadline=None, max_examples=200)
@given(
    st.text(
        alphabet=st.one_of(st.characters(max_codepoint=0xFFFF), st.sampled_from("ab'’-.,1\u0301 İé_")),
        max_size=60,
    )
)
def test_columns_agree_and_nothing_is_lost(text: str) -> None:
    words = find_words(text)
    assert len(words) == len(words.lowers) == len(words.starts) == len(words.ends)
    edge = 0
    for word, start, end in zip(words.texts, words.starts, words.ends, strict=True):
        assert edge <= start < end
        assert text[start:end] == word
        assert not re.search(r"[^\W_]", text[edge:start]), "a letter outside every word"
        assert unicodedata.category(text[end : end + 1] or " ") not in {"Mn", "Mc", "Me"}
        edge = end
    assert not re.search(r"[^\W_]", text[edge:])
