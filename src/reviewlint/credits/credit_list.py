"""The people and organisations that a front matter credits, one by one, in the form that names compare in."""

from reviewlint.credits.claims.names import Unit, units_of
from reviewlint.credits.fields import Value, fields_of
from reviewlint.credits.people import people_in
from reviewlint.credits.schema import PERSON_TYPES
from reviewlint.credits.values import says_nothing
from reviewlint.document import Document, derived
from reviewlint.document.nodes import scalars
from reviewlint.document.words import find_words
from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

MOST_CREDITS = 500
"""Nobody credits more people; what comes after them is not compared, so that no list makes a run slow."""

_NAMING = frozenset({"basedOn"})
"""Fields of text that name somebody: "the novel by Frank Herbert"."""

_LONGEST_NAME = 80
_CHARACTER = r"(?<!\s)(?:\s*+\(\s*+(?:as\s++)?(?P<inside>[^()]*+)\)|\s++as\s(?P<after>[^()]++))\s*$"
_LONGEST_VALUE = 2000


class Credit(NamedTuple):
    """One name in one field.

    `units` are offsets into `name`. `person` is false for organisations and for text that names somebody.
    `character` is whom an actor plays, as far as the field says.
    """

    role: str
    name: str
    units: tuple[Unit, ...]
    span: Span
    value: Value
    person: bool
    character: str | None = None

    @property
    def folded(self) -> str:
        """The whole name for comparison, in one piece: with or without spaces and hyphens it is the same."""
        return "".join(unit.folded for unit in self.units)


@derived
def credits_of(document: Document) -> list[Credit]:
    """Everybody whom the fields of the work credit; the last document's are remembered."""
    fields = fields_of(document)
    credits: list[Credit] = []
    if fields.kind is None:
        return credits
    for value in fields:
        kind = fields.definition(value.field).type
        if kind not in PERSON_TYPES and value.field not in _NAMING:
            continue
        if value.field not in fields.kind.fields or not value.exact:
            continue
        people = people_in(document, value) if kind == "people" else [(value.text, value.scalar.span)]
        for written, span in people:
            if len(credits) == MOST_CREDITS:
                return credits
            name, character = _without_character(written)
            units = name_units(name)
            if not units or len(name) > _LONGEST_NAME or says_nothing(name):
                continue
            place = (
                Span(span.start, span.start + len(name)) if len(written) == span.end - span.start else span
            )
            credits.append(
                Credit(value.field, name, units, place, value, kind == "people", value.character or character)
            )
    return credits


@derived
def known_names(document: Document) -> frozenset[str]:
    """Every run of words that any front matter value is, folded: names that are right whoever has them."""
    if document.front_matter is None:
        return frozenset()
    known = set()
    for mapping in document.front_matter.documents:
        for scalar in scalars(mapping):
            if isinstance(scalar.value, str) and len(scalar.text) <= _LONGEST_VALUE:
                folded = [unit.folded for unit in name_units(scalar.text)]
                known.update(folded)
                for size in (2, 3, 4):
                    known.update("".join(folded[at : at + size]) for at in range(len(folded) - size + 1))
    return frozenset(known)


def name_units(name: str) -> tuple[Unit, ...]:
    """The units of a name that stands by itself, as in a field."""
    words = find_words(name)
    return tuple(units_of(name, words, 0, len(words)))


def _without_character(written: str) -> tuple[str, str | None]:
    """A credit such as `Amy Adams (Amy)` or `Amy Adams as Amy`, taken apart."""
    found = expression(_CHARACTER).search(written)
    if found is None or not found.start():
        return written, None
    return written[: found.start()], (found["inside"] or found["after"] or "").strip() or None
