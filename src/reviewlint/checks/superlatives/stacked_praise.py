"""Praise words stand in a row.

What it does:
    Finds adjectives of praise that are joined by a comma, "and", "yet" or "but" ("bold, original", "funny
    and deeply moving") and reports each run once. A run of three or more is a warning. Runs that are
    quoted, denied ("neither clever nor funny") or only wished for ("tries to be smart and sexy") are left
    alone.
Why:
    The second adjective rarely adds to the first: both say that you liked it. Stacked, they cancel each
    other, and the reader remembers none. One adjective that you can prove beats three that you cannot.
Bad:
    It is a film of bold, original storytelling.
    ---
    A smart, funny and touching book about bees.
Good:
    A bold film about bees.
    ---
    It is neither funny nor touching.
    ---
    A tall, nervous man and a short, loud one share the bench.
    ---
    The poster says "smart, funny and touching".
Options:
    least (2): adjectives in a row from which a run is reported
    warn (3): adjectives in a row from which a run is a warning
    words (): more words to count as praise
Source:
    Stacked adjectives as a mark of hype: guidelines on hype in scientific writing (facts only). The words
    are the evaluative adjectives of the lists that the rules of this group name, and those found in such
    runs in published film reviews.
"""

from collections.abc import Iterator, Sequence
from itertools import compress

from reviewlint.checks.superlatives.praise_words import ADJECTIVES
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    least: int = 2
    warn: int = 3
    words: tuple[str, ...] = ()


ID = "superlatives/stacked-praise"
SEVERITY: Severity = "suggestion"

_JOINTS = frozenset({"and", "yet", "but"})
_DENIALS = frozenset(
    [
        "not",
        "never",
        "hardly",
        "barely",
        "scarcely",
        "neither",
        "nor",
        "without",
        "isn't",
        "wasn't",
        "aren't",
        "weren't",
        "no",
        "less",
    ]
)
_WISHES = frozenset(
    ["try", "tries", "tried", "trying", "wants", "wanted", "meant", "supposed", "intended", "aims", "aiming"]
)
_REACH = 4
"""How many words before a run are looked at for a denial or a wish."""


class _Run(NamedTuple):
    """Adjectives in a row: the numbers of the first and of the last word, and how many are praise."""

    first: int
    last: int
    size: int


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each run of praise."""
    words = document.words
    praise = ADJECTIVES.union(options.words) if options.words else ADJECTIVES
    for run in _runs(document.text, words.lowers, words.starts, words.ends, praise):
        start, end = words.starts[run.first], words.ends[run.last]
        if run.size < options.least or document.masked.overlaps(start, end):
            continue
        before = words.lowers[max(0, run.first - _REACH) : run.first]
        if not (_DENIALS.isdisjoint(before) and _WISHES.isdisjoint(before)):
            continue
        severity: Severity = "warning" if run.size >= options.warn else SEVERITY
        message = (
            f'"{document.text[start:end]}" stacks praise on praise: keep the one word that you can prove, '
            "and prove it."
        )
        yield Finding(ID, severity, message, document.span(start, end))


def _runs(
    text: str, lowers: Sequence[str], starts: Sequence[int], ends: Sequence[int], praise: frozenset[str]
) -> Iterator[_Run]:
    """Runs of two or more praise words, in order, none inside another."""
    done = -1
    for index in compress(range(len(lowers)), map(praise.__contains__, lowers)):
        if index <= done:
            continue
        last, size = index, 1
        while (after := _next(text, lowers, starts, ends, last, praise)) is not None:
            last, size = after, size + 1
        done = last
        if size > 1:
            yield _Run(index, last, size)


def _next(
    text: str,
    lowers: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    index: int,
    praise: frozenset[str],
) -> int | None:
    """The number of the praise word that is joined to the one at `index`, if there is one."""

    def gap(before: int) -> str:
        return text[ends[before] : starts[before + 1]] if before + 1 < len(lowers) else ""

    at, joint = index, gap(index)
    if joint not in (" ", ", "):
        return None
    joined = joint == ", "
    if at + 1 < len(lowers) and lowers[at + 1] in _JOINTS:
        joined, at = True, at + 1
        if gap(at) != " ":
            return None
    if at + 2 < len(lowers) and lowers[at + 1].endswith("ly") and gap(at + 1) == " ":
        at += 1
    return at + 1 if joined and at + 1 < len(lowers) and lowers[at + 1] in praise else None


RULE = Rule(ID, SEVERITY, check, Options())
