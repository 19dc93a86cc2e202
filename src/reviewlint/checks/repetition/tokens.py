"""The words of a document as the rules on repetition see them: by family, and blank where no prose is."""

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import compress, filterfalse

from reviewlint.checks.repetition.gushing import is_gushing
from reviewlint.document import Document, derived
from reviewlint.language.families import LONGEST_WORD, family, lemma
from reviewlint.language.frequencies import LEAST, zipf
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.review_words import CORE_WORDS, EMPHASIS, is_abstract, is_topic
from reviewlint.language.word_table import WordTable
from reviewlint.typed import NamedTuple, TypeAlias

_SHORTEST = 3
COMMONEST = 6.0
"""The Zipf frequency at which a word weighs nothing."""
_UNKNOWN = 5.0
_SOFT_HYPHEN = "\u00ad"

_GRAMMAR = FUNCTION_WORDS.union(CORE_WORDS).difference(EMPHASIS)
"""Words that carry nothing of their own."""
_NOTHING, _TOPIC, _MATTER = range(3)
"""What a word carries: grammar only, what every review is about, matter of its own."""

_TOLD = ("heading", "list_item", "paragraph")

TokenSentence: TypeAlias = tuple[int, int, int]
"""A sentence: its row in `Document.sentences`, and the half-open range of its tokens."""


class Tokens(NamedTuple):
    """Columns, one row a word of running prose or a part of a hyphenated one, in order.

    `keys` tells words apart: the family of a word, the word itself for one of grammar. `lowers` holds the
    word, `words` its index in `Document.words`. An empty key stands between sentences and for what is masked
    (names, quotations): nothing is repeated across it. `returning` lists the rows of the words that carry
    `least` and whose family stands elsewhere, too. The families in `unheard` carry nothing.
    """

    keys: list[str]
    lowers: list[str]
    words: list[int]
    returning: list[int]
    sentences: list[TokenSentence]
    unheard: frozenset[str]
    least: int

    def matter(self, first: int, last: int) -> list[int]:
        """The rows from `first` to `last` whose words carry matter, whether it returns or not."""
        return [
            at
            for at, lower in enumerate(self.lowers[first:last], first)
            if _CARRIED[lower] >= self.least and self.keys[at] not in self.unheard
        ]

    def heard(self, first: int, last: int) -> list[int]:
        """The returning words among the rows from `first` to `last`."""
        begin = bisect_left(self.returning, first)
        return self.returning[begin : bisect_left(self.returning, last, begin)]


@derived
def prose_blocks(document: Document) -> frozenset[int]:
    """Indices of the paragraphs outside block quotes; in the items of lists words return by right."""
    return frozenset(
        [
            index
            for index, block in enumerate(document.blocks)
            if block.kind == "paragraph" and not block.quoted
        ]
    )


@derived
def prose_rows(document: Document) -> list[int]:
    """The sentences of these paragraphs, by their rows."""
    prose = prose_blocks(document)
    return [row for row, block in enumerate(document.sentences.blocks) if block in prose]


def _told_rows(document: Document) -> list[int]:
    """The sentences that are listened to: in a text that gushes, headings and the items of lists, too."""
    if not is_gushing(document):
        return prose_rows(document)
    told = {index for index, block in enumerate(document.blocks) if block.kind in _TOLD and not block.quoted}
    return [row for row, block in enumerate(document.sentences.blocks) if block in told]


@derived
def visible_words(document: Document) -> list[str]:
    """The words of a document in lower case, blank inside names, titles and quotations."""
    words = document.words
    if not document.masked:
        return words.lowers
    lowers = words.lowers.copy()
    for start, end in document.masked:
        first, last = words.index_at(start), bisect_left(words.starts, end)
        lowers[first:last] = [""] * (last - first)
    return lowers


@derived
def tokens_of(document: Document) -> Tokens:
    """The words of the paragraphs of a document, outside names, titles and quotations.

    In a text that gushes, the words that every review needs carry matter, too.
    """
    lowers, indices, sentences = _split(document)
    keys = list(map(_KEYS.__getitem__, lowers))
    families = map(_KEYS.__getitem__, filterfalse(_GRAMMAR.__contains__, lowers))
    several = {key for key, count in Counter(families).items() if count > 1}
    unheard = _title_families(document) | {""}
    several -= unheard
    least = _TOPIC if is_gushing(document) else _MATTER
    returning = [
        at
        for at in compress(range(len(lowers)), map(several.__contains__, keys))
        if _CARRIED[lowers[at]] >= least
    ]
    return Tokens(keys, lowers, indices, returning, sentences, unheard, least)


