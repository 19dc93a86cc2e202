"""What reviewlint means to reach beside its peers, and whether it does."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from peers.catalogue import PROSELINT_ALONE, VALE_ALL, VALE_TWO
from peers.own import FLOOR, OWN_RULES, REVIEWLINT, SECOND_RUN
from peers.peer import ARCHIVE, ONE_REVIEW, Peer
from peers.running import Result

Results = Mapping[str, Mapping[str, Result]]
"""By the title of the text, then by the name of the linter."""

_MEGABYTE = 1e6


class Reach(NamedTuple):
    """A figure, the bound it is held against, and whether more is better."""

    what: str
    bound: float
    more_is_better: bool
    measure: Callable[[Results, Mapping[str, int]], float]
    """From the results and the sizes of the texts in bytes; KeyError when something was not measured."""
    peer: Peer | None = None
    """Whose work on the archive it is measured against, where more is better."""


class Outcome(NamedTuple):
    """What was measured for a reach: None when it could not be.

    `at_least` says that the peer was stopped at the time limit, so that the true figure is higher.
    """

    reach: Reach
    figure: float | None
    met: bool
    at_least: bool = False


def _wall(title: str, one: Peer, other: Peer) -> Callable[[Results, Mapping[str, int]], float]:
    """How much wall time one linter takes, as a multiple of the other's."""
    return lambda results, _: results[title][one.name].wall / results[title][other.name].wall


def _cpu(title: str, one: Peer, other: Peer) -> Callable[[Results, Mapping[str, int]], float]:
    """The same for processor time, which a busy machine stretches less where there is little of it."""
    return lambda results, _: results[title][one.name].cpu / results[title][other.name].cpu


def _throughput(one: Peer, other: Peer) -> Callable[[Results, Mapping[str, int]], float]:
    """How much more of the archive one linter reads in a second of processor time than the other."""
    return lambda results, _: results[ARCHIVE][other.name].cpu / results[ARCHIVE][one.name].cpu


def _speed(one: Peer) -> Callable[[Results, Mapping[str, int]], float]:
    """Megabytes of the archive in a second of processor time."""
    return lambda results, sizes: sizes[ARCHIVE] / _MEGABYTE / results[ARCHIVE][one.name].cpu


def _again(results: Results, _: Mapping[str, int]) -> float:
    return results[ARCHIVE][SECOND_RUN.name].wall


def _both(
    what: str,
    bound: float,
    more: bool,
    measure: Callable[[Peer], Callable[[Results, Mapping[str, int]], float]],
) -> list[Reach]:
    """The same reach for reviewlint's own rules and for all that it runs by default."""
    return [
        Reach(f"{what}, its own rules", bound, more, measure(OWN_RULES)),
        Reach(f"{what}, every default rule", bound, more, measure(REVIEWLINT)),
    ]


def _beside(whom: str, bound: float, peer: Peer) -> list[Reach]:
    """How much more of the archive is read than a peer reads in the same processor time."""
    reaches = _both(f"archive, per CPU second: times {whom}", bound, True, lambda one: _throughput(one, peer))
    return [reach._replace(peer=peer) for reach in reaches]


REACHES = [
    *_both("one review, CPU: times `python -c pass`", 4, False, lambda one: _cpu(ONE_REVIEW, one, FLOOR)),
    *_both(
        "one review, wall: times Vale with two styles",
        0.75,
        False,
        lambda one: _wall(ONE_REVIEW, one, VALE_TWO),
    ),
    *_both("archive: MB per CPU second", 2.5, True, _speed),
    *_beside("Vale with two styles", 10, VALE_TWO),
    *_beside("Vale with all styles", 40, VALE_ALL),
    *_beside("proselint", 10, PROSELINT_ALONE),
    Reach("archive, nothing changed: seconds", 0.25, False, _again),
]


def outcomes(results: Results, sizes: Mapping[str, int]) -> list[Outcome]:
    """Every reach with what was measured."""
    return [_outcome(reach, results, sizes) for reach in REACHES]


def _outcome(reach: Reach, results: Results, sizes: Mapping[str, int]) -> Outcome:
    try:
        figure = reach.measure(results, sizes)
    except KeyError:
        return Outcome(reach, None, False)
    met = figure >= reach.bound if reach.more_is_better else figure <= reach.bound
    return Outcome(reach, figure, met, reach.peer is not None and results[ARCHIVE][reach.peer.name].stopped)
