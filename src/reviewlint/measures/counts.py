"""What the readability formulas count, in one pass over a text.

The definitions of a word, a sentence and a difficult word are textstat's (0.7.13), so that every figure
computed from these counts equals textstat's on the same text. They are cruder than the project's own
(document/words.py, document/sentences.py), on purpose: `8.5/10` ends a sentence, `film—then` is one word.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import filterfalse, repeat

from reviewlint.expressions import expression
from reviewlint.language.word_table import WordTable
from reviewlint.measures.syllables import dictionary_syllables, look_up, most_syllables
from reviewlint.typed import NamedTuple

_APOSTROPHE = r"'(?![tsd]|ve|ll|re)"
_NOISE = rf"[^\w\s'.!?]+|{_APOSTROPHE}"
"""What is neither word, space nor end of a sentence; of apostrophes, all but those of contractions."""
_ASCII_NOISE = {
    code: "." if character in "!?" else None
    for code, character in enumerate(map(chr, range(128)))
    if character not in "_'." and not character.isalnum() and not character.isspace()
}
"""The same but for apostrophes, for `str.translate`, which ends sentences as well."""

LINSEAR_SAMPLE = 100
"""The Linsear Write formula reads only this many words from the beginning of a text."""

_LONG_WORD = 6
_MINI_WORD = 3
_SHORTEST_SENTENCE = 3
_FIRST_BATCH = 8
"""How many words are looked up before it is asked for the first time whether the outcome can be told."""


class Counts(NamedTuple):
    """Counts over a whole text; `difficult_*` are words outside the list of easy words."""

    characters: int = 0
    """Everything except white space."""
    letters: int = 0
    """Letters, digits and underscores."""
    tokens: int = 0
    """Runs without white space, lone punctuation among them."""
    words: int = 0
    sentences: int = 0
    syllables: int = 0
    monosyllables: int = 0
    polysyllables: int = 0
    """Words of three syllables or more."""
    mini_words: int = 0
    """Words of up to three letters."""
    long_words: int = 0
    """Words of seven letters or more."""
    difficult_words: int = 0
    difficult_words_2: int = 0
    """Difficult words of two syllables or more."""
    difficult_words_3: int = 0
    """Difficult words of three syllables or more."""
    distinct_difficult_words: int = 0
    """Different spellings among `difficult_words_2`, capitals told apart."""
    sample_easy: int = 0
    """Words of one or two syllables in the beginning that the Linsear Write formula reads."""
    sample_hard: int = 0
    """Words of three syllables or more there."""
    sample_sentences: int = 0


class _Word(NamedTuple):
    """What the formulas know about one word."""

    syllables: int
    letters: int
    difficulty: int
    """-1 for an easy word, else its syllables as `is_difficult_word` counts them."""


def _clean(text: str) -> str:
    """`text` with nothing left but words, spaces and full stops, which end sentences."""
    if text.isascii():  # as most are, and `translate` is fast only with such
        return expression(_APOSTROPHE).sub("", text).translate(_ASCII_NOISE)
    return expression(_NOISE).sub("", text).replace("!", ".").replace("?", ".")


def _sentences_in(cleaned: str) -> int:
    """Sentences of three words or more; at least 1."""
    enough = _SHORTEST_SENTENCE
    return max(1, sum(len(piece.split(None, enough)) >= enough for piece in cleaned.split(".")))


def words_of(text: str) -> list[str]:
    """The words of `text` as textstat lists them: no punctuation but the apostrophes of contractions."""
    return _clean(text).replace(".", "").split()


def _syllables(word: str) -> int:
    return look_up(word).syllables


_SYLLABLES = WordTable(_syllables)


def count_syllables(text: str, settles: Callable[[Counts], bool] | None = None) -> Counts:
    """Counts only words, sentences and syllables; all else is left at 0.

    Most callers ask whether there are many syllables, and there are not. So `settles` may say that a count
    is good enough though it has more than there are.
    """
    cleaned = _clean(text)
    words = cleaned.replace(".", "").lower().split()
    sentences = _sentences_in(cleaned) if text else 0
    if settles is None or "İ" in text:  # which grows when it becomes small
        return Counts(0, 0, 0, len(words), sentences, sum(map(_SYLLABLES.__getitem__, words)))
    for syllables in _bounds(words):
        counts = Counts(0, 0, 0, len(words), sentences, syllables)
        if settles(counts):
            break
    return counts


def _bounds(words: list[str]) -> Iterator[int]:
    """Numbers of syllables that words have at most, ever closer; the last is how many they have.

    Words that were not met before are taken to have as many as such a word can. Then they are looked up, the
    longest ones first; those outside the dictionary, which take longest, in the end.
    """
    at_most = sum(map(_SYLLABLES.get, words, repeat(0)))
    new = Counter(filterfalse(_SYLLABLES.__contains__, words))
    at_most += sum([most_syllables(word) * times for word, times in new.items()])
    yield at_most
    outside: list[str] = []
    for batch in _batches(sorted(new, key=len, reverse=True)):
        found = dictionary_syllables(batch)
        _SYLLABLES.learn(found)
        outside += [word for word in batch if word not in found]
        at_most += sum([(syllables - most_syllables(word)) * new[word] for word, syllables in found.items()])
        yield at_most
    for word in outside:
        at_most += (_SYLLABLES[word] - most_syllables(word)) * new[word]
        yield at_most


def _batches(words: list[str]) -> Iterator[list[str]]:
    """The words in batches, each twice as large as the one before."""
    size, start = _FIRST_BATCH, 0
    while start < len(words):
        yield words[start : start + size]
        start += size
        size *= 2


@lru_cache(maxsize=1 << 15)
def _know(word: str) -> _Word:
    lowered = word.lower()
    syllables, easy = look_up(lowered)
    # Only "İ" grows a combining dot when lowered; textstat drops it before it judges difficulty.
    difficulty = look_up(lowered.replace("\u0307", "")).syllables if "\u0307" in lowered else syllables
    return _Word(syllables, len(word) - word.count("'"), -1 if easy else difficulty)


def count(text: str) -> Counts:
    """Counts everything the formulas need."""
    tokens = text.split()
    cleaned = _clean(text)
    words = cleaned.replace(".", "").split()
    syllables = letters = mono = poly = mini = long = hard = hard_2 = hard_3 = distinct = 0
    for word, times in Counter(words).items():
        length, spelt, difficulty = _know(word)
        syllables += length * times
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
    lengths = [_know(word).syllables for word in words[:LINSEAR_SAMPLE]]
    return Counts(
        characters=sum(map(len, tokens)),
        letters=letters,
        tokens=len(tokens),
        words=len(words),
        sentences=_sentences_in(cleaned) if text else 0,
        syllables=syllables,
        monosyllables=mono,
        polysyllables=poly,
        mini_words=mini,
        long_words=long,
        difficult_words=hard,
        difficult_words_2=hard_2,
        difficult_words_3=hard_3,
        distinct_difficult_words=distinct,
        sample_easy=sum(0 < length < 3 for length in lengths),
        sample_hard=sum(length >= 3 for length in lengths),
        sample_sentences=_sentences_in(_beginning(cleaned)) if tokens else 0,
    )


def _beginning(cleaned: str) -> str:
    """`cleaned` up to the end of the last word that the Linsear Write formula reads."""
    tokens: list[str] = []
    words = 0
    for token in cleaned.split():
        tokens.append(token)
        words += token != "." and bool(token.strip("."))
        if words == LINSEAR_SAMPLE:
            break
    return " ".join(tokens)
