"""Claims in the prose about the year of the work: `Her (2013)`, `a 2013 film`, `released in 2013`."""

from collections.abc import Iterator

from reviewlint.credits.claims.context import about_range, fold_title, subject_of
from reviewlint.credits.claims.cues import cues_of
from reviewlint.credits.fields import fields_of
from reviewlint.document import Document
from reviewlint.expressions import expression
from reviewlint.language.word_set import word_set
from reviewlint.typed import NamedTuple

_IN_BRACKETS = r"[\"'”’*_]*,? \((?:[^()\d]{0,40}[ ,])?((?:1[4-9]|20)\d\d)\)"
_YEAR = r"(?<![\w.,:/-])(?:1[4-9]|20)\d\d(?![\w/]|[.,:-]\d)"
_ARTICLES = word_set("the this a an")
_OUT = word_set("released published premiered")
_SMALL = word_set("of the a an and in on to for from with at by")
_FIRST = word_set("first originally")
_PLACES = (
    r"\s*+(?:,\s*+)?(?:in|to|at|on|by|as|here|under|with|when|for)\b"
    r"(?! (?:January|cinemas|theaters|theatres))"
)
_LONGEST_TITLE = 120
_NEAR = 4
_MOST_ADJECTIVES = 7


class YearClaim(NamedTuple):
    """A year at view offsets. `shape` is `brackets`, `attribute`, `out`, or `first` for a first edition."""

    year: int
    start: int
    end: int
    shape: str


def year_claims(document: Document) -> Iterator[YearClaim]:
    """The years that the prose gives to the work under review."""
    kind = fields_of(document).kind
    if kind is None:
        return
    text = document.text
    works = cues_of(kind.name).other_works
    subject = subject_of(document)
    marked = {start for start, _ in document.emphases}
    marked.update(start + 1 for start in document.quotations.starts)
    for start, end in subject.mentions:
        found = expression(_IN_BRACKETS).match(text, end)
        if found is None or fold_title(text[start:end]) not in subject.full:
            continue
        if (start in marked or _is_whole_title(document, start)) and _is_of_kind(document, start, works):
            yield YearClaim(int(found[1]), found.start(1), found.end(1), "brackets")
    for found in expression(_YEAR).finditer(text):
        shape = _shape(document, found.start(), found.end(), cues_of(kind.name).works)
        if shape and not document.quotations.overlaps(*found.span()):
            yield YearClaim(int(found[0]), found.start(), found.end(), shape)


def _shape(document: Document, start: int, end: int, works: frozenset[str]) -> str | None:
    words = document.words
    index = words.index_at(start)
    before = words.lowers[max(index - 3, 0) : index]
    if before and before[-1] in _ARTICLES:
        # "*Her* is a 2013 American film": the title must be the subject of a sentence that says "is".
        linked = any(
            document.text[title[1] : start].strip("\"'”’*_ ") in ("is a", "is the")
            for title in subject_of(document).between(start - _LONGEST_TITLE, start)
        )
        behind = words.lowers[index + 1 : index + 2 + _MOST_ADJECTIVES]
        close = before[-1] == "this" and behind[:1] and behind[0] in works
        if (linked and not works.isdisjoint(behind)) or close:
            return "attribute" if close or about_range(document, start, end) == "this" else None
        return None
    if before[-1:] == ["in"] and len(before) > 1 and before[-2] in _OUT:
        if expression(_PLACES).match(document.text, end) or about_range(document, start, end) != "this":
            return None
        return "first" if before[0] in _FIRST else "out"
    return None


def _is_of_kind(document: Document, start: int, other_works: frozenset[str]) -> bool:
    """Whether no word before a title says that it is another's: "the novel *Emma*", "a remake of *Emma*"."""
    words = document.words
    index = words.index_at(start)
    before = words.lowers[max(index - _NEAR, 0) : index]
    return other_works.isdisjoint(before) and about_range(document, start, start + 1) != "another"


def _is_whole_title(document: Document, start: int) -> bool:
    """Whether a title that is mentioned is not the end of a longer one, such as Bride of Frankenstein."""
    words, text = document.words, document.text
    at = words.index_at(start)
    while at > 0 and text[words.ends[at - 1] : words.starts[at]] == " ":
        at -= 1
        if words.texts[at][0].isupper():
            return False
        if words.lowers[at] not in _SMALL:
            return True
    return True
