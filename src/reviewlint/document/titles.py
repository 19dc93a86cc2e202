"""Titles of works as they stand in the prose."""

from collections.abc import Iterable

from reviewlint.document.mentions import mentions
from reviewlint.document.ranges import Ranges
from reviewlint.expressions import expression
from reviewlint.language.word_set import word_set
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.document.document import Document

MOST_WORDS = 9
"""A longer run in italics or quotation marks is emphasis or a quotation."""

_SMALL = word_set(
    "a an and as at but by de del der des di du el en et for from if in into is la las le les los nor of "
    "off on or over per the to und up upon van versus via von vs with without y"
)
_WORD = r"[^\W_](?:[\w'.]|’)*"  # one set with "’" would take long to compile
EDGES = "\"'“”‘’«»„ ,.;:"


def find_titles(document: "Document") -> Ranges:
    """The view ranges of a document that are titles of works."""
    marked = [*document.quotations, *document.emphases]
    found = [(start, end) for start, end in marked if is_title(document.text[start:end])]
    if document.front_matter is not None:
        from reviewlint.document.credited import credited_titles

        for title in credited_titles(document.front_matter):
            found.extend(_named(document, title))
    return Ranges(found)


def is_title(text: str) -> bool:
    """Whether text taken from italics or quotation marks is written like a title: short, in title case."""
    text = text.strip(EDGES)
    words = expression(_WORD).findall(text, 0, 200)
    if not words or len(words) > MOST_WORDS or len(text) > 100:
        return False
    if not (_is_capital(words[0]) and _is_capital(words[-1])):
        return False
    return all(_is_capital(word) or word.lower() in _SMALL for word in words)


def _named(document: "Document", title: str) -> Iterable[tuple[int, int]]:
    """Where a title stands in the text as it is written; one of a single word not where a sentence begins."""
    matches = mentions(document.text, title)
    if " " in title:
        return matches
    if not _is_capital(title):
        return []
    sentences, words = document.sentences, document.words
    first = {words.starts[index] for index in sentences.first_words}
    return [span for span in matches if span[0] not in first]


def _is_capital(word: str) -> bool:
    return not word[0].islower()
