"""The JSON contract: the schema in docs/, the order, the positions, the bytes."""

import json

import jsonschema
import pytest

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from reviewlint.output.style import Style


@pytest.fixture(scope="module")
def schema(repository):
    """The published schema."""
    text = (repository / "docs" / "findings.schema.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def test_json_follows_the_schema(shown, report, schema):
    """With findings, and without."""
    failed = FileReport("b.md", "", error="b.md: there is no such file")
    for reports in ([report, failed], [failed], []):
        jsonschema.validate(json.loads(shown(reports, "json")), schema)


def test_jsonl_holds_the_same_findings(shown, report, schema):
    """One a line, each as the schema has it."""
    whole = json.loads(shown([report], "json"))
    lines = [json.loads(line) for line in shown([report], "jsonl").splitlines()]
    assert lines == whole["findings"]
    for line in lines:
        jsonschema.validate(line, {"$ref": "#/$defs/finding", "$defs": schema["$defs"]})


def test_a_record_says_everything(shown, report):
    """Positions are code points of the stored file, 1-based where people count."""
    record = json.loads(shown([report], "jsonl").splitlines()[-1])
    start = report.source.rindex("thought-provoking")
    first = report.source.index("thought-provoking")
    assert record == {
        "path": "reviews/her.md",
        "rule": "repetition/distinctive-word",
        "severity": "suggestion",
        "message": '"thought-provoking" comes back after 12 words; cut one, or name the thought it provoked.',
        "start": start,
        "end": start + 17,
        "line": 7,
        "column": 20,
        "end_line": 7,
        "end_column": 37,
        "text": "thought-provoking",
        "related": [
            {
                "start": first,
                "end": first + 17,
                "line": 5,
                "column": 3,
                "text": "thought-provoking",
                "message": "first used here",
            }
        ],
        "edits": [],
        "url": None,
    }


def test_summary(shown, report):
    """What the run came to."""
    failed = FileReport("b.md", "", error="b.md: there is no such file")
    assert json.loads(shown([report, failed], "json"))["summary"] == {
        "files": 2,
        "failed": 1,
        "words": 17,
        "findings": 3,
        "severities": {"error": 1, "warning": 1, "suggestion": 1},
        "rules": {
            "credits/invalid-value": 1,
            "repetition/adjacent-word": 1,
            "repetition/distinctive-word": 1,
        },
    }


def test_order_is_by_start_then_rule(shown):
    """However the rules happened to run."""
    findings = [Finding(rule, "warning", "m", Span(start, 9)) for start in (4, 0) for rule in ("b/z", "a/z")]
    text = shown([FileReport("a.md", "words here", tuple(findings))], "jsonl")
    order = [(record["start"], record["rule"]) for record in map(json.loads, text.splitlines())]
    assert order == sorted(order)
    findings.reverse()
    assert shown([FileReport("a.md", "words here", tuple(findings))], "jsonl") == text


def test_positions_in_a_file_with_everything(shown, finding):
    """A byte order mark, CRLF and an astral character each count as what they are."""
    source = "\ufeffOne 🎬\r\ntwo HERE"
    record = json.loads(shown([FileReport("a.md", source, (finding(source, "HERE"),))], "jsonl"))
    assert (record["start"], record["line"], record["column"], record["end_column"]) == (12, 2, 5, 9)
    assert source[record["start"] : record["end"]] == record["text"] == "HERE"


def test_one_line_means_one_line(shown):
    """Also for readers that split at every line break Unicode has."""
    source = "a\u2028b\x85c\u2029d"
    report = FileReport("a.md", source, (Finding("a/b", "warning", source, Span(0, len(source))),))
    text = shown([report], "jsonl")
    assert len(text.splitlines()) == 1
    assert json.loads(text)["text"] == source


def test_json_grows_file_by_file(report):
    """Nothing waits for the last file."""
    import io

    from reviewlint.output.json import write

    out = io.StringIO()
    seen = []

    def reports():
        for _ in range(2):
            yield report
            seen.append(out.getvalue().count('"rule"'))

    write(reports(), out, Style())
    assert seen == [3, 6]
    assert len(json.loads(out.getvalue())["findings"]) == 6


def test_a_rule_page_is_linked(shown, report):
    """The style knows where rules are described."""
    style = Style(link=lambda path, rule: f"https://example.org/{rule}")
    record = json.loads(shown([report], "jsonl", style).splitlines()[0])
    assert record["url"] == "https://example.org/credits/invalid-value"


def test_the_documented_example_follows_the_schema(repository, schema):
    """What docs/json.md shows is what there is, down to the arithmetic."""
    page = (repository / "docs" / "json.md").read_text(encoding="utf-8")
    example = json.loads(page.partition("```json\n")[2].partition("```")[0])
    jsonschema.validate(example, schema)
    finding = example["findings"][0]
    assert finding["end"] - finding["start"] == len(finding["text"])
    assert {key for key in finding if f"`{key}`" not in page} == set()
    assert {key for key in example["summary"] if f"| `{key}` |" not in page} == set()