_Rows: TypeAlias = tuple[list[str], list[int], list[TokenSentence]]
"""Words in lower case, where each stands in `Document.words`, and the sentences in terms of both."""


def _split(document: Document) -> _Rows:
    """The words of the prose, hyphenated ones in their parts, with a blank behind each sentence."""
    sentences, visible = document.sentences, visible_words(document)
    if _SOFT_HYPHEN in document.text:
        visible = [lower.replace(_SOFT_HYPHEN, "") for lower in visible]
    lowers: list[str] = []
    indices: list[int] = []
    bounds: list[TokenSentence] = []
    hyphened = _hyphened(document)
    cut = hyphened.pop()
    for row in _told_rows(document):
        first, last = sentences.first_words[row], sentences.last_words[row]
        begin = len(lowers)
        while cut < last:
            if cut >= first:
                parts = visible[cut].split("-")
                lowers += visible[first:cut]
                lowers += parts
                indices += range(first, cut)
                indices += [cut] * len(parts)
                first = cut + 1
            cut = hyphened.pop()
        lowers += visible[first:last]
        indices += range(first, last + 1)
        bounds.append((row, begin, len(lowers)))
        lowers.append("")
    return lowers, indices, bounds


def _hyphened(document: Document) -> list[int]:
    """The words with a hyphen, the last one first; behind the last stands a word that no text has."""
    text, words = document.text, document.words
    found = [len(words)]
    at = text.rfind("-")
    while at >= 0:
        word = bisect_right(words.starts, at) - 1
        if word >= 0 and at < words.starts[word] + len(words.texts[word]):
            found.append(word)
            at = words.starts[word]
        at = text.rfind("-", 0, at)
    return found


def _key(lower: str) -> str:
    """What tells a word apart: its family, the word itself if it is one of grammar, nothing if it is none."""
    key = lower.removesuffix("'s")
    if len(lower) > LONGEST_WORD:
        return ""
    if key in _GRAMMAR or len(key) < _SHORTEST:
        return key
    return family(key) if key.isalpha() else ""


_KEYS = WordTable(_key)


def _carries(lower: str) -> int:
    """What a word carries."""
    bare = lower.removesuffix("'s")
    if bare in EMPHASIS:
        return _TOPIC
    if bare in _GRAMMAR or len(bare) < _SHORTEST or not bare.isalpha() or len(lower) > LONGEST_WORD:
        return _NOTHING
    return _TOPIC if is_topic(bare) else _MATTER


_CARRIED = WordTable(_carries)


def _title_families(document: Document) -> frozenset[str]:
    """The families of the words in the titles that the front matter names: what the review is about."""
    if document.front_matter is None:
        return frozenset()
    from reviewlint.document.credited import credited_titles

    parts = (
        part.strip(".,:;!?'\"()")
        for title in credited_titles(document.front_matter)
        for word in title.lower().split()
        for part in word.split("-")
    )
    return frozenset(family(part) for part in parts if part not in FUNCTION_WORDS and len(part) >= _SHORTEST)


def _weight(lower: str) -> float:
    frequency = _frequency(lower)
    if frequency is None:  # rarer than the table's rarest word, or perhaps a name
        frequency = LEAST if is_abstract(lower) else _UNKNOWN
    return max(0.0, COMMONEST - frequency)


weight = WordTable(_weight).__getitem__
"""How much a word stands out: 6 minus its Zipf frequency, 0 at least."""


def is_unknown(lower: str) -> bool:
    """Whether a word is in no table, nor what it is a form of, nor built like one: perhaps a name."""
    return _frequency(lower) is None and not is_abstract(lower)


def _frequency(lower: str) -> float | None:
    """The Zipf frequency of a word, or of what it is a form of when the table lacks it."""
    word = lower.removesuffix("'s")
    found = zipf(word)
    if found is None:
        base = lemma(word)
        found = zipf(base + "e")
        if found is None:
            found = zipf(base)
    return found
