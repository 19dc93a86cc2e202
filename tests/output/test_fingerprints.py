"""Names of findings."""

from reviewlint.finding import Finding, Span
from reviewlint.output.fingerprints import fingerprints

REVIEW = "A stunning film.\n\nIt is a stunning, stunning thing.\n"


def findings(source):
    """One for each "stunning"."""
    starts = [at for at in range(len(source)) if source.startswith("stunning", at)]
    return [Finding("a/b", "warning", "m", Span(start, start + 8)) for start in starts]


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
