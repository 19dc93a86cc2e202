"""A key of the front matter looks misspelt.

What it does:
    Reports a key that is one slip of the keyboard away from a key that reviews of this kind have, or two in
    a long one: a letter missing, added, wrong, or swapped with its neighbour. Keys that are far from all
    known ones are the publication's own, and a key that stands beside the one it resembles is meant as it
    is; both are left alone, as are mappings that are not about the work or the review.
Why:
    Site builders ignore keys that they do not know: `modifed` is never shown, `directer` never found, and
    nobody sees an error.
Bad:
    +++
    title = "Her"
    directer = "Spike Jonze"
    +++
    A film about a man and a voice.
    ---
    +++
    tilte = "Her"
    rating = 4
    +++
    A film about a man and a voice.
Good:
    +++
    title = "Her"
    director = "Spike Jonze"
    mood = "wistful"
    +++
    A film about a man and a voice.
Source:
    Damerau, "A technique for computer detection and correction of spelling errors" (1964): four in five
    misspellings are one such slip.
"""

from collections.abc import Iterator

from reviewlint.credits.fields import Fields, UnknownKey, fields_of
from reviewlint.credits.keys import in_style_of, intended_key
from reviewlint.credits.schema import fold, schema
from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Severity
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each misspelt key, with the right spelling as a safe edit."""
    if document.front_matter is None:
        return
    fields = fields_of(document)
    if not fields.unknown:
        return
    known = schema()
    spellings = known.spellings(fields.kind.name if fields.kind else None)
    for unknown in fields.unknown:
        if fold(unknown.key) in known.known:
            continue
        meant = intended_key(fold(unknown.key), spellings, unknown.siblings)
        if meant is None or _is_given(fields, meant, unknown):
            continue
        replacement = in_style_of(unknown.key, meant)
        message = (
            f'"{unknown.key}" looks like a misspelling of "{replacement}": '
            "site builders pass over keys that they do not know."
        )
        yield Finding(ID, SEVERITY, message, unknown.span, edits=(Edit(unknown.span, replacement, True),))


def _is_given(fields: Fields, meant: str, unknown: UnknownKey) -> bool:
    """Whether the field that was meant stands beside the key already, under another of its names."""
    for owner in (fields.kind, fields.review):
        if owner is not None and (found := owner.keys.get(fold(meant))):
            return any(key in unknown.siblings for key, name in owner.keys.items() if name == found)
    return False


ID = "credits/misspelt-key"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=())
