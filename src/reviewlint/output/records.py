"""Findings as plain records: the contract of the JSON formats, described in docs/json.md."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, TypedDict

from reviewlint.document.positions import Lines
from reviewlint.finding import Span
from reviewlint.output.order import ordered
from reviewlint.output.style import Style

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport


class RelatedRecord(TypedDict):
    """Another place that a finding talks about."""

    start: int
    end: int
    line: int
    column: int
    text: str
    message: str


class EditRecord(TypedDict):
    """A replacement for one range of the source."""

    start: int
    end: int
    replacement: str
    safe: bool


class Record(TypedDict):
    """One finding. `start`, `end` and all columns count code points of the stored file."""

    path: str
    rule: str
    severity: str
    message: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    text: str
    related: list[RelatedRecord]
    edits: list[EditRecord]
    url: str | None


_LINE_BREAKS = (("\x85", "\\u0085"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))
"""JSON lets these stand as they are, but many a reader of lines takes them for the end of one."""


def encoded(record: Mapping[str, object]) -> str:
    """The record as JSON on one line."""
    line = json.dumps(record, ensure_ascii=False)
    for sign, escape in _LINE_BREAKS:
        line = line.replace(sign, escape)
    return line


def records(report: "FileReport", style: Style) -> Iterator[Record]:
    """The findings of one file in order."""
    if not report.findings:
        return
    source = report.source
    lines = Lines(source)
    for finding in ordered(report.findings):
        start, end = finding.span
        line, column = lines.position(start)
        end_line, end_column = lines.position(end)
        yield Record(
            path=report.path,
            rule=finding.rule,
            severity=finding.severity,
            message=finding.message,
            start=start,
            end=end,
            line=line,
            column=column,
            end_line=end_line,
            end_column=end_column,
            text=source[start:end],
            related=[_related(source, lines, place.span, place.message) for place in finding.related],
            edits=[
                EditRecord(
                    start=edit.span.start, end=edit.span.end, replacement=edit.replacement, safe=edit.safe
                )
                for edit in finding.edits
            ],
            url=style.link(report.path, finding.rule),
        )


def _related(source: str, lines: Lines, span: Span, message: str) -> RelatedRecord:
    line, column = lines.position(span.start)
    return RelatedRecord(
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        text=source[span.start : span.end],
        message=message,
    )
