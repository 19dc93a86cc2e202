"""The title in the prose is not quite the title in the front matter.

What it does:
    Looks at titles in italics, in quotation marks and in the first heading that are nearly the work's own,
    and reports those with a word misspelt, missing, added or swapped for a look-alike ("Eternal Sunshine
    of a Spotless Mind"). Case, accents, `&` for `and`, the first article, a subtitle left out and the
    original title do not count; other numbers are other works, and so is a short title that a plural or
    another word tells apart (*Alien*, *Aliens*).
Why:
    A reader who searches for the title as printed finds nothing, and the makers notice.
Bad:
    +++
    kind = "film"
    title = "Eternal Sunshine of the Spotless Mind"
    +++
    *Eternal Sunshine of a Spotless Mind* begins at the end.
Good:
    +++
    kind = "film"
    title = "Eternal Sunshine of the Spotless Mind"
    +++
    *Eternal Sunshine* begins at the end, as *Memento* does.
Source:
    Titles of 591 published reviews against a database: seven differed, all in what is left out here.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each title in the prose that is nearly the work's own."""
    if document.front_matter is None:
        return
    from reviewlint.credits.fields import fields_of

    fields = fields_of(document)
    value = fields.first("title")
    if fields.kind is None or value is None or not value.exact:
        return
    from reviewlint.checks.credits.report import place
    from reviewlint.credits.claims.titles import near_titles

    for start, end, title in near_titles(document, value.text):
        message = (
            f'"{document.text[start:end]}" is not quite the title "{title}" ({place(document, value)}): '
            "write it as credited, or correct the front matter."
        )
        span = document.span(start, end)
        related = (Related(value.scalar.span, f'the "{value.key}:" field'),)
        yield Finding(ID, SEVERITY, message, span, related, (Edit(span, title, False),))


ID = "credits/wrong-title"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions())
