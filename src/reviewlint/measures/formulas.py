"""The readability formulas, each a function of the counts of a text.

Named, defined and computed (in this order of operations) as in textstat 0.7.13, so that values are equal to
the last bit. A formula that needs a ratio which the text does not have gives 0.0.
"""

from collections import Counter

from reviewlint.measures.counts import Counts


def _ratio(part: float, whole: int) -> float:
    return part / whole if whole else 0.0


def words_per_sentence(counts: Counts) -> float:
    """Average length of a sentence in words."""
    return _ratio(counts.words, counts.sentences)


def avg_syllables_per_word(counts: Counts) -> float:
    """Average number of syllables of a word."""
    return _ratio(counts.syllables, counts.words)


def avg_character_per_word(counts: Counts) -> float:
    """Average number of characters, punctuation included, of a token."""
    return _ratio(counts.characters, counts.tokens)


def avg_letter_per_word(counts: Counts) -> float:
    """Average number of letters of a word."""
    return _ratio(counts.letters, counts.words)


def avg_sentence_per_word(counts: Counts) -> float:
    """Sentences for one word."""
    return _ratio(counts.sentences, counts.words)


def flesch_reading_ease(counts: Counts) -> float:
    """Flesch (1948): 100 is very easy, 0 very hard."""
    length, syllables = words_per_sentence(counts), avg_syllables_per_word(counts)
    return 206.835 - 1.015 * length - 84.6 * syllables if length and syllables else 0.0


def flesch_kincaid_grade(counts: Counts) -> float:
    """Kincaid et al. (1975): the US school grade that can read the text."""
    length, syllables = words_per_sentence(counts), avg_syllables_per_word(counts)
    return (0.39 * length) + (11.8 * syllables) - 15.59 if length and syllables else 0.0


def smog_index(counts: Counts) -> float:
    """McLaughlin (1969): a grade from the words of three syllables or more."""
    if not counts.sentences:
        return 0.0
    root: float = (30 * (counts.polysyllables / counts.sentences)) ** 0.5
    return 1.043 * root + 3.1291


def coleman_liau_index(counts: Counts) -> float:
    """Coleman and Liau (1975): a grade from letters and sentences per 100 words."""
    letters = avg_letter_per_word(counts) * 100
    sentences = avg_sentence_per_word(counts) * 100
    return (0.058 * letters) - (0.296 * sentences) - 15.8 if letters and sentences else 0.0


def automated_readability_index(counts: Counts) -> float:
    """Smith and Senter (1967): a grade from characters per word and words per sentence."""
    characters, length = avg_character_per_word(counts), words_per_sentence(counts)
    return (4.71 * characters) + (0.5 * length) - 21.43 if characters and length else 0.0


def gunning_fog(counts: Counts) -> float:
    """Gunning (1952): a grade from sentence length and difficult words of three syllables or more."""
    if not counts.words:
        return 0.0
    return 0.4 * (words_per_sentence(counts) + 100 * counts.difficult_words_3 / counts.words)


def dale_chall_readability_score(counts: Counts) -> float:
    """Dale and Chall (1948): from the share of words outside a list of easy ones."""
    if not counts.words:
        return 0.0
    percent = 100 * counts.difficult_words / counts.words
    score = (0.1579 * percent) + (0.0496 * words_per_sentence(counts))
    return score + 3.6365 if percent > 5 else score


def dale_chall_readability_score_v2(counts: Counts) -> float:
    """Textstat's second reading: difficult words of two syllables or more, and nearly always the addend."""
    if not counts.words:
        return 0.0
    score = 0.1579 * (100 * counts.difficult_words_2 / counts.words) + 0.0496 * words_per_sentence(counts)
    return score + 3.6365 if score > 0.05 else score


def spache_readability(counts: Counts) -> float:
    """Spache (1953): a grade, meant for texts for young readers."""
    if not counts.words:
        return 0.0
    percent = 100 * counts.difficult_words_2 / counts.words
    return (0.141 * words_per_sentence(counts)) + (0.086 * percent) + 0.839


def linsear_write_formula(counts: Counts) -> float:
    """Linsear Write: a grade from the first 100 words, hard ones counting three times."""
    if not counts.sample_sentences:
        return 0.0
    score = float((counts.sample_easy * 1 + counts.sample_hard * 3) / counts.sample_sentences)
    return (score - 2 if score <= 20 else score) / 2


def lix(counts: Counts) -> float:
    """Björnsson (1968): sentence length plus the percentage of words of seven letters or more."""
    if not counts.words:
        return 0.0
    return words_per_sentence(counts) + 100 * counts.long_words / counts.words


def rix(counts: Counts) -> float:
    """Anderson (1983): words of seven letters or more per sentence."""
    return _ratio(counts.long_words, counts.sentences)


def mcalpine_eflaw(counts: Counts) -> float:
    """McAlpine (1997), for foreign readers: words plus words of up to three letters, per sentence."""
    return _ratio(counts.words + counts.mini_words, counts.sentences)


def reading_time(counts: Counts) -> float:
    """Seconds to read the text, at 14.69 ms for a character (Demberg and Keller 2008)."""
    return 14.69 * counts.characters / 1000


def text_standard(counts: Counts) -> str:
    """The grade that most formulas agree on, from 1 to 18, in words: "8th and 9th grade"."""
    grades: list[int] = []
    for formula in (
        flesch_kincaid_grade,
        flesch_reading_ease,
        smog_index,
        coleman_liau_index,
        automated_readability_index,
        dale_chall_readability_score,
        linsear_write_formula,
        gunning_fog,
    ):
        value = formula(counts)
        if formula is flesch_reading_ease:
            grades += _grades_of_ease(value)
        else:
            grades += (value.__floor__(), value.__ceil__(), round(value))
    # Of grades named equally often, the one named first wins.
    consensus = max(1, min(Counter(grades).most_common(1)[0][0], 18))
    return f"{_ordinal(consensus - 1)} and {_ordinal(consensus)} grade"


def _grades_of_ease(ease: float) -> tuple[int, ...]:
    if not 30 <= ease < 100:
        return (13,)
    return ((12,), (11,), (10,), (8, 9), (7,), (6,), (5,))[int(ease // 10) - 3]


def _ordinal(number: int) -> str:
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if 11 <= number <= 13 else suffix}"
