"""The front matter does not say which work is reviewed.

What it does:
    Asks the front matter of a review for the few fields that tell its work from all others: a film's
    title, year and director, a book's title and author, an album's title and artist, the title of
    anything else. One finding names all that are missing. An identifier stands for all of them
    (`imdb_id`, `isbn`, `musicbrainz_id`, ...), a title may hold the rest (`Her (2013)`, `Emma by Jane
    Austen`), and a slug without a title means that the publication keeps its records elsewhere.
    Pages that are not reviews of one work, and plain text, which has no front matter, are left alone.
Why:
    Titles are ambiguous: there are two films called *Her*. Without a year and a director neither a
    reader nor a search engine knows which one is meant, and no other check of the credits can run.
Bad:
    +++
    kind = "film"
    title = "Her"
    rating = "4/5"
    +++
    Theodore falls in love with his operating system.
Good:
    +++
    kind = "film"
    title = "Her"
    year = 2013
    director = "Spike Jonze"
    rating = "4/5"
    +++
    Theodore falls in love with his operating system.
Options:
    required ([]): the fields to ask for, instead of those above; names or aliases from rules/credits.
    recommended (false): also suggest the fields that a good review of this kind has, such as the rating.
    suggested ([]): the fields to suggest, instead of those; naming any turns the suggestion on.
Source:
    schema.org/Review and its itemReviewed; Google's review snippet needs the work's name, the author's
    name and the rating.
"""

from collections.abc import Iterable, Iterator

from reviewlint.credits.fields import Fields, fields_of
from reviewlint.credits.reviews import is_review, main_title
from reviewlint.credits.schema import Field, Kind, fold
from reviewlint.document import Document
from reviewlint.expressions import expression
from reviewlint.finding import Finding, Severity, Span
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    """What a review must have, and what would do it good; lists replace the fields of the kind."""

    required: tuple[str, ...] = ()
    recommended: bool = False
    suggested: tuple[str, ...] = ()


def check(document: Document, options: Options) -> Iterator[Finding]:
    """One finding for all required fields that are missing, one more for the recommended ones."""
    if document.plain:
        return
    fields = fields_of(document)
    kind = fields.kind
    if kind is None or not is_review(document, fields):
        return
    if options.required:
        missing = [field for field in _named(fields, options.required) if not _is_given(fields, field)]
    elif _is_identified(fields, kind):
        missing = []
    else:
        missing = [field for field in kind.fields.values() if field.required and not _is_given(fields, field)]
    if missing:
        yield Finding(ID, SEVERITY, _message(document, fields, kind, missing), _place(document))
    if options.recommended or options.suggested:
        own = [
            field for owner in (kind, fields.review) for field in owner.fields.values() if field.recommended
        ]
        wanted = _named(fields, options.suggested) if options.suggested else own
        missing = [field for field in wanted if not _is_given(fields, field)]
        if missing:
            yield Finding(ID, "suggestion", _suggestion(kind, missing), _place(document))


def _named(fields: Fields, names: Iterable[str]) -> Iterator[Field]:
    """The fields of this kind of review that the names or aliases stand for."""
    for name in names:
        for owner in (fields.kind, fields.review):
            if owner is not None and fold(name) in owner.keys:
                yield owner.fields[owner.keys[fold(name)]]
                break


def _is_given(fields: Fields, field: Field) -> bool:
    if fields.first(field.name) is not None or any(fields.first(other) is not None for other in field.unless):
        return True
    if field.in_title is None:
        return False
    pattern = expression(field.in_title)
    return any(pattern.search(title.text) for title in fields.get("title") if title.exact)


def _is_identified(fields: Fields, kind: Kind) -> bool:
    """Whether an identifier tells which work this is, or a slug stands in the place of the title."""
    if any(fields.first(name) is not None for name in kind.identifiers):
        return True
    return "title" not in fields and fields.first("slug") is not None


def _place(document: Document) -> Span:
    """The line that opens the front matter; without one the first mention of the title, or the first line."""
    if document.front_matter is not None:
        start = document.front_matter.span.start
        return Span(start, document.lines.span(document.lines.position(start).line).end)
    title = main_title(document)
    if title is not None:
        return document.span(*title)
    start = document.span(0, 0).start
    return Span(start, start)


def _message(document: Document, fields: Fields, kind: Kind, missing: list[Field]) -> str:
    labels = _join([_label(field) for field in missing])
    keys = _join([f'"{field.key}:"' for field in missing if field.name not in fields])
    if document.front_matter is None:
        return (
            f"This {kind.noun} review has no front matter to name its {labels}: "
            f'begin the file with a line "---", then {keys} with their values, a line each, then "---" again.'
        )
    empty = _join([f'"{field.key}:"' for field in missing if field.name in fields])
    steps = [f"add {keys}" if keys else "", f"fill in {empty}" if empty else ""]
    place = f' under "{fields.nested}:"' if fields.nested and keys else ""
    return (
        f"The front matter of this {kind.noun} review does not name its {labels}: "
        f"{' and '.join(filter(None, steps))}{place}, so that readers know which {kind.noun} this is."
    )


def _suggestion(kind: Kind, missing: list[Field]) -> str:
    keys = _join([f'"{field.key}:"' for field in missing])
    return f"A {kind.noun} review is more useful with {keys} in its front matter."


def _label(field: Field) -> str:
    return field.key.replace("_", " ")


def _join(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


ID = "credits/missing-field"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, Options(), languages=())
