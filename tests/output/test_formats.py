"""The smaller formats, and the table of all of them."""

from reviewlint.engine.run import FileReport
from reviewlint.output import statistics
from reviewlint.output.formats import FORMATS, writer
from reviewlint.output.style import Style


def test_every_format_can_be_written(shown, report):
    """Each named module has its function."""
    for name in FORMATS:
        assert callable(writer(name))
        assert shown([report], name)


def test_concise(shown, report):
    """One line a finding, as compilers write them."""
    lines = shown([report], "concise").splitlines()
    assert lines[0] == (
        "reviews/her.md:3:7: error: 20133 is not a year: write four digits. [credits/invalid-value]"
    )
    assert len(lines) == 3


def test_concise_keeps_a_message_on_its_line(shown, report):
    """Also when the rule quotes a line break."""
    broken = report.findings[0]._replace(message="quotes\r\na line\u2028break")
    text = shown([report._replace(findings=(broken,))], "concise")
    assert len(text.splitlines()) == 1


def test_statistics(report):
    """Counts by rule, the most frequent first, and per 10,000 words."""
    import io

    out = io.StringIO()
    twice = report._replace(findings=(*report.findings, report.findings[2]), words=983)
    statistics.write([twice, FileReport("b.md", "x", words=1017)], out, Style())
    assert out.getvalue() == (
        "findings  in 10,000 words  rule\n"
        "       2             10.0  credits/invalid-value\n"
        "       1              5.0  repetition/adjacent-word\n"
        "       1              5.0  repetition/distinctive-word\n"
        "4 findings in 2 files, 2,000 words.\n"
    )


def test_statistics_without_words():
    """Findings in the front matter of a file without prose have no rate."""
    import io

    from reviewlint.finding import Finding, Span

    out = io.StringIO()
    report = FileReport("a.md", "---\n---\n", (Finding("a/b", "warning", "m", Span(0, 3)),))
    statistics.write([report], out, Style(quiet=True))
    assert out.getvalue().splitlines()[1].split() == ["1", "-", "a/b"]
