"""The front matter as a source, and the work that it names: what other sources are asked for."""

import re

from reviewlint.credits.fields import Value, fields_of
from reviewlint.credits.people import names_in
from reviewlint.credits.sources import Record, Work
from reviewlint.credits.values import MalformedError, says_nothing
from reviewlint.document import Document

_YEAR_IN_TITLE = re.compile(r"(?<!\s)\s*\((1[89]\d\d|20\d\d)\)\s*\Z")
_MAKERS = ("director", "author", "byArtist", "developer", "creator", "showrunner")
_IDENTIFIERS = ("imdb", "tmdb", "wikidata", "isbn13", "isbn10", "isbn", "openLibrary", "musicbrainz")


class FrontMatterSource:
    """What the fields of one document say."""

    __slots__ = ("_document",)

    name = "front matter"

    def __init__(self, document: Document) -> None:
        self._document = document

    def lookup(self, work: Work) -> Record | None:
        """Its fields, None when it has none about the work."""
        fields = fields_of(self._document)
        if fields.kind is None:
            return None
        values: dict[str, tuple[str, ...]] = {}
        for value in fields:
            field = fields.kind.fields.get(value.field)
            if field is None or not value.text or not value.exact or says_nothing(value.text):
                continue
            texts = names_in(value.text) if field.type == "people" else [value.text]
            values[field.name] = (*values.get(field.name, ()), *texts)
        return Record(self.name, self._document.path, "", values) if values else None


def work_of(document: Document, title: str = "", year: int | None = None) -> Work | None:
    """The work that a document reviews; `title` and `year` stand in for what it does not say.

    None when its kind is not known, or when there is neither a title nor an id.
    """
    fields = fields_of(document)
    if fields.kind is None:
        return None
    own = fields.first("title")
    if own is not None and own.exact:
        title = own.text
    elif not title:
        title = _named_in_prose(document)
    if found := _YEAR_IN_TITLE.search(title):
        title, year = title[: found.start()], int(found[1])
    for name in ("year", "releaseDate"):
        year = _year(fields.first(name)) or year
    known = [name for name in _IDENTIFIERS if name in fields.kind.fields]
    ids = {name: id for name in known if (id := _identifier(document, name))}
    makers = [value for field in _MAKERS for value in fields.get(field) if value.exact]
    people = [name for value in makers for name in names_in(value.text)]
    work = Work(fields.kind.name, title, year, ids, tuple(people))
    return work if work.title or work.ids else None


def _named_in_prose(document: Document) -> str:
    """The title that a review without fields is about: its heading, or what it names most often."""
    from reviewlint.credits.reviews import main_title

    place = main_title(document)
    if place is None:
        return ""
    return document.text[slice(*place)].strip("\"'“”‘’«»*_ .,;:!?\n")


def _year(value: Value | None) -> int | None:
    from reviewlint.credits.values.dates import parse_year

    if value is None or not value.exact:
        return None
    try:
        return parse_year(value.text)
    except MalformedError:
        return None


def _identifier(document: Document, name: str) -> str | None:
    """An id in the form that sources take it: without the address around it, an ISBN without hyphens."""
    from reviewlint.credits.values.isbns import parse_isbn
    from reviewlint.credits.values.links import parse_identifier

    fields = fields_of(document)
    value, field = fields.first(name), fields.definition(name)
    if value is None or not value.exact:
        return None
    try:
        if field.type != "identifier":
            return parse_isbn(value.text.replace(";", ",").split(",")[0]).digits
        id = parse_identifier(value.text, field.pattern, field.form)
    except MalformedError:
        return None
    if not re.fullmatch(field.pattern, id):
        return None
    return f"tt{id.removeprefix('tt'):0>7}" if name == "imdb" else id
