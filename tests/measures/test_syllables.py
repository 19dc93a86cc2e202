"""Syllables equal the dictionary's, and the fallback equals pyphen's."""

import importlib.util
import random
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyphen import Pyphen

from reviewlint.measures.data_files import path_of, read_lines
from reviewlint.measures.hyphenation import break_count
from reviewlint.measures.syllables import BUCKETS, EASY, FACTS, look_up, most_syllables, syllables

PYPHEN = Pyphen(lang="en_US")


@pytest.fixture(scope="module")
def facts() -> dict[str, int]:
    """The words of the shipped dictionary, read without its index."""
    entries = Path(path_of("dictionary-en.bin")).read_bytes()[3 * (BUCKETS + 1) + 1 :]
    pairs = (line.split("\t") for line in entries.decode().split("\n"))
    return {word: ord(fact) - FACTS for word, fact in pairs}


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("film", 1),
        ("movie", 2),
        ("cinema", 3),
        ("theodore", 3),
        ("i'm", 1),
        ("a", 1),
        ("extraordinary", 5),
        ("", 1),
    ],
)
def test_known_words(word: str, count: int) -> None:
    assert syllables(word) == count


def test_every_word_of_the_dictionary_is_found(facts: dict[str, int]) -> None:
    assert len(facts) > 120_000
    wrong = {word for word, fact in facts.items() if look_up(word) != (fact % EASY, fact >= EASY)}
    assert not wrong


def test_the_dictionary_is_the_one_textstat_reads(facts: dict[str, int], textstat: ModuleType) -> None:
    pronounced = textstat.backend.utils.get_cmudict("en")
    easy = textstat.backend.utils.get_lang_easy_words("en")
    for word, fact in facts.items():
        if word in pronounced:
            assert fact % EASY == sum(phoneme[-1].isdigit() for phoneme in pronounced[word][0])
        assert (fact >= EASY) == (word in easy)


def test_breaks_equal_pyphen_on_the_dictionary(facts: dict[str, int]) -> None:
    words = random.Random(1).sample(sorted(facts), 12_000)
    patterns = {field.strip(".") for line in read_lines("hyphenation-en.txt") for field in line.split()[::2]}
    wrong = {word for word in {*words, *patterns} if break_count(word) != len(PYPHEN.positions(word))}
    assert not wrong


@settings(deadline=None, max_examples=1_000)
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz'’éﬁﬂﬀ.-", max_size=30))
def test_breaks_equal_pyphen_on_any_letters(word: str) -> None:
    assert break_count(word) == len(PYPHEN.positions(word))


def test_the_data_files_are_what_the_script_builds(repository: Path, tmp_path: Path) -> None:
    specification = importlib.util.spec_from_file_location(
        "build", repository / "scripts" / "build_dictionary.py"
    )
    assert specification is not None
    assert specification.loader is not None
    script = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(script)
    script.build(tmp_path)
    for built in tmp_path.iterdir():
        assert built.read_bytes() == Path(path_of(built.name)).read_bytes(), built.name


def test_no_word_of_the_dictionary_has_more_than_the_most(facts: dict[str, int]) -> None:
    assert not {word for word, fact in facts.items() if fact % EASY > most_syllables(word)}


@given(st.text("abcdefghijklmnopqrstuvwxyzéß'0_", max_size=30))
def test_nor_has_any_other_word(word: str) -> None:
    assert syllables(word) <= most_syllables(word)
