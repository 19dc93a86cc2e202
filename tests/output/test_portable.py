"""Paths, names and ways to mend, as other programs want them."""

import os

import pytest

from reviewlint.finding import Edit, Finding, Span
from reviewlint.output.portable import fingerprints, portable_path, ways

REVIEW = "A stunning film.\n\nIt is a stunning, stunning thing.\n"


def findings(source):
    """One for each "stunning"."""
    starts = [at for at in range(len(source)) if source.startswith("stunning", at)]
    return [Finding("a/b", "warning", "m", Span(start, start + 8)) for start in starts]


def test_paths(tmp_path, monkeypatch):
    """Relative below the folder that the program runs in, absolute elsewhere, slashes forward."""
    inner = tmp_path / "site"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert portable_path("reviews/her.md") == "reviews/her.md"
    assert portable_path(str(inner / "reviews" / "her.md")) == "reviews/her.md"
    assert portable_path("reviews/../her.md") == "her.md"
    assert portable_path("..her.md") == "..her.md"
    assert portable_path("../her.md") == str(tmp_path / "her.md").replace(os.sep, "/")
    assert portable_path("caf\udce9.md") == "caf\ufffd.md"


def test_fingerprints_tell_findings_apart_and_move_with_the_words():
    """Neither a line more nor another file changes them into each other."""
    names = list(fingerprints("a.md", REVIEW, findings(REVIEW)))
    assert len(set(names)) == 3
    moved = "A new first paragraph.\n\n" + REVIEW
    assert list(fingerprints("a.md", moved, findings(moved))) == names
    assert not set(names) & set(fingerprints("b.md", REVIEW, findings(REVIEW)))


def test_equal_findings_are_counted():
    """The same word in the same words: first, second, third."""
    source = "So stunning a film.\n\n" * 3
    assert len(set(fingerprints("a.md", source, findings(source)))) == 3


def edit(start, end, text=""):
    """A safe edit."""
    return Edit(Span(start, end), text, True)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([edit(0, 2, "a"), edit(0, 2, "b")], [[edit(0, 2, "a")], [edit(0, 2, "b")]]),
        ([edit(5, 6), edit(0, 2, "a"), edit(0, 2, "b")], [[edit(0, 2, "a"), edit(5, 6)]]),
        ([edit(0, 6, "a"), edit(4, 8)], [[edit(0, 6, "a")], [edit(4, 8)]]),
    ],
)
def test_ways(edits, expected):
    """Edits of one span are a choice, of several they belong together, unless they overlap."""
    assert ways(edits) == expected
