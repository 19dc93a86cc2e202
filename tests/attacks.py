"""Texts made to be hard for a regular expression, read off its own tree, and how its time grows on them.

For every repetition in the expression: what leads up to it, then what it repeats, n times, then a character
that lets the whole fail; and the same with the lead repeated too, so that every start looks promising. Each
set of characters is tried with a few of its members, each choice with a few of its branches.
"""

import signal
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, product
from math import inf, log2
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from time import perf_counter
from typing import Any, NamedTuple

_TRIED = "a ,1-A.'é_\n\t(\"—:/"
"""Members of sets of characters that are tried, in this order."""
_FAILURES = ("", "\x00", "!", "\n\x00")
_GENERAL = ("a", " ", "a ", "A", "1", ".", "'", '"', "-", "(", "\n", "a, ", "A. ", "1,", "é")
_MOST = 3
"""Samples of one node."""
_FEW = 4
"""A repetition with a bound up to this one is no loop."""
_SPELT = (sre.LITERAL, sre.RANGE)
_NOTICED = 0.002
"""Seconds below which no time is worth measuring."""
_DOUBTED = 1.4
"""The power from which a second look is taken, at twice the length."""
_LONGEST = 0.3
"""Seconds after which a search is stopped."""


class Attack(NamedTuple):
    """A text of any size: `lead`, then `pump` over and over, then `failure`."""

    lead: str
    pump: str
    failure: str

    def text(self, size: int) -> str:
        return self.lead + self.pump * (size // len(self.pump)) + self.failure


class Growth(NamedTuple):
    """How time grows with the text: by what power of its length, as measured up to `size` in `seconds`.

    The power is infinite for a search that had to be stopped.
    """

    attack: Attack
    power: float
    size: int
    seconds: float


def attacks(source: str, flags: int = 0) -> list[Attack]:
    """Texts that may be hard for an expression."""
    found: dict[Attack, None] = {}
    for lead, pump in _pumps(parser.parse(source, flags), [""]):
        if pump:
            for failure in _FAILURES:
                found[Attack(lead, pump, failure)] = None
            if lead:
                found[Attack("", lead + pump, "\x00")] = None
                found[Attack("", lead, "\x00")] = None
    for pump in _GENERAL:
        found[Attack("", pump, "\x00")] = None
    return list(found)


def worst(search: Callable[[str], object], hard: Iterable[Attack], *, size: int) -> Growth | None:
    """The attack on which time grows fastest; None when all are over in no time.

    Times are the shortest of several, so that other work on the machine counts little.
    """
    found: Growth | None = None
    for attack in hard:
        slow = _time(search, attack.text(size))
        if slow == inf:
            return Growth(attack, inf, size, inf)
        if slow < _NOTICED:
            continue
        # What is measured once may have been disturbed.
        slow = min(slow, *(_time(search, attack.text(size)) for _ in range(4)))
        quick = min(_time(search, attack.text(size // 2)) for _ in range(5))
        power = log2(slow / quick)
        if power > _DOUBTED:  # a step in time is no growth: what is steep is steep again
            power = min(power, log2(min(_time(search, attack.text(2 * size)) for _ in range(3)) / slow))
        if slow >= _NOTICED and (found is None or power > found.power):
            found = Growth(attack, power, size, slow)
    return found


def _time(search: Callable[[str], object], text: str) -> float:
    """Seconds of a search; infinite when it had to be stopped."""
    began = perf_counter()
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, _LONGEST)
    try:
        search(text)
    except _StoppedError:
        return inf
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return perf_counter() - began


class _StoppedError(Exception):
    """A search took too long."""


def _stop(*_: object) -> None:
    raise _StoppedError


def _pumps(tree: Any, leads: list[str]) -> Iterator[tuple[str, str]]:
    """Pairs of what leads to a repetition and what it repeats, for all repetitions in the tree."""
    for operator, argument in tree:
        yield from _inside(operator, argument, leads)
        here = _samples(operator, argument)
        leads = list(dict.fromkeys(islice((a + b for b, a in product(here, leads)), _MOST)))


def _inside(operator: Any, argument: Any, leads: list[str]) -> Iterator[tuple[str, str]]:
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        _, high, item = argument
        if high > _FEW:
            yield from product(leads, _of_sequence(item))
        yield from _pumps(item, leads)
    elif operator is sre.SUBPATTERN:
        yield from _pumps(argument[3], leads)
    elif operator is sre.ATOMIC_GROUP:
        yield from _pumps(argument, leads)
    elif operator is sre.BRANCH:
        for option in argument[1]:
            yield from _pumps(option, leads)
    elif operator in (sre.ASSERT, sre.ASSERT_NOT):
        yield from _pumps(argument[1], leads)
    elif operator is sre.GROUPREF_EXISTS:
        for option in argument[1:]:
            if option is not None:
                yield from _pumps(option, leads)


def _of_sequence(tree: Any) -> list[str]:
    """A few strings that the nodes match one after the other."""
    found = [""]
    for operator, argument in tree:
        here = _samples(operator, argument)
        found = list(dict.fromkeys(islice((a + b for b, a in product(here, found)), _MOST)))
    return found


def _samples(operator: Any, argument: Any) -> list[str]:
    """A few strings that one node matches."""
    if operator is sre.LITERAL:
        return [chr(argument)]
    if operator in (sre.NOT_LITERAL, sre.ANY, sre.IN, sre.CATEGORY):
        return _members(operator, argument)
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        low, high, item = argument
        times = max(low, min(1, high))
        return [each * times for each in _of_sequence(item)]
    if operator is sre.SUBPATTERN:
        return _of_sequence(argument[3])
    if operator is sre.ATOMIC_GROUP:
        return _of_sequence(argument)
    if operator is sre.BRANCH:
        options = [_of_sequence(option) for option in argument[1]]
        # The first of every branch before the second of any.
        return list(dict.fromkeys(each[k] for k in range(_MOST) for each in options if k < len(each)))[:_MOST]
    return [""]


def _members(operator: Any, argument: Any) -> list[str]:
    """Characters out of a set."""
    tree = parser.SubPattern(parser.State(), [(operator, argument)])
    belongs = compiler.compile(tree).match
    own = []
    if operator is sre.IN:
        own = [chr(at if kind is sre.LITERAL else at[0]) for kind, at in argument if kind in _SPELT]
    return [character for character in (*_TRIED, *own) if belongs(character)][:_MOST]
