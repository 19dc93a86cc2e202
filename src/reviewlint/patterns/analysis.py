"""What can be told of a pattern before any text is seen: its strings, and a looser form for RE2."""

from itertools import product

from reviewlint.patterns.syntax import character_bit
from reviewlint.patterns.tree import Assertion, Branch, Character, Group, Node, Reference, Repeat, Sequence

MOST_EXPANSIONS = 12
"""A pattern that stands for more strings is not spelt out: each string costs time at every start."""

_RE2_MOST_REPEATS = 1000
_WORD_BOUNDARY = r"\b"
_SPACE = character_bit(" ")


def expansions(node: Node, ignore_case: bool) -> list[str] | None:
    """All strings the pattern matches, in the order in which a backtracking engine would try them.

    None when there are too many, or when the pattern asks for more than text (an anchor, a look-around).
    """
    if isinstance(node, Character):
        return list(node.choices) or None
    if isinstance(node, Sequence):
        parts = [expansions(item, ignore_case) for item in node.items]
        return product_of(parts)
    if isinstance(node, Branch):
        spelt: list[str] = []
        for option in node.options:
            strings = expansions(option, ignore_case)
            if strings is None:
                return None
            spelt += strings
        return bounded(spelt)
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
        strings = product_of([item] * count)
        if strings is None:
            return None
        spelt += strings
    return bounded(spelt)


def product_of(parts: list[list[str] | None]) -> list[str] | None:
    """All strings made of one out of each list, in order; None when they are too many, or not known."""
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


def bounded(strings: list[str]) -> list[str] | None:
    """The strings without repetition, None when they are too many."""
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


def holds_groups(node: Node) -> bool:
    """Whether some of the brackets capture."""
    match node:
        case Group(opening, item):
            return opening == "(" or opening.startswith("(?P<") or holds_groups(item)
        case Repeat(item):
            return holds_groups(item)
        case Sequence(parts) | Branch(parts):
            return any(map(holds_groups, parts))
        case Assertion(_, inner) if inner is not None:
            return holds_groups(inner)
    return False


def most_spaces(node: Node) -> int | None:
    """How many spaces a match may hold, with those that it looks ahead at; None for any number."""
    if isinstance(node, Character):
        return 1 if node.bits & _SPACE else 0
    if isinstance(node, Reference):
        return None
    if isinstance(node, Group):
        return most_spaces(node.item)
    if isinstance(node, Assertion):
        return 0 if node.inner is None else most_spaces(node.inner)
    if isinstance(node, Repeat):
        each = most_spaces(node.item)
        return each if not each else None if node.high is None else each * node.high
    branches = isinstance(node, Branch)
    counts = [most_spaces(part) for part in (node.options if isinstance(node, Branch) else node.items)]
    known = [count for count in counts if count is not None]
    if len(known) < len(counts):
        return None
    return max(known, default=0) if branches else sum(known)


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
