"""The running prose of a document: what readability is measured on."""

from reviewlint.document.view import BLOCK_GAP, OBJECT
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.document import Document
    from reviewlint.document.view import Block

_RUNNING = frozenset({"paragraph", "list_item"})
"""Kinds of blocks that are read as prose; headings, table cells, alt texts and footnotes are not."""


def is_running(block: "Block", *, quoted: bool = True) -> bool:
    """Whether a block is running prose; without `quoted`, a block quote is not."""
    return block.kind in _RUNNING and (quoted or not block.quoted)


def running_blocks(document: "Document", *, quoted: bool = True) -> list[int]:
    """Indices of the blocks of running prose; without `quoted`, block quotes are left out."""
    return [index for index, block in enumerate(document.blocks) if is_running(block, quoted=quoted)]


def prose_of(document: "Document", *, quoted: bool = True) -> str:
    """The running prose as one string, paragraphs apart, without what stands for code, URLs and images."""
    text, blocks = document.text, document.blocks
    parts = [
        text[blocks[index].start : blocks[index].end] for index in running_blocks(document, quoted=quoted)
    ]
    return BLOCK_GAP.join(parts).replace(OBJECT, "")
