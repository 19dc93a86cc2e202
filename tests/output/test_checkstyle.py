"""Checkstyle's XML has no published schema: what its readers rely on is held here."""

from xml.etree import ElementTree

from hypothesis import given

from reviewlint.engine.run import FileReport
from tests.output.made import TEXT, about, made


def test_shape(report):
    """`checkstyle` with a version, `file` with a name, `error` with numbers, a severity, a source."""
    failed = FileReport("b.md", "", error="b.md: there is no such file")
    root = ElementTree.fromstring(made("checkstyle", report, failed, FileReport("c.md", "Fine.")))
    assert (root.tag, list(root.attrib)) == ("checkstyle", ["version"])
    assert [file.get("name") for file in root] == ["reviews/her.md", "b.md", "c.md"]
    errors = list(root.iter("error"))
    assert [error.get("severity") for error in errors] == ["error", "warning", "info", "error"]
    assert errors[0].attrib == {
        "line": "3",
        "column": "7",
        "severity": "error",
        "message": "20133 is not a year: write four digits.",
        "source": "credits/invalid-value",
    }


@given(TEXT, TEXT)
def test_any_text_comes_back(source, message):
    """Except for characters that XML cannot hold."""
    root = ElementTree.fromstring(made("checkstyle", about(source, message)).encode())
    (error,) = root.iter("error")
    kept = [sign for sign in message if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff")]
    assert (error.get("message") or "").replace("\ufffd", "") == "".join(kept).replace("\ufffd", "")
    assert len(error.get("message") or "") == len(message)
