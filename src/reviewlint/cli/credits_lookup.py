"""What `credits show` and `credits fill` share: a review, its work, and what is known of it."""

import argparse
from typing import NamedTuple

from reviewlint.cli.complaints import complain
from reviewlint.cli.options import linter_of
from reviewlint.credits.sources import Work
from reviewlint.credits.sources.front_matter import work_of
from reviewlint.credits.sources.known import Known, Sources, known_credits
from reviewlint.document import Document
from reviewlint.errors import UsageError

OPTIONS = frozenset({"online", "title", "year", "color", "kind", "lang"})


class LookedUp(NamedTuple):
    """A review, the work it is about, and what is known of that."""

    document: Document
    work: Work
    known: Known


def look_up(arguments: argparse.Namespace) -> LookedUp:
    """Ask every source for the work of a review; those that fail are warnings on standard error.

    Raises UsageError when the review does not say which work it is about.
    """
    opened = linter_of(arguments).open(arguments.path)
    document = opened.document
    work = work_of(document, arguments.title or "", arguments.year)
    if work is None:
        raise UsageError(
            f"{arguments.path} does not say which work it reviews: name it with --kind, --title and --year"
        )
    sources = Sources(opened.credits)
    known = known_credits(document, sources, work)
    for notice in sources.take_notices():
        complain(str(notice), "warning")
    return LookedUp(document, work, known)
