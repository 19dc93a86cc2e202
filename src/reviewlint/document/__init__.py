"""A review as the rules see it: source text, front matter, prose view, and the map between them."""

from reviewlint.document.document import Document, derived

__all__ = ["Document", "derived"]
