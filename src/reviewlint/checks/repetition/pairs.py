"""Two words that stand together again, the other way round or further apart.

"A thought-provoking story" and "it provokes thought" are one phrase turned around, which no search for runs
of words can find.
"""

from collections import defaultdict
from collections.abc import Iterator, Set
from itertools import compress

from reviewlint.checks.repetition.fatigue import is_tiring, telling_families
from reviewlint.checks.repetition.phrases import Phrase, clusters, repeated_phrases
from reviewlint.checks.repetition.tokens import Tokens, weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document, derived

_APART = 4
_LEAST = 2.5
_LEAST_TIRING = 1.5
"""What the two words must weigh, and what in a text that repeats itself."""


@derived
def turned_pairs(document: Document, window: int) -> tuple[Phrase, ...]:
    """Pairs of families that return within `window` words in another order or at another distance."""
    tokens = fresh_tokens(document)
    owners: dict[int, set[int]] = {}
    for number, phrase in enumerate(repeated_phrases(document, window)):
        _own(owners, phrase, number)
    tiring = is_tiring(document)
    least = _LEAST_TIRING if tiring else _LEAST
    together: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    wanted = set(tokens.keys) if tiring else telling_families(document).keys()
    for first, second in _neighbours(tokens, wanted):
        one, other = tokens.keys[first], tokens.keys[second]
        together[(one, other) if one < other else (other, one)].append((first, second - first + 1))
    pairs: list[Phrase] = []
    for uses in together.values():
        if len(uses) > 1 and _lightness(tokens, uses) >= least:
            sizes = dict(sorted(uses, reverse=True))
            for cluster in clusters(sorted(sizes), tokens.words, window, 2):
                pair = _unowned(owners, [_whole(tokens, place, sizes[place]) for place in cluster])
                if len({_form(tokens, *place) for place in pair}) > 1 or (tiring and len(pair) > 1):
                    pairs.append(pair)
                    _own(owners, pair, -len(pairs))
    return tuple(pairs)


def _whole(tokens: Tokens, place: int, size: int) -> tuple[int, int]:
    """A place with both halves of the hyphenated words it begins and ends with."""
    keys, words = tokens.keys, tokens.words
    first, last = place, place + size
    while first and keys[first - 1] and words[first - 1] == words[first]:
        first -= 1
    while words[last] == words[last - 1]:
        last += 1
    return first, last - first


def _own(owners: dict[int, set[int]], places: Phrase, number: int) -> None:
    """Notes that the tokens at these places belong to the phrase or pair of that number."""
    for place, size in places:
        for at in range(place, place + size):
            owners.setdefault(at, set()).add(number)


def _unowned(owners: dict[int, set[int]], places: Phrase) -> Phrase:
    """The places of which no two belong to the same phrase or pair already.

    Those that follow closely are left out, too: "eat to live and live to eat" is meant.
    """
    found: Phrase = []
    seen: set[int] = set()
    end = -_APART
    for place, size in places:
        owned = {owner for at in range(place, place + size) for owner in owners.get(at, ())}
        if place >= end + _APART and seen.isdisjoint(owned):
            end = place + size
            seen |= owned
            found.append((place, size))
    return found


def _neighbours(tokens: Tokens, wanted: Set[str]) -> Iterator[tuple[int, int]]:
    """Any two returning words at most `_APART` tokens apart in a sentence, one of them of a wanted family."""
    keys, returning = tokens.keys, tokens.returning
    families = map(keys.__getitem__, returning)
    for number in compress(range(len(returning)), map(wanted.__contains__, families)):
        at = returning[number]
        for other in returning[number + 1 : number + 1 + _APART]:
            if other > at + _APART or not all(keys[at:other]):
                break
            if keys[other] != keys[at]:
                yield at, other
        for other in reversed(returning[max(number - _APART, 0) : number]):
            if at > other + _APART or not all(keys[other:at]):
                break
            if keys[other] not in wanted:
                yield other, at


def _lightness(tokens: Tokens, uses: list[tuple[int, int]]) -> float:
    """What the two words of a pair weigh, each in its commonest form."""
    lightest: dict[str, float] = {}
    for place, size in uses:
        for at in (place, place + size - 1):
            own = weight(tokens.lowers[at])
            lightest[tokens.keys[at]] = min(own, lightest.get(tokens.keys[at], own))
    return sum(lightest.values())


def _form(tokens: Tokens, place: int, size: int) -> tuple[str, int]:
    """What tells a pair turned around from the pair itself: its first word, and how far apart the two are."""
    return tokens.keys[place], size
