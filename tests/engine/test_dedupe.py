"""Findings on the same wording are said once; everything else stays."""

from reviewlint.engine.dedupe import without_nested
from reviewlint.finding import Finding, Severity, Span


def finding(rule: str, start: int, end: int, severity: Severity = "suggestion") -> Finding:
    return Finding(rule, severity, "message", Span(start, end))


FRAME = finding("cliches/formula", 10, 50)
WORD = finding("superlatives/puffery", 20, 30)


def test_a_finding_inside_a_wider_one_is_dropped() -> None:
    assert list(without_nested([WORD, FRAME])) == [FRAME]
    first = finding("superlatives/puffery", 10, 20)
    assert list(without_nested([first, FRAME])) == [FRAME]


def test_a_graver_one_stays() -> None:
    graver = WORD._replace(severity="warning")
    assert list(without_nested([FRAME, graver])) == [FRAME, graver]


def test_overlap_same_span_and_other_groups_stay() -> None:
    for other in (
        finding("superlatives/puffery", 40, 60),
        finding("superlatives/density", 10, 50),
        finding("repetition/distinctive-word", 20, 30),
        finding("superlatives/puffery", 50, 60),
    ):
        assert set(without_nested([FRAME, other])) == {FRAME, other}
    outside = finding("repetition/phrase", 0, 60)
    assert list(without_nested([outside, WORD])) == [outside, WORD]


def test_what_judges_the_whole_document_stays() -> None:
    whole = finding("superlatives/density", 20, 30, "suggestion")
    assert list(without_nested([FRAME, whole])) == [FRAME, whole]
