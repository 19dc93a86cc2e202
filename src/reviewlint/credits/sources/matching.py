"""Which of the works that a source has under a title is the one that a review means."""

import re
from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar
from unicodedata import combining, normalize

from reviewlint.credits.people import folded_name
from reviewlint.credits.sources import AmbiguousError, Work

Payload = TypeVar("Payload")

_ARTICLE_LAST = re.compile(r"(?i),\s+(?:the|an?)\s*\Z")

YEAR_SLACK = 1
"""Years that differ by this much may be one release: festivals in December, cinemas in January."""

_MARKS = str.maketrans(
    {"&": " and ", "'": None, "’": None, **dict.fromkeys('!"#$%()*+,-./:;<=>?@[\\]^_`{|}~‐–—“”«»…·', " ")}
)


class Candidate(NamedTuple, Generic[Payload]):
    """One work that a source has: what it is called, when it came out (0: unknown), who made it."""

    titles: tuple[str, ...]
    years: tuple[int, ...]
    people: tuple[str, ...]
    payload: Payload


def fold_title(title: str) -> str:
    """A title for comparison: without case, accents and punctuation, `&` as "and", no comma before "The"."""
    if not title.isascii():
        title = "".join(sign for sign in normalize("NFKD", title) if not combining(sign))
    folded = title.translate(_MARKS).casefold().split()
    if "," in title and len(folded) > 1 and _ARTICLE_LAST.search(title):
        folded.insert(0, folded.pop())
    return " ".join(folded) or "".join(title.split()).casefold()


def choose(work: Work, candidates: Iterable[Candidate[Payload]]) -> Payload | None:
    """The candidate that is meant: by title, then year, then people. Raises AmbiguousError."""
    title = fold_title(work.title)
    fitting = [each for each in candidates if any(fold_title(name) == title for name in each.titles)]
    if work.year is not None:
        fitting = _by_year(fitting, work.year)
    if len(fitting) > 1 and work.people:
        names = {folded_name(name) for name in work.people}
        fitting = [
            each for each in fitting if any(folded_name(name) in names for name in each.people)
        ] or fitting
    if len(fitting) > 1:
        advice = "an id in the front matter would tell" if work.year else "the year would tell"
        raise AmbiguousError(f"has {len(fitting)} works called {work.title} that could be meant; {advice}")
    return fitting[0].payload if fitting else None


def _by_year(candidates: Sequence[Candidate[Payload]], year: int) -> list[Candidate[Payload]]:
    """Those of the very year; else those of a year beside it."""
    for slack in range(YEAR_SLACK + 1):
        near = [each for each in candidates if any(abs(mine - year) <= slack for mine in each.years)]
        if near:
            return near
    return []
