"""Sentences inside sentences: asides in brackets or between dashes, clauses that open before another ends."""

from collections.abc import Iterator

from reviewlint.expressions import expression
from reviewlint.typed import NamedTuple

_MARK = r"[()\[\]—–-](?:(?<=[()\[\]])|(?<=—)\s*|(?<=\s[–-])\s+|(?<=\s-)-\s+|(?<=\w-)-(?=\w))"
"""A bracket or a dash, with the space behind it. It begins with a set of characters, which `re` looks for
five times as fast as for a space that a dash may follow."""
_WORD = r"[^\W_]+(?:['’-][^\W_]+)*"

_SEQUEL = r"(?i)(?:and|but|except|or|so|then|yet)\b"
"""After a second dash: the sentence does not go back to where it was."""

_WORDS = """
    after although because before if lest once since though unless until when whenever where whereas which
    while who whom whose
"""
OPENERS = frozenset(_WORDS.split())
"""What opens a clause that leans on another, whatever else it may be."""

_ARTICLES = "a|an|her|his|its|my|our|that|the|their|this|your"
ARTICLES = frozenset(_ARTICLES.split("|"))
"""What the subject of a clause begins with, if it is no pronoun."""
_PRONOUNS = "he|i|it|nobody|one|she|they|we|you"
_MAIN = frozenset(
    f"{_ARTICLES}|{_PRONOUNS}|everybody|everyone|everything|nothing|there|these|those".split("|")
)
"""What a main clause begins with, more often than not."""

_EMBEDDED = (
    rf"(?i)\b(?:{_ARTICLES}) (?!fact|idea|belief|feeling|impression|way|news|claim|notion|sense|hope|point)"
    rf"[\w-]+,? (?:that|which|who|whom) (?:{_ARTICLES}) (?:[\w-]+ )?[\w-]+,? (?:that|which|who|whom) "
    rf"(?:(?:{_ARTICLES}) [\w-]+|(?:{_PRONOUNS})\b)"
)
"""The plan that the clerk whom the mayor ...: three subjects, and no verb yet."""


class Aside(NamedTuple):
    """What stands between a pair of brackets or dashes, as offsets without these.

    `depth` is 1 for an aside in the sentence itself, 2 for one inside another.
    """

    start: int
    end: int
    depth: int


class Delay(NamedTuple):
    """Clauses before the main one: `openers` are their first words, `end` where the main clause begins."""

    openers: tuple[str, ...]
    end: int


def marks(text: str) -> list[int]:
    """Where any bracket stands, and any dash that is no hyphen within a word, in order."""
    places = []
    for sign in "()[]—–-":
        place = text.find(sign)
        while place >= 0:
            if sign != "-" or not (text[place - 1].isalnum() and text[place + 1 : place + 2].isalnum()):
                places.append(place)
            place = text.find(sign, place + 1)
    return sorted(places)


def asides(text: str, start: int, end: int) -> list[Aside]:
    """The asides that the sentence text[start:end] breaks off for and goes on after, in their order."""
    found: list[Aside] = []
    brackets: list[int] = []
    dashes: list[tuple[int, int]] = []
    last = start
    for match in expression(_MARK).finditer(text, start, end):
        sign = match.group().strip()
        if sign in ("(", "["):
            brackets.append(match.end())
        elif sign not in (")", "]"):
            place = _space_before(text, last, match.start())
            if place == match.start() and sign != "—" and text[place - 1].isspace():
                continue  # the space before it is that of another dash
            if not brackets:
                dashes.append((place, match.end()))
        elif brackets:
            found.append(Aside(brackets.pop(), match.start(), len(brackets) + 1))
        last = match.end()
    if len(dashes) == 2 and not expression(_SEQUEL).match(text, dashes[1][1]):
        # One dash is no pair, and with three nobody can tell which belong together.
        (_, opening), (closing, _) = dashes
        inner = [
            aside._replace(depth=aside.depth + 1) if opening <= aside.start < closing else aside
            for aside in found
        ]
        found = [*inner, Aside(opening, closing, 1)]
    return sorted(aside for aside in found if _goes_on(text, start, aside, end))


def _space_before(text: str, start: int, end: int) -> int:
    """Where the white space right before `end` begins that does not reach back to `start`; else `end`."""
    place = end
    while place > start and text[place - 1].isspace():
        place -= 1
    return end if place and text[place - 1].isspace() else place


def _goes_on(text: str, start: int, aside: Aside, end: int) -> bool:
    words = expression(_WORD)
    return (
        words.search(text, start, aside.start) is not None and words.search(text, aside.end, end) is not None
    )


def delay(text: str, start: int, end: int) -> Delay | None:
    """What a sentence that begins with a leaning clause puts before its main one, if one can be told."""
    openers: list[str] = []
    for part, segment in _segments(text, start, end):
        words = [match.group().lower() for match in expression(_WORD).finditer(text, part, segment)]
        if not words:
            continue
        if not openers and words[0] not in OPENERS:
            return None
        if openers and words[0] in _MAIN and part > start:
            return Delay(tuple(openers), part)
        openers += [word for word in words if word in OPENERS]
    return None


def _segments(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts between commas."""
    while start < end:
        comma = text.find(",", start, end)
        stop = end if comma < 0 else comma
        yield start, stop
        start = stop + 1


def embedded(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where three subjects follow each other without a verb between."""
    match = expression(_EMBEDDED).search(text, start, end)
    return None if match is None else match.span()
