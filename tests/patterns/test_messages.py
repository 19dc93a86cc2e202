"""Messages with Go's verbs."""

import pytest

from reviewlint.patterns.messages import format_message, join_choices


@pytest.mark.parametrize(
    ("message", "values", "expected"),
    [
        ("Avoid '%s'.", ("so",), "Avoid 'so'."),
        ("Use '%s', not '%s'.", ("a", "b"), "Use 'a', not 'b'."),
        ("Use '%[2]s', not '%[1]s'.", ("a", "b"), "Use 'b', not 'a'."),
        ("No verb", ("a",), "No verb"),
        ("%s", ("a", "surplus"), "a"),
        ("%s and %s", ("a",), "a and "),
        ("%d words", (12,), "12 words"),
        ("grade %s", (7.126,), "grade 7.13"),
        ("%.1f", (7.16,), "7.2"),
        ("%q", ("a",), '"a"'),
        ("100%% sure", (), "100% sure"),
        ("100% sure of '%s'", ("it",), "100% sure of 'it'"),
        ("%[3]s", ("a",), ""),
    ],
)
def test_format(message: str, values: tuple[str | int | float, ...], expected: str) -> None:
    assert format_message(message, values) == expected


def test_choices() -> None:
    assert join_choices(["a"]) == "'a'"
    assert join_choices(["a", "b"]) == "'a' or 'b'"
    assert join_choices(["a", "b", "c"]) == "'a', 'b', or 'c'"
