"""The words of a document as the rules on repetition see them: by family, and blank where no prose is."""

from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import accumulate, chain, compress
from operator import and_, itemgetter

from reviewlint.document import Document
from reviewlint.language.families import LONGEST_WORD, family
from reviewlint.language.frequencies import LEAST, zipf
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.review_words import is_abstract, is_telling, is_topic
from reviewlint.measures.prose import running_blocks
from reviewlint.typed import NamedTuple, TypeAlias

_SHORTEST = 3
COMMONEST = 6.0
"""The Zipf frequency at which a word weighs nothing."""
_UNKNOWN = 5.0

_Part: TypeAlias = tuple[str, str, bool, bool]
"""A word or a part of a hyphenated one: `lower`, and the columns of that name in `Tokens`."""

_NOTHING: tuple[_Part, ...] = (("", "", False, False),)


TokenSentence: TypeAlias = tuple[int, int, int]
"""A sentence: its row in `Document.sentences`, and the half-open range of its tokens."""


class Tokens(NamedTuple):
    """Columns, one row a word of running prose or a part of a hyphenated one, in order.

    `keys` tells words apart: the family of a content word, the word itself for others. `lowers` holds the
    word, `words` its index in `Document.words`, `content` whether it carries matter, `telling` whether it
    belongs to the vocabulary of praise, blame and effect, `repeated` whether its key stands elsewhere too.
    An empty key stands between sentences and for what is masked (names, quotations): nothing is repeated
    across it. `returning` lists the rows of repeated words of matter.
    """

    keys: list[str]
    lowers: list[str]
    words: list[int]
    content: list[bool]
    telling: list[bool]
    repeated: list[bool]
    returning: list[int]
    sentences: list[TokenSentence]


@lru_cache(maxsize=2)
def prose_blocks(document: Document) -> frozenset[int]:
    """Indices of the paragraphs outside block quotes; in the items of lists words return by right."""
    return frozenset(
        index
        for index in running_blocks(document, quoted=False)
        if document.blocks[index].kind == "paragraph"
    )


@lru_cache(maxsize=2)
def tokens_of(document: Document) -> Tokens:
    """The words of the paragraphs of a document, outside names, titles and quotations."""
    words, sentences = document.words, document.sentences
    if max(map(len, words.lowers), default=0) <= LONGEST_WORD:
        parts = list(map(_parts, words.lowers))
    else:
        parts = [_parts(lower) if len(lower) <= LONGEST_WORD else _NOTHING for lower in words.lowers]
    for start, end in document.masked:
        first, last = words.index_at(start), bisect_left(words.starts, end)
        parts[first:last] = [_NOTHING] * (last - first)
    prose = prose_blocks(document)
    rows: list[tuple[_Part, ...]] = []
    indices: list[int] = []
    bounds: list[TokenSentence] = []
    for row, block in enumerate(sentences.blocks):
        if block in prose:
            first, last = sentences.first_words[row], sentences.last_words[row]
            bounds.append((row, len(rows), len(rows) + last - first))
            rows += parts[first:last]
            rows.append(_NOTHING)
            indices += range(first, last + 1)
    flat = list(chain.from_iterable(rows))
    if len(flat) > len(rows):  # hyphenated words have a row for each part
        sizes = list(map(len, rows))
        cuts = [0, *accumulate(sizes)]
        bounds = [(row, cuts[first], cuts[last]) for row, first, last in bounds]
        indices = _spread(indices, sizes)
    keys = list(map(itemgetter(1), flat))
    content = list(map(itemgetter(2), flat))
    topics = _title_families(document)
    if topics:
        content = [matters and key not in topics for key, matters in zip(keys, content, strict=True)]
    several = {key for key, count in Counter(keys).items() if count > 1 and key}
    repeated = list(map(several.__contains__, keys))
    returning = list(compress(range(len(keys)), map(and_, content, repeated)))
    lowers = list(map(itemgetter(0), flat))
    telling = list(map(itemgetter(3), flat))
    return Tokens(keys, lowers, indices, content, telling, repeated, returning, bounds)


def _spread(indices: list[int], sizes: list[int]) -> list[int]:
    """Each index as many times as its size says; nearly all sizes are 1."""
    spread: list[int] = []
    copied = 0
    for at in compress(range(len(sizes)), map((1).__lt__, sizes)):
        spread += indices[copied:at]
        spread += [indices[at]] * sizes[at]
        copied = at + 1
    return spread + indices[copied:]


@lru_cache(maxsize=1 << 16)
def _parts(lower: str) -> tuple[_Part, ...]:
    """A word, or the parts of a hyphenated one."""
    parts: list[_Part] = []
    for part in lower.split("-"):
        bare = part.removesuffix("'s").replace("\u00ad", "")
        if bare in FUNCTION_WORDS or len(bare) < _SHORTEST or is_topic(bare):
            parts.append((bare, bare, False, False))
        elif bare.isalpha():
            parts.append((bare, family(bare), True, is_telling(bare)))
        else:
            parts.append((bare, "", False, False))
    return tuple(parts)


def _title_families(document: Document) -> frozenset[str]:
    """The families of the words in the titles that the front matter names: what the review is about."""
    if document.front_matter is None:
        return frozenset()
    from reviewlint.document.credited import credited_titles

    return frozenset(
        key
        for title in credited_titles(document.front_matter)
        for word in title.lower().split()
        if len(word) <= LONGEST_WORD
        for _, key, content, _ in _parts(word.strip(".,:;!?'\"()"))
        if content
    )


@lru_cache(maxsize=1 << 16)
def weight(lower: str) -> float:
    """How much a word stands out: 6 minus its Zipf frequency, 0 at least."""
    frequency = zipf(lower)
    if frequency is None:  # rarer than the table's rarest word, if it is built like one; else perhaps a name
        frequency = LEAST if is_abstract(lower) else _UNKNOWN
    return max(0.0, COMMONEST - frequency)
