"""What an index of matchers needs, as plain data that a cache can hold.

A review meets a few dozen of the thousands of strings of all rules: whose a string is stays text until then.
"""

from collections.abc import Sequence

from reviewlint.patterns.matchers import Anchored, Matcher
from reviewlint.patterns.regexes import Probe, with_code
from reviewlint.typed import Any, NamedTuple, TypeAlias

_SHORTEST_NEED = 3


class Tables(NamedTuple):
    """Of a list of matchers, each known by its place: what is looked up, whose it is, and the expressions."""

    strings: list[str]
    """Anchors, and strings that expressions need; all different."""
    owners: list[str]
    """For each string whose it is, as `read_owners` understands it."""
    loose: list[tuple[int, int]]
    """Matcher and expression of those that need no string, or only a very short one."""
    probes: list[list[tuple[Probe, int]]]
    """For each matcher its expressions with their orders."""


StringOwner: TypeAlias = tuple[int, str, bool, bool, int, int]
"""Where the anchor stands in a string, the string, whether case counts, `\\b`, its matcher, its order."""

ExpressionOwner: TypeAlias = tuple[int, int]
"""A matcher, and which of its expressions."""


def tables_of(matchers: Sequence[Matcher]) -> Tables:
    """The tables of a list of matchers."""
    owners: dict[str, list[str]] = {}
    loose: list[tuple[int, int]] = []
    for place, matcher in enumerate(matchers):
        for anchored, bounded in ((matcher.words, "b"), (matcher.strings, "-")):
            _add_strings(owners, place, anchored, bounded + ("-" if matcher.ignore_case else "e"))
        for which, (probe, _) in enumerate(matcher.probes):
            if not probe.needs or min(map(len, probe.needs[0])) < _SHORTEST_NEED:
                loose.append((place, which))
                continue
            for need in probe.needs[0]:
                owners.setdefault(need, []).append(f"{place} {which}")
    lines = ["\n".join(each) for each in owners.values()]
    return Tables(list(owners), lines, loose, [matcher.probes for matcher in matchers])


def _add_strings(owners: dict[str, list[str]], place: int, anchored: Anchored, form: str) -> None:
    for anchor, strings in anchored.items():
        known = owners.setdefault(anchor, [])
        # No string holds a line break: it would not be level.
        known.extend(f"{place} {order} {offset} {form} {string}" for string, order, offset in strings)


def with_codes(tables: Tables) -> Tables:
    """The tables with what `re` makes of the expressions."""
    return tables._replace(
        probes=[[(with_code(probe), order) for probe, order in probes] for probes in tables.probes]
    )


def restored(data: Any) -> Tables:
    """Tables out of JSON; raises TypeError or ValueError when the data is something else."""
    strings, owners, loose, probes = data
    if not len(strings) == len(owners):
        raise ValueError("not tables")
    expressions = [[(Probe(*probe), order) for probe, order in each] for each in probes]
    return Tables(strings, owners, [(place, which) for place, which in loose], expressions)


def read_owners(lines: str) -> tuple[list[StringOwner], list[ExpressionOwner]]:
    """Whose a string of the tables is."""
    strings: list[StringOwner] = []
    expressions: list[ExpressionOwner] = []
    for line in lines.split("\n"):
        place, number, *rest = line.split(" ", 4)
        if rest:
            offset, form, string = rest
            strings.append((int(offset), string, form[1] == "e", form[0] == "b", int(place), int(number)))
        else:
            expressions.append((int(place), int(number)))
    return strings, expressions
