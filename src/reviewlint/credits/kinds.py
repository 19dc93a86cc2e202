"""Which kind of work a review is about: a film, a book, a game, ...

Asked in this order: what the front matter says outright, its mappings and telling keys, its
tags, the settings, the folders of the path, and last the vocabulary of the prose. What
speaks for two kinds alike speaks for none.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from reviewlint.credits.schema import Schema, fold, schema
from reviewlint.document import Document, derived
from reviewlint.document.nodes import Entry, Node, Scalar, Sequence
from reviewlint.document.nodes import Mapping as MappingNode
from reviewlint.typed import NamedTuple

SAYING_KEYS = frozenset(
    {"kind", "type", "@type", "itemtype", "reviewtype", "mediatype", "medium", "media", "worktype"}
)
"""Folded keys whose value says what a page is about."""

CATEGORY_KEYS = frozenset(
    {"category", "categories", "section", "collection", "layout", "tags", "topics", "keywords"}
)
"""Folded keys whose values say it in passing."""

_FILLERS = frozenset(
    {"review", "reviews", "reviewed", "report", "reports", "post", "posts", "log", "notes", "the", "a", "my"}
)

_SEPARATORS = str.maketrans(dict.fromkeys("-_./\\:,;&+|()[]#@!", " "))

_MOST_WORDS = 3000
"""How many words of the prose are looked at: a review has told its kind by then."""

_MOST_OF_ONE = 4
"""How often one word counts, so that a book about a chess game does not become a game."""

_FEWEST_DIFFERENT = 3
"""How many different words have to speak for a kind."""

_ENOUGH = 6
"""The least score that counts."""

_MARGIN = 2
"""How many times the next kind's score it has to be."""


class Guess(NamedTuple):
    """A kind of work, and what it was told by.

    `source` is said, keys, category, settings, path or prose, and empty when there is no telling.
    """

    kind: str | None
    source: str


def kind_of(document: Document) -> str | None:
    """The kind of work that a document reviews, such as "film"; None when that is not clear."""
    return guess_kind(document).kind


@derived
def guess_kind(document: Document) -> Guess:
    """The kind of work and its source; the last document's is remembered for the next rule."""
    known = schema()
    entries = list(_entries(document))
    found: str | None
    if found := _one(_said(entries, known)):
        return Guess(found, "said")
    if found := _by_keys({fold(entry.key) for entry in entries}, known):
        return Guess(found, "keys")
    if found := _one(_in_categories(entries, known)):
        return Guess(found, "category")
    if document.kind in known.kinds:
        return Guess(document.kind, "settings")
    if found := _in_path(document.path, known):
        return Guess(found, "path")
    if document.language == "en" and (found := _in_prose(document.words.lowers[:_MOST_WORDS], known)):
        return Guess(found, "prose")
    return Guess(None, "")


def words_of(name: str) -> list[str]:
    """The words of a name, a tag or a folder, in lower case."""
    return name.lower().translate(_SEPARATORS).split()


def named_kind(name: str, known: Mapping[str, str]) -> str | None:
    """The kind that a value such as `Movie`, `film-review` or `video games` names."""
    whole = " ".join(word for word in words_of(name) if word not in _FILLERS)
    return known.get(whole) or known.get(whole.removesuffix("s")) or known.get(whole.removesuffix("es"))


def _entries(document: Document) -> Iterator[Entry]:
    """The entries of the front matter, and of the mappings right within it."""
    if document.front_matter is None:
        return
    for mapping in document.front_matter.documents:
        for entry in mapping.entries:
            yield entry
            if isinstance(entry.value, MappingNode):
                yield from entry.value.entries


def _said(entries: list[Entry], known: Schema) -> Iterator[str | None]:
    for entry in entries:
        key = fold(entry.key)
        if key in SAYING_KEYS:
            for text in texts(entry.value):
                yield named_kind(text, known.names)
        elif key in known.nested and isinstance(entry.value, MappingNode):
            yield known.nested[key]


def _by_keys(keys: set[str], known: Schema) -> str | None:
    if not keys:
        return None
    scores = {
        kind: sum(weight for key, weight in telling.items() if key in keys)
        for kind, telling in known.telling.items()
    }
    return _clear_winner(scores, enough=2, margin=1)


def _in_categories(entries: list[Entry], known: Schema) -> Iterator[str | None]:
    for entry in entries:
        if fold(entry.key) in CATEGORY_KEYS:
            for text in texts(entry.value):
                yield named_kind(text, known.names)


def _in_path(path: str, known: Schema) -> str | None:
    """The kind that the nearest folder names: `films/`, `book-reviews/`."""
    for folder in reversed(path.replace("\\", "/").split("/")[:-1]):
        words = words_of(folder)
        while words and words[-1] in _FILLERS:
            words.pop()
        for count in (2, 1):
            if found := named_kind(" ".join(words[-count:]), known.paths):
                return found
    return None


def _in_prose(words: Iterable[str], known: Schema) -> str | None:
    scores = dict.fromkeys(known.kinds, 0)
    different = dict.fromkeys(known.kinds, 0)
    telling = _telling_words()
    for word, times in Counter(filter(telling.__contains__, words)).items():
        for kind, weight in telling[word]:
            different[kind] += 1
            scores[kind] += weight * min(_MOST_OF_ONE, times)
    for kind, number in different.items():
        if number < _FEWEST_DIFFERENT:
            scores[kind] = 0
    return _clear_winner(scores, enough=_ENOUGH, margin=_MARGIN)


@cache
def _telling_words() -> Mapping[str, list[tuple[str, int]]]:
    """The words of prose that tell a kind of work, with the kinds and how strongly they speak for them."""
    telling: dict[str, list[tuple[str, int]]] = {}
    for kind, vocabulary in schema().words.items():
        for word, weight in vocabulary.items():
            telling.setdefault(word, []).append((kind, weight))
    return telling


def _clear_winner(scores: Mapping[str, int], enough: int, margin: int) -> str | None:
    """The kind with the highest score if that is enough, and `margin` times more than the next one's."""
    (best, score), (_, second) = sorted(scores.items(), key=lambda item: -item[1])[:2]
    return best if score >= enough and score > second * margin - (margin > 1) else None


def _one(kinds: Iterable[str | None]) -> str | None:
    """The only kind that is named, None when there is none or several."""
    found = {kind for kind in kinds if kind}
    return found.pop() if len(found) == 1 else None


def texts(node: Node) -> Iterator[str]:
    """The text of a scalar, or of every scalar in a list."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from texts(item)
