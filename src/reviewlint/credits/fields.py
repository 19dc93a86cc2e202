"""What a front matter says about the work and the review, under canonical names.

Aliases are resolved by the kind of work; mappings for the work (`book:`, `itemReviewed:`), for
the review (`review:`) and for the rating are entered, lists of people with roles are dealt out
to the fields of their roles, and several YAML documents count as parts of one review.
"""

from collections.abc import Iterable, Iterator

from reviewlint.credits.kinds import kind_of
from reviewlint.credits.schema import PERSON_TYPES, Field, Kind, Schema, fold, schema
from reviewlint.document import Document, derived
from reviewlint.document.nodes import Entry, Mapping, Node, Scalar, Sequence, scalars
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

_ITEM_KEYS = frozenset({"itemreviewed", "item", "work", "subject"})
_REVIEW_KEYS = frozenset({"review"})
_TRANSPARENT_KEYS = frozenset(
    {"extra", "params", "frontmatter", "metadata", "data", "credits", "crew", "details", "info"}
)
"""Mappings whose entries mean what they would mean outside: Zola's `[extra]`, Hugo's `params`, ..."""

_NAME_KEYS = ("name", "title", "value")
_ROLE_KEYS = ("role", "job", "roles")
_CHARACTER_KEYS = ("character", "as", "plays")
_TEMPLATE_MARKS = ("{{", "{%", "<%")

_LONGEST = 2000
"""A value with more characters is prose that has strayed into a field."""

_FAR = 1000
"""Added to the rank of values outside the work's own mapping."""


class Value(NamedTuple):
    """One value of a field.

    `key` is as written; `within` are the keys of the mappings around it, `part` the number of the
    YAML document; `rank` orders the values of a field, 0 being closest to its meaning. `character`
    is whom an actor plays, where a list says so. `exact` is false when the scalar is a template
    (`{{ title }}`), one of several in a mapping, or far too long: then the field is there, but the
    scalar need not be in its form.
    """

    field: str
    key: str
    key_span: Span
    scalar: Scalar
    within: tuple[str, ...] = ()
    part: int = 0
    rank: int = 0
    character: str | None = None
    exact: bool = True

    @property
    def text(self) -> str:
        """The value as written, without quotes and outer space."""
        return self.scalar.text.strip()


class UnknownKey(NamedTuple):
    """A key that no field has; `siblings` are the folded keys of its mapping, itself among them."""

    key: str
    span: Span
    siblings: frozenset[str]
    scope: str


class Fields:
    """The fields of one front matter.

    `kind` is the kind of work, None when it is not known; then only the fields that every review has
    are found. `nested` says that the work has a mapping of its own.
    """

    __slots__ = ("_values", "kind", "nested", "review", "unknown")

    def __init__(self, documents: Iterable[Mapping], kind: Kind | None, schema: Schema) -> None:
        self.kind = kind
        self.review = schema.kind("review")
        self.unknown: list[UnknownKey] = []
        self.nested: str | None = None
        self._values: dict[str, list[Value]] = {}
        reader = _Reader(self, schema)
        for part, mapping in enumerate(documents):
            reader.read(mapping, part)
        for values in self._values.values():
            values.sort(key=lambda value: value.rank)

    def __iter__(self) -> Iterator[Value]:
        """Every value, field by field, empty ones included."""
        for values in self._values.values():
            yield from values

    def __contains__(self, name: str) -> bool:
        """Whether the field is there, be it empty."""
        return name in self._values

    def get(self, name: str) -> list[Value]:
        """The values of a field that are not empty, the closest to its meaning first."""
        return [value for value in self._values.get(name, ()) if value.text]

    def first(self, name: str) -> Value | None:
        """The value of a field that is closest to its meaning, None when all are empty."""
        return next((value for value in self._values.get(name, ()) if value.text), None)

    def beside(self, value: Value, name: str) -> Value | None:
        """The value of a field that stands in the same mapping as another value."""
        place = (value.part, value.within)
        return next((other for other in self.get(name) if (other.part, other.within) == place), None)

    def definition(self, name: str) -> Field:
        """What the schema says about a field. Raises KeyError."""
        if self.kind is not None and name in self.kind.fields:
            return self.kind.fields[name]
        return self.review.fields[name]

    def add(self, value: Value) -> None:
        """Take in one more value."""
        self._values.setdefault(value.field, []).append(value)


@derived
def fields_of(document: Document) -> Fields:
    """The fields of a document's front matter; the last document's are remembered for the next rule."""
    known = schema()
    name = kind_of(document)
    front_matter = document.front_matter
    documents = front_matter.documents if front_matter is not None else ()
    return Fields(documents, known.kind(name) if name else None, known)


