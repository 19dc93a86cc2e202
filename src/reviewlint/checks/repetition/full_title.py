"""The full title, or the full name of a product, comes again and again.

What it does:
    Reports a title or a name of at least two words that stands four times or more in a stretch of running
    prose no longer than `window` words. Quotations, block quotes, links, headings and lists are left out, and
    so are people whose surname would do: they are for `repetition/full-name`.
Why:
    After the first mention readers know what the review is about. The full name sounds like a label, or like
    an advertisement that wants to be found.
Bad:
    *Winter Harvest* is a game about turnips. You plough, sow and wait. *Winter Harvest* takes forty hours.
    There is a dog. In its second half *Winter Harvest* adds a bank, and the bank is why *Winter Harvest*
    works.
Good:
    *Winter Harvest* is a game about turnips. You plough, sow and wait, for forty hours. There is a dog. In
    its second half the game adds a bank, and the bank is why it works.
Options:
    times (4): how often a title or name must stand in full
    window (400): in how many words
Source:
    Written for this project; newspaper style books ask for the full form once.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from reviewlint.checks.repetition import full_name
from reviewlint.checks.repetition.report import finding_at
from reviewlint.checks.repetition.tokens import prose_blocks
from reviewlint.document import Document
from reviewlint.document.titles import EDGES
from reviewlint.finding import Finding, Severity
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    times: int = 4
    window: int = 400


ID = "repetition/full-title"
SEVERITY: Severity = "suggestion"


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each title or name, at its second place."""
    starts = document.words.starts
    people: set[int] | None = None
    for places in _mentions(document).values():
        words = [bisect_left(starts, start) for start, _ in places]
        spans = zip(words, words[options.times - 1 :], strict=False)
        if len(places) < options.times or min(last - first for first, last in spans) > options.window:
            continue
        if people is None:
            people = {one.span.start for one in full_name.check(document, full_name.RULE.options)}
        if people.isdisjoint(document.span(*place).start for place in places):
            first, last = places[1]
            message = (
                f'"{document.text[first:last]}" stands {len(places)} times in full; after the first, "it", '
                "or a word for what it is, will do."
            )
            yield finding_at(document, ID, SEVERITY, message, places)


def _mentions(document: Document) -> dict[str, list[tuple[int, int]]]:
    """Where each title or name of several words stands in the prose, in order."""
    text, sentences = document.text, document.sentences
    prose = prose_blocks(document)
    found: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
    for start, end in (*document.titles, *document.names):
        bare = text[start:end].strip(EDGES).removesuffix("'s").removesuffix("’s")
        if " " in bare and sentences.blocks[sentences.index_at(start)] in prose:
            first = text.index(bare, start)
            found[bare.lower()].add((first, first + len(bare)))
    return {bare: sorted(places) for bare, places in found.items()}


RULE = Rule(ID, SEVERITY, check, Options())
