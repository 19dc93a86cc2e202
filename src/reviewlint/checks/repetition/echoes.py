"""Words and families that return in a document, worked out once for the rules that report them."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from reviewlint.checks.repetition.fatigue import HEARD, is_tiring
from reviewlint.checks.repetition.pairs import turned_pairs
from reviewlint.checks.repetition.phrases import clusters, repeated_phrases
from reviewlint.checks.repetition.tokens import Tokens, weight
from reviewlint.checks.repetition.twins import fresh_tokens
from reviewlint.document import Document
from reviewlint.language.families import lemma
from reviewlint.typed import NamedTuple

INSISTENT = 3
"""So many uses of a telling word are heard however common it is."""


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

    @property
    def insistent(self) -> bool:
        """Whether a word that is not telling is heard all the same, being used so often."""
        return len(self.places) >= INSISTENT and self.rarity >= HEARD


def reach(rarity: float, window: int, silent: float = HEARD) -> float:
    """How many words apart two uses of a word are heard as an echo: the rarer the word, the longer it rings.

    A word that weighs `silent` is not heard at all. By default it is the whole window from a Zipf frequency
    of 4.2 ("stunning") downwards, a half at 4.7 ("emotional"), nothing from 5.2 on ("beautiful", "power").
    """
    return window * min(1.0, max(0.0, rarity - silent))


@lru_cache(maxsize=4)
def echoes(document: Document, window: int) -> tuple[Echo, ...]:
    """Every word or family that returns within reach, where no repeated phrase answers for it already.

    A word said twice in a row ("slowly, slowly") counts once: that is emphasis.
    """
    tokens = fresh_tokens(document)
    claimed = {
        at
        for phrase in repeated_phrases(document)
        for place, size in phrase[1:]
        for at in range(place, place + size)
    }
    for pair in turned_pairs(document):
        first, *others = (range(place, place + size) for place, size in pair)
        before = {tokens.keys[at] for at in first}
        for place in others:
            claimed.update(at for at in place if tokens.keys[at] in before)
            before.update(tokens.keys[at] for at in place)
    uses: dict[str, list[int]] = defaultdict(list)
    for at in tokens.returning:
        if at not in claimed:
            uses[tokens.keys[at]].append(at)
    silent = 0.0 if is_tiring(document) else HEARD
    return tuple(
        echo
        for places in uses.values()
        if len(places) > 1
        for echo in _echoes(tokens, places, window, silent)
    )


def _echoes(tokens: Tokens, places: list[int], window: int, silent: float) -> Iterator[Echo]:
    """The echoes among all uses of one family."""
    words = tokens.words
    rarity = min(map(weight, {tokens.lowers[place] for place in places}))
    distance = int(reach(rarity, window, silent))
    telling = any(map(tokens.telling.__getitem__, places))
    if not distance and not telling:
        return
    places = [places[0], *(later for place, later in pairwise(places) if words[later] > words[place] + 1)]
    found = list(clusters(places, words, distance, 1))
    if telling and len(places) >= INSISTENT:
        insistent = clusters(places, words, max(distance, window // 2), 1)
        found = [cluster for cluster in insistent if len(cluster) >= INSISTENT] or found
    for cluster in found:
        lowers = [tokens.lowers[place] for place in cluster]
        derived = len(set(lowers)) > 1 and len(set(map(lemma, lowers))) > 1
        telling = any(map(tokens.telling.__getitem__, cluster))
        yield Echo(cluster, lowers, rarity, telling, derived)
