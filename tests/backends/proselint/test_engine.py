"""The engine finds what proselint finds, on its own examples and on published reviews, and in linear time."""

import zipfile
from collections import Counter
from time import process_time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reviewlint.backends.proselint.engine import Proselint, load_data

DATA = load_data()
PARTS = [
    "very",
    "Very",
    "unique",
    "at",
    "least",
    "the",
    "the",
    "that",
    "'",
    '"',
    "“",
    "”",
    ".",
    "!",
    "?",
    " ",
    "\n",
    "  ",
    "é",
    "7",
    "78",
    "a lot",
    "alot",
    "But",
    "\n\nBut",
    "PIN number",
    "group of cats",
    "90's",
    "ſ",
    "K",
    "İ",
    "first of all",
    "-",
    "free gift",
    "centre",
    "center",
    "_",
]
PATHS = {check[0] for check in DATA["checks"]}
ENGINE = Proselint(DATA, PATHS)


def places(text):
    return Counter((hit.check, hit.start, hit.end) for hit in ENGINE.find(text))


def test_examples(examples, original):
    """331 strings."""
    texts = [text for each in examples for text in (*each["fail"], *each["pass"])]
    assert len(texts) == 331
    for text in texts:
        assert places(text) == original(text), text


@pytest.mark.slow
def test_corpora(corpora, original):
    """Every published review; of the 2,000 Usenet reviews every fifth."""
    files = sorted(corpora.rglob("*.md"))
    texts = [file.read_bytes().decode("utf-8") for file in files]
    archive = corpora / "movie_reviews.zip"
    if archive.is_file():
        with zipfile.ZipFile(archive) as reviews:
            names = [name for name in reviews.namelist() if name.endswith(".txt")][::5]
            texts += [reviews.read(name).decode("utf-8", "replace") for name in names]
    assert texts
    for text in texts:
        assert places(text) == original(text), text[:80]


@settings(max_examples=150, deadline=None)
@example(text="İéBut\n\nBut")
@given(
    text=st.lists(
        st.sampled_from(PARTS),
        max_size=30,
    ).map("".join)
)
def test_anything(original, text):
    """Boundaries, folding, quotation marks and repeats."""
    assert places(text) == original(text)


def test_messages_and_forms():
    """Corrections are named even where proselint's table of them has a capital."""
    (hit,) = [hit for hit in ENGINE.find("We had salT talks.") if hit.check == "redundancy.ras_syndrome"]
    assert hit.form and hit.form in hit.message and "None" not in hit.message


@pytest.mark.parametrize("part", ["very ", "é!! ", '"a" ', "the the ", "1 ", "a", " ", "xly-", "?! ", "'t "])
def test_linear(part):
    """Twice the text, twice the time: with room for a noisy machine."""

    def seconds(size):
        text = part * (size // len(part))
        begun = process_time()
        ENGINE.find(text)
        return process_time() - begun

    seconds(1000)
    assert min(seconds(60_000), seconds(60_000)) < 8 * max(min(seconds(15_000), seconds(15_000)), 0.002)


def test_a_choice_of_checks():
    """Only what is asked for."""
    engine = Proselint(DATA, {"spelling.misc"})
    assert {hit.check for hit in engine.find("Alot of very unique things!! The the end.")} == {
        "spelling.misc"
    }
    assert Proselint(DATA, set()).find("Alot.") == []
    assert engine.find("") == []
