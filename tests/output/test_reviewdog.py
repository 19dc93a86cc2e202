"""rdjson and rdjsonl."""

import json

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.run import FileReport
from reviewlint.finding import Edit, Finding, Related, Span
from tests.output.made import TEXT, about, made, schema


def test_the_schema_holds(report):
    """With findings, errors, and nothing."""
    failed = FileReport("b.md", "", error="b.md: there is no such file")
    for reports in ([report, failed], [failed], []):
        result = json.loads(made("rdjson", *reports))
        jsonschema.validate(result, schema("reviewdog-DiagnosticResult.json"))
    first, second, third = json.loads(made("rdjson", report))["diagnostics"]
    assert (first["severity"], third["severity"]) == ("ERROR", "INFO")
    assert [suggestion["text"] for suggestion in second["suggestions"]] == ["", "deeply"]
    (related,) = third["related_locations"]
    assert related["location"]["range"]["start"] == {"line": 5, "column": 3}


def test_lines_hold_the_same(report):
    """One diagnostic a line, each with its source."""
    whole = json.loads(made("rdjson", report))
    lines = [json.loads(line) for line in made("rdjsonl", report).splitlines()]
    assert [line.pop("source") for line in lines] == [whole["source"]] * 3
    assert lines == whole["diagnostics"]


def test_no_line_is_too_long_for_reviewdog():
    """Other places are left out before that."""
    source = "word " * 1000
    places = tuple(Related(Span(at, at + 4), "and here") for at in range(0, 5000, 5))
    report = FileReport("a.md", source, (Finding("a/b", "warning", "m", Span(0, 4), places),))
    assert len(made("rdjson", report)) > 100_000
    (line,) = made("rdjsonl", report).splitlines()
    assert len(line) < 65_536 and json.loads(line)["message"] == "m"


@given(st.text(st.sampled_from("ab\u00e9傑🎬 "), max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_columns_are_bytes(line, start, length):
    """The range cuts out of the bytes of the line what the finding marks."""
    source = f"\n{line}\n"
    start = min(start, len(line)) + 1
    span = Span(start, min(start + length, len(line) + 1))
    report = FileReport("a.md", source, (Finding("a/b", "warning", "m", span, (), (Edit(span, "x", True),)),))
    (diagnostic,) = json.loads(made("rdjson", report))["diagnostics"]
    for place in (diagnostic["location"]["range"], diagnostic["suggestions"][0]["range"]):
        assert place["start"]["line"] == place["end"]["line"] == 2
        marked = line.encode()[place["start"]["column"] - 1 : place["end"]["column"] - 1]
        assert marked.decode() == source[span.start : span.end]


@given(TEXT, TEXT)
def test_any_text_comes_back(source, message):
    """On one line of its own, whatever a reader takes for the end of a line."""
    text = made("rdjsonl", about(source, message))
    assert json.loads(text)["message"] == message
    assert len(text.splitlines()) == 1
