"""Names that a text spells in two ways."""

from collections.abc import Iterator, Sequence

from reviewlint.credits.claims.names import OPENINGS, Unit, name_runs
from reviewlint.credits.near_names import deletions
from reviewlint.credits.spelling import is_slip_of_long_word, misspelt, sound
from reviewlint.document import Document
from reviewlint.language.frequencies import zipf
from reviewlint.typed import NamedTuple

_MOST_ALIKE = 40
"""How many different names with one word in common are compared with each other."""


class Spelling(NamedTuple):
    """One spelling of a name: folded words, the first place (view offsets), and how often it is used.

    `last` is where its last word starts there.
    """

    words: tuple[str, ...]
    start: int
    end: int
    last: int
    uses: int


def two_spellings(document: Document) -> Iterator[tuple[Spelling, Spelling]]:
    """Pairs of a rarer (or else later) spelling and the usual one."""
    names, singles = _spellings(document)
    reported: set[int] = set()
    for first, second in [*_alike(names), *_alone(names, singles)]:
        if _is_known(document, first) or _is_known(document, second):
            continue
        usual, rare = sorted((first, second), key=lambda each: (-each.uses, each.start))
        if rare.start not in reported:
            reported.add(rare.start)
            yield rare, usual


def _is_known(document: Document, spelling: Spelling) -> bool:
    """Whether a name stands in the front matter, as few do that have a second spelling."""
    if document.front_matter is None:
        return False
    from reviewlint.credits.credit_list import known_names

    return "".join(spelling.words) in known_names(document)


def _spellings(document: Document) -> tuple[list[Spelling], list[Spelling]]:
    """The different names of several words, and the long words that stand alone."""
    names: dict[tuple[str, ...], Spelling] = {}
    singles: dict[tuple[str, ...], Spelling] = {}
    for run in name_runs(document):
        units = _without_opening(run, document)
        if not units or document.quoted.overlaps(units[0].start, units[-1].end):
            continue
        words = tuple(unit.folded for unit in units)
        table = names if len(units) > 1 else singles
        found = table.get(words)
        if found is not None:
            table[words] = found._replace(uses=found.uses + 1)
        elif len(units) > 1 or (len(words[0]) >= 6 and zipf(words[0]) is None):
            table[words] = Spelling(words, units[0].start, units[-1].end, units[-1].start, 1)
    return list(names.values()), list(singles.values())


def _without_opening(run: Sequence[Unit], document: Document) -> Sequence[Unit]:
    """A run without the small words, or the words of the dictionary, that a sentence begins with."""
    lowers = document.words.lowers
    while run and (lowers[run[0].word] in OPENINGS or (len(run) > 2 and zipf(run[0].folded) is not None)):
        run = run[1:]
    return run


def _alike(names: Sequence[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Names that share all words but one, which is spelt in two ways."""
    by_word: dict[tuple[int, str], list[Spelling]] = {}
    for name in names:
        by_word.setdefault((0, name.words[0]), []).append(name)
        by_word.setdefault((-1, name.words[-1]), []).append(name)
    for group in by_word.values():
        for at, second in enumerate(group[:_MOST_ALIKE]):
            for first in group[:at]:
                if _is_one(first.words, second.words):
                    yield first, second


def _is_one(first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    if len(first) != len(second):
        return False
    places = [place for place, pair in enumerate(zip(first, second, strict=True)) if pair[0] != pair[1]]
    if len(places) != 1:
        return False
    place = places[0]
    one, other = first[place], second[place]
    if one.startswith(other) or other.startswith(one) or one[:-1] == other[:-1]:
        return False  # South Korea, South Korean
    if zipf(one) and zipf(other):
        return False
    if place == 0 and (min(len(one), len(other)) < 4 or sound(one) != sound(other)):
        return False
    return misspelt(one, other, given=place == 0) and misspelt(other, one, given=place == 0)


def _is_slip(one: str, other: str) -> bool:
    return one[:-1] != other[:-1] and is_slip_of_long_word(one, other)  # Filipina, Filipino


def _alone(names: Sequence[Spelling], singles: Sequence[Spelling]) -> Iterator[tuple[Spelling, Spelling]]:
    """Long words that stand alone and are a letter off the last word of a full name."""
    if not singles:
        return
    words = {word for name in names for word in name.words}
    index: dict[str, Spelling] = {}
    for name in names:
        if len(name.words[-1]) >= 6 and zipf(name.words[-1]) is None:
            for key in deletions(name.words[-1]):
                index.setdefault(key, name)
    for single in singles:
        word = single.words[0]
        if word in words:
            continue
        for key in deletions(word):
            full = index.get(key)
            if full is not None and _is_slip(word, full.words[-1]):
                yield single, full._replace(start=full.last, words=full.words[-1:])
                break
