"""Paths as other programs want them."""

import os

from reviewlint.output.portable import portable_path


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
