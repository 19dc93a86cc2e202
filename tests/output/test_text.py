"""What people see."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from reviewlint.output.cells import cells, visible
from reviewlint.output.style import Style

GOLDEN = """\
reviews/her.md:3:7: error credits/invalid-value
  20133 is not a year: write four digits.
  3 | year: 20133
    |       ^^^^^

reviews/her.md:5:39: warning repetition/adjacent-word
  "truly" stands twice in a row; delete one.
  5 | A thought-provoking film, and a truly truly sad one.
    |                                       ^^^^^
  fix: delete "truly"
  fix: replace "truly truly" with "deeply"

reviews/her.md:7:20: suggestion repetition/distinctive-word
  "thought-provoking" comes back after 12 words; cut one, or name the thought it
  provoked.
  7 | Nobody forgets how thought-provoking it is.
    |                    ^^^^^^^^^^^^^^^^^
  see 5:3 "thought-provoking": first used here

3 findings in 1 file: credits/invalid-value 1, repetition/adjacent-word 1, repetition/distinctive-word 1.
"""


def test_golden(shown, report):
    """The whole of it, letter by letter."""
    assert shown([report]) == GOLDEN


def test_colours_only_add_to_the_text(shown, report):
    """Without its colour sequences the coloured output is the plain one."""
    import re

    coloured = shown([report], style=Style(colour=True))
    assert "\x1b[1;31merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == GOLDEN


def test_quiet_leaves_the_summary_out(shown, report):
    """Findings, nothing else."""
    assert GOLDEN.startswith(shown([report], style=Style(quiet=True)))
    assert "findings in" not in shown([report], style=Style(quiet=True))


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (Style(terminal=True), "No findings in 2 files.\n"),
        (Style(terminal=False), ""),
        (Style(terminal=True, quiet=True), ""),
    ],
)
def test_nothing_found(shown, style, expected):
    """A person gets a word, a pipe nothing."""
    assert shown([FileReport("a.md", "x"), FileReport("b.md", "y")], style=style) == expected


def test_summary_names_files_and_what_could_not_be_checked(shown, report):
    """Counts stand beside the number of files, and many rules are cut short."""
    source = "word " * 9
    many = tuple(Finding(f"group/rule-{number}", "warning", "m", Span(0, 4)) for number in range(9))
    reports = [
        report,
        FileReport("b.md", source, many),
        FileReport("c.md", "", error="c.md: there is no such file"),
    ]
    last = shown(reports).splitlines()[-1]
    assert last.startswith("12 findings in 2 of 3 files: credits/invalid-value 1, ")
    assert last.endswith(" and 6 more rules; 1 file could not be checked.")


def caret_lines(text: str) -> tuple[str, str]:
    """The source line and the carets under it, as shown."""
    lines = text.splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line)
    return lines[at - 1], lines[at]


@pytest.mark.parametrize(
    "source",
    [
        "plain words, then HERE and more",
        "\tindented\tby tabs HERE",
        "映画「Her」は傑作です HERE",
        "e\u0301lan vital, nai\u0308ve HERE",
        "한글 한글 🎬 HERE",
        "a\u200bzero width space HERE",
        "\ufeffafter a byte order mark HERE",
        "red \x1b[31mHERE",
        "x " * 200 + "HERE" + " y" * 200,
        "映" * 200 + "HERE" + "画" * 200,
    ],
)
@pytest.mark.parametrize("width", [30, 80])
def test_carets_stand_under_the_span(shown, finding, source, width):
    """As many cells before the carets as before the text, whatever the characters."""
    report = FileReport("a.md", source, (finding(source, "HERE"),))
    line, carets = caret_lines(shown([report], style=Style(width=width)))
    assert cells(line[: line.index("HERE")]) == carets.index("^")
    assert carets.count("^") == 4
    assert cells(line) <= width


@pytest.mark.parametrize(("text", "count"), [("傑作", 4), ("e\u0301l", 2), ("\t", 4), ("🎬", 2), ("", 1)])
def test_carets_are_as_long_as_the_span(shown, text, count):
    """In cells, and at least one."""
    source = f"before {text} after"
    report = FileReport("a.md", source, (Finding("a/b", "warning", "m", Span(7, 7 + len(text))),))
    assert caret_lines(shown([report]))[1].count("^") == count


def test_a_span_over_many_lines_shows_its_first(shown, finding):
    """The rest is in the file."""
    source = "one\r\ntwo three\r\nfour"
    report = FileReport("a.md", source, (finding(source, "three\r\nfour"),))
    assert caret_lines(shown([report])) == ("  2 | two three", "    |     ^^^^^")


def test_context_is_cut_between_words(shown, finding):
    """No half words, where that costs little."""
    source = "alpha beta gamma delta " * 20 + "HERE " + "alpha beta gamma delta " * 20
    line, _ = caret_lines(shown([FileReport("a.md", source, (finding(source, "HERE"),))]))
    words = line.partition("| ")[2]
    assert words.startswith("…") and words.endswith("…")
    assert set(words.strip("…").split()) <= {"alpha", "beta", "gamma", "delta", "HERE"}


def test_letters_and_signs_of_prose_take_a_cell_each():
    """Whether they stand alone, which is settled at once, or beside a character that takes two."""
    for sign in "aé’“…—":
        assert (cells(sign), cells(sign + "字")) == (1, 3)


def test_long_words_and_wide_messages_wrap_by_cells(shown, finding):
    """A message keeps to the width even when its characters are wide."""
    source = "x"
    message = "傑作 " * 40 + "w" * 100
    text = shown([FileReport("a.md", source, (finding(source, "x", message),))], style=Style(width=40))
    widths = [cells(line) for line in text.splitlines()[1:] if "傑作" in line]
    assert len(widths) > 3 and max(widths) <= 40


def test_control_characters_never_reach_the_terminal(shown, finding):
    """Not from the path, the source, the message or a replacement."""
    evil = "\x1b]0;owned\x07\u202e\x9b31m"
    source = f"{evil} text"
    report = FileReport(
        f"{evil}.md", source, (finding(source, "text", f"quotes {evil}"), finding(source, evil))
    )
    for name in ("text", "concise"):
        text = shown([report], name)
        assert not set(text) & set("\x1b\x07\u202e\x9b")
        assert "<U+001B>" in text


def test_ten_megabytes_on_one_line_take_no_time(shown):
    """The work is proportional to the width shown, not to the line."""
    source = "e\u0301 word " * 1_500_000
    spans = [Span(start, start + 4) for start in range(3, len(source), len(source) // 1000)]
    report = FileReport("a.md", source, tuple(Finding("a/b", "warning", "m", span) for span in spans))
    started = time.perf_counter()
    shown([report])
    assert time.perf_counter() - started < 5


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 20), st.integers(30, 120))
def test_any_text_any_span(source, start, length, width):
    """Nothing in a file breaks the output or makes a line too wide."""
    import io

    from reviewlint.output.text import write

    start = min(start, len(source))
    end = min(start + length, len(source))
    out = io.StringIO()
    write(
        [FileReport("a.md", source, (Finding("a/b", "warning", "m", Span(start, end)),))],
        out,
        Style(width=width),
    )
    shown = out.getvalue()
    assert visible(shown.replace("\n", "")) == shown.replace("\n", "")
    excerpt = shown.splitlines()[2:-2]
    assert all(cells(line) <= max(width, 30) + 8 for line in excerpt)
