"""How badly a backtracking engine can do on a pattern, told from the pattern alone.

The pattern becomes an automaton without empty moves (Glushkov's: a state for each character it spells). Time
explodes when a state can return to itself in two ways over the same text, and costs a power more for every
loop that can share text with the one before; from three on, that counts as exploding. These are the
conditions EDA and IDA of Weber and Seidl, "On the degree of ambiguity of finite automata" (Theoretical
Computer Science 88, 1991), the second tested a little too strictly.

A repetition with a bound, such as `{0,60}`, costs no more than its bound, unless it holds another or stands
in another: then it counts as a loop too.
"""

from collections.abc import Callable, Iterable

from reviewlint.patterns.regexes import EXPONENTIAL, NONE, POLYNOMIAL, QUADRATIC
from reviewlint.patterns.tree import Assertion, Branch, Character, Group, Node, Reference, Repeat, Sequence

_MOST_STATES = 300
_FEW, _SEVERAL, _MANY = 10, 100, 1 << 30  # how often something may be repeated
_ROUNDS = 3  # of a repetition: as many as tell a high power from a low one


def hazard(node: Node | None) -> int:
    """The worst case of a pattern; one that could not be read counts as the worst."""
    if node is None:
        return EXPONENTIAL
    automaton = _Automaton()
    try:
        automaton.build(node)
    except RecursionError:
        return EXPONENTIAL
    return max(automaton.worst, _loops(automaton))


class _Automaton:
    """States are numbered characters of the pattern; `follow` holds where each may lead."""

    __slots__ = ("bits", "doubled", "follow", "worst")

    def __init__(self) -> None:
        self.bits: list[int] = []
        self.follow: list[set[int]] = []
        self.doubled: set[tuple[int, int]] = set()  # moves that can come about in two ways
        self.worst = NONE  # what look-arounds and references add

    def build(self, node: Node, inside: bool = False) -> tuple[bool, list[int], list[int]]:
        """Adds a node; returns whether it may be empty, and its first and last states.

        `inside` says that the node is part of a repetition that counts as a loop.
        """
        if isinstance(node, Character):
            self.bits.append(node.bits)
            self.follow.append(set())
            state = [len(self.bits) - 1]
            return False, state, state
        if isinstance(node, Group):
            return self.build(node.item, inside)
        if isinstance(node, Repeat):
            return self._repeat(node, inside)
        if isinstance(node, Branch):
            built = [self.build(option, inside) for option in node.options]
            empty = any(option[0] for option in built)
            return (
                empty,
                [s for option in built for s in option[1]],
                [s for option in built for s in option[2]],
            )
        if isinstance(node, Assertion):
            self.worst = max(self.worst, hazard(node.inner) if node.inner is not None else NONE)
            return True, [], []
        if isinstance(node, Reference):
            self.worst = EXPONENTIAL
            return True, [], []
        return self._sequence(node.items, inside)

    def _sequence(self, items: Iterable[Node], inside: bool) -> tuple[bool, list[int], list[int]]:
        empty, first, last = True, list[int](), list[int]()
        for item in items:
            item_empty, item_first, item_last = self.build(item, inside)
            self._link(last, item_first)
            first = first + item_first if empty else first
            last = last + item_last if item_empty else item_last
            empty = empty and item_empty
        return empty, first, last

    def _repeat(self, node: Repeat, inside: bool) -> tuple[bool, list[int], list[int]]:
        most = _MANY if node.high is None else node.high
        nested = most > 1 and _repeats(node.item)
        if nested and most <= _FEW and not inside:  # how a few rounds meet is all there is to see
            rounds = min(most, _ROUNDS)
            empty, first, last = self._sequence((node.item,) * rounds, True)
            return empty or node.low == 0, first, last
        loop = most > _SEVERAL or (most > 1 and (nested or inside))
        empty, first, last = self.build(node.item, inside or loop)
        if loop:
            self._link(last, first)
        return empty or node.low == 0, first, last

    def _link(self, last: list[int], first: list[int]) -> None:
        for state in last:
            for target in first:
                if target in self.follow[state]:
                    self.doubled.add((state, target))
                self.follow[state].add(target)


