"""Names in the prose that are a credited name but for a slip or two."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reviewlint.credits.claims.names import OPENINGS, Unit, name_runs
from reviewlint.credits.credit_list import Credit, credits_of, known_names
from reviewlint.credits.spelling import can_be_one, is_slip_of_long_word, misspelt
from reviewlint.document import Document
from reviewlint.document.ranges import Ranges
from reviewlint.language.frequencies import zipf
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.typed import NamedTuple

_RELATIONS = word_set(
    "son daughter brother sister father mother wife husband cousin uncle aunt nephew niece twin namesake "
    "grandson granddaughter grandfather grandmother relation relative confused ancestor descendant"
)
"""Words that say that somebody else with nearly the same name is meant."""

_LOOK_BACK = 5
_MOST_MIDDLE_NAMES = 3


class NearName(NamedTuple):
    """A name at view offsets, whom it is meant for, and the misspelt word in it with its right spelling.

    `given` says that the word is a given name.
    """

    start: int
    end: int
    credit: Credit
    word: Unit
    right: str
    given: bool = False


def near_names(document: Document) -> Iterator[NearName]:
    """The misspelt credited names of a document, in order."""
    credits = [credit for credit in credits_of(document) if len(credit.units) <= 5]
    if not credits:
        return
    index = _Index(credits, document)
    others: set[str] | None = None
    for run in name_runs(document):
        found = index.in_run(run)
        if found is None and len(run) == 1:
            near = index.alone(run[0])
            if near is not None:
                if others is None:
                    others = {unit.folded for each in name_runs(document) if len(each) > 1 for unit in each}
                found = near if run[0].folded not in others else None
        if found is not None and not _is_left_alone(document, found):
            yield found


class _Index:
    """The credited names by their words, and by the long words that may stand alone."""

    __slots__ = ("_alone", "_by_word", "_document")

    def __init__(self, credits: Sequence[Credit], document: Document) -> None:
        self._document = document
        self._by_word: dict[str, list[tuple[Credit, tuple[Unit, ...]]]] = {}
        self._alone: dict[str, list[tuple[Credit, Unit]]] = {}
        for credit in credits:
            for form in _forms(credit):
                for word in {unit.folded for unit in form if len(unit.folded) > 1}:
                    self._by_word.setdefault(word, []).append((credit, form))
            last = credit.units[-1]
            if credit.person or len(credit.units) == 1:
                for key in deletions(last.folded):
                    self._alone.setdefault(key, []).append((credit, last))

    def in_run(self, run: Sequence[Unit]) -> NearName | None:
        """A name of several words, one of them misspelt, that a run of words is."""
        if len(run) < 2:
            return None
        plain = [unit for unit in run if len(unit.folded) > 1]
        for words in (run, plain) if len(plain) < len(run) else (run,):
            for anchor, unit in enumerate(words):
                for credit, form in self._by_word.get(unit.folded, ()):
                    for at, word in enumerate(form):
                        if word.folded == unit.folded:
                            found = self._compare(words, anchor - at, credit, form)
                            if found is not None and _stands_by_itself(run, found, self._document):
                                return found
        return None

    def _compare(
        self, run: Sequence[Unit], first: int, credit: Credit, form: Sequence[Unit]
    ) -> NearName | None:
        if first < 0 or first + len(form) > len(run):
            return None
        window = run[first : first + len(form)]
        joined = "".join(unit.folded for unit in window)
        if joined == credit.folded:
            return None
        slip: tuple[Unit, Unit, bool] | None = None
        for place, (written, right) in enumerate(zip(window, form, strict=True)):
            given = credit.person and place == 0
            if written.folded == right.folded or _is_initial_of(written.folded, right.folded):
                continue
            if slip is not None or not self._is_slip(written.folded, right.folded, credit, len(form), given):
                return None
            slip = written, right, given
        if slip is None or self._is_known(joined):
            return None
        word, right, given = slip
        return NearName(window[0].start, window[-1].end, credit, word, _text(credit, right), given)

    def _is_slip(self, written: str, right: str, credit: Credit, words: int, given: bool) -> bool:
        """Whether one word of a name is misspelt, the others being right."""
        if len(written) == len(right) == 1:  # David S. for David J.
            return words >= 3
        if not misspelt(written, right, given=given) or (not given and self._is_known(written)):
            return False
        return credit.person or zipf(written) is None or zipf(right) is None  # not Penguin Book for Books

    def alone(self, unit: Unit) -> NearName | None:
        """A surname, or the only name of a band, that stands alone and is misspelt."""
        word = unit.folded
        if len(word) < 6 or zipf(word) is not None:
            return None
        for key in deletions(word):
            for credit, last in self._alone.get(key, ()):
                if is_slip_of_long_word(word, last.folded):
                    if self._is_known(word):
                        return None
                    return NearName(unit.start, unit.end, credit, unit, _text(credit, last))
        return None

    def _is_known(self, folded: str) -> bool:
        """Whether a name is right whoever has it; asked last, for few documents have what is nearly one."""
        return folded in known_names(self._document)


def _forms(credit: Credit) -> Iterator[tuple[Unit, ...]]:
    """The ways to write a name in at least two words: in full, and without some of the names between."""
    units = credit.units
    if len(units) < 2:
        return
    yield units
    middle = units[1:-1]
    if credit.person and len(middle) <= _MOST_MIDDLE_NAMES:
        for size in range(len(middle)):
            for kept in combinations(middle, size):
                yield (units[0], *kept, units[-1])


def deletions(word: str) -> set[str]:
    """A word, and every word that is left when one letter goes: words one slip apart share one of them."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_initial_of(first: str, second: str) -> bool:
    return (len(first) == 1) != (len(second) == 1) and can_be_one(first, second)


