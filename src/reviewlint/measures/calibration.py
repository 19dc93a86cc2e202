"""Calibration files: how the figures of an archive of reviews are distributed, by kind and length.

A file is text, sorted, one line a distribution, so that git shows what changed:

    # How figures are distributed over an archive of reviews. Written by `reviewlint calibrate`.
    reviewlint-calibration<TAB>1
    archive<TAB>The Reel
    metric<TAB>kind<TAB>length<TAB>reviews<TAB>0 0.1 0.5 ... 100
    flesch_reading_ease<TAB>film<TAB>150-399<TAB>212<TAB>38.2 38.4 40.1 ... 81.9

Reviews are compared with texts of about their length. A review stands for its own band of lengths, and its
beginning, whole sentences up to a number of words, for every shorter band. `sentence_length` (in words) and
`abstract_noun_share` (in per cent of the words) are distributions of sentences, in reviews of any length.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import isfinite

from reviewlint.document import Document
from reviewlint.errors import InputError
from reviewlint.measures.abstract_nouns import abstract_nouns
from reviewlint.measures.figures import figures_of_prose
from reviewlint.measures.percentiles import (
    ALL,
    ANY_LENGTH,
    LEAST_REVIEWS,
    LENGTHS,
    Calibration,
    length_of,
)
from reviewlint.measures.prose import prose_of

NAME = "reviewlint-calibration.tsv"
"""What a calibration file is called unless it is named."""

VERSION = 1
NAME_LENGTH = 60
"""Code points of an archive's name that messages can hold."""

LEAST_SENTENCE = 12
"""A shorter sentence has no share of anything worth the name."""

HEAD = "reviewlint-calibration"
"""What the file begins with, after comments."""
_TITLE = "# How figures are distributed over an archive of reviews. Written by `reviewlint calibrate`."
_LEVELS = (0, 0.1, 0.5, 1, 2, 3, 4, 5, *range(10, 91, 5), 95, 96, 97, 98, 99, 99.5, 99.9, 100)
_AGAIN = "run `reviewlint calibrate` again"
_ORDER = {length: place for place, length in enumerate((ANY_LENGTH, *LENGTHS))}

BEGINNINGS = {"50-149": 110, "150-399": 345, "400-799": 600}
"""At how many words a longer review is cut to stand for a band."""


class Samples:
    """The values of every metric by kind and band of lengths, each once under its kind and once under all."""

    __slots__ = ("values",)

    def __init__(self) -> None:
        self.values: defaultdict[tuple[str, str, str], list[float]] = defaultdict(list)

    def add(self, metric: str, kind: str | None, length: str, value: float) -> None:
        """Take in one value."""
        self.values[metric, ALL, length].append(value)
        if kind is not None:
            self.values[metric, kind, length].append(value)

    def measure(self, prose: Document, kind: str | None) -> None:
        """Take in one review, given as running prose, over which the pattern rules have run."""
        sentences = prose.sentences
        lowers = prose.words.lowers
        for first, last in zip(sentences.first_words, sentences.last_words, strict=True):
            self.add("sentence_length", kind, ANY_LENGTH, last - first)
            if last - first >= LEAST_SENTENCE:
                nouns = len(abstract_nouns(lowers[first:last]))
                self.add("abstract_noun_share", kind, ANY_LENGTH, 100 * nouns / (last - first))
        for length, text in _parts(prose):
            for metric, value in figures_of_prose(text).items():
                self.add(metric, kind, length, value)

    def reviews(self) -> dict[tuple[str, str], int]:
        """How many reviews of a kind stand for a band of lengths."""
        counts: dict[tuple[str, str], int] = {}
        for (_, kind, length), values in sorted(self.values.items()):
            if length != ANY_LENGTH:
                counts[kind, length] = max(len(values), counts.get((kind, length), 0))
        return dict(sorted(counts.items(), key=lambda item: (item[0][0], _ORDER[item[0][1]])))


def running_prose(document: Document, kind: str | None) -> Document:
    """What is measured of a review: its paragraphs and list items, without block quotes."""
    prose = Document(prose_of(document, quoted=False), document.path, plain=True, lang=document.lang)
    prose.kind = kind
    return prose


def _parts(prose: Document) -> Iterator[tuple[str, Document]]:
    """The whole for its own band of lengths, beginnings for the shorter bands."""
    sentences = prose.sentences
    words = len(prose.words.lowers)
    own = length_of(words)
    for length, least in LENGTHS.items():
        if words < least:
            return
        if length == own:
            yield length, prose
            return
        number = sum(last <= BEGINNINGS[length] for last in sentences.last_words)
        if number and sentences.last_words[number - 1] >= least:
            yield length, _beginning(prose, sentences.ends[number - 1])


def _beginning(prose: Document, end: int) -> Document:
    """The text up to an offset, with what the pattern rules matched there."""
    document = Document(prose.text[:end], prose.path, plain=True)
    for rule, matches in prose.matches.items():
        document.matches[rule] = [match for match in matches if match[1] <= end]
    return document


