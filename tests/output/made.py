"""Shared by the tests of formats: what a format makes of reports, and reports about any text."""

import io
import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from reviewlint.output.formats import writer
from reviewlint.output.style import Style

SCHEMAS = Path(__file__).resolve().parent.parent / "data" / "schemas"

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
"""Any text that a file may hold, control characters included."""


def made(name: str, *reports: FileReport, style: Style = Style()) -> str:  # noqa: B008
    """What a format makes of reports."""
    out = io.StringIO()
    writer(name)(iter(reports), out, style)
    return out.getvalue()


def schema(name: str) -> Any:
    """A JSON schema of another program."""
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def about(source: str, message: str = "Say why.", path: str = "a.md") -> FileReport:
    """A report with one finding about the whole of a text."""
    return FileReport(path, source, (Finding("group/rule", "warning", message, Span(0, len(source))),))


def without_surrogates(text: str) -> str:
    """What becomes of a file name that is not UTF-8."""
    return "".join("\ufffd" if "\ud800" <= sign <= "\udfff" else sign for sign in text)
