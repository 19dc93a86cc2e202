"""GitLab's code quality report."""

import json

import jsonschema
from hypothesis import given

from reviewlint.engine.run import FileReport
from tests.output.made import TEXT, about, made, schema


def test_each_violation_follows_the_schema(report):
    """With findings, and without."""
    violations = json.loads(made("gitlab", report, FileReport("b.md", "x")))
    assert json.loads(made("gitlab")) == json.loads(made("gitlab", FileReport("b.md", "x"))) == []
    for violation in violations:
        jsonschema.validate(violation, schema("codeclimate.json"))
    assert [violation["severity"] for violation in violations] == ["major", "minor", "info"]
    assert violations[0]["location"] == {"path": "reviews/her.md", "lines": {"begin": 3, "end": 3}}
    assert len({violation["fingerprint"] for violation in violations}) == 3


def test_a_finding_that_ends_with_a_line_ends_on_it():
    """Not on the next one."""
    (violation,) = json.loads(made("gitlab", about("one\ntwo\n")))
    assert violation["location"]["lines"] == {"begin": 1, "end": 2}


@given(TEXT, TEXT)
def test_any_text_comes_back(source, message):
    """On one line of its own."""
    text = made("gitlab", about(source, message))
    assert json.loads(text)[0]["description"] == message
    assert len(text.splitlines()) == 3
