"""The figures of a text that are held against other reviews; `stats` and calibration take the same ones."""

from reviewlint.measures.densities import densities_of
from reviewlint.measures.readability import english
from reviewlint.measures.rhythm import rhythm_of
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewlint.document import Document

_NAMES = """
    char_count letter_count lexicon_count syllable_count sentence_count polysyllabcount monosyllabcount
    long_word_count miniword_count difficult_words avg_sentence_per_word words_per_sentence reading_time
    text_standard
"""
_LEFT_OUT = frozenset(_NAMES.split())
"""Fields of Readability that grow with the length of a text, or say the same as another."""


def figures_of(document: "Document", readability: "Mapping[str, float | str]") -> dict[str, float]:
    """Every figure of an English document that has a distribution; `readability` is that of its prose."""
    rhythm = rhythm_of(document)
    return {
        **{
            name: value
            for name, value in readability.items()
            if name not in _LEFT_OUT and not isinstance(value, str)
        },
        "average_sentence_length": rhythm.average,
        "sentence_length_deviation": rhythm.deviation,
        "sentence_length_variation": rhythm.variation,
        **densities_of(document),
    }


def figures_of_prose(document: "Document") -> dict[str, float]:
    """The same of a document that is nothing but running prose."""
    return figures_of(document, english(document.text)._asdict())
