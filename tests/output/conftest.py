"""Reports made by hand: the output room is tested without any rule."""

import io
from collections.abc import Callable, Sequence

import pytest

from reviewlint.engine.run import FileReport
from reviewlint.finding import Edit, Finding, Related, Span
from reviewlint.output.formats import writer
from reviewlint.output.style import Style


def span(source: str, text: str, occurrence: int = 1) -> Span:
    """The span of the given occurrence of a text."""
    start = -1
    for _ in range(occurrence):
        start = source.index(text, start + 1)
    return Span(start, start + len(text))


Shown = Callable[..., str]


@pytest.fixture
def finding() -> Callable[..., Finding]:
    """A finding about the first occurrence of a text."""

    def about(source: str, text: str, message: str = "Say why.") -> Finding:
        return Finding("group/rule", "warning", message, span(source, text))

    return about


@pytest.fixture
def shown() -> Shown:
    """What a format makes of reports, as a string."""

    def show(reports: Sequence[FileReport], name: str = "text", style: Style = Style()) -> str:  # noqa: B008
        out = io.StringIO()
        writer(name)(iter(reports), out, style)
        return out.getvalue()

    return show


REVIEW = """\
---
title: Her
year: 20133
---
A thought-provoking film, and a truly truly sad one.

Nobody forgets how thought-provoking it is.
"""


@pytest.fixture
def report() -> FileReport:
    """One small review with a finding of every severity, a related place, and two edits."""
    first, second = span(REVIEW, "thought-provoking"), span(REVIEW, "thought-provoking", 2)
    twice = span(REVIEW, " truly", 2)
    findings = (
        Finding(
            "repetition/distinctive-word",
            "suggestion",
            '"thought-provoking" comes back after 12 words; cut one, or name the thought it provoked.',
            second,
            (Related(first, "first used here"),),
        ),
        Finding(
            "repetition/adjacent-word",
            "warning",
            '"truly" stands twice in a row; delete one.',
            Span(twice.start + 1, twice.end),
            (),
            (Edit(twice, "", True), Edit(span(REVIEW, "truly truly"), "deeply", False)),
        ),
        Finding(
            "credits/invalid-value", "error", "20133 is not a year: write four digits.", span(REVIEW, "20133")
        ),
    )
    return FileReport("reviews/her.md", REVIEW, findings, words=17)
