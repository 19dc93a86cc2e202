"""What the formats of other programs share: paths as they want them, text that every reader takes, names
for findings that outlive a change of lines."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from reviewlint.engine.baseline import Entry, entry_of
from reviewlint.finding import Edit, Finding, Span
from reviewlint.output.records import encoded

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """The text with U+FFFD for each byte of a file name that is not UTF-8: most readers refuse those."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def json_line(value: Mapping[str, object]) -> str:
    """An object as JSON on one line."""
    return well_formed(encoded(value))


def portable_path(path: str) -> str:
    """The path from the working folder if it lies below, else the absolute one; slashes forward."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # on another drive
        relative = os.pardir
    outside = relative.split(os.sep, 1)[0] == os.pardir
    return well_formed((absolute if outside else relative).replace(os.sep, "/"))


def fingerprints(path: str, source: str, findings: Iterable[Finding]) -> Iterator[str]:
    """A name for each finding of a file, which no other has and which moves with the words.

    Like an entry of a baseline it depends on path, rule, text and the words around, and on how many of the
    same came before.
    """
    seen: dict[Entry, int] = {}
    for finding in findings:
        entry = entry_of(finding, source, portable_path(path))
        seen[entry] = seen.get(entry, 0) + 1
        yield fingerprint(entry, seen[entry])


def fingerprint(entry: Entry, number: int) -> str:
    """The name of the finding that is the given one, from 1, of those that an entry stands for."""
    from hashlib import sha256

    words = (entry.path, entry.rule, entry.text, entry.context, str(number))
    return sha256("\0".join(words).encode("utf-8", "replace")).hexdigest()[:32]


def ways(edits: Iterable[Edit]) -> list[list[Edit]]:
    """The ways to mend a finding, best first: edits of one span are a choice, of several belong together."""
    best: dict[Span, Edit] = {}
    single = []
    for edit in edits:
        best.setdefault(edit.span, edit)
        single.append([edit])
    together = sorted(best.values())
    apart = all(one.span.end <= other.span.start for one, other in pairwise(together))
    return [together] if len(together) > 1 and apart else single
