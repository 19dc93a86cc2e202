"""`reviewlint credits fill FILE`: the fields that a review lacks, written into its front matter."""

import argparse
import sys
from collections.abc import Iterable, Iterator

from reviewlint.cli import credits_lookup
from reviewlint.cli.complaints import complain
from reviewlint.cli.screen import style_for
from reviewlint.credits.fill.fill import Addition, Filled, fill, missing_fields
from reviewlint.credits.sources.known import Known
from reviewlint.document import Document
from reviewlint.engine.write import replace_text
from reviewlint.output.cells import visible
from reviewlint.output.style import DIM
from reviewlint.output.summary import counted

OPTIONS = credits_lookup.OPTIONS | {"field", "yes"}

_COLOURS = {"+": "32", "-": "31", "@": "36"}


def run(arguments: argparse.Namespace) -> int:
    """Show the difference, ask, and write."""
    found = credits_lookup.look_up(arguments)
    document = found.document
    missing = missing_fields(document, found.known, arguments.field)
    filled = fill(document, missing)
    style = style_for(sys.stdout, arguments.color)
    for addition in filled.left_out:
        complain(f"found no place for {addition.field.key}: add it by hand", "warning")
    if not filled.added:
        sys.stdout.write(f"nothing to fill in: no source knows more than {visible(arguments.path)} says\n")
        return 0
    for line in _difference(document, filled):
        sys.stdout.write(f"{style.paint(line, _COLOURS.get(line[:1], DIM))}\n")
    for line in _sources(filled.added, found.known):
        sys.stdout.write(f"{visible(line)}\n")
    sys.stdout.flush()
    if not (arguments.yes or _agrees(arguments.path)):
        complain(f"{arguments.path} is as it was; --yes writes without asking", "warning")
        return 0
    replace_text(arguments.path, document.source, filled.source)
    sys.stdout.write(f"{counted(len(filled.added), 'field')} written into {visible(arguments.path)}\n")
    return 0


def _difference(document: Document, filled: Filled) -> Iterator[str]:
    """A unified diff of the front matter and the lines after it."""
    from difflib import unified_diff

    # Only the front matter differs, and difflib is slow on long texts.
    grown = len(filled.source) - len(document.source)
    end = document.front_matter.span.end if document.front_matter else 0
    end = min(end + 500, len(document.source))
    before, after = document.source[:end].splitlines(), filled.source[: end + grown].splitlines()
    name = visible(document.path)
    for line in unified_diff(before, after, name, name, lineterm=""):
        yield visible(line)


def _sources(added: Iterable[Addition], known: Known) -> Iterator[str]:
    """Where each value comes from, and which sources say something else."""
    for addition in added:
        key, taken = addition.field.key, addition.values
        others = [
            f"{record.source} has {', '.join(record.values[addition.field.name][:3])}"
            for record in known
            if addition.field.name in record.values
            and set(record.values[addition.field.name]).isdisjoint(taken)
        ]
        yield f"{key}: from {addition.source}" + (f" ({'; '.join(others)})" if others else "")


def _agrees(path: str) -> bool:
    if sys.stdin is None or not sys.stdin.isatty():
        return False
    sys.stdout.write(f"Write this into {visible(path)}? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")
