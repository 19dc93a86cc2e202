"""What an index of matchers needs, as plain data that a cache can hold.

A review meets a few dozen of the thousands of strings of all rules. So only how they begin is looked up,
which halves the automaton, and whose a beginning is stays text until it is met.
"""

from collections.abc import Sequence

from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.regexes import Probe, with_code
from reviewlint.typed import Any, NamedTuple, TypeAlias

_SHORTEST_NEED = 3
_BEGINNING = 6
"""Characters of a string that are looked up: few enough to be soon built, and seldom met for nothing."""


class Tables(NamedTuple):
    """Of a list of matchers, each known by its place: what is looked up, whose it is, and the expressions."""

    beginnings: list[str]
    """How anchors, and strings that expressions need, begin; all different."""
    owners: list[str]
    """For each of them whose it is, as `read_owners` understands it."""
    loose: list[tuple[int, int]]
    """Matcher and expression of those that need no string, or only a very short one."""
    probes: list[list[tuple[Probe, int]]]
    """For each matcher its expressions with their orders."""


StringOwner: TypeAlias = tuple[int, str, bool, bool, int, int]
"""Where the anchor stands in a string, the string, whether case counts, `\\b`, its matcher, its order."""

ExpressionOwner: TypeAlias = tuple[str, int, int]
"""The string that is needed, a matcher, and which of its expressions."""


_BOUNDED, _ANYWHERE, _NEEDED = "b", "a", "n"
"""Sorts of owners. In capitals: case counts."""


def tables_of(matchers: Sequence[Matcher]) -> Tables:
    """The tables of a list of matchers."""
    owners: dict[str, list[str]] = {}
    loose: list[tuple[int, int]] = []
    for place, matcher in enumerate(matchers):
        for anchored, sort in ((matcher.words, _BOUNDED), (matcher.strings, _ANYWHERE)):
            sort = sort if matcher.ignore_case else sort.upper()
            for anchor, strings in anchored.items():
                known = owners.setdefault(anchor[:_BEGINNING], [])
                # No string holds a line break: it would not be level.
                known.extend(f"{sort} {place} {order} {offset} {string}" for string, order, offset in strings)
        for which, (probe, _) in enumerate(matcher.probes):
            if not probe.needs or min(map(len, probe.needs[0])) < _SHORTEST_NEED:
                loose.append((place, which))
                continue
            for need in probe.needs[0]:
                owners.setdefault(need[:_BEGINNING], []).append(f"{_NEEDED} {place} {which} 0 {need}")
    lines = ["\n".join(each) for each in owners.values()]
    return Tables(list(owners), lines, loose, [matcher.probes for matcher in matchers])


def with_codes(tables: Tables) -> Tables:
    """The tables with what `re` makes of the expressions."""
    return tables._replace(
        probes=[[(with_code(probe), order) for probe, order in probes] for probes in tables.probes]
    )


def restored(data: Any) -> Tables:
    """Tables out of JSON; raises TypeError or ValueError when the data is something else."""
    beginnings, owners, loose, probes = data
    if len(beginnings) != len(owners):
        raise ValueError("not tables")
    expressions = [[(Probe(*probe), order) for probe, order in each] for each in probes]
    return Tables(beginnings, owners, [(place, which) for place, which in loose], expressions)


def read_owners(lines: str) -> tuple[list[StringOwner], list[ExpressionOwner]]:
    """Whose a beginning of the tables is."""
    strings: list[StringOwner] = []
    expressions: list[ExpressionOwner] = []
    for line in lines.split("\n"):
        sort, place, number, offset, string = line.split(" ", 4)
        if sort == _NEEDED:
            expressions.append((string, int(place), int(number)))
        else:
            exact, bounded = sort.isupper(), sort.lower() == _BOUNDED
            strings.append((int(offset), string, exact, bounded, int(place), int(number)))
    return strings, expressions
