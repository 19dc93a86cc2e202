"""Edits: which are made, that they never touch anything else, and that a second run has nothing to do."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.engine.fix import apply_edits, chosen_edits, fix
from reviewlint.engine.run import FileReport, Linter
from reviewlint.finding import Edit, Finding, Span
from reviewlint.settings.model import Settings


def finding(*edits: tuple[int, int, str] | tuple[int, int, str, bool]) -> Finding:
    made = tuple(Edit(Span(each[0], each[1]), each[2], each[3] if len(each) > 3 else True) for each in edits)
    return Finding("a/b", "warning", "m", Span(0, 0), edits=made)


def applied(source: str, *findings: Finding, unsafe: bool = False) -> tuple[str, int]:
    edits, mended = chosen_edits(findings, len(source), unsafe=unsafe)
    return apply_edits(source, edits), mended


@pytest.mark.parametrize(
    ("findings", "text", "mended"),
    [
        ([], "abcdef", 0),
        ([finding()], "abcdef", 0),
        ([finding((2, 3, "X")), finding((0, 1, "Y"))], "YbXdef", 2),
        # several edits of one span are alternatives
        ([finding((0, 1, "X"), (0, 1, "Y"))], "Xbcdef", 1),
        # several spans belong together
        ([finding((0, 1, "X"), (4, 5, "Y"), (4, 5, "Z"))], "XbcdYf", 1),
        ([finding((0, 1, "X")), finding((0, 1, "Y"), (4, 5, "Z"))], "Xbcdef", 1),
        ([finding((0, 1, "X"), (4, 5, "Y", False))], "abcdef", 0),
        ([finding((0, 1, "X", False), (0, 1, "Y"))], "Ybcdef", 1),
        # the first in the text wins
        ([finding((1, 4, "X")), finding((0, 2, "Y"))], "Ycdef", 1),
        ([finding((0, 4, "X")), finding((1, 2, "Y"))], "Xef", 1),
        ([finding((0, 2, "X")), finding((2, 4, "Y"))], "XYef", 2),
        # insertions
        ([finding((2, 2, "X")), finding((2, 4, "Y"))], "abXYef", 2),
        ([finding((2, 2, "X")), finding((2, 2, "Y"))], "abXcdef", 1),
        ([finding((2, 2, "X")), finding((2, 4, "Y")), finding((2, 3, "Z"))], "abXZdef", 2),
        ([finding((1, 4, "X")), finding((2, 2, "Y"))], "aXef", 1),
        # what a broken rule may say
        ([finding((4, 9, "X"))], "abcdef", 0),
        ([finding((3, 1, "X"))], "abcdef", 0),
        ([finding((0, 3, "X"), (2, 4, "Y"))], "abcdef", 0),
    ],
)
def test_which_edits_are_made(findings: list[Finding], text: str, mended: int) -> None:
    assert applied("abcdef", *findings) == (text, mended)


def test_unsafe_edits_are_made_when_asked_for() -> None:
    risky = finding((0, 1, "X", False), (0, 1, "Y"))
    assert applied("ab", risky) == ("Yb", 1)
    assert applied("ab", risky, unsafe=True) == ("Xb", 1)


spans = st.tuples(st.integers(0, 40), st.integers(0, 40)).map(sorted)
edits = st.tuples(spans, st.text("XYZ\r\n", max_size=3), st.booleans()).map(
    lambda each: (each[0][0], each[0][1], each[1], each[2])
)


@settings(deadline=None, max_examples=300)
@given(
    st.text("ab\r\n\ufeff\U0001f600é", min_size=0, max_size=40),
    st.lists(st.lists(edits, max_size=3).map(lambda each: finding(*each)), max_size=8),
    st.booleans(),
)
def test_nothing_outside_an_edit_is_touched(source: str, findings: list[Finding], unsafe: bool) -> None:
    chosen, mended = chosen_edits(findings, len(source), unsafe=unsafe)
    offered = [edit for each in findings for edit in each.edits]
    assert all(edit in offered and (edit.safe or unsafe) for edit in chosen)
    assert mended <= len(chosen)
    text = apply_edits(source, chosen)
    at = done = 0
    for (start, end), replacement, _ in chosen:
        assert done <= start <= end <= len(source)
        kept = start - done
        assert text[at : at + kept] == source[done:start]
        assert text[at + kept : at + kept + len(replacement)] == replacement
        at, done = at + kept + len(replacement), end
    assert text[at:] == source[done:]


# Again and again, until nothing is left


def linter(*swaps: tuple[str, str]) -> Callable[[str], FileReport]:
    """Reports the first place of each word that is to be another."""

    def lint(text: str) -> FileReport:
        found = [
            finding((text.index(old), text.index(old) + len(old), new)) for old, new in swaps if old in text
        ]
        return FileReport("x.md", text, tuple(found))

    return lint


def test_what_overlaps_is_mended_in_its_turn() -> None:
    lint = linter(("a b", "c"), ("b a", "d"), ("c", "e"))
    fixed = fix(lint("a b a"), lint)
    assert (fixed.report.source, fixed.mended, fixed.report.findings) == ("e a", 2, ())


def test_edits_that_undo_each_other_leave_what_was_there_before() -> None:
    lint = linter(("z", "a"), ("a", "b"), ("b", "a"))
    once = fix(lint("z"), lint)
    assert once.report.source == fix(lint(once.report.source), lint).report.source
    lint = linter(("a", "b"), ("b", "a"))
    assert fix(lint("a"), lint).report.source == "a"


def test_an_edit_that_breaks_the_file_is_not_made() -> None:
    def lint(text: str) -> FileReport:
        report = linter(("a", "b"))(text)
        return report._replace(error="broken") if "b" in text else report

    assert fix(lint("a"), lint).report.source == "a"
    assert fix(lint("ab"), lint).mended == 0


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "the",
                "a",
                "film",
                "is",
                "is",
                "*of*",
                "of",
                "\n",
                "\r\n",
                "\n\n",
                "- ",
                "“",
                "é",
                "<!-- x -->",
            ]
        ),
        max_size=30,
    )
)
def test_a_second_run_changes_nothing(words: list[str]) -> None:
    lint = Linter(Settings(select=("repetition/adjacent-word",)), isolated=True).lint_text
    fixed = fix(lint(" ".join(words)), lint, unsafe=True)
    again = fix(fixed.report, lint, unsafe=True)
    assert again == (fixed.report, 0)
    assert fixed.report == lint(fixed.report.source)
