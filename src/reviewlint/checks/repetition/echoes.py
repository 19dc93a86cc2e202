"""What is said twice in a document, worked out once for the rules that report it.

Three rules look at words that return: `repetition/phrase`, `repetition/word-family` and
`repetition/distinctive-word`. So that no two of them talk about the same pair of places, each use of a word
belongs to one. A use inside a repeated phrase belongs to the phrase; only the phrase's first place still
counts as a use of its words. Uses of different words of a family ("evoke", "evocative") belong to the family,
uses of one word and its inflections to that word.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, compress, pairwise
from operator import and_, itemgetter
from typing import NamedTuple, TypeAlias

from reviewlint.document import Document
from reviewlint.language.families import LONGEST_WORD, family, lemma
from reviewlint.language.frequencies import LEAST, zipf
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.review_words import is_abstract, is_telling, is_topic
from reviewlint.measures.prose import running_blocks

_SHORTEST = 3
_COMMONEST = 6.0
"""The Zipf frequency at which a word weighs nothing."""
_UNKNOWN = 5.0
_SILENT = 0.8
_LONGEST_PHRASE = 16
PHRASE_WINDOW = 300
_CONJUNCTIONS = frozenset({"and", "but", "or", "so", "that", "which", "while", "as"})


_Part: TypeAlias = tuple[str, str, bool]
"""A word or a part of a hyphenated one: `lower`, `key` and `content`, as `Tokens` explains them."""

_NOTHING: tuple[_Part, ...] = (("", "", False),)


class Tokens(NamedTuple):
    """Columns, one row a word of running prose or a part of a hyphenated one, in order.

    `keys` tells words apart: the family of a content word, the word itself for others. `lowers` holds the
    word, `words` its index in `Document.words`, `content` whether it carries matter, `repeated` whether its
    key stands elsewhere too. An empty key stands between sentences and for what is masked (names,
    quotations): nothing is repeated across it.
    """

    keys: list[str]
    lowers: list[str]
    words: list[int]
    content: list[bool]
    repeated: list[bool]

    def trimmed(self, run: tuple[list[int], int]) -> tuple[list[int], int]:
        """A run without the conjunctions before it and the words without matter behind it."""
        places, size = run
        first, last = places[0], places[0] + size
        while first < last and self.lowers[first] in _CONJUNCTIONS:
            first += 1
        while first < last and not self.content[last - 1]:
            last -= 1
        shift = first - places[0]
        return [place + shift for place in places], last - first


Phrase: TypeAlias = list[tuple[int, int]]
"""A phrase that returns: where each of its places starts among the tokens, in order, and how long it is."""


@lru_cache(maxsize=2)
def tokens_of(document: Document) -> Tokens:
    """The words of the paragraphs and lists of a document, outside names, titles and quotations."""
    words, sentences = document.words, document.sentences
    parts = [_parts(lower) if len(lower) <= LONGEST_WORD else _NOTHING for lower in words.lowers]
    for start, end in document.masked:
        first, last = words.index_at(start), bisect_left(words.starts, end)
        parts[first:last] = [_NOTHING] * (last - first)
    running = set(running_blocks(document, quoted=False))
    rows: list[tuple[_Part, ...]] = []
    indices: list[int] = []
    for block, first, last in zip(sentences.blocks, sentences.first_words, sentences.last_words, strict=True):
        if block in running:
            rows += parts[first:last]
            rows.append(_NOTHING)
            indices += range(first, last + 1)
    flat = list(chain.from_iterable(rows))
    keys = list(map(itemgetter(1), flat))
    content = list(map(itemgetter(2), flat))
    topics = _title_families(document)
    if topics:
        content = [matters and key not in topics for key, matters in zip(keys, content, strict=True)]
    counts = Counter(keys)
    counts[""] = 0
    return Tokens(
        keys,
        list(map(itemgetter(0), flat)),
        indices if len(flat) == len(rows) else _spread(indices, rows),
        content,
        [counts[key] > 1 for key in keys],
    )


def _spread(indices: list[int], rows: list[tuple[_Part, ...]]) -> list[int]:
    """The index of each word once for every part it has."""
    return [index for index, row in zip(indices, rows, strict=True) for _ in row]


@lru_cache(maxsize=1 << 16)
def _parts(lower: str) -> tuple[_Part, ...]:
    """A word, or the parts of a hyphenated one."""
    parts: list[_Part] = []
    for part in lower.split("-"):
        bare = part.removesuffix("'s").replace("\u00ad", "")
        if bare in FUNCTION_WORDS or len(bare) < _SHORTEST or is_topic(bare):
            parts.append((bare, bare, False))
        elif bare.isalpha():
            parts.append((bare, family(bare), True))
        else:
            parts.append((bare, "", False))
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
        for _, key, content in _parts(word.strip(".,:;!?'\"()"))
        if content
    )


@lru_cache(maxsize=1 << 16)
def weight(lower: str) -> float:
    """How much a word stands out: 6 minus its Zipf frequency, 0 at least."""
    frequency = zipf(lower)
    if frequency is None:  # rarer than the table's rarest word, if it is built like one; else perhaps a name
        frequency = LEAST if is_abstract(lower) else _UNKNOWN
    return max(0.0, _COMMONEST - frequency)


@lru_cache(maxsize=4)
def repeated_phrases(document: Document, window: int = PHRASE_WINDOW) -> tuple[Phrase, ...]:
    """The phrases worth reporting whose places stand within `window` words of each other, longest first.

    A place of a phrase that overlaps one of a longer phrase joins that phrase.
    """
    tokens = tokens_of(document)
    candidates = {
        (-size, tuple(places)): None
        for places, size in map(tokens.trimmed, _maximal(tokens, window))
        if _worth(tokens, places[0], size)
    }
    owner: dict[int, int] = {}
    phrases: list[Phrase] = []
    for size, places in sorted(candidates):
        _file(phrases, owner, places, -size)
    for phrase in phrases:
        phrase.sort()
    return tuple(phrase for phrase in phrases if len(phrase) > 1)


def _file(phrases: list[Phrase], owner: dict[int, int], places: Sequence[int], size: int) -> None:
    """Adds the places that no longer phrase owns, to the phrase that owns another of them or to a new one."""
    owners = [next((owner[at] for at in range(place, place + size) if at in owner), -1) for place in places]
    number = max(owners)
    if number < 0:
        number = len(phrases)
        phrases.append([])
    for place, owned in zip(places, owners, strict=True):
        if owned < 0:
            phrases[number].append((place, size))
            owner.update(dict.fromkeys(range(place, place + size), number))


def _maximal(tokens: Tokens, window: int) -> Iterator[tuple[list[int], int]]:
    """Repeated runs of tokens that cannot be made longer: the places where each starts, and its length."""
    keys, content, words = tokens.keys, tokens.content, tokens.words
    repeated = tokens.repeated
    seeds: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in compress(range(len(keys)), map(and_, repeated, repeated[1:])):
        if content[at] and content[at + 1]:
            seeds[keys[at], keys[at + 1]].append(at)
        if repeated[at + 2] and (content[at] or content[at + 1] or content[at + 2]):
            seeds[keys[at], keys[at + 1], keys[at + 2]].append(at)
    stack = [
        (places, len(seed))
        for seed, found in seeds.items()
        if len(found) > 1
        for places in _near(found, words, window, len(seed))
    ]
    while stack:
        places, size = stack.pop()
        longer: dict[str, list[int]] = defaultdict(list)
        if size < _LONGEST_PHRASE:
            for place in places:
                longer[keys[place + size]].append(place)
        longer.pop("", None)
        extended = [near for found in longer.values() for near in _near(found, words, window, size + 1)]
        if size > 2:
            stack.extend((near, size + 1) for near in extended)
        if any(len(near) == len(places) for near in extended):
            continue
        while size < _LONGEST_PHRASE and (key := keys[places[0] - 1] if places[0] else ""):
            if any(keys[place - 1] != key for place in places):
                break
            if content[places[0] - 1] or content[places[0]] or content[places[0] + 1]:
                size = 0  # the run one token to the left has a seed of its own
                break
            places = [place - 1 for place in places]
            size += 1
        if size:
            yield places, size


def _near(places: Sequence[int], words: Sequence[int], window: int, size: int) -> Iterator[list[int]]:
    """Splits places where more than `window` words lie between; leaves out lone and overlapping ones."""
    cluster: list[int] = []
    for place in places:
        if cluster and words[place] - words[cluster[-1]] > window:
            if len(cluster) > 1:
                yield cluster
            cluster = []
        if not cluster or place >= cluster[-1] + size:
            cluster.append(place)
    if len(cluster) > 1:
        yield cluster


def _worth(tokens: Tokens, place: int, size: int) -> bool:
    """Whether a reader hears the phrase return: by its words of matter, their weight, and its length."""
    matter = [tokens.lowers[at] for at in range(place, place + size) if tokens.content[at]]
    total = sum(map(weight, matter))
    if len(matter) >= 3:
        return total >= 3
    if len(matter) == 2:
        return total >= (1.2 if size >= 4 else 2.5) and (size >= 4 or all(map(is_telling, matter)))
    return size >= 5 and total >= 0.8


class Echo(NamedTuple):
    """Uses of one family near each other: where they stand among the tokens, and their words, in order.

    `rarity` tells how rare the commonest of the words is, from 0 to 6; `telling` whether one of them belongs
    to the vocabulary of praise, blame and effect; `derived` whether they are more than one word and its
    inflections.
    """

    places: list[int]
    lowers: list[str]
    rarity: float
    telling: bool
    derived: bool


def reach(rarity: float, window: int) -> float:
    """How many words apart two uses of a word are heard as an echo: the rarer the word, the longer it rings.

    The whole window from a Zipf frequency of 4.2 ("stunning") downwards, a half at 4.7 ("emotional"),
    nothing from 5.2 on ("beautiful", "power").
    """
    return window * min(1.0, max(0.0, rarity - _SILENT))


@lru_cache(maxsize=4)
def echoes(document: Document, window: int) -> tuple[Echo, ...]:
    """Every word or family that returns within reach, where no repeated phrase answers for it already.

    A word said twice in a row ("slowly, slowly") counts once: that is emphasis.
    """
    tokens = tokens_of(document)
    claimed = {
        at
        for phrase in repeated_phrases(document)
        for place, size in phrase[1:]
        for at in range(place, place + size)
    }
    uses: dict[str, list[int]] = defaultdict(list)
    for at in compress(range(len(tokens.keys)), map(and_, tokens.content, tokens.repeated)):
        if at not in claimed:
            uses[tokens.keys[at]].append(at)
    return tuple(
        echo for places in uses.values() if len(places) > 1 for echo in _echoes(tokens, places, window)
    )


def _echoes(tokens: Tokens, places: list[int], window: int) -> Iterator[Echo]:
    """The echoes among all uses of one family."""
    words = tokens.words
    rarity = _COMMONEST
    for lower in {tokens.lowers[place] for place in places}:
        rarity = min(rarity, weight(lower))
        if rarity <= _SILENT:
            return
    places = [places[0], *(later for place, later in pairwise(places) if words[later] > words[place] + 1)]
    for cluster in _near(places, words, int(reach(rarity, window)), 1):
        lowers = [tokens.lowers[place] for place in cluster]
        yield Echo(cluster, lowers, rarity, any(map(is_telling, lowers)), len(set(map(lemma, lowers))) > 1)
