"""`reviewlint credits import FOLDER`: IMDb's datasets into the store on this machine."""

import argparse
import os
import sys
from time import monotonic

from reviewlint.cli.complaints import complain
from reviewlint.cli.options import linter_of
from reviewlint.cli.screen import style_for
from reviewlint.errors import UsageError
from reviewlint.output.cells import visible
from reviewlint.output.summary import counted

OPTIONS: frozenset[str] = frozenset()

_BAR = 24
_PAUSE = 0.1
"""Seconds between two updates of the bar."""

_ERASE_LINE = "\r\x1b[K"


def run(arguments: argparse.Namespace) -> int:
    """Import, with a bar on a terminal, and say what is in the store now."""
    from reviewlint.credits.sources.imdb import import_datasets
    from reviewlint.credits.sources.places import store_path

    if not os.path.isdir(arguments.path):
        raise UsageError(f"there is no folder {arguments.path!r}")
    target = arguments.store or linter_of(arguments).credits().store or store_path()
    progress = _Progress()
    try:
        outcome = import_datasets(arguments.path, target, progress)
    finally:
        progress.erase()
    for name in outcome.missing:
        complain(f"{arguments.path} has no {name}.tsv.gz: what it says is not in the store", "warning")
    if outcome.damaged:
        complain(f"{counted(outcome.damaged, 'row')} not as IMDb publishes them were left out", "warning")
    style_for(sys.stdout, "auto")
    titles, people = counted(outcome.titles, "title"), f"{outcome.people:,} people"
    sys.stdout.write(f"{titles} and {people} are in {visible(target)}\n")
    return 0


class _Progress:
    """A bar on standard error when that is a terminal, and nothing otherwise."""

    __slots__ = ("_next", "_on")

    def __init__(self) -> None:
        self._on = sys.stderr.isatty()
        self._next = 0.0

    def __call__(self, name: str, share: float) -> None:
        now = monotonic()
        if not self._on or now < self._next:
            return
        self._next = now + _PAUSE
        filled = round(share * _BAR)
        sys.stderr.write(f"{_ERASE_LINE}{name:<16} [{'#' * filled}{' ' * (_BAR - filled)}] {share:4.0%}")
        sys.stderr.flush()

    def erase(self) -> None:
        """Make room for what is said next."""
        if self._on:
            sys.stderr.write(_ERASE_LINE)
            sys.stderr.flush()
