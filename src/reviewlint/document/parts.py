"""A text too large to be read in one go, cut into parts: no review is, but an archive in one file may be.

What rules need of a text (its words, its sentences, where each stands) takes a hundred times its own size.
"""

import re
from collections.abc import Iterator

from reviewlint.document.document import Document

LARGEST = 400_000
"""Code points that are read in one go: as many as a novel has."""

_USUAL = 125_000
"""Code points of a part: enough for rules on the whole text, and few enough for its words to be 15 MB."""
_BREAKS = ("\n\n", "\r\n\r\n", "\n", "\r", ". ", " ")
"""What to cut behind, the best first."""
_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$", re.MULTILINE)


def parts_of(document: Document) -> Iterator[Document]:
    """The document, or its parts in order: each ends with a paragraph if it can, not within fenced code."""
    source = document.source
    start, end = document.body_start, len(source)
    if end - start <= LARGEST:
        yield document
        return
    while end - start > _USUAL + _USUAL // 5:  # the last part may be a little longer
        cut = _cut(source, start + _USUAL // 2, start + _USUAL)
        if not document.plain:
            cut = _before_open_fence(source, start, cut)
        yield document.part(start, cut)
        start = cut
    yield document.part(start, end)


def _cut(source: str, low: int, high: int) -> int:
    """The last good place between two offsets to cut a text."""
    for sign in _BREAKS:
        at = source.rfind(sign, low, high)
        if at >= 0:
            return at + len(sign)
    return high


def _before_open_fence(source: str, start: int, cut: int) -> int:
    """The place to cut, moved before fenced code that is open there, unless that began the part."""
    opening = ""
    at = start
    for match in _FENCE.finditer(source, start, cut):
        if not opening:
            opening, at = match[1], match.start()
        elif match[1].startswith(opening) and not match[2].strip():
            opening = ""
    return at if opening and at > start else cut
