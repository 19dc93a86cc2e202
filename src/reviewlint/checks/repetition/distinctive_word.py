"""A word that a reader remembers is used again.

What it does:
    Reports a word of praise, blame or effect ("mesmerizing", "evoke", "languid") that returns, in any of
    its inflections, while the reader still has it in the ear. The rarer the word, the longer it rings: a
    word like "mesmerizing" for the whole window, one like "witty" for half of it, "boring" not at all. It
    is a warning when the word is rare and the two stand within a paragraph or so, else a suggestion; so is
    any telling word that stands three times near each other. Hyphenated words count by their parts. Other
    words count, as a suggestion, when they are rare, built like a word of judgement or abstraction
    ("gossamer" is not, "languorous" is), and return once, in the next sentence or two. In a text that
    repeats itself, or praises more than nearly all published reviews, commoner words of praise are heard,
    too. In one that praises far more than any, every word of matter is, as a suggestion, and headings and
    lists are read as well. Names, titles and quotations are left out, headings and lists otherwise, and so
    are the words that every review needs ("film", "character", "chapter"), words for what the work is
    about, a word that always stands beside the same other one, and one that is denied here and affirmed
    there ("not boring, but ... boring"). A word that a repeated phrase already answers for is left to
    `repetition/phrase`, words of one family in different forms to `repetition/word-family`.
Why:
    The second "stunning" takes from the first. A reader who meets the same telling word again hears the
    word, not what it says, and the review seems to have run out of things to say.
Bad:
    The opening is haunting: an empty beach, a radio, no wind. The score is thin and quiet, and the last
    shot is just as haunting.
    ---
    It is a thought-provoking first act. What follows has jokes, a chase and a wedding, and the end is
    thought-provoking again.
Good:
    The opening is haunting: an empty beach, a radio, no wind. The last shot goes back to that beach, where
    the radio is still on.
    ---
    The shark is late. When it comes, it is the best shark since the one in 1975, and sharks need not move
    to be sharks.
Options:
    window (400): how many words apart two uses of a rare word may stand to be reported
    ignore (none): words never reported, in lower case
Source:
    Word frequencies: wordfreq 3.1.1 (data/NOTICE-frequencies.txt). Repetition of key words as a fault of
    style: H. W. Fowler, "A Dictionary of Modern English Usage" (1926), "Repetition of words or sounds".
"""

from collections.abc import Iterator

from reviewlint.checks.repetition.echoes import Echo, echoes, is_insistent
from reviewlint.checks.repetition.fatigue import is_tiring
from reviewlint.checks.repetition.gushing import NEEDS, is_gushing
from reviewlint.checks.repetition.report import finding_at, view_range
from reviewlint.checks.repetition.tokens import tokens_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.review_words import is_abstract
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    window: int = 400
    ignore: tuple[str, ...] = ()


ID = "repetition/distinctive-word"
SEVERITY: Severity = "warning"

_RARE = 2.5
_NEXT_SENTENCES = 60


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each word that returns, at its second use."""
    tokens = tokens_of(document)
    tiring, gushing = is_tiring(document), is_gushing(document)
    for echo in echoes(document, options.window):
        if echo.derived or not set(options.ignore).isdisjoint(echo.lowers):
            continue
        if echo.telling or gushing or (tiring and is_insistent(echo)) or _is_rare(echo):
            places = [view_range(document, tokens, place) for place in echo.places]
            severity: Severity = SEVERITY if echo.loud else "suggestion"
            yield finding_at(
                document,
                ID,
                severity,
                _message(document, echo, tokens.words, places, gushing=gushing),
                places,
            )


def _is_rare(echo: Echo) -> bool:
    """Whether an echo outside the vocabulary of reviews is one a reader hears."""
    return (
        echo.rarity >= _RARE
        and len(echo.places) == 2
        and echo.gap <= _NEXT_SENTENCES
        and all(map(is_abstract, echo.lowers))
    )


def _message(
    document: Document, echo: Echo, words: list[int], places: list[tuple[int, int]], *, gushing: bool
) -> str:
    start, end = places[1]
    shown = document.text[start:end]
    distance = words[echo.places[-1]] - words[echo.places[0]]
    if len(places) > 2:
        again = f'"{shown}" is used {len(places)} times in {distance} words'
    else:
        again = f'"{shown}" is used again {distance} words later'
    if gushing and not echo.telling:
        return f"{again}; among so much praise even a plain word rings: cut one, or say something else."
    return f"{again}; the reader hears the word, not what it says: cut one, or name what you saw."


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
