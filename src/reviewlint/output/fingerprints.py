"""Names for findings that outlive a change of lines."""

from collections.abc import Iterable, Iterator

from reviewlint.engine.baseline import Entry, entry_of
from reviewlint.finding import Finding
from reviewlint.output.portable import portable_path


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
