"""When there is colour, and how wide a line is."""

import io

import pytest

from reviewlint.output.style import Style, terminal_width, wants_colour


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self):
        return True


@pytest.mark.parametrize(
    ("choice", "terminal", "environment", "expected"),
    [
        ("auto", True, {"TERM": "xterm"}, True),
        ("auto", False, {"TERM": "xterm"}, False),
        ("auto", True, {"TERM": "dumb"}, False),
        ("auto", True, {"NO_COLOR": "1"}, False),
        ("auto", True, {"NO_COLOR": ""}, True),
        ("auto", False, {"FORCE_COLOR": "1"}, True),
        ("auto", False, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ("always", False, {"NO_COLOR": "1", "TERM": "dumb"}, True),
        ("never", True, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colour(choice, terminal, environment, expected):
    """An option beats NO_COLOR, NO_COLOR beats FORCE_COLOR, and both beat the terminal."""
    out = Terminal() if terminal else io.StringIO()
    assert wants_colour(choice, out, environment) is expected


@pytest.mark.parametrize(
    ("columns", "width"), [("100", 100), ("5", 30), ("999", 120), ("", 80), ("no", 80), ("٥", 80)]
)
def test_columns_wins(columns, width):
    """COLUMNS counts when it is a number, within reason."""
    assert terminal_width(io.StringIO(), {"COLUMNS": columns}) == width


def test_a_terminal_without_a_size():
    """A stream that claims to be a terminal but has no descriptor gets the default."""
    assert terminal_width(Terminal(), {}) == 80


def test_paint_leaves_nothing_alone():
    """Empty text needs no colour."""
    assert Style(colour=True).paint("", "1") == ""
