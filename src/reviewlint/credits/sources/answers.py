"""What sources on the web have in common: answers made into records, and kept on the disk for a while."""

import time
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from reviewlint.credits.sources import AmbiguousError, Record, Source, SourceError, Work
from reviewlint.user_cache import load_json, store_json

_LONGEST_VALUE = 300
_MOST_VALUES = 60
"""A value that is longer, and values beyond these, are no credits."""


class OnlineSource(Source, Protocol):
    """A source on the web."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of work that it knows."""


class Cached:
    """An online source that is asked for a work at most once in a number of days; 0 keeps nothing.

    An answer in no form that is documented is a SourceError here, wherever it would have been noticed.
    """

    __slots__ = ("_days", "_source")

    def __init__(self, source: OnlineSource, days: int) -> None:
        self._source = source
        self._days = days

    @property
    def name(self) -> str:
        """The name of the source."""
        return self._source.name

    def lookup(self, work: Work) -> Record | None:
        """What the source says, or said not long ago."""
        if work.kind not in self._source.kinds:
            return None
        key = f"credits:{self.name}:{work._replace(ids=dict(sorted(work.ids.items())))!r}"
        kept = self._kept(key)
        if kept is None:
            kept = self._ask(work)
            if self._days:
                store_json(key, [time.time(), *kept])
        record, ambiguity = kept
        if ambiguity is not None:
            raise AmbiguousError(ambiguity)
        if record is None:
            return None
        id, date, values = record
        return Record(self.name, id, date, {field: tuple(texts) for field, texts in values.items()})

    def _kept(self, key: str) -> tuple[Any, str | None] | None:
        match load_json(key) if self._days else None:
            case [float(then), record, ambiguity] if 0 <= time.time() - then < self._days * 86_400:
                return record, ambiguity
        return None

    def _ask(self, work: Work) -> tuple[Any, str | None]:
        try:
            record = self._source.lookup(work)
        except AmbiguousError as error:
            return None, str(error)
        except (KeyError, TypeError, AttributeError, ValueError, IndexError):
            raise SourceError("sent an answer that is not in its documented form") from None
        return record and (record.id, record.date, record.values), None


def record(source: str, id: str, values: Mapping[str, Iterable[object]]) -> Record:
    """A record of today, its values made clean: texts and numbers, one line each, none empty, none twice."""
    today = time.strftime("%Y-%m-%d")
    kept = {field: _clean(given) for field, given in values.items()}
    return Record(source, id, today, {field: texts for field, texts in kept.items() if texts})


def _clean(values: Iterable[object]) -> tuple[str, ...]:
    texts: dict[str, None] = {}
    for value in values:
        if isinstance(value, str | int) and not isinstance(value, bool):
            text = " ".join(str(value).split())
            if text and len(text) <= _LONGEST_VALUE and text.isprintable():
                texts[text] = None
    return tuple(texts)[:_MOST_VALUES]