def _repeats(node: Node) -> bool:
    """Whether there is a repetition in the node."""
    match node:
        case Repeat(item, _, high, _):
            return high is None or high > 1 or _repeats(item)
        case Group(_, item):
            return _repeats(item)
        case Sequence(parts) | Branch(parts):
            return any(map(_repeats, parts))
    return False


def _loops(automaton: _Automaton) -> int:
    """The worst that the automaton's loops do."""
    parts = _strong_parts(len(automaton.bits), lambda state: automaton.follow[state])
    loops = [set(part) for part in parts if len(part) > 1 or part[0] in automaton.follow[part[0]]]
    if not loops:
        return NONE
    for loop in loops:
        if any(state in loop and target in loop for state, target in automaton.doubled):
            return EXPONENTIAL
        if _forks(automaton, loop) and _ambiguous(automaton, loop):
            return EXPONENTIAL
    shared = [
        (number, following)
        for number, one in enumerate(loops)
        for following, other in enumerate(loops)
        if one is not other and _share(automaton, one, other)
    ]
    if {following for _, following in shared} & {number for number, _ in shared}:
        return EXPONENTIAL  # three in a row: a power so high that no text is short enough
    return POLYNOMIAL if shared else QUADRATIC


def _forks(automaton: _Automaton, loop: set[int]) -> bool:
    """Whether one character may lead on inside the loop in two ways."""
    for state in loop:
        seen = 0
        for target in automaton.follow[state] & loop:
            if seen & automaton.bits[target]:
                return True
            seen |= automaton.bits[target]
    return False


def _share(automaton: _Automaton, one: set[int], other: set[int]) -> bool:
    """Whether text that goes round `one` may as well lead from it to `other` and go round there."""
    common = _union(automaton, one) & _union(automaton, other)
    if not common:
        return False
    seen = set(one)
    waiting = list(one)
    while waiting:
        for target in automaton.follow[waiting.pop()] - seen:
            if automaton.bits[target] & common:
                if target in other:
                    return True
                seen.add(target)
                waiting.append(target)
    return False


def _union(automaton: _Automaton, states: set[int]) -> int:
    bits = 0
    for state in states:
        bits |= automaton.bits[state]
    return bits


def _ambiguous(automaton: _Automaton, loop: set[int]) -> bool:
    """Whether some state of the loop comes back to itself in two ways over the same text."""
    if len(loop) > _MOST_STATES:
        return True

    def pairs(pair: int) -> Iterable[int]:
        one, other = divmod(pair, size)
        for left in automaton.follow[one] & loop:
            for right in automaton.follow[other] & loop:
                if automaton.bits[left] & automaton.bits[right]:
                    yield left * size + right

    size = len(automaton.bits)
    for component in _strong_parts(size * size, pairs, (state * size + state for state in loop)):
        same = sum(pair // size == pair % size for pair in component)
        if 0 < same < len(component):
            return True
    return False


def _strong_parts(
    size: int, follow: Callable[[int], Iterable[int]], roots: Iterable[int] | None = None
) -> list[list[int]]:
    """The strongly connected parts (Tarjan's algorithm, without recursion)."""
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    parts: list[list[int]] = []
    for root in range(size) if roots is None else roots:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        stack.append(root)
        on_stack.add(root)
        work = [(root, iter(follow(root)))]
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in order:
                    order[target] = low[target] = len(order)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(follow(target))))
                    break
                if target in on_stack:
                    low[node] = min(low[node], order[target])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == order[node]:
                    cut = stack.index(node)
                    parts.append(stack[cut:])
                    on_stack.difference_update(stack[cut:])
                    del stack[cut:]
    return parts