def _text(credit: Credit, unit: Unit) -> str:
    return credit.name[unit.start : unit.end]


def _stands_by_itself(run: Sequence[Unit], found: NearName, document: Document) -> bool:
    """Whether the other words of the run belong to no longer name: "Director Jon Finch", "As Jon Finch"."""
    words = document.words
    for unit in run:
        text = words.lowers[unit.word]
        if unit.start < found.start and len(text) > 1 and text not in OPENINGS and zipf(text) is None:
            return False
        if unit.start >= found.end and text not in FUNCTION_WORDS:  # Jack Lemon Drops
            return False
    first = next(unit for unit in run if unit.start == found.start)
    starts = document.sentences.first_words
    # "Did Quinn go?": the first word of a sentence, when it is a small word, is no given name.
    return words.lowers[first.word] not in _QUESTIONS or first.word not in starts


_QUESTIONS = word_set("did do does can could is was were will would should has had have are may might")


def _is_left_alone(document: Document, found: NearName) -> bool:
    """Whether a name is in somebody else's words, part of a title, or said to be somebody else's."""
    if document.quotations.overlaps(found.start, found.end) or _inside(document.titles, found):
        return True
    if _without_umlauts(document.text[found.word.start : found.word.end]) == _without_umlauts(found.right):
        return True  # Ralf Moeller for Möller
    if not found.given:
        return False
    words = document.words
    first = words.index_at(found.start)
    return not _RELATIONS.isdisjoint(words.lowers[max(first - _LOOK_BACK, 0) : first])


def _without_umlauts(name: str) -> str:
    return name.lower().replace("ö", "oe").replace("ä", "ae").replace("ü", "ue").replace("ß", "ss")


def _inside(titles: Ranges, found: NearName) -> bool:
    """Whether a name is only a part of a title; a name alone in italics is a name."""
    if not titles.overlaps(found.start, found.end):
        return False
    return titles.overlaps(found.start - 1, found.start) or titles.overlaps(found.end, found.end + 1)
