"""The words of a document as the rules on repetition see them: by family, and blank where no prose is."""

from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from itertools import compress
from operator import and_

from reviewlint.checks.repetition.gushing import is_gushing
from reviewlint.document import Document, derived
from reviewlint.language.families import LONGEST_WORD, family, lemma
from reviewlint.language.frequencies import LEAST, zipf
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.review_words import CORE_WORDS, EMPHASIS, is_abstract, is_topic
from reviewlint.measures.prose import running_blocks
from reviewlint.typed import NamedTuple, TypeAlias

_SHORTEST = 3
_MOST_WORDS = 1 << 16
"""So many words are remembered from document to document."""
COMMONEST = 6.0
"""The Zipf frequency at which a word weighs nothing."""
_UNKNOWN = 5.0
_SOFT_HYPHEN = "\u00ad"

_GRAMMAR, _TOPIC, _MATTER = range(3)
"""What a word carries: grammar only, what every review is about, matter of its own."""

_TOLD = ("heading", "list_item", "paragraph")

TokenSentence: TypeAlias = tuple[int, int, int]
"""A sentence: its row in `Document.sentences`, and the half-open range of its tokens."""


class Tokens(NamedTuple):
    """Columns, one row a word of running prose or a part of a hyphenated one, in order.

    `keys` tells words apart: the family of a word, the word itself for one of grammar. `lowers` holds the
    word, `words` its index in `Document.words`, `content` whether it carries matter, `repeated` whether its
    key stands elsewhere too. An empty key stands between sentences and for what is masked (names,
    quotations): nothing is repeated across it. `returning` lists the rows of repeated words of matter.
    """

    keys: list[str]
    lowers: list[str]
    words: list[int]
    content: list[bool]
    repeated: list[bool]
    returning: list[int]
    sentences: list[TokenSentence]


@derived
def prose_blocks(document: Document) -> frozenset[int]:
    """Indices of the paragraphs outside block quotes; in the items of lists words return by right."""
    return frozenset(
        index
        for index in running_blocks(document, quoted=False)
        if document.blocks[index].kind == "paragraph"
    )


def told_blocks(document: Document) -> frozenset[int]:
    """Those whose words are listened to: in a text that gushes, headings and the items of lists, too."""
    if not is_gushing(document):
        return prose_blocks(document)
    return frozenset(
        index for index, block in enumerate(document.blocks) if block.kind in _TOLD and not block.quoted
    )


@derived
def tokens_of(document: Document) -> Tokens:
    """The words of the paragraphs of a document, outside names, titles and quotations.

    In a text that gushes, the words that every review needs carry matter, too.
    """
    lowers, indices, sentences = _split(document, *_prose(document))
    vocabulary = _vocabulary()
    keys = list(map(vocabulary.__getitem__, lowers))
    weighty = vocabulary.words if is_gushing(document) else vocabulary.matter
    content = list(map(weighty.__contains__, lowers))
    topics = _title_families(document)
    if topics:
        content = [matters and key not in topics for key, matters in zip(keys, content, strict=True)]
    several = {key for key, count in Counter(keys).items() if count > 1}
    several.discard("")
    repeated = list(map(several.__contains__, keys))
    returning = list(compress(range(len(keys)), map(and_, content, repeated)))
    return Tokens(keys, lowers, indices, content, repeated, returning, sentences)


_Rows: TypeAlias = tuple[list[str], list[int], list[TokenSentence]]
"""Words in lower case, where each stands in `Document.words`, and the sentences in terms of both."""


def _prose(document: Document) -> _Rows:
    """The words of the prose, blank where something is masked, with a blank behind each sentence."""
    words, sentences = document.words, document.sentences
    visible = words.lowers
    if document.masked:
        visible = visible.copy()
        for start, end in document.masked:
            first, last = words.index_at(start), bisect_left(words.starts, end)
            visible[first:last] = [""] * (last - first)
    prose = told_blocks(document)
    lowers: list[str] = []
    indices: list[int] = []
    bounds: list[TokenSentence] = []
    for row, block in enumerate(sentences.blocks):
        if block in prose:
            first, last = sentences.first_words[row], sentences.last_words[row]
            bounds.append((row, len(lowers), len(lowers) + last - first))
            lowers += visible[first:last]
            lowers.append("")
            indices += range(first, last + 1)
    return lowers, indices, bounds


def _split(
    document: Document, lowers: list[str], indices: list[int], sentences: list[TokenSentence]
) -> _Rows:
    """The same with a row for each part of the hyphenated words."""
    if _SOFT_HYPHEN in document.text:
        lowers = [lower.replace(_SOFT_HYPHEN, "") for lower in lowers]
    hyphened = [at for at, lower in enumerate(lowers) if "-" in lower]
    if not hyphened:
        return lowers, indices, sentences
    split: list[str] = []
    spread: list[int] = []
    cuts: list[int] = []
    copied = 0
    for at in hyphened:
        parts = lowers[at].split("-")
        split += lowers[copied:at]
        split += parts
        spread += indices[copied:at]
        spread += [indices[at]] * len(parts)
        cuts += [at] * (len(parts) - 1)
        copied = at + 1
    split += lowers[copied:]
    spread += indices[copied:]
    moved = [
        (row, first + bisect_left(cuts, first), last + bisect_left(cuts, last))
        for row, first, last in sentences
    ]
    return split, spread, moved


class _Vocabulary(dict[str, str]):
    """The key of each word met so far, found out when it is first asked for.

    `matter` holds those words that carry matter of their own, `words` also those that every review needs.
    """

    __slots__ = ("matter", "words")

    def __init__(self) -> None:
        self.matter: set[str] = set()
        self.words: set[str] = set()

    def __missing__(self, lower: str) -> str:
        key, carries = _reading(lower)
        if carries >= _TOPIC:
            self.words.add(lower)
        if carries >= _MATTER:
            self.matter.add(lower)
        self[lower] = key
        return key


@cache
def _kept_vocabulary() -> _Vocabulary:
    return _Vocabulary()


def _vocabulary() -> _Vocabulary:
    """The words met so far; when they are too many, none."""
    if len(_kept_vocabulary()) > _MOST_WORDS:
        _kept_vocabulary.cache_clear()
    return _kept_vocabulary()


def _reading(lower: str) -> tuple[str, int]:
    """The key of a word, and what it carries."""
    if len(lower) > LONGEST_WORD:
        return "", _GRAMMAR
    bare = lower.removesuffix("'s")
    if bare in EMPHASIS:
        return family(bare), _TOPIC
    if bare in FUNCTION_WORDS or len(bare) < _SHORTEST or bare in CORE_WORDS:
        return bare, _GRAMMAR
    if not bare.isalpha():
        return "", _GRAMMAR
    return family(bare), _TOPIC if is_topic(bare) else _MATTER


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


@lru_cache(maxsize=1 << 16)
def weight(lower: str) -> float:
    """How much a word stands out: 6 minus its Zipf frequency, 0 at least."""
    frequency = _frequency(lower)
    if frequency is None:  # rarer than the table's rarest word, or perhaps a name
        frequency = LEAST if is_abstract(lower) else _UNKNOWN
    return max(0.0, COMMONEST - frequency)


def is_unknown(lower: str) -> bool:
    """Whether a word is in no table, nor what it is a form of, nor built like one: perhaps a name."""
    return _frequency(lower) is None and not is_abstract(lower)


@lru_cache(maxsize=1 << 16)
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
