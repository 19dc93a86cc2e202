"""What the readability formulas count, in one pass over a text.

The definitions of a word, a sentence and a difficult word are textstat's (0.7.13), so that every figure
computed from these counts equals textstat's on the same text. They are cruder than the project's own
(document/words.py, document/sentences.py), on purpose: `8.5/10` ends a sentence, `film—then` is one word.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from reviewlint.measures.data_files import read_lines
from reviewlint.measures.syllables import syllables

_LOOSE_APOSTROPHE = re.compile(r"'(?![tsd]|ve|ll|re)")
_NOT_IN_WORDS = re.compile(r"[^\w\s']+")
_NOT_IN_SENTENCES = re.compile(r"[^\w\s.!?]+")
_SENTENCE_END = re.compile(r"[.!?]+")

LINSEAR_SAMPLE = 100
"""The Linsear Write formula reads only this many words from the beginning of a text."""

_LONG_WORD = 6
_MINI_WORD = 3
_SHORTEST_SENTENCE = 3


class Counts(NamedTuple):
    """Counts over a whole text; `difficult_*` are words outside the list of easy words."""

    characters: int
    """Everything except white space."""
    letters: int
    """Letters, digits and underscores."""
    tokens: int
    """Runs without white space, lone punctuation among them."""
    words: int
    sentences: int
    syllables: int
    monosyllables: int
    polysyllables: int
    """Words of three syllables or more."""
    mini_words: int
    """Words of up to three letters."""
    long_words: int
    """Words of seven letters or more."""
    difficult_words: int
    difficult_words_2: int
    """Difficult words of two syllables or more."""
    difficult_words_3: int
    """Difficult words of three syllables or more."""
    distinct_difficult_words: int
    """Different spellings among `difficult_words_2`, capitals told apart."""
    sample_easy: int
    """Words of one or two syllables in the beginning that the Linsear Write formula reads."""
    sample_hard: int
    """Words of three syllables or more there."""
    sample_sentences: int


class _Word(NamedTuple):
    """What the formulas know about one word."""

    syllables: int
    letters: int
    difficulty: int
    """-1 for an easy word, else its syllables as `is_difficult_word` counts them."""


def words_of(text: str) -> list[str]:
    """The words of `text` as textstat lists them: no punctuation but the apostrophes of contractions."""
    return _NOT_IN_WORDS.sub("", _LOOSE_APOSTROPHE.sub("", text)).split()


def sentences_in(text: str) -> int:
    """The number of sentences of three words or more; at least 1 unless `text` is empty."""
    if not text:
        return 0
    pieces = _SENTENCE_END.split(_NOT_IN_SENTENCES.sub("", text))
    return max(1, sum(len(piece.split(None, _SHORTEST_SENTENCE)) >= _SHORTEST_SENTENCE for piece in pieces))


@cache
def _easy_words() -> frozenset[str]:
    """Dale and Chall's 3,000 words known to fourth-graders, as textstat spells them."""
    return frozenset(read_lines("easy-words-en.txt"))


@lru_cache(maxsize=1 << 15)
def _look_up(word: str) -> _Word:
    lowered = word.lower()
    count = syllables(lowered)
    difficulty = -1
    if lowered not in _easy_words():
        # Only "İ" grows a combining dot when lowered; textstat takes that off here, but not above.
        difficulty = count if "\u0307" not in lowered else syllables(lowered.replace("\u0307", ""))
    return _Word(count, len(word) - word.count("'"), difficulty)


def count(text: str) -> Counts:
    """Counts everything the formulas need."""
    tokens = text.split()
    words = words_of(text)
    total = letters = mono = poly = mini = long = hard = hard_2 = hard_3 = distinct = 0
    for word, times in Counter(words).items():
        length, spelt, difficulty = _look_up(word)
        total += length * times
        letters += spelt * times
        if length == 1:
            mono += times
        elif length >= 3:
            poly += times
        if spelt <= _MINI_WORD:
            mini += times
        elif spelt > _LONG_WORD:
            long += times
        if difficulty >= 0:
            hard += times
            if difficulty >= 2:
                hard_2 += times
                distinct += 1
                if difficulty >= 3:
                    hard_3 += times
    sentences = sentences_in(text)
    if len(tokens) > LINSEAR_SAMPLE:
        sample, read = _first_words(tokens)
        sample_sentences = sentences_in(" ".join(tokens[:read]))
    else:
        sample = words
        sample_sentences = sentences if tokens else 0
    lengths = [_look_up(word).syllables for word in sample]
    sample_hard = sum(length >= 3 for length in lengths)
    sample_easy = sum(0 < length < 3 for length in lengths)
    return Counts(
        sum(map(len, tokens)), letters, len(tokens), len(words), sentences, total, mono, poly, mini, long,
        hard, hard_2, hard_3, distinct, sample_easy, sample_hard, sample_sentences,
    )  # fmt: skip


def _first_words(tokens: list[str]) -> tuple[list[str], int]:
    """The words that the Linsear Write formula reads, and how many tokens they take."""
    sample: list[str] = []
    for read, token in enumerate(tokens, 1):
        sample += words_of(token)
        if len(sample) == LINSEAR_SAMPLE:
            return sample, read
    return sample, len(tokens)
