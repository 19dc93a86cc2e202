"""Where in a document a rule looks: Vale's scope selectors, and `quoted` besides.

A selector is parts joined by dots (`heading.h2`), joined by `&` (and), with `~` for not. It fits a stretch of
text whose own parts hold all of its parts. A rule with several selectors looks wherever one of them fits.
"""

from collections.abc import Collection
from functools import cache

from reviewlint.typed import Literal, NamedTuple

Unit = Literal["block", "sentence", "summary", "raw", "front matter"]
"""What a selector cuts the document into; a summary is all running prose together."""

BLOCK_PARTS = (
    "paragraph",
    "heading",
    *(f"h{level}" for level in range(1, 7)),
    "list",
    "blockquote",
    "table",
    "header",
    "cell",
    "caption",
    "figure",
    "footnote",
    "attr",
    "alt",
)
_UNITS: dict[str, Unit] = {
    "sentence": "sentence",
    "summary": "summary",
    "raw": "raw",
    "frontmatter": "front matter",
}
_EVERYWHERE = ("text", "md", "markdown")
_FORMATS = ("txt", "html", "rst", "adoc", "org", "xml", "dita")
NOT_HERE = ("link", "strong", "emphasis", "code", "comment", "line", "title", "python")
"""Parts that Vale knows and that are never there in a review; a rule that asks for one stays silent."""

_KNOWN = (*BLOCK_PARTS, *_UNITS, *_EVERYWHERE, *_FORMATS, *NOT_HERE, "quoted")

RUNNING_PROSE = frozenset({"paragraph", "list_item", "footnote"})
"""Kinds of blocks that make up the summary."""


class Selector(NamedTuple):
    """One selector, read. `quoted`: True only quoted text, False only what is not quoted, None both."""

    unit: Unit
    wanted: frozenset[str]
    unwanted: tuple[frozenset[str], ...]
    quoted: bool | None

    def fits(self, parts: Collection[str]) -> bool:
        """Whether the selector fits a stretch of text with these parts."""
        return self.wanted.issubset(parts) and not any(each.issubset(parts) for each in self.unwanted)


class ScopeError(ValueError):
    """A scope names something that is not there; `part` is what it names."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


@cache
def read_selector(written: str, own: bool) -> Selector:
    """The selector as written; a rule of our `own` looks away from quoted text unless it mentions it.

    Raises ScopeError for a part that nobody knows.
    """
    unit: Unit = "block"
    wanted: set[str] = set()
    unwanted: list[frozenset[str]] = []
    quoted: bool | None = False if own else None
    for term in written.lower().split("&"):
        bare = term.strip().removeprefix("~").strip()
        negated = term.strip().startswith("~")
        parts = _parts(bare)
        if parts == {"quoted"}:
            quoted = not negated
        elif negated:
            unwanted.append(frozenset(parts))
        else:
            unit = next((_UNITS[part] for part in bare.split(".") if part in _UNITS), unit)
            wanted |= parts - _UNITS.keys()
    if unit in ("raw", "front matter") and quoted is False:
        quoted = None  # nothing there is known to be quoted
    return Selector(unit, frozenset(wanted), tuple(unwanted), quoted)


def _parts(dotted: str) -> set[str]:
    parts = dotted.split(".")
    if "frontmatter" in parts:  # what follows is any key
        return set(parts) - {"text"}
    for part in parts:
        if part not in _KNOWN:
            raise ScopeError(part)
    return {part for part in parts if part not in _EVERYWHERE}


def known_parts() -> tuple[str, ...]:
    """Every part a scope may name, `frontmatter.<key>` apart."""
    return _KNOWN
