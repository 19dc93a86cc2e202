"""People in credited fields, one by one: a value may name several."""

from reviewlint.credits.fields import Value
from reviewlint.document import Document
from reviewlint.expressions import expression
from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

# A comma before "Jr." belongs to the name. "and" parts people; in a band's name it does not, which is why
# only fields of people are ever split.
_BETWEEN = (
    r"(?i)(?<!\s)\s+(?:&|/|and)\s+"
    r"|(?:(?<!\s)\s+)?(?:;|,(?!\s*(?:Jr|Sr|Ph\.?D|M\.?D|I{2,3}|IV|Esq)\b))\s*"
    r"|(?<!\s)[^\S\n]*+\n\s*"
)


class Person(NamedTuple):
    """One name as written, and where it stands."""

    name: str
    span: Span


def people_in(document: Document, value: Value) -> list[Person]:
    """The people that a value names; the whole value when its text has escapes."""
    start, end = value.scalar.span
    written = document.source[start:end]
    if written != value.scalar.text:
        return [Person(value.text, value.scalar.span)]
    people = []
    at = 0
    for gap in [*expression(_BETWEEN).finditer(written), None]:
        name = written[at : gap.start() if gap else len(written)]
        if name.strip():
            first = start + at + len(name) - len(name.lstrip())
            people.append(Person(name.strip(), Span(first, first + len(name.strip()))))
        at = gap.end() if gap else at
    return people


def names_in(text: str) -> list[str]:
    """The names that the text of a field for people holds."""
    return [name for part in expression(_BETWEEN).split(text) if (name := part.strip())]


def folded_name(name: str) -> str:
    """A name for comparison: without case, accents, points and hyphens."""
    from unicodedata import combining, normalize

    plain = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))
    return " ".join(expression(r"[.\-‐’']").sub(" ", plain).casefold().split())
