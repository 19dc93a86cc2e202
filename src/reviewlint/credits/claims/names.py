"""What a name looks like in prose: capitals, particles, initials, and how lists of names are joined.

A name is told by its shape alone; whether it belongs to anybody is for others to say. It is kept as
units that are compared one by one: hyphens part units, and a particle is one with the word after it, so
that `Brian De Palma` and `Brian DePalma` have the same two units.
"""

from functools import lru_cache

from reviewlint.document import Document, derived
from reviewlint.document.words import Words
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.typed import NamedTuple

PARTICLES = word_set(
    "van von der den de la las los le du des da di do del della dos das ter ten zu zur bin ibn al el af av"
)
OPENINGS = word_set(
    "the a an and but or so as in on at with when while yet if for from though although since because like "
    "after before where here there then this that these those his her its their our my to of by both only"
)
"""Words with a capital where a sentence begins, which belong to no name after them."""

_ENDINGS = word_set("jr sr ii iii iv")
_NEVER_NAMES = word_set("i i'm i've i'd i'll")
_ABBREVIATED = word_set("jr sr st mr mrs ms dr")
_MOST_WORDS = 8
"""No name has more words; a longer run is a heading in title case, and is read in pieces."""

_APART = str.maketrans("", "", ".'’‘`´ ")
_HYPHENS = "-‐‑"


class Unit(NamedTuple):
    """The part of a name that is compared as one: `folded` has no case, accents or points."""

    folded: str
    start: int
    end: int
    word: int
    """The index of its (last) word."""


class Name(NamedTuple):
    """A name in the prose: view offsets, without a possessive ending, which `possessive` tells of.

    `first` and `last` are word indices, half-open.
    """

    text: str
    start: int
    end: int
    first: int
    last: int
    possessive: bool


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """A word of a name for comparison: without case, accents, points and apostrophes."""
    if not word.isascii():
        from unicodedata import combining, normalize

        word = "".join(sign for sign in normalize("NFKD", word) if not combining(sign))
        word = word.replace("ø", "o").replace("Ø", "o").replace("ł", "l").replace("Ł", "l")
    return word.translate(_APART).casefold()


def is_capital(word: str) -> bool:
    """Whether a word is written like a word of a name: `Jonze`, `DeMille`, `deMille`, not `I'm`."""
    if word[0].isupper():
        return word.lower().replace("’", "'") not in _NEVER_NAMES
    return word[0].islower() and word[:2] in ("de", "di", "la", "le", "va") and word[2:3].isupper()


def possessive_length(text: str, word: str, end: int) -> int:
    """How many characters at the end of a word make it possessive: 2 of `Jonze's`; -1 for `Dickens'`."""
    if word[-2:] in ("'s", "’s", "'S", "’S"):
        return 2
    return -1 if word[-1] in "sSzx" and text[end : end + 1] in ("'", "’") else 0


def name_at(text: str, words: Words, index: int) -> Name | None:
    """The name that begins with the word at `index`, None when that is no word of a name."""
    texts, starts, ends = words.texts, words.starts, words.ends
    last = 0
    at = index
    while at < len(texts) and at - index < _MOST_WORDS:
        if at > index and not _joins(text, words, at):
            break
        if is_capital(texts[at]) or (texts[at].isdecimal() and last):
            last = at + 1
            if possessive_length(text, texts[at], ends[at]):
                break
        elif texts[at].lower() not in PARTICLES:
            break
        at += 1
    if not last:
        return None
    cut = possessive_length(text, texts[last - 1], ends[last - 1])
    end = ends[last - 1] - max(cut, 0)
    return Name(text[starts[index] : end], starts[index], end, index, last, cut != 0)


def name_before(text: str, words: Words, index: int) -> Name | None:
    """The name whose last word stands right before the word at `index`."""
    texts = words.texts
    first = index
    at = index - 1
    while at >= 0 and index - at <= _MOST_WORDS:
        if at < index - 1 and (
            not _joins(text, words, at + 1) or possessive_length(text, texts[at], words.ends[at])
        ):
            break
        if is_capital(texts[at]):
            first = at
        elif texts[at].lower() not in PARTICLES or at == index - 1:
            break
        at -= 1
    while first < index and texts[first].lower() in OPENINGS:
        first += 1
    if first == index or (first == index - 1 and texts[first].lower() in FUNCTION_WORDS):
        return None
    cut = possessive_length(text, texts[index - 1], words.ends[index - 1])
    start, end = words.starts[first], words.ends[index - 1] - max(cut, 0)
    return Name(text[start:end], start, end, first, index, cut != 0)


