"""Whether a text reviews one work, and where it first names it.

A guessed kind of work is not enough to ask for credits: essays, lists, interviews and the
README of a film archive talk about films too. Quiet wins where the signs are few.
"""

import os
from collections import Counter
from collections.abc import Iterator

from reviewlint.credits.fields import Fields
from reviewlint.credits.kinds import CATEGORY_KEYS, SAYING_KEYS, guess_kind, texts, words_of
from reviewlint.credits.schema import fold, schema
from reviewlint.document import Document
from reviewlint.document.view import OBJECT
from reviewlint.expressions import expression

_NEVER_REVIEWS = frozenset(
    {"readme", "changelog", "contributing", "license", "code_of_conduct", "_index", "authors", "todo"}
)
_REVIEW_WORDS = frozenset({"review", "reviews", "reviewed"})

_REVIEW_HEADING = r"\((?:18|19|20)\d\d\)|(?i:\breview\b)"

_OPENING = 600
"""By how many characters a review without a front matter has named its work."""

_TITLE_MARKS = "\"'“”‘’«»„‚‹›*_ .,;:!?\n"


def is_review(document: Document, fields: Fields) -> bool:
    """Whether a document whose kind of work is known reviews one such work."""
    if document.plain or _stem(document.path) in _NEVER_REVIEWS:
        return False
    if document.front_matter is None and not document.text:
        return False
    source = guess_kind(document).source
    if source in ("said", "settings"):
        return True
    categories = list(_categories(document))
    if not schema().not_reviews.isdisjoint(categories):
        return False
    if source == "keys" or fields.first("reviewRating") is not None:
        return True
    if any(map(_speaks_of_review, [*categories, os.path.dirname(document.path)])):
        return True
    title = fields.first("title")
    if title is not None:
        return document.text.count(title.text) >= 2
    if document.front_matter is not None:
        return False
    # Manuals and notes talk of books and games too; they are full of code, and have no title to start from.
    named = main_title(document)
    code = document.text.count(OBJECT)
    return named is not None and named[0] < _OPENING and code <= len(document.blocks) // 4


def main_title(document: Document) -> tuple[int, int] | None:
    """The view range of the first mention of the work that the text is about, marks included.

    That is a heading at the very top that has a year in it or calls itself a review, or else the title,
    quoted or in italics, that stands in the text most often, at least twice.
    """
    text = document.text
    for block in document.blocks[:1]:
        heading = text[block.start : block.end]
        if "h1" in block.scopes and expression(_REVIEW_HEADING).search(heading):
            return block.start, block.end
    mentions = [(start, end, text[start:end].strip(_TITLE_MARKS)) for start, end in document.titles]
    counts = Counter(title for _, _, title in mentions)
    most = max(counts.values(), default=0)
    if most < 2:
        return None
    return next((start, end) for start, end, title in mentions if counts[title] == most)


def _categories(document: Document) -> Iterator[str]:
    """What the front matter says of the page: its type, layout, categories, tags, in lower case."""
    if document.front_matter is None:
        return
    for entry in document.front_matter.documents[0].entries:
        key = fold(entry.key)
        if key in SAYING_KEYS or key in CATEGORY_KEYS:
            for text in texts(entry.value):
                yield text.strip().lower()


def _speaks_of_review(text: str) -> bool:
    return not _REVIEW_WORDS.isdisjoint(words_of(text))


def _stem(path: str) -> str:
    return os.path.basename(path).partition(".")[0].lower()
