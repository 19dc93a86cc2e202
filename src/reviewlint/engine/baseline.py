"""Findings that a publication lives with for now: known ones are not reported, new ones are.

A baseline is a text file of JSON Lines, sorted, so that git merges it like any text:

    {"reviewlint-baseline": 1}
    {"path": "her.md", "rule": "superlatives/puffery", "text": "mesmerizing", "context": "...", "count": 1}

A finding is known by its file, its rule and the text that it marks, not by its line: moved, it stays known.
Said once more than the baseline counts, it is new; which of the places is the new one, the words around them
tell.
`path` is relative to the folder of the baseline, slashes forward.
"""

import os
import re
from collections.abc import Callable, Iterable, Iterator

from reviewlint.errors import InputError, Notice, SettingsError
from reviewlint.finding import Finding, Hidden
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

NAME = "reviewlint-baseline.jsonl"
"""What a baseline is called unless it is named."""

VERSION = 1
_HEAD = "reviewlint-baseline"

TEXT_LENGTH = 80
"""Code points of the marked text that count; a change further on leaves the finding known."""

_REACH = 80
"""Code points on either side in which the words around a finding are looked for."""
_WORDS_AROUND = 3

_QUOTES = str.maketrans("‘’“”", "''\"\"")


class Entry(NamedTuple):
    """A known finding: `text` and `context` are levelled, `number` is how often it is there."""

    path: str
    rule: str
    text: str
    context: str
    number: int = 1


class Sifted(NamedTuple):
    """What a baseline makes of the findings in a file: the new ones, the known ones, and what is gone."""

    new: tuple[Finding, ...]
    known: tuple[Hidden, ...]
    gone: tuple[Entry, ...]


