"""JUnit's XML: the schema of Jenkins, and a reader of it."""

from xml.etree import ElementTree

import junitparser
import pytest
import xmlschema
from hypothesis import given

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from tests.output.made import SCHEMAS, TEXT, about, made

FAILED = FileReport("b.md", "", error="b.md: there is no such file")
CLEAN = FileReport("c.md", "Fine.")


@pytest.fixture(scope="module")
def jenkins():
    """The schema."""
    return xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))


def test_the_schema_holds(report, jenkins):
    """With everything there can be, and with nothing."""
    for reports in ([report, FAILED, CLEAN], []):
        jenkins.validate(made("junit", *reports))


def test_a_reader_counts_the_same(report):
    """Failures, errors and passes."""
    suites = junitparser.JUnitXml.fromstring(made("junit", report, FAILED, CLEAN).encode())
    counts = [(suite.name, suite.tests, suite.failures, suite.errors) for suite in suites]
    assert counts == [("reviews/her.md", 3, 2, 0), ("b.md", 1, 0, 1), ("c.md", 1, 0, 0)]
    for suite, expected in zip(suites, counts, strict=True):
        suite.update_statistics()
        assert (suite.name, suite.tests, suite.failures, suite.errors) == expected


@pytest.mark.parametrize(
    ("fail_on", "failures"), [("error", 1), ("warning", 2), ("suggestion", 3), ("never", 0)]
)
def test_what_fails_is_what_the_exit_code_says(report, fail_on, failures):
    """The others pass, and are told all the same."""
    text = made("junit", report._replace(fail_on=fail_on))
    (suite,) = junitparser.JUnitXml.fromstring(text.encode())
    assert suite.failures == failures
    assert text.count("<system-out>") == 3 - failures


def test_names_stay_when_lines_move():
    """And the same words twice are two tests."""
    source = "So so stunning.\nSo so stunning.\n"
    findings = tuple(Finding("a/b", "warning", "m", Span(at, at + 2)) for at in (0, 3, 16))
    root = ElementTree.fromstring(made("junit", FileReport("a.md", source, findings)))
    assert [case.get("name") for case in root.iter("testcase")] == ['a/b "So"', 'a/b "so"', 'a/b "So" (2)']


@given(TEXT, TEXT)
def test_any_text_comes_back(source, message):
    """Except for characters that XML cannot hold."""
    root = ElementTree.fromstring(made("junit", about(source, message)).encode())
    (failure,) = root.iter("failure")
    held = "".join(sign if sign in "\t\n\r" or sign >= " " else "\ufffd" for sign in message)
    held = held.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
    assert failure.get("message") == held
    assert failure.text == f"a.md:1:1: warning: {held}"
