"""Titles in the prose that are the work's own but for a word."""

from collections.abc import Iterator, Sequence

from reviewlint.credits.claims.context import YEAR_BEHIND, fold_title, subject_of
from reviewlint.credits.distance import slips
from reviewlint.document import Document
from reviewlint.document.titles import EDGES, MOST_WORDS
from reviewlint.expressions import expression
from reviewlint.language.frequencies import zipf
from reviewlint.language.function_words import FUNCTION_WORDS

_REVIEW = r"(?i)^(?:(?:\w+ )?review(?: of)?:?\s+)|(?:(?<!\s)\s+)?(?:[:–—-]\s*+)?(?:\b\w+ )?review$"
_NUMERAL = r"[ivx]+|one|two|three|four|five|six|seven"
_FEWEST_WORDS = 3
"""Of shorter titles one word of the dictionary for another makes another title."""

_FEWEST_WITH_SMALL_WORD = 4
"""How many words a title has of which a small one may be missing or swapped."""

_FEWEST_LETTERS = 5


def near_titles(document: Document, title: str) -> Iterator[tuple[int, int, str]]:
    """View range of each title that is nearly `title`, and how it should read."""
    title = expression(YEAR_BEHIND).sub("", title).strip()
    known = subject_of(document).titles
    right = fold_title(title).split()
    if not right or len(right) > 2 * MOST_WORDS:
        return
    for start, end in [*document.titles, *_heading(document)]:
        text = document.text[start:end]
        stripped = text.strip(EDGES + "*_()[]!?…\n")
        start += text.find(stripped)
        written = fold_title(stripped)
        if not stripped or written in known or f" {written} " in f" {' '.join(right)} ":
            continue
        if is_near_title(written.split(), right):
            yield start, start + len(stripped), title


def is_near_title(written: Sequence[str], right: Sequence[str]) -> bool:
    """Whether folded words are another title's, but for one word that is misspelt, missing or swapped."""
    if _numbers(written) != _numbers(right):
        return False
    if len(written) == len(right):
        wrong = [pair for pair in zip(written, right, strict=True) if pair[0] != pair[1]]
        return len(wrong) == 1 and _is_slip(*wrong[0], len(right))
    if abs(len(written) - len(right)) != 1 or max(len(written), len(right)) < _FEWEST_WITH_SMALL_WORD:
        return False
    short, long = sorted((list(written), list(right)), key=len)
    return any(
        long[at] in FUNCTION_WORDS and long[:at] + long[at + 1 :] == short for at in range(1, len(long) - 1)
    )


def _is_slip(written: str, right: str, words: int) -> bool:
    """Whether one word of a title stands for another by mistake."""
    if written in FUNCTION_WORDS and right in FUNCTION_WORDS:
        return words >= _FEWEST_WITH_SMALL_WORD
    shorter = min(len(written), len(right))
    if shorter < 3 or slips(written, right, 1 if shorter < _FEWEST_LETTERS else 2) is None:
        return False
    if words >= _FEWEST_WORDS:
        return True
    plural = written.rstrip("s") == right.rstrip("s")
    return shorter >= _FEWEST_LETTERS and zipf(written) is None and not plural


def _numbers(words: Sequence[str]) -> list[str]:
    return [word for word in words if word.isdecimal() or expression(_NUMERAL).fullmatch(word)]


def _heading(document: Document) -> Iterator[tuple[int, int]]:
    """The first heading, without "Review:" before the title and a year behind it."""
    for block in document.blocks[:1]:
        if "h1" not in block.scopes:
            return
        text = document.text[block.start : block.end]
        bare = expression(YEAR_BEHIND).sub("", expression(_REVIEW).sub("", text)).strip()
        if bare:
            start = block.start + text.find(bare)
            yield start, start + len(bare)
