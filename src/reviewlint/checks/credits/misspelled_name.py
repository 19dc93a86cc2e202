"""A credited name is misspelt in the prose.

What it does:
    Finds names in the prose that differ from a credited name in a letter or two of one word ("Jack Lemon"
    for Jack Lemmon), and long surnames alone that are one letter off. Accents, points, hyphens and spaces
    do not count, nor do initials, middle names, pet names and short forms, the plural of a family name,
    names that stand anywhere in the front matter, relatives, titles and quotations.
Why:
    A misspelt name is the error that is seen by the person it names. In 1,943 published film reviews, 65
    names of the credits were misspelt.
Bad:
    +++
    kind = "film"
    title = "The Apartment"
    cast = ["Jack Lemmon", "Shirley MacLaine"]
    +++
    Jack Lemon lends his key, and Shirley MacLaine rides the lift.
Good:
    +++
    kind = "film"
    title = "The Apartment"
    cast = ["Jack Lemmon", "Shirley MacLaine"]
    +++
    Lemmon lends his key, and Shirley MacLaine rides the lift.
Source:
    Misspelt names in 1,943 published film reviews, labelled by hand for this project.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Severity
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each misspelt name, with the credited spelling as a safe edit."""
    if document.front_matter is None:
        return
    from reviewlint.checks.credits.report import quoted, related
    from reviewlint.credits.near_names import near_names

    for found in near_names(document):
        written = document.text[found.start : found.end]
        message = (
            f'"{written}" looks like a misspelling of {quoted(document, [found.credit])}: '
            "use the credited spelling, or correct the credits."
        )
        word = found.word
        loud = document.text[word.start : word.end].isupper() and word.end - word.start > 1
        right = found.right.upper() if loud else found.right
        edit = Edit(document.span(word.start, word.end), right, True)
        span = document.span(found.start, found.end)
        yield Finding(ID, SEVERITY, message, span, related([found.credit]), (edit,))


ID = "credits/misspelled-name"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=("de", "en", "es", "fr", "it", "nl", "pt"))
