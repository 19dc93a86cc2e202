"""Phrases with alternatives are found in the words of a document, the longest at each place."""

import re
from pathlib import Path

import pytest

from reviewlint.checks.superlatives import gush
from reviewlint.checks.superlatives.phrases import Phrases

LINES = """\
What this file is.
# what is said with a flourish
with grace|style
with grace and wit
# and no miss
a|an big? hit
<who> = us them
leaves <who> * breathless
<fine>
^run now
"""


@pytest.fixture(scope="module")
def phrases(tmp_path_factory: pytest.TempPathFactory) -> Phrases:
    path: Path = tmp_path_factory.mktemp("phrases") / "phrases.txt"
    path.write_text(LINES, encoding="utf-8")
    return Phrases(str(path), {"fine": {"lovely", "grand"}})


def found(phrases: Phrases, text: str) -> list[str]:
    words = text.split()
    return [" ".join(words[start:end]) for start, end in phrases.find(words)]


def test_alternatives_and_places_that_may_be_empty(phrases: Phrases) -> None:
    assert found(phrases, "it is a hit with style") == ["a hit", "with style"]
    assert found(phrases, "it is a big hit") == ["a big hit"]
    assert found(phrases, "it is a big miss with a big") == []


def test_the_longest_wins_and_none_lies_inside_another(phrases: Phrases) -> None:
    assert found(phrases, "with grace and wit") == ["with grace and wit"]
    assert found(phrases, "with grace and with grace") == ["with grace", "with grace"]


def test_classes_and_any_word(phrases: Phrases) -> None:
    assert found(phrases, "it leaves us quite breathless") == ["leaves us quite breathless"]
    assert found(phrases, "it leaves you quite breathless") == []
    assert found(phrases, "a lovely and grand thing") == ["lovely", "grand"]


def test_beginnings_of_sentences(phrases: Phrases) -> None:
    assert found(phrases, "run now or walk") == []
    assert [*phrases.find(["run", "now", "or", "run", "now"], {3})] == [(3, 5)]


def test_first_line_and_remarks_are_no_phrases(phrases: Phrases) -> None:
    assert found(phrases, "what this file is # and no miss") == []


@pytest.mark.parametrize("phrases", [gush.MILD, gush.WORN], ids=["mild", "worn"])
def test_shipped_lines_are_well_formed(phrases: Phrases) -> None:
    list(phrases.find(["read"]))
    lines = [line for line in phrases.lines() if " = " not in line]
    assert len(lines) == len(set(lines)), "a line stands twice"
    for line in lines:
        first = line.split()[0]
        assert line == line.lower() and "’" not in line, line
        assert first != "*" and not first.endswith("?"), line
        assert all(name in phrases.classes for name in re.findall(r"<.*?>", line)), line
