"""What can be known of a pattern before any text is seen: its words, what it needs, a looser form for RE2."""

from collections.abc import Iterable
from itertools import product

from reviewlint.patterns.syntax import (
    Assertion,
    Branch,
    Character,
    Group,
    Node,
    Reference,
    Repeat,
    Sequence,
)

MOST_EXPANSIONS = 12
"""A pattern that stands for more strings is not spelt out: each string costs time at every start."""

_MOST_FACTORS = 48
_LONG_ENOUGH = 6
_COMMON_WORDS = """
    a about after all also an and any are as at be because been but by can could do even ever every
    for from get had has have he her him his how i if in into is it its just like made make me more
    most much my never no not of on one only or other our out over own she so some such than that
    the their them then there these they this those through time to too up us very was way we well
    were what when where which who will with would you your s t
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words too frequent to announce anything."""

_RE2_MOST_REPEATS = 1000
_WORD_BOUNDARY = r"\b"


def expansions(node: Node, ignore_case: bool) -> list[str] | None:
    """All strings the pattern matches, in the order in which a backtracking engine would try them.

    None when there are too many, or when the pattern asks for more than text (an anchor, a look-around).
    """
    if isinstance(node, Character):
        return list(node.choices) or None
    if isinstance(node, Sequence):
        parts = [expansions(item, ignore_case) for item in node.items]
        return _product(parts)
    if isinstance(node, Branch):
        spelt: list[str] = []
        for option in node.options:
            strings = expansions(option, ignore_case)
            if strings is None:
                return None
            spelt += strings
        return _bounded(spelt)
    if isinstance(node, Repeat):
        return _repeated(node, ignore_case)
    if isinstance(node, Group) and _only_groups(node, ignore_case):
        return expansions(node.item, ignore_case)
    return None


def _only_groups(group: Group, ignore_case: bool) -> bool:
    """Whether the brackets change nothing about what their content matches."""
    opening = group.opening
    return opening in ("(", "(?:") or opening.startswith("(?P<") or (ignore_case and opening == "(?i:")


def _repeated(node: Repeat, ignore_case: bool) -> list[str] | None:
    if node.high is None or node.high > 3 or node.suffix.endswith("+"):
        return None
    item = expansions(node.item, ignore_case)
    if item is None:
        return None
    counts = range(node.low, node.high + 1)
    spelt: list[str] = []
    for count in counts if node.suffix.endswith("?") and len(node.suffix) > 1 else reversed(counts):
        strings = _product([item] * count)
        if strings is None:
            return None
        spelt += strings
    return _bounded(spelt)


def _product(parts: list[list[str] | None]) -> list[str] | None:
    size = 1
    known: list[list[str]] = []
    for part in parts:
        if part is None:
            return None
        size *= len(part)
        known.append(part)
    if size > MOST_EXPANSIONS:
        return None
    return ["".join(strings) for strings in product(*known)]


def _bounded(strings: list[str]) -> list[str] | None:
    unique = list(dict.fromkeys(strings))
    return unique if len(unique) <= MOST_EXPANSIONS else None


def without_boundaries(node: Node) -> Node | None:
    """The pattern without the `\\b` at both its ends; None when it does not have both."""
    if not isinstance(node, Sequence) or len(node.items) < 3:
        return None
    first, *middle, last = node.items
    for end in (first, last):
        if not isinstance(end, Assertion) or end.opening != _WORD_BOUNDARY:
            return None
    return Sequence(tuple(middle))


def factors(node: Node) -> frozenset[str] | None:
    """Strings in lower case of which at least one stands in every match; None when nothing is sure."""
    exact, needed = _factors(node)
    return _better(_as_factors(exact), needed)


