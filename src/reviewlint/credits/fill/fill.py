"""Which fields are missing, and the text of a review with them filled in.

Whatever is written is read back: a field counts as filled only when the new front matter says just what the
old one said, and the field besides.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reviewlint.credits.fields import Fields, fields_of
from reviewlint.credits.fill.places import line_break_of, place_in
from reviewlint.credits.fill.values import toml_lines, toml_value, yaml_lines, yaml_value
from reviewlint.credits.schema import Field, fold
from reviewlint.credits.sources import Record
from reviewlint.credits.sources.known import Known
from reviewlint.document import Document
from reviewlint.errors import InputError, UsageError

_MOST_VALUES = {"people": 10, "organisation": 3, "text": 5}
"""How many values of a field are written, by its type; of other types one."""

_NEVER = frozenset({"reference"})
"""Fields that only the publication itself can fill."""


class Addition(NamedTuple):
    """A field that is missing, its values, and the source that they come from."""

    field: Field
    values: tuple[str, ...]
    source: str


class Filled(NamedTuple):
    """A review with more fields: its new source, what was added, and what found no place."""

    source: str
    added: tuple[Addition, ...]
    left_out: tuple[Addition, ...]


def missing_fields(document: Document, known: Known, only: Iterable[str] = ()) -> list[Addition]:
    """The fields that the front matter lacks and a source knows, in the order of the schema.

    `only` limits them to some, by name or alias. Raises UsageError for a name that no field has.
    """
    fields = fields_of(document)
    kind = fields.kind
    if kind is None:
        return []
    wanted = set()
    for name in only:
        if fold(name) not in kind.keys:
            raise UsageError(f"a {kind.noun} review has no field {name!r}")
        wanted.add(kind.keys[fold(name)])
    additions = []
    for field in kind.fields.values():
        if field.name in _NEVER or (wanted and field.name not in wanted) or _is_given(fields, field):
            continue
        for record in known:
            if values := _values(record, field):
                additions.append(Addition(field, values, record.source))
                break
    return additions


def fill(document: Document, additions: Iterable[Addition]) -> Filled:
    """The document's source with as many of the additions as find a place.

    Raises UsageError for a front matter that is written in braces, and for plain text, which has none.
    """
    if document.plain:
        raise UsageError(f"{document.path} is plain text, which has no front matter to fill in")
    source = document.source
    added, left_out = [], []
    for addition in additions:
        for written in _ways(document, source, addition):
            if _holds(source, written, document, addition):
                source = written
                added.append(addition)
                break
        else:
            left_out.append(addition)
    return Filled(source, tuple(added), tuple(left_out))


def _is_given(fields: Fields, field: Field) -> bool:
    """Whether the field is there; a date of release says the year too."""
    others = field.unless if field.type == "year" else ()
    return any(fields.first(name) is not None for name in (field.name, *others))


def _values(record: Record, field: Field) -> tuple[str, ...]:
    most = _MOST_VALUES.get(field.type, 1)
    return tuple(value for value in record.values.get(field.name, ()) if value.isprintable())[:most]


def _ways(document: Document, source: str, addition: Addition) -> Iterator[str]:
    """The source with a field written into its empty key, or else under each of its keys, the usual first."""
    now = _reread(source, document)
    if now.front_matter is None:
        yield _created(source, addition)
        return
    fields = fields_of(now)
    is_yaml = now.front_matter.format == "yaml"
    name, type, values = addition.field.name, addition.field.type, addition.values
    empty = next(
        (value for value in fields if value.field == name and not value.text and not value.part), None
    )
    if empty is not None:
        start, end = empty.scalar.span
        if source[start - 1 : start] in ('"', "'") and source[end : end + 1] == source[start - 1]:
            start, end = start - 1, end + 1
        space = " " if source[start - 1] == ":" else ""
        yield source[:start] + space + (yaml_value if is_yaml else toml_value)(type, values) + source[end:]
        return
    place = place_in(now, now.front_matter, fields)
    if place is None:
        raise UsageError(
            f"the front matter of {document.path} is written in braces; "
            f'add "{addition.field.key}" by hand, or write it with a line for each key'
        )
    for key in _keys(fields, addition.field):
        lines = (yaml_lines if is_yaml else toml_lines)(key, type, values, place.indent)
        block = "".join(line + place.line_break for line in lines)
        yield source[: place.offset] + block + source[place.offset :]


def _keys(fields: Fields, field: Field) -> Sequence[str]:
    assert fields.kind is not None
    aliases = [alias for alias in fields.kind.aliases if fields.kind.keys[fold(alias)] == field.name]
    return list(dict.fromkeys([field.key, *aliases]))


def _created(source: str, addition: Addition) -> str:
    """The source with a front matter of one field before it."""
    mark = "\ufeff" if source.startswith("\ufeff") else ""
    lines = ["---", *yaml_lines(addition.field.key, addition.field.type, addition.values, ""), "---", "", ""]
    return mark + line_break_of(source).join(lines) + source[len(mark) :]


def _reread(source: str, document: Document) -> Document:
    """The front matter alone, under what is known of the document: the prose does not change."""
    whole = Document(source, document.path)
    end = whole.front_matter.span.end if whole.front_matter is not None else 0
    kind = fields_of(document).kind
    return Document(source[:end], document.path, lang=document.lang, kind=kind.name if kind else None)


def _holds(before: str, after: str, document: Document, addition: Addition) -> bool:
    """Whether the new front matter says what the old one said, and the addition besides."""
    try:
        old, new = (_said(_reread(source, document)) for source in (before, after))
    except InputError:
        return False
    if old[0] != new[0]:
        return False
    wanted = [(addition.field.name, value) for value in addition.values]
    rest = list(new[1])
    for said in (*old[1], *wanted):
        if said not in rest:
            return False
        rest.remove(said)
    return not rest


def _said(document: Document) -> tuple[str | None, list[tuple[str, str]]]:
    fields = fields_of(document)
    said = [(value.field, value.text) for value in fields if value.text]
    return fields.kind.name if fields.kind else None, said
