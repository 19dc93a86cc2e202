"""HTML comments of a Markdown text, each at its exact place; those in code are text, not comments."""

import re

import pyromark

from reviewlint.document.markdown import OPTIONS, parsable
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

OPENING, CLOSING = "<!--", "-->"
_NO_MARKUP = r"(?i)\s*<(?:script|style|textarea)\b"


class Comment(NamedTuple):
    """A comment: its span in the source with both marks, and what stands between them, as stored."""

    span: Span
    text: str


def find_comments(source: str, start: int) -> list[Comment]:
    """The comments of the Markdown in source[start:], in order; an unclosed one is none."""
    if source.find(OPENING, start) < 0:
        return []
    given, _, offsets = parsable(source, start)
    comments: list[Comment] = []
    start_of_block = end_of_block = -1
    for event, where in pyromark.events_with_range(given[start:], options=OPTIONS):
        if isinstance(event, str):
            continue
        if "InlineHtml" in event:
            _add(comments, source, offsets.at(where["start"]), offsets.at(where["end"]))
        elif "Html" in event:
            end_of_block = offsets.at(where["end"])
            if start_of_block < 0:
                start_of_block = offsets.at(where["start"])
        elif event.get("End") == "HtmlBlock" and start_of_block >= 0:
            if not re.match(_NO_MARKUP, source[start_of_block : start_of_block + 20]):
                _add(comments, source, start_of_block, end_of_block)
            start_of_block = -1
    return comments


def _add(comments: list[Comment], source: str, start: int, end: int) -> None:
    """Add the comments in a range of HTML."""
    while (opening := source.find(OPENING, start, end)) >= 0:
        closing = source.find(CLOSING, opening + len(OPENING), end)
        if closing < 0:
            return
        start = closing + len(CLOSING)
        comments.append(Comment(Span(opening, start), source[opening + len(OPENING) : closing]))