def _factors(node: Node) -> tuple[list[str] | None, frozenset[str] | None]:
    """All strings the node may match, and a set of which each match holds one; None: too many, or unsure."""
    if isinstance(node, Character):
        return ([choice.lower() for choice in node.choices] or None), None
    if isinstance(node, Assertion):
        return [""], None
    if isinstance(node, Reference):
        return None, None
    if isinstance(node, Group):
        return _factors(node.item)
    if isinstance(node, Branch):
        return _branch_factors(node)
    if isinstance(node, Repeat):
        return _repeat_factors(node)
    return _sequence_factors(node.items)


def _branch_factors(node: Branch) -> tuple[list[str] | None, frozenset[str] | None]:
    exact: list[str] | None = []
    needed: frozenset[str] | None = frozenset()
    for option in node.options:
        strings, some = _factors(option)
        exact = exact + strings if exact is not None and strings is not None else None
        best = _better(_as_factors(strings), some)
        needed = needed | best if needed is not None and best is not None else None
    return (_bounded(exact) if exact is not None else None), _few(needed)


def _repeat_factors(node: Repeat) -> tuple[list[str] | None, frozenset[str] | None]:
    strings, needed = _factors(node.item)
    if node.low == 0:
        exact = [*strings, ""] if strings is not None and node.high == 1 else None
        return exact, None
    if node.low == node.high == 1:
        return strings, needed
    return None, _better(_as_factors(strings), needed)


def _sequence_factors(items: Iterable[Node]) -> tuple[list[str] | None, frozenset[str] | None]:
    run: list[str] = [""]  # all strings that the items since the last break may match
    fixed = ""  # the one string that the last items must match
    whole = True
    best: frozenset[str] | None = None
    for item in items:
        strings, needed = _factors(item)
        if strings is not None and len(strings) == 1:
            fixed += strings[0]
        else:
            best = _better(_better(best, needed), _as_factors([fixed]))
            fixed = ""
        longer = _product([run, strings])
        if longer is None:
            whole = False
            best = _better(best, _as_factors(run))
            longer = strings if strings is not None else [""]
        run = longer
    best = _better(_better(best, _as_factors(run)), _as_factors([fixed]))
    return (run if whole else None), best


def _as_factors(strings: list[str] | None) -> frozenset[str] | None:
    if strings is None or not all(strings):
        return None
    return _few(frozenset(strings))


def _few(strings: frozenset[str] | None) -> frozenset[str] | None:
    return strings if strings and len(strings) <= _MOST_FACTORS else None


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """The set that is rarer by the look of it."""
    if one is None or other is None:
        return one or other
    return max(one, other, key=_rarity)


def _rarity(strings: frozenset[str]) -> tuple[bool, int, int]:
    """Sets of rare words come last: then those of long enough strings, then small ones."""
    common = any(_COMMON.issuperset(string.split()) for string in strings)
    return not common, min(_LONG_ENOUGH, *map(len, strings)), -len(strings)


def relaxed(node: Node) -> str | None:
    """A pattern for RE2 that matches wherever this one does, and perhaps elsewhere; None when there is none.

    Anchors and look-arounds are left out: RE2 has no look-around, and its `\\b` knows only ASCII.
    """
    if isinstance(node, Character):
        return node.re2
    if isinstance(node, Assertion):
        return ""
    if isinstance(node, Reference):
        return "(?s:.*)"
    if isinstance(node, Group):
        opening = node.opening if node.opening.startswith("(?i") else "(?:"
        item = relaxed(node.item)
        return None if item is None else f"{opening}{item})"
    if isinstance(node, Repeat):
        return _relaxed_repeat(node)
    separator = "|" if isinstance(node, Branch) else ""
    parts = [relaxed(part) for part in (node.options if isinstance(node, Branch) else node.items)]
    known = [part for part in parts if part is not None]
    return separator.join(known) if len(known) == len(parts) else None


def _relaxed_repeat(node: Repeat) -> str | None:
    item = relaxed(node.item)
    if item is None or node.low > _RE2_MOST_REPEATS:
        return None
    if not item:
        return ""
    high = "" if node.high is None or node.high > _RE2_MOST_REPEATS else str(node.high)
    return f"(?:{item}){{{node.low},{high}}}"
