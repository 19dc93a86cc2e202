"""How `check` goes about many files."""

import os
from collections.abc import Sequence

from reviewlint.engine.archive import Archive
from reviewlint.engine.run import Linter


def open_archive(linter: Linter, paths: Sequence[str], *, jobs: int | None, cache: bool) -> Archive:
    """An archive with the reports of earlier runs, if `cache`, and `jobs` processes (None: one a processor).

    Raises UsageError when settings on the command line name what is not there, before anything is written.
    """
    linter.context(paths[0])
    results = None
    if cache:
        from reviewlint.engine.results import Results

        results = Results()
    return Archive(linter, results=results, jobs=jobs or processors())


def processors() -> int:
    """How many processes can run at once for us."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every platform
        return os.cpu_count() or 1
