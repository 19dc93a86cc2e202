"""Plain text to prose view: paragraphs between blank lines, no markup, URLs masked."""

import re

from reviewlint.document.urls import find_url, may_hold_url
from reviewlint.document.view import OBJECT, View, ViewBuilder

_LINE = re.compile(r"[^\r\n]+|\r\n?|\n")
_SPACE = " \t\f\v\ufeff"
_PARAGRAPH = frozenset({"text", "paragraph"})


def plain_view(source: str, start: int) -> View:
    """The prose view of the plain text in source[start:]."""
    view = ViewBuilder(source)
    breaks: tuple[int, int] | None = None  # the line break since the last word
    blank = True  # nothing but space on this line so far
    for match in _LINE.finditer(source, start):
        line = match.group()
        if line[0] in "\r\n":
            if blank:
                view.close_block("paragraph", False, _PARAGRAPH)
                breaks = None
            else:
                breaks = match.span()
            blank = True
            continue
        text = line.strip(_SPACE)
        if not text:
            continue
        blank = False
        if breaks is not None:
            view.put(" ", *breaks)
        at = match.start() + len(line) - len(line.lstrip(_SPACE))
        _copy(view, at, at + len(text))
    view.close_block("paragraph", False, _PARAGRAPH)
    return view.finish()


def _copy(view: ViewBuilder, start: int, end: int) -> None:
    """Copy one line, its URLs masked."""
    if may_hold_url(view.source[start:end]):
        while url := find_url(view.source, start, end):
            view.copy(start, url[0])
            view.put(OBJECT, *url)
            start = url[1]
    view.copy(start, end)
