"""From text to a document, with what its own front matter says about its checking."""

from collections.abc import Sequence

from reviewlint.document import Document
from reviewlint.engine.read import is_plain
from reviewlint.engine.registry import Registry
from reviewlint.errors import InputError, SettingsError
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import CreditSettings, Settings
from reviewlint.settings.resolve import resolve
from reviewlint.typed import NamedTuple

_NO_CREDITS = Layer(Settings(ignore=("credits",)), "front matter that cannot be read")
"""What a broken front matter says about the work is not known, so nothing is said about it either."""


class Opened(NamedTuple):
    """A document, the layers that hold for it, and what is wrong with its front matter."""

    document: Document
    layers: tuple[Layer, ...]
    problems: tuple[str, ...]

    @property
    def credits(self) -> CreditSettings:
        """Where its credits are looked up."""
        return resolve(self.layers).credits


def open_document(text: str, path: str, layers: Sequence[Layer], registry: Registry) -> Opened:
    """Read a text under the settings that govern its path.

    A mistake in the front matter is a problem to report; the prose after it is checked all the same.
    Raises InputError when the front matter does not even end.
    """
    problems: list[str] = []
    layers = tuple(layers)
    try:
        document = Document(text, path, plain=is_plain(path))
    except InputError as error:
        prose = _without_front_matter(text)
        if prose is None:
            raise
        problems.append(str(error))
        document = Document(prose, path)
        layers = (*layers, _NO_CREDITS)
    own = None
    try:
        own = own_layer(document, registry)
    except SettingsError as error:
        problems.append(str(error))
    if own is not None:
        layers = (*layers, own)
    resolved = resolve(layers)
    # Set before anything is computed from them.
    if resolved.kind is not None:
        from reviewlint.engine.validate import work_kind

        document.kind = work_kind(resolved.kind)
    if resolved.lang is not None and (_decides_language(own) or not _declares_language(document)):
        document.lang = resolved.lang.lower().replace("_", "-")
    return Opened(document, layers, tuple(problems))


def own_layer(document: Document, registry: Registry) -> Layer | None:
    """What the document's front matter says under `reviewlint:`, if it does; raises SettingsError."""
    if document.front_matter is None or "reviewlint" not in document.source:
        return None
    from reviewlint.engine.validate import validate
    from reviewlint.settings.front_matter import front_matter_layer

    layer = front_matter_layer(document)
    if layer is not None:
        validate(layer, registry)
    return layer


def _without_front_matter(text: str) -> str | None:
    """The text with a YAML or TOML front matter blanked out, or None when it has no end.

    It keeps its code points and lines, so that every place in the prose stays where it is.
    """
    import re

    block = re.match(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:.*\n)*?\1[ \t]*\r?(?:\n|\Z)", text)
    if block is None:
        return None
    return re.sub(r"[^\r\n]", " ", block.group()) + text[block.end() :]


def _decides_language(own: Layer | None) -> bool:
    return own is not None and own.settings.lang is not None


def _declares_language(document: Document) -> bool:
    """Whether the front matter names a language, as Document reads it."""
    mappings = document.front_matter.documents if document.front_matter else ()
    return any(mapping.get("lang") or mapping.get("language") for mapping in mappings)
