"""The prose cut into pieces to send: paragraphs, and several of them to a request."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from reviewlint.document import Document
from reviewlint.document.view import BLOCK_GAP
from reviewlint.typed import NamedTuple

LIMIT = 10_000
"""Characters of a request; servers on the web take twice as many. A longer paragraph is cut at a sentence."""


class Piece(NamedTuple):
    """A paragraph, or a part of a long one: its place in the prose view, and its text."""

    start: int
    text: str


def pieces(document: Document) -> Iterator[Piece]:
    """Everything in a document that can be sent, in order."""
    text = document.text
    for block in document.blocks:
        start = block.start
        while block.end - start > LIMIT:
            end = _cut(text, start, start + LIMIT)
            yield Piece(start, text[start:end])
            start = end
        if start < block.end:
            yield Piece(start, text[start : block.end])


def _cut(text: str, start: int, limit: int) -> int:
    """Where to cut: after the last sentence that fits, else after the last word, else at the limit."""
    for sign in (". ", "? ", "! ", " "):
        found = text.rfind(sign, start + LIMIT // 2, limit)
        if found >= 0:
            return found + len(sign)
    return limit


def batches(waiting: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces in groups that fit into one request each."""
    batch: list[Piece] = []
    size = 0
    for piece in waiting:
        if batch and size + len(piece.text) > LIMIT:
            yield batch
            batch, size = [], 0
        batch.append(piece)
        size += len(piece.text) + len(BLOCK_GAP)
    if batch:
        yield batch


class Utf16:
    """From offsets in UTF-16 units to offsets in code points of a text."""

    __slots__ = ("_astral",)

    def __init__(self, text: str) -> None:
        # The k-th character beyond the first plane makes everything after it k + 1 units later.
        astral = () if text.isascii() else (at for at, sign in enumerate(text) if sign > "\uffff")
        self._astral = [at + before for before, at in enumerate(astral)]

    def code_points(self, units: int) -> int:
        """The code point at a UTF-16 offset; the second half of a pair counts as its end."""
        return units - bisect_right(self._astral, units - 1)
