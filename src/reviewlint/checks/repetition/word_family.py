"""Words of one family ("evoke", "evocative") echo each other.

What it does:
    Reports different words of one family near each other, where one of them belongs to the vocabulary of
    praise, blame and effect: "emotional resonance" and "emotionally resonant", "intimate" and "intimacy",
    "thought-provoking" and "provocative". The rarer the family, the further its echo carries; it is a
    warning when the family is rare and two of its words stand within a paragraph or so, else a suggestion.
    Families of plain words are a suggestion, and only where two words stand in one breath ("curiosity ...
    curious"), or in a text that praises far more than any published review. Families come from stems,
    derivational endings and a hand-made table: "universe" and "university", "organ" and "organize",
    "flawed" and "flawless" are no kin. Names, titles, quotations, headings, lists, the words every review
    needs and what the work is about are left out.
Why:
    Writers look out for a word used twice and miss its cousins. The reader's ear does not: the second word
    says what the first has said.
Bad:
    The film is evocative in its first hour. The score, all brass and breath, is meant to evoke the sea.
    ---
    Intimate close-ups create a sense of intimacy.
Good:
    The first hour smells of diesel and kelp. The score is all brass and breath.
    ---
    The universe of the series is small. Its heroine teaches at a university that has three rooms.
Options:
    window (400): how many words apart two words of a rare family may stand to be reported
    ignore (none): words never reported, in lower case
Source:
    Snowball's English stemmer (Porter 2); word frequencies: wordfreq 3.1.1 (data/NOTICE-frequencies.txt);
    the table of families was written for this project.
"""

from collections.abc import Iterator

from reviewlint.checks.repetition.echoes import Echo, echoes, is_insistent
from reviewlint.checks.repetition.fatigue import is_tiring
from reviewlint.checks.repetition.gushing import NEEDS, is_gushing
from reviewlint.checks.repetition.report import finding_at, listed, view_range
from reviewlint.checks.repetition.tokens import tokens_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    window: int = 400
    ignore: tuple[str, ...] = ()


ID = "repetition/word-family"
SEVERITY: Severity = "warning"

_ONE_BREATH = 20


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each family, at the second of its words."""
    tokens = tokens_of(document)
    tiring, gushing = is_tiring(document), is_gushing(document)
    for echo in echoes(document, options.window):
        if not echo.derived or not set(options.ignore).isdisjoint(echo.lowers):
            continue
        if echo.telling or gushing or (tiring and is_insistent(echo)) or _in_one_breath(echo):
            places = [view_range(document, tokens, place) for place in echo.places]
            severity: Severity = SEVERITY if echo.loud else "suggestion"
            yield finding_at(document, ID, severity, _message(document, echo, tokens.words, places), places)


def _in_one_breath(echo: Echo) -> bool:
    return len(echo.places) == 2 and echo.gap <= _ONE_BREATH


def _message(document: Document, echo: Echo, words: list[int], places: list[tuple[int, int]]) -> str:
    shown = [document.text[start:end] for start, end in places]
    distance = words[echo.places[-1]] - words[echo.places[0]]
    if len(places) == 2:
        echoing = f'"{shown[1]}" echoes "{shown[0]}", {distance} words before'
    else:
        echoing = f"{listed(shown)} are one family, used {len(places)} times in {distance} words"
    return f"{echoing}; say it once, or say something else."


RULE = Rule(ID, SEVERITY, check, Options(), needs=NEEDS)