class Baseline:
    """The known findings in the file at `path`, by the file that they are in."""

    __slots__ = ("folder", "of_path", "path")

    def __init__(self, path: str, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self.folder = os.path.dirname(os.path.abspath(path))
        self.of_path: dict[str, list[Entry]] = {}
        for entry in merged(entries):
            self.of_path.setdefault(entry.path, []).append(entry)

    def name_of(self, path: str) -> str:
        """The path of a file as entries have it."""
        absolute = os.path.abspath(path)
        try:
            return os.path.relpath(absolute, self.folder).replace(os.sep, "/")
        except ValueError:  # on another drive
            return absolute.replace(os.sep, "/")

    def sift(
        self, path: str, source: str, findings: Iterable[Finding], judged: Callable[[str], bool]
    ) -> Sifted:
        """Part the findings in a file into new ones and known ones.

        What is left of the baseline is gone, as far as `judged` says that its rule was run.
        """
        left: dict[tuple[str, str], dict[str, int]] = {}
        for entry in self.of_path.get(self.name_of(path), ()):
            contexts = left.setdefault((entry.rule, entry.text), {})
            contexts[entry.context] = contexts.get(entry.context, 0) + entry.number
        known: set[int] = set()
        described = [(finding, entry_of(finding, source, path)) for finding in findings]
        for exactly in (True, False):
            for place, (_, entry) in enumerate(described):
                contexts = left.get((entry.rule, entry.text), {})
                if place in known or not contexts or (exactly and entry.context not in contexts):
                    continue
                known.add(place)
                context = entry.context if exactly else next(iter(contexts))
                contexts[context] -= 1
                if not contexts[context]:
                    del contexts[context]
        return Sifted(
            tuple(finding for place, (finding, _) in enumerate(described) if place not in known),
            tuple(
                Hidden(finding, "baseline") for place, (finding, _) in enumerate(described) if place in known
            ),
            tuple(
                Entry(self.name_of(path), rule, text, context, number)
                for (rule, text), contexts in left.items()
                if contexts and judged(rule)
                for context, number in contexts.items()
            ),
        )


def without_known(report: "FileReport", baseline: Baseline, judged: Callable[[str], bool]) -> "FileReport":
    """A report without the findings that a baseline knows; `judged` says whether a rule was run."""
    new, known, gone = baseline.sift(report.path, report.source, report.findings, judged)
    notices = report.notices
    if report.error is not None:  # a rule that broke may find it again
        gone = ()
    if gone:
        reason = (
            "knows findings that are gone; `reviewlint baseline check` lists them, `update` takes them out"
        )
        notices += (Notice(reason, baseline.path),)
    return report._replace(
        findings=new, hidden=report.hidden + known, notices=notices, gone=gone, baseline=baseline.path
    )


def entry_of(finding: Finding, source: str, path: str) -> Entry:
    """What a baseline keeps of a finding; `path` as the baseline has it."""
    start, end = finding.span
    text = _level(source[start : min(end, start + 4 * TEXT_LENGTH)])[:TEXT_LENGTH].rstrip()
    before = _words(source[max(start - _REACH, 0) : start].rpartition("\n\n")[2])[-_WORDS_AROUND:]
    after = _words(source[end : end + _REACH].partition("\n\n")[0])[:_WORDS_AROUND]
    return Entry(path, finding.rule, text, " ".join([*before, "…", *after]))


def _level(text: str) -> str:
    """Case, space and the shape of quotation marks apart, the same text."""
    return " ".join(text.translate(_QUOTES).casefold().split())


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", _level(text))


def merged(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in order, each once, with the largest of its numbers: two branches may have added it."""
    numbers: dict[tuple[str, str, str, str], int] = {}
    for path, rule, text, context, number in entries:
        key = (path, rule, text, context)
        numbers[key] = max(number, numbers.get(key, 0))
    return [Entry(*key, number) for key, number in sorted(numbers.items())]


def counted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries in order, each once, with the sum of its numbers."""
    numbers: dict[tuple[str, str, str, str], int] = {}
    for path, rule, text, context, number in entries:
        key = (path, rule, text, context)
        numbers[key] = numbers.get(key, 0) + number
    return [Entry(*key, number) for key, number in sorted(numbers.items())]


def dump(entries: Iterable[Entry]) -> str:
    """The text of a baseline that holds the entries."""
    import json

    lines = [json.dumps({_HEAD: VERSION})]
    for path, rule, text, context, number in entries:
        row = {"path": path, "rule": rule, "text": text, "context": context, "count": number}
        lines.append(json.dumps(row, ensure_ascii=False))
    return "\n".join(lines) + "\n"


def load(path: str) -> Baseline:
    """Read a baseline; raises SettingsError with the line of a mistake, or when there is none."""
    from reviewlint.engine.read import read_text

    if not os.path.exists(path):
        raise SettingsError("there is no such baseline: `reviewlint baseline create` writes one", path)
    try:
        text = read_text(path)
    except InputError as error:
        raise SettingsError(error.message, path, error.line) from None
    return Baseline(path, _entries(text, path))


def _entries(text: str, path: str) -> Iterator[Entry]:
    import json

    lines = text.removeprefix("\ufeff").split("\n")
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            merging = line.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||"))
            reason = "is in the middle of a merge" if merging else "is not JSON"
            raise SettingsError(
                f"{reason}: `reviewlint baseline create` writes it anew", path, number
            ) from None
        if number == 1:
            if not isinstance(row, dict) or row.get(_HEAD) != VERSION:
                raise SettingsError(
                    f'is not a baseline: the first line must be {{"{_HEAD}": {VERSION}}}', path, 1
                )
        elif row != {_HEAD: VERSION}:
            yield _entry(row, path, number)


def _entry(row: Any, path: str, line: int) -> Entry:
    match row:
        case {
            "path": str() as file,
            "rule": str() as rule,
            "text": str() as text,
            "context": str() as context,
        }:
            number = row.get("count", 1)
            if type(number) is int and number > 0:
                return Entry(file, rule, text, context, number)
    raise SettingsError("is no known finding: it needs path, rule, text, context and count", path, line)
