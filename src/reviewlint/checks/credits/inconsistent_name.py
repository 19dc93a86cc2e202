"""One name is spelt in two ways in the text.

What it does:
    Finds names of two words and more of which one word is written in two ways a letter or two apart
    ("Hoyte van Hoytema", "Hoyte van Hoytama"), and long surnames alone that are a letter off a full name
    in the same text. Names that the front matter credits are left to `credits/misspelled-name`; given names
    count only when they sound alike, since relatives share a surname.
Why:
    One of the two is wrong, and nobody can tell which from the text alone.
Bad:
    Hoyte van Hoytema keeps blue out of the frame. What Hoyte van Hoytama leaves in is skin.
    ---
    The script gives Theodore Twombly the jokes. Twombley tells them badly.
Good:
    Hoyte van Hoytema keeps blue out of the frame. What van Hoytema leaves in is skin.
    ---
    Joel Coen directs; Ethan Coen writes.
Source:
    Written for this project; the measure of likeness is that of `credits/misspelled-name`.
"""

from collections.abc import Iterator

from reviewlint.document import Document
from reviewlint.finding import Edit, Finding, Related, Severity
from reviewlint.rule import NoOptions, Rule


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """One finding for each rarer spelling, related to the first of the more frequent one."""
    from reviewlint.credits.claims.names import name_runs

    if not any(len(run) > 1 for run in name_runs(document)):
        return
    from reviewlint.credits.spellings import two_spellings

    for rare, usual in two_spellings(document):
        written, other = (document.text[name.start : name.end] for name in (rare, usual))
        message = f'"{written}" and "{other}" look like one name in two spellings: keep the right one.'
        span = document.span(rare.start, rare.end)
        related = (Related(document.span(usual.start, usual.end), "the other spelling"),)
        yield Finding(ID, SEVERITY, message, span, related, (Edit(span, other, False),))


ID = "credits/inconsistent-name"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=("de", "en", "es", "fr", "it", "nl", "pt"))
