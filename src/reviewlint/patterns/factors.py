"""What a text must hold for a pattern to match in it: strings that a search for words can look up first."""

import re
from collections.abc import Iterable

from reviewlint.language.frequencies import zipf
from reviewlint.patterns.analysis import bounded, product_of
from reviewlint.patterns.tree import Assertion, Branch, Character, Group, Node, Reference, Repeat

_MOST_SETS = 3
_SHORTEST_ANCHOR = 4
_MOST_FACTORS = 48
_UNKNOWN = 3.0
"""The Zipf frequency of a word that the table lacks."""
_LONG_ENOUGH = 6
_ROUNDS = 3
"""Of a repetition: more would only make long strings longer."""
_COMMON_WORDS = """
    a about after all also an and any are as at be because been but by can could do even ever every
    for from get had has have he her him his how i if in into is it its just like made make me more
    most much my never no not of on one only or other our out over own she so some such than that
    the their them then there these they this those through time to too up us very was way we well
    were what when where which who will with would you your s t
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words too frequent to announce anything."""

_Known = tuple[list[str] | None, list[frozenset[str]]]


def requirements(node: Node) -> list[frozenset[str]]:
    """Sets of strings in lower case: every match holds a string of each. The rarest by the look is first."""
    exact, needed = _known(node)
    sets = sorted({*needed, *_as_set(exact)}, key=lambda each: (*_rarity(each), sorted(each)), reverse=True)
    chosen = sets[:1]
    for each in sets[1:]:
        if len(chosen) < _MOST_SETS and not any(_implies(one, each) for one in chosen):
            chosen.append(each)
    return chosen


def anchor(text: str) -> tuple[int, int]:
    """Where the rarest word of a text in lower case stands; the whole text when it has none."""
    words = [match for match in re.finditer(r"[^\W_]+", text) if match[0] not in _COMMON]
    words = [match for match in words if len(match[0]) >= _SHORTEST_ANCHOR]
    return min(words, key=lambda match: _frequency(match[0])).span() if words else (0, len(text))


def _frequency(word: str) -> float:
    """How often a word is met, by its Zipf frequency; short ones are met inside others, too."""
    return (zipf(word) or _UNKNOWN) + max(0, _LONG_ENOUGH - len(word))


def _known(node: Node) -> _Known:
    """All strings that the node may match (None: too many), and sets of which every match holds a string."""
    if isinstance(node, Character):
        return [choice.lower() for choice in node.choices] or None, []
    if isinstance(node, Assertion):
        return [""], []
    if isinstance(node, Reference):
        return None, []
    if isinstance(node, Group):
        return _known(node.item)
    if isinstance(node, Branch):
        return _known_branch(node)
    if isinstance(node, Repeat):
        return _known_repeat(node)
    return _known_sequence(node.items)


def _known_branch(node: Branch) -> _Known:
    exact: list[str] | None = []
    needed: frozenset[str] | None = frozenset()
    for option in node.options:
        strings, sets = _known(option)
        exact = exact + strings if exact is not None and strings is not None else None
        best = max([*sets, *_as_set(strings)], key=_rarity, default=None)
        needed = needed | best if needed is not None and best is not None else None
    return (bounded(exact) if exact is not None else None), _few(needed)


def _known_repeat(node: Repeat) -> _Known:
    strings, sets = _known(node.item)
    if node.low == 0:
        return ([*strings, ""] if strings is not None and node.high == 1 else None), []
    if node.low == node.high == 1:
        return strings, sets
    repeated = product_of([strings] * min(node.low, _ROUNDS))
    return None, [*sets, *_as_set(strings), *_as_set(repeated)]


def _known_sequence(items: Iterable[Node]) -> _Known:
    run: list[str] = [""]  # all strings that the items since the last break may match
    fixed = ""  # the one string that the last items must match
    whole = True
    needed: list[frozenset[str]] = []
    for item in items:
        strings, sets = _known(item)
        if strings is not None and len(strings) == 1:
            fixed += strings[0]
        else:
            needed += [*sets, *_as_set(strings), *_as_set([fixed])]
            fixed = ""
        longer = product_of([run, strings])
        if longer is None:
            whole = False
            needed += _as_set(run)
            longer = strings if strings is not None else [""]
        run = longer
    return (run if whole else None), [*needed, *_as_set(run), *_as_set([fixed])]


def _as_set(strings: list[str] | None) -> list[frozenset[str]]:
    """The strings as a set that every match holds one of; nothing when one of them is empty."""
    return _few(frozenset(strings)) if strings is not None and all(strings) else []


def _few(strings: frozenset[str] | None) -> list[frozenset[str]]:
    return [strings] if strings and len(strings) <= _MOST_FACTORS else []


def _implies(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a text that holds a string of the one holds a string of the other."""
    return all(any(short in long for short in other) for long in one)


def _rarity(strings: frozenset[str]) -> tuple[bool, int, int]:
    """Sets of rare words come last: then those of long enough strings, then small ones."""
    return not _is_common(strings), min(_LONG_ENOUGH, *map(len, strings)), -len(strings)


def _is_common(strings: frozenset[str]) -> bool:
    return any(_COMMON.issuperset(string.split()) for string in strings)
