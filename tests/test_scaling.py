"""Twice the text takes every default rule about twice the time: a rule that is quadratic is broken.

Time is that of the processor, the least of interleaved runs, and the bound leaves room for other work on the
machine: what grows with the square takes four times as long.
"""

from collections.abc import Callable, Iterable
from time import process_time

import pytest

from reviewlint import Document
from reviewlint.engine.plan import Plan, make_plan
from reviewlint.engine.registry import Registry
from reviewlint.errors import Notice
from reviewlint.settings.resolve import resolve

SIZE = 40_000
"""Characters of the smaller text."""
BOUND = 2.9
NOISE = 0.02
"""CPU seconds: who needs less for the larger text is not slow, whatever the ratio says."""
RUNS = 3
FRONT = "---\ntitle: Her\ndirector: Spike Jonze\nyear: 2013\nrating: 4/5\n---\n\n"
VIEWS = ("words", "sentences", "quotations", "titles", "names", "masked", "lines")

PROSE = (
    "The film, which Jonze wrote alone, opens on a face: Theodore dictates a letter for a couple he has "
    'never met. "I have been yours since the first night," he says, and a printer writes it by hand. It is '
    "a breathtaking scene, thought-provoking and tender, though the joke in it returns once too often. "
    "Reviewer number {one} left in row {other}, early. Nobody in the row before had seen the poster of {one} "
    "hats, or wanted to."
)


def _prose(size: int, join: str) -> str:
    count = size // len(PROSE)
    return join.join(PROSE.format(one=number, other=number * 7919 % 1013) for number in range(count))


TEXTS: dict[str, Callable[[int], str]] = {
    "prose": lambda size: FRONT + _prose(size, "\n\n"),
    "one line": lambda size: _prose(size, " "),
    "paragraphs": lambda size: "It was a good film. \n\n" * (size // 22),
    "one word": lambda size: "stunning " * (size // 9),
    "no space": lambda size: "breathtaking," * (size // 13),
    "marks": lambda size: "\"'(*_ “a’ " * (size // 10),
    "names": lambda size: "Ann Lee saw Bea Fox with Director Ann Lee. " * (size // 43),
    "items": lambda size: "- the best of\n" * (size // 14),
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    """What a run with the default settings does."""
    return make_plan(Registry(()), resolve(()), (), "en")


def _steps(plan: Plan, document: Document) -> Iterable[tuple[str, Callable[[], object]]]:
    """What a run does to a document, in order."""
    notices: list[Notice] = []
    for view in VIEWS:
        yield view, lambda view=view: getattr(document, view)  # type: ignore[misc]
    if plan.patterns is not None:
        yield "patterns", lambda run=plan.patterns.run: run(document, notices)  # type: ignore[misc]
    for rule, options in plan.checks:
        yield rule.id, lambda check=rule.check, options=options: list(check(document, options))  # type: ignore[misc]
    for backend in plan.backends:
        yield backend.name, lambda remarks=backend.remarks: list(remarks(document, notices))  # type: ignore[misc]


def _time(plan: Plan, text: str, least: dict[str, float]) -> None:
    """Note what each step takes, if it is the least so far."""
    for name, step in _steps(plan, Document(text, "large.md")):
        begun = process_time()
        step()
        least[name] = min(process_time() - begun, least.get(name, 60.0))


@pytest.mark.parametrize("kind", TEXTS)
def test_twice_the_text_twice_the_time(plan: Plan, kind: str) -> None:
    once, twice = TEXTS[kind](SIZE), TEXTS[kind](2 * SIZE)
    least_once: dict[str, float] = {}
    least_twice: dict[str, float] = {}
    for _ in range(RUNS):
        _time(plan, once, least_once)
        _time(plan, twice, least_twice)
    slow = {
        name: f"{seconds / least_once[name]:.1f} times"
        for name, seconds in least_twice.items()
        if seconds > NOISE and seconds > BOUND * least_once[name]
    }
    assert not slow, slow
    assert len(least_twice) > 40
