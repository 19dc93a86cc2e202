"""What a front matter says about the names and titles that its prose will use."""

from collections.abc import Iterator

from reviewlint.document.front_matter import FrontMatter
from reviewlint.document.names import PARTICLES
from reviewlint.document.nodes import Mapping, Node, Scalar, Sequence
from reviewlint.document.titles import EDGES, MOST_WORDS
from reviewlint.expressions import expression
from reviewlint.language.word_set import word_set

_TITLE_KEYS = word_set(
    "title name headline work film movie book album song track game show series season episode subtitle "
    "original_title originaltitle original-title translated_title translatedtitle alternative_title item "
    "itemreviewed alternatename alternateheadline"
)
# Above these a key named "name" or "title" is about somebody, or about the file.
_OTHER_KEYS = word_set("author contributors cast actors crew critics publisher cover image source social")
_AROUND = (
    r"(?i)^(?:(?:film|movie|book|album|music|game|tv|restaurant|product)?\s*+review\s*(?:of\b|[:–—-])\s*)"
    r"|(?:(?<!\s)\s+)?(?:\((?:19|20)\d\d\)"
    r"|(?:[:–—-]\s*+)?(?:(?:film|movie|book|album|music|game|tv)\s+)?review)\s*$"
)

# Fields of a front matter that hold prose, or words that are no names.
_NO_NAMES = word_set(
    "summary description tldr synopsis excerpt text quote abstract title subtitle headline date slug "
    "layout tags categories category type kind url link image img format grade rating score lang language "
    "draft"
)
_SEPARATOR = r"(?:(?<!\s)\s+)?(?:[,;/&()|+]|\band\b|\bas\b|\bwith\b)\s*"
_NAME_WORD = r"[^\W\d_][\w'’.-]*"
_MOST_NAME_WORDS = 6
_LONGEST_VALUE = 300
"""A longer value is prose, whatever its key."""


def credited_titles(front_matter: FrontMatter) -> list[str]:
    """The titles that a front matter names, without "Review:" before and "(2013)" behind them."""
    found: dict[str, None] = {}
    for mapping in front_matter.documents:
        for value in _title_values(mapping):
            if len(value) > _LONGEST_VALUE:
                continue
            title = expression(_AROUND).sub("", value).strip(EDGES)
            if title and len(title.split()) <= 2 * MOST_WORDS:
                found[title] = None
    return list(found)


def credited_words(front_matter: FrontMatter) -> frozenset[str]:
    """The words, in lower case, of every front matter value that looks like a name or a list of names."""
    return frozenset(
        word.lower()
        for mapping in front_matter.documents
        for value in _values(mapping)
        if len(value) <= _LONGEST_VALUE
        for name in expression(_SEPARATOR).split(value)
        for word in _name_words(name)
    )


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


def _values(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        if isinstance(node.value, str):
            yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    else:
        for key, _, value in node.entries:
            if key.lower() not in _NO_NAMES:
                yield from _values(value)


def _name_words(name: str) -> list[str]:
    """The words of what looks like one name, without particles; none when it does not look like one."""
    words = expression(_NAME_WORD).findall(name, 0, 100)
    if len(words) > _MOST_NAME_WORDS or len(words) != len(name.split()):
        return []
    names = [word for word in words if word[0].isupper()]
    if any(word not in names and word not in PARTICLES for word in words):
        return []
    return [word for word in names if len(word.rstrip(".")) > 1]
