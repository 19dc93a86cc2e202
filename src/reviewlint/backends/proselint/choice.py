"""Which of proselint's checks are on for reviews, and why the others are not.

docs/second-opinions.md shows this table; a test keeps the two the same, and the table complete.
"""

from reviewlint.finding import Severity
from reviewlint.typed import NamedTuple

PREFIX = "proselint/"


class Choice(NamedTuple):
    """What became of one check: `why` says why it is off, and is empty for one that is on."""

    severity: Severity
    why: str = ""

    @property
    def enabled(self) -> bool:
        """Whether it is on by default."""
        return not self.why


_SMART_QUOTES = "site generators make these signs from plain ones; the file need not have them"
_AMERICAN = "prefers one accepted spelling or word to another, often the American one"
_HOUSE_STYLE = "a matter of house style"
_CHARACTERS = "reviews describe characters and cite what films and books say"
_SCIENCE = "made for scientific papers"
_PEDANTRY = "offers rare words that most readers do not know"
_RESTRICTED = "off in proselint too: reports every word outside a short list"

_SPELLING = (
    "able_atable able_ible ally_ly ance_ence athletes consistency ely_ly em_im_en_in er_or in_un misc ve_of"
)
_SUGGESTIONS = """
    archaism cliches.hell cliches.misc.garner cliches.misc.gnu_diction cliches.misc.write_good
    dates_times.am_pm.midnight_noon dates_times.dates.decade_apostrophes dates_times.dates.month_of_year
    dates_times.dates.month_year_comma hedging industrial_language.airlinese
    industrial_language.bureaucratese industrial_language.chatspeak industrial_language.commercialese
    industrial_language.corporate_speak industrial_language.jargon misc.apologizing misc.back_formations
    misc.composition misc.currency misc.debased misc.false_plurals.kudos misc.false_plurals.misc
    misc.illogic misc.illogic.coin misc.illogic.collusion misc.inferior_superior misc.institution_name
    misc.latin misc.many_a misc.metadiscourse misc.narcissism misc.not_guilty
    misc.phrasal_adjectives.examples misc.pretension misc.professions misc.scare_quotes
    misc.tense_present misc.waxed misc.whence mixed_metaphors.bottleneck mixed_metaphors.misc nonwords
    oxymorons redundancy.misc.after_the_deadline redundancy.misc.garner redundancy.misc.nordquist
    redundancy.misc.wallace redundancy.ras_syndrome typography.punctuation.hyperbole
"""
_WARNINGS = """
    annotations.misc malapropisms misc.capitalization.days misc.capitalization.months
    misc.capitalization.terms mondegreens typography.punctuation.misplaced
"""
_OFF = {
    "dates_times.am_pm.lowercase_periods": _HOUSE_STYLE + ': "9am" is right in British papers',
    "dates_times.am_pm.spacing": _HOUSE_STYLE + ': "9am" is right in British papers',
    "dates_times.dates.dash_and_from": 'takes dates such as "from 9/11" for a range',
    "lexical_illusions": "repetition/adjacent-word says it, and knows names and deliberate echoes",
    "misc.but": 'a paragraph may begin with "But"',
    "misc.capitalization.seasons": "Summer and Autumn are characters, too",
    "misc.greylist": 'a judgement may call something obvious; "utilize" is in wording/wordy',
    "misc.phrasal_adjectives.ly": 'takes "family-", "fly-" and "silly-" for adverbs',
    "misc.preferred_forms": _AMERICAN,
    "misc.suddenly": "advice for novels: in a review, things do happen suddenly",
    "needless_variants": _AMERICAN,
    "psychology.lie_detector": _SCIENCE,
    "psychology.mental_telepathy": _SCIENCE,
    "psychology.p_equals_zero": _SCIENCE,
    "restricted.elementary": _RESTRICTED,
    "restricted.top1000": _RESTRICTED,
    "skunked_terms": 'most readers accept "hopefully" and its like today',
    "social_awareness.lgbtq.offensive": _CHARACTERS,
    "social_awareness.lgbtq.terms": _CHARACTERS,
    "social_awareness.nword": _CHARACTERS,
    "social_awareness.sexism": _CHARACTERS,
    "terms.animal_adjectives": _PEDANTRY,
    "terms.denizen_labels.garner": _PEDANTRY,
    "terms.denizen_labels.norris": _PEDANTRY,
    "terms.eponymous_adjectives": _PEDANTRY,
    "terms.venery": _PEDANTRY,
    "typography.diacritical_marks": 'dictionaries have "cafe" and "cliche" without marks as well',
    "typography.punctuation.exclamation": "two exclamation marks in a whole review are too many for it",
    "typography.punctuation.spacing": "Markdown shows one space and two alike",
    "typography.symbols.copyright": _SMART_QUOTES,
    "typography.symbols.curly_quotes": _SMART_QUOTES,
    "typography.symbols.ellipsis": _SMART_QUOTES,
    "typography.symbols.multiplication": _SMART_QUOTES,
    "typography.symbols.sentence_spacing": "Markdown shows one space and several alike",
    "typography.symbols.trademark": _SMART_QUOTES,
    "uncomparables": "superlatives and wording/pleonasm have the ones that weaken a review",
    "weasel_words.very": "superlatives/intensifier weighs such words by what they stand beside",
}

CHOICES: dict[str, Choice] = {
    **{f"spelling.{name}": Choice("warning") for name in _SPELLING.split()},
    **{name: Choice("suggestion") for name in _SUGGESTIONS.split()},
    **{name: Choice("warning") for name in _WARNINGS.split()},
    **{name: Choice("suggestion", why) for name, why in _OFF.items()},
}
"""Every check of proselint, by its path there."""

SPELLING = ("spelling.", "typography.diacritical_marks", "misc.capitalization.")
"""Checks that judge how a word is spelt: names are spelt as they are."""

OF_NAMES = ("misc.capitalization.seasons", "spelling.athletes", "typography.diacritical_marks")
"""Checks that judge how names are spelt, too."""

NO_WORDING = (*SPELLING, "annotations", "dates_times.", "typography.", "restricted.")
"""Checks that judge something else than the choice of words."""

ABOUT_QUOTES = ("typography.symbols.curly_quotes", "misc.scare_quotes")
"""Checks that judge quotation marks."""

MESSAGES = {
    "misc.debased": "A phrase that has been used until it means nothing.",
    "misc.greylist": "A word that many editors strike out.",
    "misc.pretension": "'{}' shows off; a plainer word says the same.",
    "misc.tense_present": "'{}' is not what careful writers write.",
    "typography.punctuation.spacing": "Some sentences are followed by one space, some by two.",
    "weasel_words.very": "'very' seldom adds anything; leave it out, or take a stronger word.",
}
"""What is said in place of proselint's message, where that gives no reason or is rude."""
