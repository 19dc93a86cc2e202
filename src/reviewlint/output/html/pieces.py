"""What a page is put together from: tags, and leaves of text that know their place in the source."""

import html

from reviewlint.typed import NamedTuple, TypeAlias

_CONTROLS = {code: "\ufffd" for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\f\r"}
"""What HTML has no way to hold."""


class Tag(NamedTuple):
    """Markup as it goes into the page; no mark crosses it."""

    html: str


class Leaf(NamedTuple):
    """Text that stands for source[start:end]: copied from there, or in its place.

    A `hidden` leaf is source that a reader does not see, such as a comment: it is shown when somebody has
    to be shown a finding in it.
    """

    start: int
    end: int
    text: str
    hidden: bool = False


Piece: TypeAlias = Tag | Leaf


def escape(text: str) -> str:
    """The text as it stands in HTML, in an attribute too."""
    return html.escape(text).translate(_CONTROLS)
