"""Where credits can be looked up: one module a source, and the values that they all speak.

The front matter itself, files of the publication, a store imported from IMDb's datasets, and, only when
that is asked for, services on the web. Nothing of a review's text is ever sent: a source is asked for a
title, a year or an id.
"""

from collections.abc import Mapping
from typing import NamedTuple, Protocol


class Work(NamedTuple):
    """One work, as far as a review says which.

    `ids` maps fields of the schema (`imdb`, `isbn13`, `wikidata`, ...) to ids. `people` are those whom the
    review names as makers: they tell works of one title apart, here and not elsewhere, as no source is
    sent them.
    """

    kind: str
    title: str = ""
    year: int | None = None
    ids: Mapping[str, str] = {}
    people: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.title or 'the work'} ({self.year})" if self.year else self.title or "the work"


class Record(NamedTuple):
    """What one source says of one work.

    `values` maps canonical fields to values in the source's order; numbers are written in digits,
    durations in minutes, dates as in ISO 8601. `source` is the source's name for people, `id` the work's
    id in it, `date` (ISO 8601) the day on which the source said so.
    """

    source: str
    id: str
    date: str
    values: Mapping[str, tuple[str, ...]]


class SourceError(Exception):
    """A source cannot answer; the message is a clause that follows the source's name."""


class AmbiguousError(SourceError):
    """A source has several works that could be meant: not a failure of the source."""


class Source(Protocol):
    """Something that can be asked for a work."""

    @property
    def name(self) -> str:
        """What the source is called in messages."""

    def lookup(self, work: Work) -> Record | None:
        """What the source says of a work, None when it does not know it.

        Raises AmbiguousError when it knows several, SourceError when it cannot answer.
        """
