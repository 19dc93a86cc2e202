"""Readability of English text: every figure that textstat 0.7.13 gives for English, equal to its own.

No part of textstat runs: one pass of counting and the formulas. The fields carry the names of textstat's
functions, called with the text alone.
"""

from reviewlint.measures import formulas
from reviewlint.measures.counts import count
from reviewlint.measures.prose import prose_of
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.document import Document


class Readability(NamedTuple):
    """Counts and readability figures of one English text, under textstat's names."""

    char_count: int
    letter_count: int
    lexicon_count: int
    syllable_count: int
    sentence_count: int
    polysyllabcount: int
    monosyllabcount: int
    long_word_count: int
    miniword_count: int
    difficult_words: int
    words_per_sentence: float
    avg_syllables_per_word: float
    avg_character_per_word: float
    avg_letter_per_word: float
    avg_sentence_per_word: float
    flesch_reading_ease: float
    flesch_kincaid_grade: float
    smog_index: float
    coleman_liau_index: float
    automated_readability_index: float
    gunning_fog: float
    dale_chall_readability_score: float
    dale_chall_readability_score_v2: float
    spache_readability: float
    linsear_write_formula: float
    lix: float
    rix: float
    mcalpine_eflaw: float
    reading_time: float
    text_standard: str


def english(text: str) -> Readability:
    """All figures for `text`, which is read as English prose."""
    counts = count(text)
    return Readability(
        char_count=counts.characters,
        letter_count=counts.letters,
        lexicon_count=counts.words,
        syllable_count=counts.syllables,
        sentence_count=counts.sentences,
        polysyllabcount=counts.polysyllables,
        monosyllabcount=counts.monosyllables,
        long_word_count=counts.long_words,
        miniword_count=counts.mini_words,
        difficult_words=counts.distinct_difficult_words,
        words_per_sentence=formulas.words_per_sentence(counts),
        avg_syllables_per_word=formulas.avg_syllables_per_word(counts),
        avg_character_per_word=formulas.avg_character_per_word(counts),
        avg_letter_per_word=formulas.avg_letter_per_word(counts),
        avg_sentence_per_word=formulas.avg_sentence_per_word(counts),
        flesch_reading_ease=formulas.flesch_reading_ease(counts),
        flesch_kincaid_grade=formulas.flesch_kincaid_grade(counts),
        smog_index=formulas.smog_index(counts),
        coleman_liau_index=formulas.coleman_liau_index(counts),
        automated_readability_index=formulas.automated_readability_index(counts),
        gunning_fog=formulas.gunning_fog(counts),
        dale_chall_readability_score=formulas.dale_chall_readability_score(counts),
        dale_chall_readability_score_v2=formulas.dale_chall_readability_score_v2(counts),
        spache_readability=formulas.spache_readability(counts),
        linsear_write_formula=formulas.linsear_write_formula(counts),
        lix=formulas.lix(counts),
        rix=formulas.rix(counts),
        mcalpine_eflaw=formulas.mcalpine_eflaw(counts),
        reading_time=formulas.reading_time(counts),
        text_standard=formulas.text_standard(counts),
    )


def document_readability(document: "Document") -> Readability:
    """All figures for the running prose of an English document, without headings, tables and footnotes."""
    return english(prose_of(document))
