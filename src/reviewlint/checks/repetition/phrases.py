"""Phrases that return in a document, worked out once for the rules that need them.

So that no two rules talk about the same pair of places, each use of a word belongs to one of them. A sentence
that says an earlier one again belongs to `repetition/near-identical-sentence`, and its words count no more.
A use inside a repeated phrase belongs to the phrase, one beside its old companion to the pair; of both, only
the first place still counts as a use of its words. Uses of different words of a family ("evoke", "evocative")
belong to the family, uses of one word and its inflections to that word.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from reviewlint.checks.repetition.gushing import is_gushing
from reviewlint.checks.repetition.tokens import Tokens, is_unknown, weight
from reviewlint.checks.repetition.twins import fresh_tokens, uses_of
from reviewlint.document import Document, derived
from reviewlint.language.function_words import FUNCTION_WORDS, GRAMMAR_WORDS
from reviewlint.language.review_words import is_telling
from reviewlint.typed import TypeAlias

_LONGEST_PHRASE = 16
PHRASE_WINDOW = 300
_SET = 4
"""A run of so many words is heard again, whatever they are, in a text that gushes ("one of the most")."""
_LONG = 4
"""A phrase of so many words is heard though only two of them carry matter, or from one more on, one."""
_MANY = 8
"""The places of a word that stands more often are not compared with each other: that would take long."""
_FULL = FUNCTION_WORDS - GRAMMAR_WORDS
"""Words that a phrase may end with ("everything you need to know")."""
_CONJUNCTIONS = frozenset({"and", "but", "or", "so", "that", "which", "while", "as"})

Phrase: TypeAlias = list[tuple[int, int]]
"""A phrase that returns: where each of its places starts among the tokens, in order, and how long it is."""


@derived
def repeated_phrases(document: Document, window: int) -> tuple[Phrase, ...]:
    """The phrases worth reporting whose places stand within `window` words of each other, longest first.

    A place of a phrase that overlaps one of a longer phrase joins that phrase.
    """
    tokens = fresh_tokens(document)
    gushing = is_gushing(document)
    seeds = _seeds(document, gushing=gushing)
    if not seeds:
        return ()
    candidates = {
        (-size, tuple(places)): None
        for places, size in (
            _trimmed(tokens, *run) for run in _maximal(tokens, seeds, window, gushing=gushing)
        )
        if (gushing and size >= _SET) or _worth(tokens, places[0], size)
    }
    filed = _Filed()
    for size, places in sorted(candidates):
        filed.add(places, -size)
    return tuple(sorted(phrase) for phrase in filed.phrases if len(phrase) > 1)


class _Filed:
    """Phrases so far, and which place of which phrase each token belongs to."""

    __slots__ = ("owner", "phrases")

    def __init__(self) -> None:
        self.phrases: list[Phrase] = []
        self.owner: dict[int, tuple[int, int]] = {}

    def add(self, places: Sequence[int], size: int) -> None:
        """Files places under the phrase that owns one of them already, or under a new one."""
        owner, phrases = self.owner, self.phrases
        owners = [
            next((owner[at] for at in range(place, place + size) if at in owner), (-1, 0)) for place in places
        ]
        number = max(owners)[0]
        if number < 0:
            number = len(phrases)
            phrases.append([])
        for place, (owned, index) in zip(places, owners, strict=True):
            if owned < 0:
                self._claim(number, len(phrases[number]), place, place + size)
                phrases[number].append((place, size))
            elif owned == number:
                self._stretch(number, index, place, place + size)

    def _stretch(self, number: int, index: int, first: int, last: int) -> None:
        """Makes a place hold `first` to `last` too, where no other place is in the way."""
        start, size = self.phrases[number][index]
        first, last = min(first, start), max(last, start + size)
        if all(self.owner.get(at, (number, index)) == (number, index) for at in range(first, last)):
            self._claim(number, index, first, last)
            self.phrases[number][index] = (first, last - first)

    def _claim(self, number: int, index: int, first: int, last: int) -> None:
        self.owner.update(dict.fromkeys(range(first, last), (number, index)))


def _trimmed(tokens: Tokens, places: list[int], size: int) -> tuple[list[int], int]:
    """A run without the conjunctions before it and the words behind it that carry nothing."""
    first, last = places[0], places[0] + size
    matter = tokens.matter(first, last)
    if not matter:
        return places, size
    while first < last and tokens.lowers[first] in _CONJUNCTIONS:
        first += 1
    while first < last and last - 1 not in matter and tokens.lowers[last - 1] not in _FULL:
        last -= 1
    shift = first - places[0]
    return [place + shift for place in places], last - first


def _beginnings(document: Document) -> list[int]:
    """Where runs begin that may stand elsewhere: of two returning words, or of three with one of them."""
    tokens = fresh_tokens(document)
    keys, heard = tokens.keys, set(tokens.returning)
    found: set[int] = set()
    for places in uses_of(document).values():
        if len(places) > _MANY:
            found.update(place - back for place in places for back in (2, 1, 0))
            continue
        for one, other in combinations(places, 2):
            before = keys[one - 1] == keys[other - 1] != ""
            if keys[one + 1] == keys[other + 1] != "":
                if before:
                    found.update((one - 1, other - 1))
                if keys[one + 2] == keys[other + 2] != "" or (one + 1 in heard and other + 1 in heard):
                    found.update((one, other))
            if before and keys[one - 2] == keys[other - 2] != "":
                found.update((one - 2, other - 2))
    last = len(keys) - 3  # behind every word stands a blank
    return sorted(at for at in found if 0 <= at <= last)


def _seeds(document: Document, *, gushing: bool) -> dict[tuple[str, ...], list[int]]:
    """Runs of two words of matter, and of three words, with the places where each begins.

    One of them is a returning word of matter, but in a text that gushes.
    """
    tokens = fresh_tokens(document)
    keys, heard = tokens.keys, set(tokens.returning)
    seeds: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(keys) - 2) if gushing else _beginnings(document):
        first, second, third = keys[at : at + 3]
        if first and second:
            if at in heard and at + 1 in heard:
                seeds[first, second].append(at)
            if third and (gushing or at in heard or at + 1 in heard or at + 2 in heard):
                seeds[first, second, third].append(at)
    return seeds


def _maximal(
    tokens: Tokens, seeds: dict[tuple[str, ...], list[int]], window: int, *, gushing: bool
) -> Iterator[tuple[list[int], int]]:
    """Repeated runs of tokens that cannot be made longer: the places where each starts, and its length."""
    keys, words = tokens.keys, tokens.words
    stack = [
        (places, len(seed))
        for seed, found in seeds.items()
        if len(found) > 1
        for places in clusters(found, words, window, len(seed))
    ]
    while stack:
        places, size = stack.pop()
        longer: dict[str, list[int]] = defaultdict(list)
        if size < _LONGEST_PHRASE:
            for place in places:
                longer[keys[place + size]].append(place)
        longer.pop("", None)
        extended = [
            cluster
            for found in longer.values()
            if len(found) > 1
            for cluster in clusters(found, words, window, size + 1)
        ]
        if size > 2:
            stack.extend((cluster, size + 1) for cluster in extended)
        if any(len(cluster) == len(places) for cluster in extended):
            continue
        while size < _LONGEST_PHRASE and (key := keys[places[0] - 1] if places[0] else ""):
            if any(keys[place - 1] != key for place in places):
                break
            if gushing or tokens.matter(places[0] - 1, places[0] + 2):
                size = 0  # the run one token to the left has a seed of its own
                break
            places = [place - 1 for place in places]
            size += 1
        if size:
            yield places, size


def clusters(places: Sequence[int], words: Sequence[int], window: int, size: int) -> Iterator[list[int]]:
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
    """Whether a reader hears the phrase return: by its words of matter, their weight, and its length.

    What may be a name carries nothing, and a word said twice in a row counts once.
    """
    matter = {tokens.lowers[at] for at in tokens.matter(place, place + size)}
    if size < _LONG and (len(matter) < 2 or (len(matter) == 2 and not all(map(is_telling, matter)))):
        return False
    matter = {lower for lower in matter if not is_unknown(lower)}
    total = sum(map(weight, matter))
    if len(matter) >= 3:
        return total >= 3
    if len(matter) == 2:
        return total >= (1.2 if size >= _LONG else 2.5) and (size >= _LONG or all(map(is_telling, matter)))
    return size > _LONG and bool(matter)
