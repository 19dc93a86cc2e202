"""Where each rule is silenced, and by which comments.

A finding is on a line, or after a comment, when its span touches that line, or what follows the comment.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain

from reviewlint.document import Document
from reviewlint.document.comments import Comment
from reviewlint.finding import Span
from reviewlint.settings.resolve import groups
from reviewlint.suppression import DISABLE, ENABLE, EVERY_RULE, FILE, GROUP, LINE, NEXT_LINE, Directive
from reviewlint.typed import NamedTuple

_BLANK = r"[\s>]*"


class Use(NamedTuple):
    """Which name of which directive: their places in the document."""

    directive: int
    name: int


class _Stretches:
    """Spans that follow each other without overlap, each with the names that silence there."""

    __slots__ = ("_ends", "_starts", "_uses")

    def __init__(self, stretches: Sequence[tuple[Span, list[Use]]]) -> None:
        self._starts = [span.start for span, _ in stretches]
        self._ends = [span.end for span, _ in stretches]
        self._uses = [uses for _, uses in stretches]

    def over(self, span: Span) -> Iterator[Use]:
        """The names of all stretches that the span touches."""
        index = bisect_right(self._ends, span.start)
        while index < len(self._starts) and self._starts[index] < max(span.end, span.start + 1):
            yield from self._uses[index]
            index += 1


class Zones:
    """What the directives of a document silence, rule by rule, made when a rule is first asked about."""

    __slots__ = ("_directives", "_length", "_lines", "_of_rule")

    def __init__(
        self, document: Document, directives: Sequence[Directive], comments: Sequence[Comment]
    ) -> None:
        self._directives = directives
        self._length = len(document.source)
        self._lines = _lines(document, directives, comments)
        self._of_rule: dict[str, tuple[list[Use], _Stretches, _Stretches]] = {}

    def uses(self, rule: str, span: Span) -> Iterator[Use]:
        """The names that silence a rule at a place, nearest first."""
        if rule not in self._of_rule:
            self._of_rule[rule] = self._zones(rule)
        everywhere, lines, regions = self._of_rule[rule]
        return chain(lines.over(span), regions.over(span), everywhere)

    def has_line(self, directive: int) -> bool:
        """Whether there is a line that the directive speaks of; one for the next line may stand last."""
        return self._lines[directive] is not None

    def _zones(self, rule: str) -> tuple[list[Use], _Stretches, _Stretches]:
        fitting = {rule, *groups([rule])}
        if not rule.startswith(f"{GROUP}/"):
            fitting.add(EVERY_RULE)
        everywhere: list[Use] = []
        regions: list[tuple[Span, list[Use]]] = []
        lines: dict[Span, list[Use]] = {}
        opened: tuple[int, Use] | None = None
        for number, directive in enumerate(self._directives):
            which = next((i for i, name in enumerate(directive.names) if name.text in fitting), None)
            if which is None:
                continue
            use = Use(number, which)
            line = self._lines[number]
            if directive.verb == FILE:
                everywhere.append(use)
            elif line is not None:
                lines.setdefault(line, []).append(use)
            elif directive.verb in (DISABLE, ENABLE):
                if opened is not None:
                    regions.append((Span(opened[0], directive.span.start), [opened[1]]))
                opened = (directive.span.start, use) if directive.verb == DISABLE else None
        if opened is not None:
            regions.append((Span(opened[0], self._length + 1), [opened[1]]))
        return everywhere, _Stretches(sorted(lines.items())), _Stretches(regions)


def _lines(
    document: Document, directives: Sequence[Directive], comments: Sequence[Comment]
) -> list[Span | None]:
    """For each directive the span of the line that it speaks of, None when it speaks of none."""
    lines = document.lines
    text_after = _text_after(document.source, comments)
    found: list[Span | None] = []
    for directive in directives:
        span = None
        if directive.verb == LINE:
            first, last = (lines.position(offset).line for offset in directive.span)
            span = Span(lines.span(first).start, lines.span(last).end + 1)
        elif directive.verb == NEXT_LINE:
            following = lines.position(directive.span.end).line + 1
            if following <= len(lines):
                at = _skip_blank(document.source, lines.span(following).start, text_after)
                if at < len(document.source):
                    start, end = lines.span(lines.position(at).line)
                    span = Span(start, end + 1)  # with its line break: a finding may sit on an empty line
        found.append(span)
    return found


def _text_after(source: str, comments: Sequence[Comment]) -> dict[int, int]:
    """Start of each comment -> where the text after it starts, blank space and further comments skipped."""
    found: dict[int, int] = {}
    for comment in reversed(comments):
        found[comment.span.start] = _skip_blank(source, comment.span.end, found)
    return found


def _skip_blank(source: str, at: int, text_after: dict[int, int]) -> int:
    blank = re.compile(_BLANK).match(source, at)
    end = at if blank is None else blank.end()
    return text_after.get(end, end)
