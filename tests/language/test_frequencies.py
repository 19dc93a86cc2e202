"""The table of word frequencies: whole, sorted, and found in."""

import re
from itertools import product
from pathlib import Path
from string import ascii_lowercase

import pytest

import reviewlint
from reviewlint.language.frequencies import BASE, LEAST, STEPS, WIDTH, zipf

TABLE = Path(reviewlint.__file__).parent / "data" / "frequencies-en.txt"


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [("the", 7.5, 8), ("film", 5, 5.5), ("profound", 3.7, 4.1), ("evocative", 2.8, 3.2)],
)
def test_known_words(word: str, low: float, high: float) -> None:
    frequency = zipf(word)
    assert frequency is not None
    assert low <= frequency <= high


@pytest.mark.parametrize(
    "word", ["", "joaquin", "qzx", "élan", "it's", "thought-provoking", "evocativ", "a", "a\tb", "日本"]
)
def test_unknown_words(word: str) -> None:
    assert zipf(word) is None


def test_every_line_is_found() -> None:
    head, starts, *lines = TABLE.read_text("ascii").splitlines()
    assert "NOTICE-frequencies.txt" in head
    table = "\n" + "\n".join(lines) + "\n"
    numbers = [int(starts[at : at + WIDTH]) for at in range(0, len(starts), WIDTH)]
    for pair, start, end in zip(product(ascii_lowercase, repeat=2), numbers[:-1], numbers[1:], strict=True):
        found = table.find("\n" + "".join(pair))
        assert start == found if found >= 0 else start == end
    assert numbers[-1] == len(table) - 1
    assert lines == sorted(lines)
    assert len(lines) > 30_000
    for line in lines:
        assert re.fullmatch(r"[a-z]{2,}\t[!-~]", line)
    for line in lines[::97]:
        word, mark = line.split("\t")
        assert zipf(word) == pytest.approx((ord(mark) - BASE) / STEPS)
        assert (zipf(word) or 0) >= LEAST - 1 / STEPS


def test_the_notice_ships() -> None:
    notice = (TABLE.parent / "NOTICE-frequencies.txt").read_text("utf-8")
    assert "wordfreq" in notice
    assert "SCOWL" in notice
    assert "creativecommons.org/licenses/by-sa/4.0" in notice
