"""Sentences: forty-odd hard ones, and what holds for any text."""

from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.document.sentences import find_sentences
from reviewlint.document.words import find_words


class Extent(NamedTuple):
    start: int
    end: int


def split(text: str) -> list[str]:
    sentences = find_sentences(text, [Extent(0, len(text))], find_words(text))
    return [text[start:end] for start, end in zip(sentences.starts, sentences.ends, strict=True)]


# "|" marks where one sentence ends and the next begins; the bar is not part of the text.
HARD = [
    "Mr. Smith likes it.| Mrs. Jones does not.",
    "I gave it 8.5/10 at first.| On a second viewing it drops to 7.0.",
    "Dr. Strangelove is funnier than Dr. No.| Kubrick knew it.",
    "Guardians of the Galaxy Vol. 2 is loud.| Kill Bill Vol. II is not.",
    "It opened in N.Y. and L.A. Wide release follows.",
    "It opened in L.A.| The rest of the country waits.",
    "He directed it in the U.S. Army film unit.",
    "She moved to the U.S.| It shows.",
    "“It is over.”| Then the lights go up.",
    '"What?" Theodore asks, and she laughs.',
    "“Who is there?” the boy whispers.| Nobody answers.",
    '"Who is there?"| The boy waits.',
    "He shouts “Run!” and they run.",
    "J. R. R. Tolkien wrote it.| Samuel L. Jackson did not.",
    "Malcolm X. Lee's best film.",
    "There is no Plan B.| The film ends.",
    "She is better than I.| Nobody minds.",
    "World War I.| Spielberg again.",
    "Robert Downey Jr. plays him.| So does Cary Elwes Jr.| The joke works.",
    "Well... it works.",
    "And then… nothing.",
    "And then...| Silence follows.",
    "Is it good?| No.| The first act drags.",
    "He reached No. 5 with it.| Nobody cared about No. 6.",
    "It came out on Jan. 5 and left on Feb. 9.",
    "Kramer vs. Kramer beats Roe v. Wade.",
    "Actors, e.g. Phoenix, i.e. Joaquin, shine.",
    "Songs, jokes, etc. fill it.| Guns, swords, etc.| The usual.",
    "It starts at 9 p.m. and ends at 11 p.m. sharp.",
    "She has a Ph.D. and a gun.",
    "1. The film is long.| 2. It is dull.",
    "It was made in 1984.| Orwell was dead.",
    "(It was bad.)| The sequel is worse.",
    "The film (dir. Spike Jonze, prod. Megan Ellison) is sad.",
    "A hit (!) in France, a flop (?) here.",
    "“A triumph.” — The Guardian",
    "What a film!| What a mess?!| What now...",
    "Yahoo! is no film; mother! is.",
    "Airplane! and Oliver! and Help! are titles.",
    "iPhone ads are everywhere.| iPod ads were too.",
    "He works at Pixar Inc. and lives on Sunset Blvd. near St. Vincent.",
    "“Mulholland Dr.” is a dream.| Mulholland Dr.| The dream again.",
    "See p. 12 and pp. 14, ch. 3 and fig. 2 for it.",
    "I found it on example.com.| The page is gone.",
    "Max said, “I am done.| Go home.”| She went.",
    "Rated PG-13.| 12 Years a Slave was R.",
    "It was fun.|\nHard breaks count.",
    "It runs on\nand on.",
    "«C’est fini.»| Le rideau tombe.",
    "これは映画です。|とても良い。",
    "Gen. Zod and Capt. Kirk meet Rev. Hale.| He is a sales rep.| Hon is a word.",
    "the plot is thin .| the cast , mr . depp included , is not .",
    "Volume is loud.| No.| I mean it.",
    "The quote goes on [...] The end is lost.",
    "Ends without a point",
    "Ends with a smile :)",
]


@pytest.mark.parametrize("marked", HARD)
def test_hard_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    assert split(text) == [part.strip() for part in marked.split("|") if part.strip()]


def test_no_sentence_crosses_a_block_and_words_are_counted() -> None:
    text = "A heading\n\nOne two. Three four five\n\n...\n\nSix."
    blocks = [Extent(0, 9), Extent(11, 35), Extent(37, 40), Extent(42, 46)]
    sentences = find_sentences(text, blocks, find_words(text))
    assert sentences.blocks == [0, 1, 1, 3]
    assert list(zip(sentences.first_words, sentences.last_words, strict=True)) == [
        (0, 2),
        (2, 4),
        (4, 7),
        (7, 8),
    ]
    assert [sentences.index_at(offset) for offset in (0, 10, 11, 20, 45)] == [0, 0, 1, 2, 3]


@settings(deadline=None, max_examples=200)
@given(st.text(alphabet=st.sampled_from("aA.!?… \n\"'”()“I1é。🎬"), max_size=80))
def test_every_word_is_in_one_sentence(text: str) -> None:
    words = find_words(text)
    sentences = find_sentences(text, [Extent(0, len(text))], words)
    assert len(sentences) == len(sentences.ends) == len(sentences.blocks)
    ranges = list(zip(sentences.first_words, sentences.last_words, strict=True))
    assert [index for first, last in ranges for index in range(first, last)] == list(range(len(words)))
    edge = 0
    for start, end in zip(sentences.starts, sentences.ends, strict=True):
        assert edge <= start < end <= len(text)
        assert text[start:end].strip() == text[start:end]
        edge = end
