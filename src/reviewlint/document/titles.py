"""Titles of works as they stand in the prose."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reviewlint.document.nodes import Mapping, Node, Scalar, Sequence
from reviewlint.document.ranges import Ranges
from reviewlint.language.word_set import word_set

if TYPE_CHECKING:
    from reviewlint.document.document import Document
    from reviewlint.document.front_matter import FrontMatter

MOST_WORDS = 9
"""A longer run in italics or quotation marks is emphasis or a quotation."""

_TITLE_KEYS = word_set(
    "title name headline work film movie book album song track game show series season episode subtitle "
    "original_title originaltitle original-title translated_title translatedtitle alternative_title item "
    "itemreviewed alternatename alternateheadline"
)
# Above these a key named "name" or "title" is about somebody, or about the file.
_OTHER_KEYS = word_set("author contributors cast actors crew critics publisher cover image source social")
_SMALL = word_set(
    "a an and as at but by de del der des di du el en et for from if in into is la las le les los nor of "
    "off on or over per the to und up upon van versus via von vs with without y"
)
_AROUND = re.compile(
    r"^(?:(?:film|movie|book|album|music|game|tv|restaurant|product)?\s*review\s*(?:of\b|[:–—-])\s*)"
    r"|\s*\((?:19|20)\d\d\)\s*$|\s*[:–—-]?\s*(?:(?:film|movie|book|album|music|game|tv)\s+)?review\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_][\w'’.]*")
_EDGES = "\"'“”‘’«»„ ,.;:"


def find_titles(document: "Document") -> Ranges:
    """The view ranges of a document that are titles of works."""
    marked = [*document.quotations, *document.emphases]
    found = [(start, end) for start, end in marked if is_title(document.text[start:end])]
    for title in front_matter_titles(document.front_matter):
        found.extend(_mentions(document, title))
    return Ranges(found)


def is_title(text: str) -> bool:
    """Whether text taken from italics or quotation marks is written like a title: short, in title case."""
    text = text.strip(_EDGES)
    words = _WORD.findall(text, 0, 200)
    if not words or len(words) > MOST_WORDS or len(text) > 100:
        return False
    if not (_is_capital(words[0]) and _is_capital(words[-1])):
        return False
    return all(_is_capital(word) or word.lower() in _SMALL for word in words)


def front_matter_titles(front_matter: "FrontMatter | None") -> list[str]:
    """The titles that a front matter names, without "Review:" before and "(2013)" behind them."""
    if front_matter is None:
        return []
    found: dict[str, None] = {}
    for mapping in front_matter.documents:
        for value in _title_values(mapping):
            title = _AROUND.sub("", value).strip(_EDGES)
            if title and len(title.split()) <= 2 * MOST_WORDS:
                found[title] = None
    return list(found)


def _title_values(node: Node) -> Iterator[str]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _title_values(item)
    elif isinstance(node, Mapping):
        for key, _, value in node.entries:
            if key.lower() in _OTHER_KEYS:
                continue
            if isinstance(value, Scalar):
                if key.lower() in _TITLE_KEYS and isinstance(value.value, str | int):
                    yield value.text
            else:
                yield from _title_values(value)


def _mentions(document: "Document", title: str) -> Iterable[tuple[int, int]]:
    """Where a title stands in the text as it is written; one of a single word not where a sentence begins."""
    pattern = re.sub("['’]", "['’]", re.escape(title))
    matches = [match.span() for match in re.finditer(rf"(?<!\w){pattern}(?!\w)", document.text)]
    if " " in title:
        return matches
    if not _is_capital(title):
        return []
    sentences, words = document.sentences, document.words
    first = {words.starts[index] for index in sentences.first_words}
    return [span for span in matches if span[0] not in first]


def _is_capital(word: str) -> bool:
    return not word[0].islower()
