"""Words and families that return in a document, worked out once for the rules that report them."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reviewlint.checks.repetition.fatigue import HEARD, is_tiring
from reviewlint.checks.repetition.gushing import is_gushing
from reviewlint.checks.repetition.pairs import turned_pairs
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, clusters, repeated_phrases
from reviewlint.checks.repetition.sentence_opening import RULE as OPENINGS
from reviewlint.checks.repetition.sentence_opening import alike_openings
from reviewlint.checks.repetition.tokens import Tokens, weight
from reviewlint.checks.repetition.twins import by_family, fresh_tokens, uses_of
from reviewlint.document import Document, derived
from reviewlint.language.families import lemma
from reviewlint.language.review_words import is_telling
from reviewlint.language.word_set import word_set
from reviewlint.typed import NamedTuple

INSISTENT = 3
"""So many uses of a word are heard even when it is a common one."""
_QUIET = 1.8
"""Up to this weight, a word is not heard when it returns in a text that describes."""
_TIRING = 0.0
"""The same in a text that repeats itself."""
_GUSHING = -1.0
"""The same in a text that gushes: there even "life" and "best" ring."""
_LOUD = 2.2
"""From this weight on, a telling word jars when it returns in the same paragraph or the next."""
_LOUD_TIRING = 1.5
"""From this weight on, it jars wherever it returns in a text that repeats itself or gushes."""
_PARAGRAPH = 100
_ONE_BREATH = 20
_NEAR = 1.5
"""From this weight on, any word is heard again in one breath."""
_DENIALS = word_set(
    "no not never nothing nobody none hardly barely scarcely less neither nor without isn't wasn't aren't "
    "weren't don't doesn't didn't can't couldn't won't wouldn't"
)
_BEFORE = 3


class Echo(NamedTuple):
    """Uses of one family near each other: where they stand among the tokens, and their words, in order.

    `rarity` tells how rare the commonest of the words is, from 0 to 6; `telling` whether one of them belongs
    to the vocabulary of praise, blame and effect; `derived` whether they are more than one word and its
    inflections; `gap` how many words lie between the nearest two, `loud` whether they jar.
    """

    places: list[int]
    lowers: list[str]
    rarity: float
    telling: bool
    derived: bool
    gap: int
    loud: bool


def is_insistent(echo: Echo) -> bool:
    """Whether a word that is not telling is heard all the same in a tiring text, being used so often."""
    return len(echo.places) >= INSISTENT and echo.rarity >= HEARD


def reach(rarity: float, window: int, silent: float = _QUIET) -> float:
    """How many words apart two uses of a word are heard as an echo: the rarer the word, the longer it rings.

    A word that weighs `silent` is not heard at all. By default it is the whole window from a Zipf frequency
    of 3.2 ("mesmerizing") downwards, a half at 3.7 ("witty"), nothing from 4.2 on ("stunning", "boring").
    """
    return window * min(1.0, max(0.0, rarity - silent))


@derived
def echoes(document: Document, window: int) -> tuple[Echo, ...]:
    """Every word or family that returns within reach, where no repeated phrase answers for it already.

    A word said twice in one breath ("slowly, slowly") counts once: that is emphasis.
    """
    tokens = fresh_tokens(document)
    gushing = is_gushing(document)
    claimed = _claimed(document, tokens)
    if gushing:
        claimed |= _openings(document, tokens)
    uses = uses_of(document)
    if claimed:
        uses = by_family(tokens, [at for at in tokens.returning if at not in claimed])
    tiring = is_tiring(document)
    silent = _GUSHING if gushing else _TIRING if tiring else _QUIET
    found = (
        echo
        for places in uses.values()
        if len(places) > 1 and (tiring or _may_be_heard(tokens, places, window))
        for echo in _echoes(tokens, places, window, silent)
        if tiring or not (_is_term(tokens, echo.places) or _is_contrast(tokens, echo))
    )
    return tuple(_distinct(tokens, sorted(found, key=_standing)))


def _claimed(document: Document, tokens: Tokens) -> set[int]:
    """The tokens that a repeated phrase or pair answers for."""
    claimed = {
        at
        for phrase in repeated_phrases(document, PHRASE_WINDOW)
        for place, size in phrase[1:]
        for at in range(place, place + size)
    }
    for pair in turned_pairs(document, PHRASE_WINDOW):
        first, *others = (range(place, place + size) for place, size in pair)
        before = {tokens.keys[at] for at in first}
        for place in others:
            claimed.update(at for at in place if tokens.keys[at] in before)
            before.update(tokens.keys[at] for at in place)
    return claimed


def _openings(document: Document, tokens: Tokens) -> set[int]:
    """The tokens in openings of sentences that `repetition/sentence-opening` reports, but for the first."""
    found: set[int] = set()
    for alike in alike_openings(document, OPENINGS.options):
        for row in alike.rows[1:]:
            first = document.sentences.first_words[row]
            found.update(range(bisect_left(tokens.words, first), bisect_left(tokens.words, first + 2)))
    return found


def _standing(echo: Echo) -> tuple[bool, int]:
    """What a reader hears more comes first: a telling word, one that is used more often."""
    return not echo.telling, -len(echo.places)


def _distinct(tokens: Tokens, found: list[Echo]) -> Iterator[Echo]:
    """The echoes without those between the other halves of the same hyphenated words."""
    echoing: dict[int, set[int]] = {}
    for number, echo in enumerate(found):
        words = [tokens.words[place] for place in echo.places]
        shared = Counter(other for word in words for other in echoing.get(word, ()))
        if all(count == 1 for count in shared.values()):
            yield echo
            for word in words:
                echoing.setdefault(word, set()).add(number)


def _may_be_heard(tokens: Tokens, places: list[int], window: int) -> bool:
    """Whether a family may echo in a text that describes; what is said often there, it is about."""
    lowers = tokens.lowers
    if len(places) == 2:
        one, other = places
        if tokens.words[other] - tokens.words[one] > max(window, _ONE_BREATH):
            return False
        return weight(lowers[one]) >= _NEAR and weight(lowers[other]) >= _NEAR
    return any(is_telling(lowers[at]) for at in places)


def _echoes(tokens: Tokens, places: list[int], window: int, silent: float) -> Iterator[Echo]:
    """The echoes among all uses of one family."""
    words, lowers = tokens.words, tokens.lowers
    forms = {lowers[place] for place in places}
    rarity = min(map(weight, forms))
    distance = max(int(reach(rarity, window, silent)), _ONE_BREATH if rarity >= _NEAR else 0)
    if len(places) == 2 and words[places[1]] - words[places[0]] > distance:
        return
    told = set(filter(is_telling, forms)) if distance or rarity >= HEARD else set()
    if not distance and not told:
        return
    places = [
        places[0],
        *(later for place, later in pairwise(places) if not _is_emphasis(tokens, place, later)),
    ]
    found = list(clusters(places, words, distance, 1))
    if told and len(places) >= INSISTENT:
        insistent = clusters(places, words, max(distance, _PARAGRAPH), 1)
        found = [cluster for cluster in insistent if len(cluster) >= INSISTENT] or found
    for cluster in found:
        said = [lowers[place] for place in cluster]
        derived = len(set(said)) > 1 and len(set(map(lemma, said))) > 1
        telling = not told.isdisjoint(said)
        gap = min(words[later] - words[place] for place, later in pairwise(cluster))
        if silent < _QUIET:
            loud = telling and (rarity >= _LOUD_TIRING or len(cluster) >= INSISTENT)
        else:
            loud = telling and rarity >= _LOUD and gap <= _PARAGRAPH
        yield Echo(cluster, said, rarity, telling, derived, gap, loud)


def _is_emphasis(tokens: Tokens, place: int, later: int) -> bool:
    """Whether a word is said twice in one breath: "slowly, slowly", "better and better"."""
    if tokens.words[later] - tokens.words[place] < 2:
        return True
    return later == place + 2 and tokens.lowers[place + 1] == "and"


def _is_term(tokens: Tokens, places: list[int]) -> bool:
    """Whether a word always stands beside the same other one: "deep impact" may well be a name."""
    if len(places) < INSISTENT:
        return False
    for side in (-1, 1):
        beside = [place + side for place in places]
        if len({tokens.keys[at] for at in beside}) == 1 and tokens.heard(beside[0], beside[0] + 1):
            return True
    return False


def _is_contrast(tokens: Tokens, echo: Echo) -> bool:
    """Whether a word is denied of one thing and said of another in one breath ("not boring ... boring")."""
    if len(echo.places) > 2 or echo.gap > _ONE_BREATH:
        return False
    before = (set(tokens.lowers[max(place - _BEFORE, 0) : place]) for place in echo.places)
    first, second = (not _DENIALS.isdisjoint(words) for words in before)
    return first != second
