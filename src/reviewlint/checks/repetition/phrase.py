"""A phrase returns in nearly the same words.

What it does:
    Reports phrases that stand at two or more places near each other: three words of matter ("attempted a
    hostile takeover"), two in a phrase of four words ("in the digital age"), one in an exact phrase of five
    ("the ways in which technology"), or two telling words side by side ("emotional resonance"). Inflected
    and derived forms count as the same ("emotionally resonant"), and a telling word with its old companion,
    turned around or further apart ("thought-provoking", "provoke profound thoughts"). Only the longest form
    is reported, with all its places. It is a warning when the phrase holds a telling word, or is held
    together by words of grammar ("the ways in which technology"); what may be the name of a thing ("a
    talking fish") is a suggestion, and left out from the fourth time on. Terms of two words ("time travel")
    are left out, too, unless the text repeats itself, or heaps up praise, as hardly a published review
    does; names, titles and quotations always. In a text that praises far more than any published review,
    any four words in a row count ("one of the most"), and headings and lists are read as well.
Why:
    A phrase that returns word for word was not chosen the second time. Readers notice phrases sooner than
    words, and from further away.
Bad:
    The novel asks what love means in the digital age. Its hero cannot answer. That is what it is to be
    alive in the digital age.
    ---
    The quartet finds an emotional resonance that the first record lacked; the singing, too, is emotionally
    resonant.
Good:
    The novel asks what love means in the digital age. Its hero, who sleeps beside his phone, cannot answer.
    ---
    Time travel is hard to film. In this story time travel is a bus, and it is late.
Options:
    window (300): how many words apart two places of a phrase may stand to be reported
Source:
    Written for this project; repeated phrases per 1,000 words in published reviews: median 0, 95th
    percentile 9.
"""

from collections.abc import Iterator

from reviewlint.checks.repetition.fatigue import is_tiring
from reviewlint.checks.repetition.gushing import NEEDS, is_gushing
from reviewlint.checks.repetition.pairs import turned_pairs
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, Phrase, repeated_phrases
from reviewlint.checks.repetition.report import finding_at, view_range
from reviewlint.checks.repetition.tokens import Tokens, tokens_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.function_words import GRAMMAR_WORDS
from reviewlint.language.review_words import is_telling
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    window: int = PHRASE_WINDOW


ID = "repetition/phrase"
SEVERITY: Severity = "warning"


_TERM = 4
"""A phrase that stands so often without a change is a name or a term."""
_CLAUSE = 5
_GRAMMAR = 3
"""A phrase of so many words, so many of grammar among them, was worded, not named."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each phrase, at its second place."""
    tokens = tokens_of(document)
    tiring, gushing = is_tiring(document), is_gushing(document)
    for phrases, turned in (
        (repeated_phrases(document, options.window), False),
        (turned_pairs(document, options.window), True),
    ):
        for phrase in phrases:
            if not tiring and _is_term(tokens, phrase):
                continue
            places = [view_range(document, tokens, place, size) for place, size in phrase]
            distance = tokens.words[phrase[-1][0]] - tokens.words[phrase[0][0]]
            message = _message(document, places, distance, turned=turned)
            loud = gushing or _is_worded(tokens, *phrase[0], turned=turned)
            yield finding_at(document, ID, SEVERITY if loud else "suggestion", message, places)


def _is_term(tokens: Tokens, phrase: Phrase) -> bool:
    return len(phrase) >= _TERM and len({tuple(tokens.lowers[at : at + size]) for at, size in phrase}) == 1


def _is_worded(tokens: Tokens, place: int, size: int, *, turned: bool) -> bool:
    """Whether a phrase is more than the name of a thing: by its telling words, or by its grammar."""
    lowers = tokens.lowers[place : place + size]
    telling = sum(map(is_telling, lowers))
    grammar = sum(map(GRAMMAR_WORDS.__contains__, lowers))
    return telling >= 1 + turned or (not turned and size >= _CLAUSE and grammar >= _GRAMMAR)


def _message(document: Document, places: list[tuple[int, int]], distance: int, *, turned: bool) -> str:
    first, second = (document.text[start:end] for start, end in places[:2])
    if turned and first.lower().split()[0] != second.lower().split()[0]:
        repeated = f'"{second}" turns "{first}" around, {distance} words later'
    elif len(places) > 2:
        repeated = f'"{second}" stands {len(places)} times in {distance} words'
    elif first.lower() == second.lower():
        repeated = f'"{second}" is repeated {distance} words later'
    else:
        repeated = f'"{second}" repeats "{first}", {distance} words before'
    return f"{repeated}; keep the place where it says most, and say something new at the other."


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
