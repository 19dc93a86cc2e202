"""Lines and columns count code points, whatever the line breaks."""

import pytest

from reviewlint.document.positions import ByteOffsets, Lines, Position
from reviewlint.finding import Span


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_break_ends_a_line(line_break: str) -> None:
    source = line_break.join(["\ufeffone", "", "d\U0001f600e\u0301f", ""])
    lines = Lines(source)
    assert len(lines) == 4
    assert [source[slice(*lines.span(line))] for line in (1, 2, 3, 4)] == [
        "\ufeffone",
        "",
        "d\U0001f600e\u0301f",
        "",
    ]
    assert lines.position(source.index("f")) == Position(3, 5)
    assert lines.position(len(source)) == Position(4, 1)


def test_a_line_break_belongs_to_the_line_it_ends() -> None:
    assert Lines("ab\ncd").position(2) == Position(1, 3)
    assert Lines("ab\r\ncd").position(3) == Position(1, 4)


def test_exotic_breaks_are_ordinary_characters() -> None:
    assert len(Lines("a\u2028b\x0cc\x85d\x0be")) == 1


def test_an_empty_text_has_one_line() -> None:
    assert Lines("").span(1) == Span(0, 0)
    assert Lines("").position(0) == Position(1, 1)


@pytest.mark.parametrize("line", [0, 3, -1])
def test_a_line_that_is_not_there(line: int) -> None:
    with pytest.raises(IndexError):
        Lines("a\nb").span(line)


@pytest.mark.parametrize("text", ["", "plain", "é\U0001f600 a\u0301€z"])
def test_byte_offsets(text: str) -> None:
    offsets = ByteOffsets(text, origin=7)
    starts = [len(text[:index].encode()) for index in range(len(text) + 1)]
    assert [offsets.at(byte) for byte in starts] == [7 + index for index in range(len(text) + 1)]
    assert [offsets.at(byte) for byte in reversed(starts)] == [
        7 + index for index in range(len(text), -1, -1)
    ]
