"""Offsets in UTF-16 units, and pieces that lose nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint import Document
from reviewlint.backends.languagetool.pieces import LIMIT, Utf16, batches, pieces


@given(st.text(st.sampled_from("aé漢😀\U0010ffff\n"), max_size=40))
@settings(deadline=None)
def test_utf16(text):
    """Every code point is found at its offset."""
    units = Utf16(text)
    for at in range(len(text) + 1):
        assert units.code_points(len(text[:at].encode("utf-16-le")) // 2) == at


@given(st.lists(st.integers(1, 3 * LIMIT), max_size=5))
@settings(deadline=None, max_examples=25)
def test_nothing_is_lost(lengths):
    """Pieces are the blocks of the view, whole or cut; batches are the pieces in order."""
    document = Document("\n\n".join(("word. " * length)[:length].strip() or "x" for length in lengths))
    found = list(pieces(document))
    assert "".join(piece.text for piece in found) == "".join(
        document.text[block.start : block.end] for block in document.blocks
    )
    assert all(document.text.startswith(piece.text, piece.start) for piece in found)
    assert all(len(piece.text) <= LIMIT for piece in found)
    assert [piece for batch in batches(found) for piece in batch] == found
