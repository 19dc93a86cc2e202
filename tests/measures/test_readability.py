"""The English figures equal those of textstat, to the last bit and on every machine."""

import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.measures.counts import count_syllables
from reviewlint.measures.readability import Readability, english

NASTY = [
    "",
    " ",
    "\n\n",
    "...",
    "a",
    "I'm",
    "'",
    "'s",
    "''tis ''",
    "Yes. No. Maybe so. It is not over yet.",
    "The score is 8.5/10, up from 7. Why? Who knows!",
    "film—then is one word, well-made is one, and/or is one. So it goes.",
    "Don’t stop: it's the boys' night, y'all'd've loved it. They'RE GONE, IT'S over.",
    "rock'n'roll at five o'clock, 'twas l'amour, and he'd've said so.",
    "e\u0301lan vital, re\u0301sume\u0301s, naïve café façade. Ça va?",
    "İstanbul İ İİİ was a difficult city. İmportantly so.",
    "ΑΣ ΣΑΣ οδυσσεύς Улисс 東京物語 한국 영화.",
    "ﬁlibuster’s ﬁligree's ﬂyleaf oﬃce",
    "\x1cone\x1dtwo\x1ethree\x85four\u2003five\u00a0six. seven",
    "_ __ snake_case a_b. __init__ is here now.",
    "😀 😀 😀 a very good film. 😀",
    "\ud800 a lone surrogate is not a letter.",
    "1 2 3 4 5 6. 7 1999 $3,000,000",
    "fs mmmm shh ths",
    "unwatchability pseudohistoricalness Koyaanisqatsi Hoytema's Hoyte",
    "a" * 900,
    "word " * 101,
    "? " * 120 + "word " * 90,
    "one two three. " * 40,
    "Extraordinarily unimaginable multidimensionality. " * 30,
]


def check(textstat: ModuleType, text: str) -> None:
    mine = english(text)
    theirs = Readability(*(getattr(textstat, name)(text) for name in Readability._fields))
    assert mine == theirs
    few = count_syllables(text)
    assert (few.words, few.sentences, few.syllables) == (
        mine.lexicon_count,
        mine.sentence_count,
        mine.syllable_count,
    )


@pytest.mark.parametrize("text", NASTY)
def test_nasty_texts(textstat: ModuleType, text: str) -> None:
    check(textstat, text)


def test_the_sample(textstat: ModuleType, sample: str) -> None:
    check(textstat, sample)


def test_examples_and_documents_of_this_project(textstat: ModuleType, repository: Path) -> None:
    paths = [*repository.glob("*.md"), *repository.glob("examples/**/*.md"), *repository.glob("docs/**/*.md")]
    for path in paths:
        check(textstat, path.read_text("utf-8"))


@settings(deadline=None, max_examples=150)
@given(text=st.text(max_size=400))
def test_any_text(textstat: ModuleType, text: str) -> None:
    check(textstat, text)


@settings(deadline=None, max_examples=150)
@given(
    text=st.lists(
        st.one_of(
            st.sampled_from(
                ["don't", "it's", "the", "extraordinary", "Theodore's", "8.5/10", "—", "“so”", "I"]
            ),
            st.from_regex(r"[A-Za-zé'’.!?-]{1,14}", fullmatch=True),
        ),
        max_size=160,
    ).map(" ".join)
)
def test_anything_that_looks_like_prose(textstat: ModuleType, text: str) -> None:
    check(textstat, text)


def test_published_reviews(textstat: ModuleType, corpora: Path) -> None:
    with zipfile.ZipFile(corpora / "movie_reviews.zip") as archive:
        names = sorted(name for name in archive.namelist() if name.endswith(".txt"))[::6]
        texts = [archive.read(name).decode("latin-1") for name in names]
    texts += [path.read_text("utf-8") for path in sorted(corpora.glob("*/**/*.md"))[::8]]
    assert len(texts) >= 300
    for text in texts:
        check(textstat, text)


def test_neither_textstat_nor_nltk_is_imported() -> None:
    code = (
        "import sys; from reviewlint.measures.readability import english;"
        "english('A Koyaanisqatsi of a film.');"
        "sys.exit(', '.join({'textstat', 'nltk', 'pyphen', 'socket'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stderr.strip() == ""


@pytest.mark.parametrize("text", ["a" * 3_000_000, "xyzzy" + "-" * 3_000_000 + "q", "a. " * 500_000])
def test_huge_lines_take_linear_time(text: str) -> None:
    assert english(text).char_count > 0
