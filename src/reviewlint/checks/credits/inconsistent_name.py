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
    texts = document.words.texts
    if not _has_alike({texts[index] for index in document.words.capitals}):
        return
    from reviewlint.credits.spellings import two_spellings

    for rare, usual in two_spellings(document):
        written, other = (document.text[name.start : name.end] for name in (rare, usual))
        message = f'"{written}" and "{other}" look like one name in two spellings: keep the right one.'
        span = document.span(rare.start, rare.end)
        related = (Related(document.span(usual.start, usual.end), "the other spelling"),)
        yield Finding(ID, SEVERITY, message, span, related, (Edit(span, other, False),))


def _has_alike(words: set[str]) -> bool:
    """Whether two of the words with capitals begin and measure alike, as two spellings of a name do.

    Nearly every text without a slip is done with here.
    """
    if not words:
        return False
    from reviewlint.credits.distance import slips

    first_letters: dict[str, list[str]] = {}
    for word in words:
        if len(word) > _SHORTEST:
            first_letters.setdefault(word[0], []).append(word.partition("'")[0].partition("’")[0].lower())
    return any(
        one != other
        and -_SLIPS <= len(one) - len(other) <= _SLIPS
        and len({*one} ^ {*other}) <= 2 * _SLIPS
        and not one.startswith(other)
        and not other.startswith(one)
        and slips(one, other, _SLIPS) is not None
        for alike in first_letters.values()
        for at, one in enumerate(alike[:_MOST_ALIKE])
        for other in alike[:at]
    ) or any(len(alike) > _MOST_ALIKE for alike in first_letters.values())


_SHORTEST = 3
_SLIPS = 2
_MOST_ALIKE = 50


ID = "credits/inconsistent-name"
SEVERITY: Severity = "warning"
RULE = Rule(ID, SEVERITY, check, NoOptions(), languages=("de", "en", "es", "fr", "it", "nl", "pt"))
