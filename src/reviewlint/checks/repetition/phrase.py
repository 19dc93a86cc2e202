"""A phrase returns in nearly the same words.

What it does:
    Reports phrases that stand at two or more places near each other: three words of matter ("attempted a
    hostile takeover"), two in a phrase of four words ("in the digital age"), one in an exact phrase of
    five ("the ways in which technology"), or two telling words side by side ("emotional resonance").
    Inflected and derived forms count as the same ("emotionally resonant"), and a telling word with its old
    companion, turned around or further apart ("thought-provoking", "provoke profound thoughts"). Only the
    longest form is reported, with all its places. Terms of two words ("time travel") are left out, unless
    the text repeats itself, or heaps up praise, as hardly a published review does; names, titles,
    quotations, headings and lists always.
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

from reviewlint.checks.repetition.pairs import turned_pairs
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, repeated_phrases
from reviewlint.checks.repetition.report import finding_at, view_range
from reviewlint.checks.repetition.tokens import tokens_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    window: int = PHRASE_WINDOW


ID = "repetition/phrase"
SEVERITY: Severity = "warning"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each phrase, at its second place."""
    tokens = tokens_of(document)
    for phrases, turned in (
        (repeated_phrases(document, options.window), False),
        (turned_pairs(document, options.window), True),
    ):
        for phrase in phrases:
            places = [view_range(document, tokens, place, size) for place, size in phrase]
            distance = tokens.words[phrase[-1][0]] - tokens.words[phrase[0][0]]
            message = _message(document, places, distance, turned=turned)
            yield finding_at(document, ID, SEVERITY, message, places)


def _message(document: Document, places: list[tuple[int, int]], distance: int, *, turned: bool) -> str:
    first, second = (document.text[start:end] for start, end in places[:2])
    if turned:
        repeated = f'"{second}" turns "{first}" around, {distance} words later'
    elif len(places) > 2:
        repeated = f'"{second}" stands {len(places)} times in {distance} words'
    elif first.lower() == second.lower():
        repeated = f'"{second}" is repeated {distance} words later'
    else:
        repeated = f'"{second}" repeats "{first}", {distance} words before'
    return f"{repeated}; keep the place where it says most, and say something new at the other."


RULE = Rule(ID, SEVERITY, check, Options())
