"""Plain text to prose view: paragraphs between blank lines, no markup, URLs masked."""

from reviewlint.document.urls import find_url, may_hold_url
from reviewlint.document.view import OBJECT, View, ViewBuilder
from reviewlint.expressions import expression

_LINE_BREAK = r"\r\n?|\n"
_SPACE = " \t\f\v\ufeff"
_PARAGRAPH = frozenset({"text", "paragraph"})


def plain_view(source: str, start: int) -> View:
    """The prose view of the plain text in source[start:]."""
    view = ViewBuilder(source)
    urls = may_hold_url(source)
    breaks = [match.span() for match in expression(_LINE_BREAK).finditer(source, start)]
    last: tuple[int, int] | None = None  # the line break before this line, if it is within a paragraph
    for end, following in (*breaks, (len(source), len(source))):
        line = source[start:end]
        text = line.strip(_SPACE)
        if text:
            first = start if line[0] == text[0] else end - len(line.lstrip(_SPACE))
            if last is not None and not urls:
                view.copy_line(last, first, first + len(text))
            else:
                if last is not None:
                    view.put(" ", *last)
                _copy(view, first, first + len(text))
            last = (end, following)
        else:
            view.close_block("paragraph", False, _PARAGRAPH)
            last = None
        start = following
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
