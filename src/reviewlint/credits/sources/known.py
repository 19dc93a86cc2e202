"""All sources of one run, and what they and the front matter say of the work of a review.

Only the modules of sources that are asked are imported.
"""

import os
from collections.abc import Iterator, Mapping

from reviewlint.credits.sources import AmbiguousError, Record, Source, SourceError, Work
from reviewlint.credits.sources.front_matter import FrontMatterSource, work_of
from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.settings.model import DEFAULT_CACHE_DAYS, SOURCES, CreditSettings

_PLACE = "credits"
"""What stands in the place of a file's name in notices."""


class Known(tuple[Record, ...]):
    """What is known of a work: one record a source, the front matter first."""

    __slots__ = ()

    def values(self, field: str) -> Iterator[tuple[str, str]]:
        """Every value of a field with the name of its source."""
        for record in self:
            for value in record.values.get(field, ()):
                yield value, record.source

    def first(self, field: str) -> Record | None:
        """The first record that has the field."""
        return next((record for record in self if field in record.values), None)

    def fields(self) -> list[str]:
        """All fields that any record has."""
        return list(dict.fromkeys(field for record in self for field in record.values))


class Sources:
    """The sources that the settings name, each made when it is first asked.

    A source that fails is not asked again. `notices` tells of it once.
    """

    __slots__ = ("_environment", "_failed", "_settings", "_sources", "notices")

    def __init__(self, settings: CreditSettings, environment: Mapping[str, str] = os.environ) -> None:
        self._settings = settings
        self._environment = environment
        self._sources: list[Source] | None = None
        self._failed: set[str] = set()
        self.notices: list[Notice] = []

    def records(self, work: Work) -> list[Record]:
        """What every source says of a work; those that do not know it are left out."""
        if self._sources is None:
            self._sources = list(self._make())
        records = []
        for source in self._sources:
            if source.name in self._failed:
                continue
            try:
                record = source.lookup(work)
            except AmbiguousError as error:
                self.notices.append(Notice(f"{source.name} {error}", _PLACE))
            except SourceError as error:
                self._failed.add(source.name)
                self.notices.append(Notice(f"{source.name} {error}", _PLACE))
            else:
                records += [record] if record is not None else []
        return records

    def take_notices(self) -> list[Notice]:
        """The notices since the last time."""
        taken, self.notices = self.notices, []
        return taken

    def _make(self) -> Iterator[Source]:
        chosen = self._settings.sources
        for name in SOURCES if chosen is None else chosen:
            if name == "file":
                yield from self._files()
            elif name == "store":
                yield from self._store(asked_for=chosen is not None)
            elif self._settings.online:
                yield from self._online(name, asked_for=chosen is not None)
            elif chosen is not None:
                message = f"{name} is on the web: allow it with --online, or with online = true in [credits]"
                self.notices.append(Notice(message, _PLACE))

    def _files(self) -> Iterator[Source]:
        if self._settings.files:
            from reviewlint.credits.sources.file import FileSource

            yield from map(FileSource, self._settings.files)

    def _store(self, *, asked_for: bool) -> Iterator[Source]:
        from reviewlint.credits.sources.places import store_path

        path = self._settings.store or store_path()
        if asked_for or self._settings.store or os.path.isfile(path):
            from reviewlint.credits.sources.store import Store

            yield Store(path)

    def _online(self, name: str, *, asked_for: bool) -> Iterator[Source]:
        from reviewlint.credits.sources.answers import Cached
        from reviewlint.credits.sources.online import MissingKeyError, make

        days = self._settings.cache_days
        try:
            source, most_days = make(name, self._settings.contact, self._environment)
        except SourceError as error:
            if asked_for or not isinstance(error, MissingKeyError):
                self.notices.append(Notice(str(error), _PLACE))
            return
        yield Cached(source, min(DEFAULT_CACHE_DAYS if days is None else days, most_days))


def known_credits(document: Document, sources: Sources | None, work: Work | None = None) -> Known:
    """What the front matter and the sources say of the work that a document reviews.

    `work` stands in for what the document says of itself. What goes wrong is in `sources.notices`.
    """
    if work is None:
        work = work_of(document)
    if work is None:
        return Known()
    own = FrontMatterSource(document).lookup(work)
    found = sources.records(work) if sources is not None else []
    return Known([*([own] if own is not None else []), *found])