def dump(samples: Samples, archive: str, least: int = LEAST_REVIEWS) -> str:
    """The file; kinds with fewer than `least` reviews of a length are left out of that length."""
    lines = [
        _TITLE,
        f"{HEAD}\t{VERSION}",
        f"archive\t{archive}",
        "\t".join(("metric", "kind", "length", "reviews", " ".join(map(str, _LEVELS)))),
    ]
    rows = sorted(samples.values.items(), key=lambda row: (*row[0][:2], _ORDER[row[0][2]]))
    for (metric, kind, length), values in rows:
        if len(values) >= least:
            ordered = sorted(values)
            quantiles = " ".join(f"{_quantile(ordered, level):.5g}" for level in _LEVELS)
            lines.append(f"{metric}\t{kind}\t{length}\t{len(values)}\t{quantiles}")
    return "\n".join(lines) + "\n"


def _quantile(ordered: list[float], level: float) -> float:
    """The value that `level` per cent stay below, between the nearest two."""
    place = level / 100 * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def is_archive_name(name: str) -> bool:
    """Whether an archive can be called so: messages quote the name, and a line of the file holds it."""
    return 0 < len(name) <= NAME_LENGTH and name.isprintable() and name == name.strip() and '"' not in name


def parse(text: str, path: str) -> Calibration:
    """What a calibration file says. Raises InputError with the line of the mistake."""
    lines = [
        (number, line)
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    for number, line in lines:
        if line.startswith(("<<<<<<<", ">>>>>>>", "=======")):
            raise InputError(f"holds a merge conflict: {_AGAIN}", path, number)
    archive = _head(lines[:2], path)
    if len(lines) < 3:
        raise InputError(f"ends before the line of levels: {_AGAIN}", path, len(text.splitlines()) or 1)
    number, heading = lines[2]
    *names, levels_text = heading.split("\t")
    levels = _numbers(levels_text)
    if names != ["metric", "kind", "length", "reviews"] or not _ascend(levels, strictly=True):
        raise InputError(f"is not the line of levels that belongs here: {_AGAIN}", path, number)
    if levels[0] != 0 or levels[-1] != 100:
        raise InputError("must have levels from 0 to 100", path, number)
    rows: set[tuple[str, ...]] = set()
    for number, line in lines[3:]:
        key = _row(line, len(levels), path, number)
        if key in rows:
            raise InputError(f"says {' '.join(key)} a second time: {_AGAIN}", path, number)
        rows.add(key)
    return Calibration(archive, levels, "".join(f"\n{line}" for _, line in lines[3:]))


def _head(lines: Iterable[tuple[int, str]], path: str) -> str:
    """The name of the archive."""
    (number, first), (after, second) = (*lines, (1, ""), (1, ""))[:2]
    head, _, version = first.partition("\t")
    if head != HEAD:
        raise InputError(f"is not a calibration file; `reviewlint calibrate` writes a {NAME}", path, number)
    if version != str(VERSION):
        raise InputError(f"is of version {version!r}, not {VERSION}: {_AGAIN}", path, number)
    key, _, archive = second.partition("\t")
    if key != "archive" or not is_archive_name(archive):
        raise InputError(f"must name the archive here (archive, a tab, a name): {_AGAIN}", path, after)
    return archive


def _row(line: str, levels: int, path: str, number: int) -> tuple[str, ...]:
    """The metric, the kind and the length of a sound line. Raises InputError."""
    parts = line.split("\t")
    if len(parts) != 5:
        raise InputError(f"has {len(parts)} columns, not 5: {_AGAIN}", path, number)
    metric, kind, length, reviews, quantiles = parts
    if length not in _ORDER:
        raise InputError(f"has an unknown length {length!r}; there are {', '.join(_ORDER)}", path, number)
    if not (reviews.isascii() and reviews.isdigit() and int(reviews) >= LEAST_REVIEWS):
        raise InputError(f"must count {LEAST_REVIEWS} reviews or more, not {reviews!r}", path, number)
    values = _numbers(quantiles)
    if len(values) != levels:
        raise InputError(f"must have {levels} numbers, one a level, not {len(values)}", path, number)
    if not _ascend(values):
        raise InputError(f"has numbers that do not ascend: {_AGAIN}", path, number)
    return metric, kind, length


def _numbers(text: str) -> tuple[float, ...]:
    """The numbers; none when any is not one."""
    try:
        numbers = tuple(map(float, text.split()))
    except ValueError:
        return ()
    return numbers if all(map(isfinite, numbers)) else ()


def _ascend(numbers: tuple[float, ...], *, strictly: bool = False) -> bool:
    pairs = list(pairwise(numbers))
    return bool(numbers) and all(low < high or (low == high and not strictly) for low, high in pairs)