class _Reader:
    """Walks the mappings of a front matter and hands values to `Fields`."""

    __slots__ = ("_fields", "_nested_keys", "_part", "_schema")

    def __init__(self, fields: Fields, schema: Schema) -> None:
        self._fields = fields
        self._schema = schema
        self._part = 0
        kind = fields.kind.name if fields.kind else None
        self._nested_keys = {key for key, owner in schema.nested.items() if owner == kind} | _ITEM_KEYS

    def read(self, mapping: Mapping, part: int) -> None:
        self._part = part
        for entry in mapping.entries:
            if isinstance(entry.value, Mapping) and fold(entry.key) in self._nested_keys:
                self._fields.nested = entry.key
        # Further documents hold what each of several reviewers says.
        self._mapping(mapping, "review" if part else "top", ())

    def _mapping(self, mapping: Mapping, scope: str, within: tuple[str, ...]) -> None:
        folded = [fold(entry.key) for entry in mapping.entries]
        siblings = frozenset(folded)
        for entry, key in zip(mapping.entries, folded, strict=True):
            inner = (*within, entry.key)
            node = entry.value
            if isinstance(node, Mapping) and key in self._nested_keys:
                self._mapping(node, "work", inner)
            elif isinstance(node, Mapping) and key in _REVIEW_KEYS:
                self._mapping(node, "review", inner)
            elif isinstance(node, Mapping) and key in _TRANSPARENT_KEYS:
                self._mapping(node, scope, inner)
            elif found := self._field(key, scope, siblings):
                field, rank = found
                self._node(field, entry, node, within, rank + _FAR * (scope != "work"))
            elif scope != "rating":
                self._fields.unknown.append(UnknownKey(entry.key, entry.key_span, siblings, scope))

    def _field(self, key: str, scope: str, siblings: frozenset[str]) -> tuple[Field, int] | None:
        """The field that a folded key stands for, and how closely."""
        kind, review = self._fields.kind, self._fields.review
        owners: tuple[Kind | None, Kind | None] = (kind, review)
        if scope == "rating" and key in self._schema.inside:
            return review.fields[self._schema.inside[key]], 0
        own_first = scope in ("review", "rating") or (scope == "top" and self._fields.nested is not None)
        if own_first or (kind and key in review.keys and _has_closer(kind, key, siblings)):
            owners = (review, kind)
        for owner in owners:
            if owner is not None and key in owner.keys:
                return owner.fields[owner.keys[key]], owner.ranks[key]
        return None

    def _node(self, field: Field, entry: Entry, node: Node, within: tuple[str, ...], rank: int) -> None:
        if isinstance(node, Scalar):
            self._add(field, entry, node, within, rank, _is_exact(node.text))
        elif isinstance(node, Sequence):
            if not node.items:
                self._add(field, entry, Scalar(None, "", node.span), within, rank, True)
            for item in node.items:
                self._node(field, entry, item, within, rank)
        elif field.type == "rating":
            self._mapping(node, "rating", (*within, entry.key))
        elif field.type in PERSON_TYPES:
            self._person(field, entry, node, within, rank)
        elif scalar := _member(node, _NAME_KEYS) or next(scalars(node), None):
            self._add(field, entry, scalar, within, rank, False)

    def _person(self, field: Field, entry: Entry, node: Mapping, within: tuple[str, ...], rank: int) -> None:
        name = _member(node, _NAME_KEYS)
        if name is None:
            if part := next(scalars(node), None):
                self._add(field, entry, part, within, rank, False)
            return
        character = _member(node, _CHARACTER_KEYS)
        role = _member(node, _ROLE_KEYS)
        owner = self._role_field(role.text if role else "", field)
        plays = character.text if character else None
        exact = _is_exact(name.text)
        value = Value(owner.name, entry.key, entry.key_span, name, within, self._part, rank, plays, exact)
        self._fields.add(value)

    def _role_field(self, role: str, field: Field) -> Field:
        kind = self._fields.kind
        if kind is None or not field.roles:
            return field
        if not role:
            return kind.fields.get(field.roles, field)
        owner = kind.fields[kind.keys.get(fold(role), field.name)]
        return owner if owner.type in PERSON_TYPES else field

    def _add(
        self, field: Field, entry: Entry, scalar: Scalar, within: tuple[str, ...], rank: int, exact: bool
    ) -> None:
        name = self._role_field("", field).name
        key, span = entry.key, entry.key_span
        self._fields.add(Value(name, key, span, scalar, within, self._part, rank, exact=exact))


def _is_exact(text: str) -> bool:
    return len(text) <= _LONGEST and not any(mark in text for mark in _TEMPLATE_MARKS)


def _has_closer(kind: Kind, key: str, siblings: frozenset[str]) -> bool:
    """Whether another key means the same field more closely: `book_author` makes `author` the reviewer."""
    name, rank = kind.keys.get(key), kind.ranks.get(key, 0)
    rivals = (each for each in siblings if kind.keys.get(each, "") == name)
    return any(kind.ranks[each] < rank for each in rivals)


def _member(mapping: Mapping, keys: tuple[str, ...]) -> Scalar | None:
    """The first scalar under one of the folded keys."""
    for entry in mapping.entries:
        if fold(entry.key) in keys:
            node = entry.value
            if isinstance(node, Sequence) and node.items:
                node = node.items[0]
            if isinstance(node, Scalar):
                return node
    return None