def names_from(text: str, words: Words, index: int, *, open_ended: bool) -> list[Name]:
    """The name that begins at a word, and those that are listed after it: `X`, `X and Y`, `X, Y & Z`.

    A list that no `and` closes is one name followed by something else, unless it is `open_ended`.
    """
    name = name_at(text, words, index)
    names = [name] if name is not None else []
    closed = False
    while name is not None and not name.possessive and name.last < len(words):
        gap = text[words.ends[name.last - 1] : words.starts[name.last]]
        following = name.last
        is_last = gap.strip() in ("&", "/", ", &", "+")
        if words.lowers[following] == "and" and gap in (" ", ", ") and following + 1 < len(words):
            is_last = True
            following += 1
            gap = text[words.ends[following - 1] : words.starts[following]]
            if gap != " ":
                break
        elif not is_last and gap != ", ":
            break
        name = name_at(text, words, following)
        if name is not None:
            names.append(name)
            closed = closed or is_last
    return names if closed or open_ended else names[:1]


def units_of(text: str, words: Words, first: int, last: int) -> list[Unit]:
    """The units of the words from `first` to before `last`."""
    units: list[Unit] = []
    pending = -1
    for index in range(first, last):
        word, start, end = words.texts[index], words.starts[index], words.ends[index]
        end -= max(possessive_length(text, word, end), 0)
        if word.lower() in PARTICLES and index + 1 < last:
            pending = start if pending < 0 else pending
            continue
        for part_start, part_end in _parts(text, start, end):
            begin = pending if pending >= 0 else part_start
            pending = -1
            units.append(Unit(fold_word(text[begin:part_end]), begin, part_end, index))
    return units


@derived
def name_runs(document: Document) -> list[list[Unit]]:
    """Every stretch of words written like names, as units; the last document's are remembered."""
    text, words = document.text, document.words
    texts, lowers, starts, ends = words.texts, words.lowers, words.starts, words.ends
    capital = [word[0].isupper() for word in texts]
    capital.append(False)
    runs: list[list[Unit]] = []
    done = 0
    for index, word in enumerate(texts):
        if not capital[index] or index < done:
            continue
        alone = not capital[index + 1] and (index + 1 == len(texts) or lowers[index + 1] not in PARTICLES)
        before = texts[index - 1] if index > done else ""
        if alone and before not in PARTICLES and "-" not in word:
            # Most capitals: a name of one word, or a small word that begins a sentence.
            if lowers[index] not in FUNCTION_WORDS and is_capital(word):
                end = ends[index] - max(possessive_length(text, word, ends[index]), 0)
                runs.append([Unit(fold_word(text[starts[index] : end]), starts[index], end, index)])
            continue
        first = index
        while first > done and texts[first - 1] in PARTICLES and text[ends[first - 1]] == " ":  # van Hoytema
            first -= 1
        name = name_at(text, words, first) if is_capital(word) else None
        if name is not None:
            runs.append(units_of(text, words, name.first, name.last))
            done = name.last
    return runs


def _joins(text: str, words: Words, index: int) -> bool:
    """Whether the word at `index` can go on with the name that the word before it is in."""
    gap = text[words.ends[index - 1] : words.starts[index]]
    if gap in (" ", "\xa0"):
        return True
    before = words.texts[index - 1]
    if gap in (". ", "."):
        return (len(before) <= 2 and before.isupper()) or before.lower() in _ABBREVIATED
    return gap == ", " and words.lowers[index] in _ENDINGS


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word split at its hyphens."""
    parts = []
    begin = start
    for at in range(start, end):
        if text[at] in _HYPHENS:
            parts.append((begin, at))
            begin = at + 1
    parts.append((begin, end))
    return [part for part in parts if part[0] < part[1]]
