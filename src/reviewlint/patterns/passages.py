"""The texts that rules are run on, and the stretches of them that a rule looks at."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence

from reviewlint.document import Document
from reviewlint.document.nodes import Scalar
from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.patterns.scopes import RUNNING_PROSE, Selector, Unit
from reviewlint.typed import NamedTuple


class Layer(NamedTuple):
    """A text, where its blocks start and end, and the way from its offsets to the source.

    `unit` is "block" for the prose view, "raw" or "front matter"; `key` is the key of a front-matter value.
    """

    unit: Unit
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    span: Callable[[int, int], Span]
    key: str = ""


class Passage(NamedTuple):
    """A stretch of a layer that a rule looks at on its own: a block, a sentence, the whole of a raw text.

    `quoted` is as in a selector: which of its matches count.
    """

    layer: Layer
    start: int
    end: int
    unit: Unit
    quoted: bool | None
    text: str


def view_layer(document: Document) -> Layer:
    """The prose view."""
    starts = [block.start for block in document.blocks]
    return Layer("block", document.text, starts, [block.end for block in document.blocks], document.span)


def raw_layer(document: Document) -> Layer:
    """The stored text after the front matter, its line breaks as `\\n`."""
    start = document.body_start
    source = document.source[start : document.body_end]
    if "\r" not in source:
        return Layer("raw", source, [0], [len(source)], lambda one, other: Span(start + one, start + other))
    text = source.replace("\r\n", "\n").replace("\r", "\n")
    pairs = [match.start() - index for index, match in enumerate(expression("\r\n").finditer(source))]

    def span(one: int, other: int) -> Span:
        return Span(start + one + bisect_left(pairs, one), start + other + bisect_left(pairs, other))

    return Layer("raw", text, [0], [len(text)], span)


def front_matter_layers(document: Document) -> Iterator[Layer]:
    """The texts of the front matter's top level."""
    for mapping in document.front_matter.documents if document.front_matter else ():
        for entry in mapping.entries:
            node = entry.value
            if isinstance(node, Scalar) and isinstance(node.value, str) and node.text:
                span = _scalar_span(document, node)
                yield Layer("front matter", node.text, [0], [len(node.text)], span, entry.key.lower())


def _scalar_span(document: Document, node: Scalar) -> Callable[[int, int], Span]:
    if document.source[node.span.start : node.span.end] != node.text:  # escapes, folded lines
        return lambda one, other: node.span
    return lambda one, other: Span(node.span.start + one, node.span.start + other)


class Cutter:
    """Cuts the layers of one document into the passages that the selectors of some rules ask for."""

    __slots__ = ("_blocks", "_chosen", "_document", "_selectors")

    def __init__(self, document: Document, selectors: Sequence[Selector]) -> None:
        self._document = document
        self._selectors = selectors
        self._chosen: dict[frozenset[str], dict[Unit, bool | None]] = {}
        self._blocks: dict[int, list[Passage]] = {}
        """The blocks of the view that have been cut."""

    def passages(self, layer: Layer, block: int) -> Sequence[Passage]:
        """The passages of one block, in order."""
        if layer.unit == "block":
            known = self._blocks.get(block)
            if known is None:
                known = self._blocks[block] = list(self._cut(layer, block))
            return known
        parts: frozenset[str] = frozenset({layer.key} if layer.key else ())
        if any(each.unit == layer.unit and each.fits(parts) for each in self._selectors):
            return (_passage(layer, layer.starts[block], layer.ends[block], layer.unit, None),)
        return ()

    def _cut(self, layer: Layer, block: int) -> Iterator[Passage]:
        kind, start, end, _, scopes = self._document.blocks[block]
        chosen = self._chosen.get(scopes)
        if chosen is None:
            chosen = self._chosen[scopes] = self._choose(scopes)
        for unit, quoted in chosen.items():
            if unit == "sentence":
                for sentence_start, sentence_end in self._sentences(block):
                    yield _passage(layer, sentence_start, sentence_end, unit, quoted)
            elif unit == "block" or kind in RUNNING_PROSE:
                yield _passage(layer, start, end, unit, quoted)

    def _choose(self, scopes: frozenset[str]) -> dict[Unit, bool | None]:
        """The units that the selectors want of a block with these parts, and which quoted text counts."""
        chosen: dict[Unit, bool | None] = {}
        extension = self._document.path.rpartition(".")[2].lower()
        parts = scopes | {extension}
        for selector in self._selectors:
            if selector.unit in ("raw", "front matter") or not selector.fits(parts):
                continue
            known = chosen.get(selector.unit, selector.quoted)
            chosen[selector.unit] = known if known == selector.quoted else None
        return chosen

    def _sentences(self, block: int) -> Iterator[tuple[int, int]]:
        sentences = self._document.sentences
        first, last = bisect_left(sentences.blocks, block), bisect_right(sentences.blocks, block)
        return zip(sentences.starts[first:last], sentences.ends[first:last], strict=True)


def _passage(layer: Layer, start: int, end: int, unit: Unit, quoted: bool | None) -> Passage:
    return Passage(layer, start, end, unit, quoted, layer.text[start:end])
