"""Text in quotation marks: dialogue, blurbs, other people's words, short titles."""

from collections.abc import Iterable, Iterator

from reviewlint.document.ranges import Ranges
from reviewlint.document.sentences import HasExtent
from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Pattern

    from reviewlint.document.document import Document

# What an apostrophe at the beginning of a word stands for: 'em, 'til, '90s.
_ELISION = r"(?i:em|til|tis|twas|twere|cause|cos|n|round|bout|ere|neath|\d0s|\d\d)\b"
# With letters or digits on both sides "'" is an apostrophe, or stands between feet and inches; with space on
# both sides a straight mark neither opens nor closes.
_NO_APOSTROPHE = r"(?:(?<![^\W_].)|(?![^\W_]))"
_NOT_APART = r"(?:(?<!\s.)|(?!\s))"
_ASCII_MARK = rf"\"{_NOT_APART}|'{_NOT_APART}{_NO_APOSTROPHE}"
_ANY_MARK = rf"{_ASCII_MARK}|’{_NO_APOSTROPHE}|[“”„‟‘‚«»‹›「」『』]"
_CLOSED_BY = {"“": "”", "„": "“”", "‟": "”", "‘": "’", "‚": "‘’", "«": "»", "‹": "›", "「": "」", "『": "』"}
_OPENED_BY = {"”": "“„‟", "“": "„", "’": "‘‚", "‘": "‚", "»": "«", "›": "‹", "」": "「", "』": "『"}
_INWARDS = {"«": "»", "‹": "›"}  # as in German books: the mark that closes, and the one that opened


def find_quotations(document: "Document") -> Ranges:
    """The view ranges of a document that stand in quotation marks, the marks included."""
    return Ranges(quotation_ranges(document.text, document.blocks))


def quotation_ranges(text: str, blocks: Iterable[HasExtent]) -> Iterator[tuple[int, int]]:
    """The ranges of `text` in quotation marks, marks included; nested ones come before what holds them.

    Straight, curly and low marks and guillemets count; apostrophes do not. A mark without a partner in its
    block counts as nothing.
    """
    marks = expression(_ASCII_MARK if text.isascii() else _ANY_MARK)
    for block in blocks:
        yield from _in_block(text, block.start, block.end, marks)


def _in_block(text: str, low: int, high: int, marks: "Pattern[str]") -> Iterator[tuple[int, int]]:
    opened: dict[str, list[int]] = {}
    for match in marks.finditer(text, low, high):
        at = match.start()
        mark = match[0]
        before = text[at - 1] if at > low else " "
        after = text[at + 1] if at + 1 < high else " "
        start = _opener(opened, mark, before, after)
        if start is not None:
            yield start, at + 1
        elif _opens(text, at, mark, before, after):
            if mark in "\"'":
                opened[mark] = [at]
            else:
                opened.setdefault(mark, []).append(at)


def _opener(opened: dict[str, list[int]], mark: str, before: str, after: str) -> int | None:
    """Takes the mark that this one closes off the stacks; None when it closes nothing."""
    if mark in "\"'":
        closes = not before.isspace() and (mark == '"' or not after.isalnum())
        return opened[mark].pop() if closes and opened.get(mark) else None
    if mark in "‘’" and after.isalnum():
        return None
    for partner in _OPENED_BY.get(mark, "") + _INWARDS.get(mark, ""):
        if opened.get(partner):
            return opened[partner].pop()
    return None


def _opens(text: str, at: int, mark: str, before: str, after: str) -> bool:
    """Whether a mark that closes nothing begins a quotation."""
    if before.isalnum():
        return False
    if mark in "«‹":
        return True  # French puts a space after it.
    if mark in "»›":
        return after.isalnum()
    if after.isspace() or mark == "’":
        return False
    if mark in "'‘":
        return not expression(_ELISION).match(text[at + 1 : at + 8])
    return mark in _CLOSED_BY or mark == '"'
