"""Readability of prose in other languages than English, from textstat itself.

textstat is imported here and only here, late: it costs a quarter of a second. Outside English it needs
pyphen's hyphenation patterns and nothing from the network.
"""

import warnings

from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_COUNTS = (
    "char_count",
    "letter_count",
    "lexicon_count",
    "syllable_count",
    "sentence_count",
    "polysyllabcount",
    "monosyllabcount",
    "long_word_count",
    "words_per_sentence",
    "avg_syllables_per_word",
    "avg_letter_per_word",
    "reading_time",
    "lix",
    "rix",
)
"""What means the same in every alphabetic language; LIX and RIX were made to."""

_FORMULAS: "Mapping[str, tuple[str, ...]]" = {
    "de": ("flesch_reading_ease", "wiener_sachtextformel"),
    "es": (
        "flesch_reading_ease",
        "fernandez_huerta",
        "szigriszt_pazos",
        "gutierrez_polini",
        "crawford",
        "gunning_fog",
    ),
    "fr": ("flesch_reading_ease",),
    "hu": ("flesch_reading_ease", "gunning_fog"),
    "it": ("flesch_reading_ease", "gulpease_index"),
    "nl": ("flesch_reading_ease",),
    "pl": ("gunning_fog",),
    "ru": ("flesch_reading_ease",),
}
"""Language -> textstat's functions with constants for that language (Amstad, Fernández Huerta, Kandel and
Moles, Vacca, Douma, Oborneva ...)."""

_EXTRA_ARGUMENTS: "Mapping[str, tuple[int, ...]]" = {"wiener_sachtextformel": (1,)}


def figures(text: str, lang: str) -> dict[str, float] | None:
    """Counts and readability of `text` under textstat's names, for a BCP 47 tag other than English.

    None when there are no hyphenation patterns for the language, so that nothing can be said.
    """
    from pyphen import language_fallback
    from textstat.textstat import textstatistics

    locale = language_fallback(lang)
    if locale is None:
        return None
    statistics = textstatistics()
    statistics.set_lang(locale)
    names = _COUNTS + _FORMULAS.get(lang.replace("_", "-").partition("-")[0].lower(), ())
    with warnings.catch_warnings():
        # Where a language has no list of easy words, textstat says that it takes the English one: without
        # effect on the figures chosen here, whose words are picked out by their syllables.
        warnings.simplefilter("ignore")
        return {name: getattr(statistics, name)(text, *_EXTRA_ARGUMENTS.get(name, ())) for name in names}
