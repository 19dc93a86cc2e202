"""Masterpiece, gem, classic: one verdict is given under several names.

What it does:
    Reports a second noun of final praise ("a modern classic") after another ("a modern masterpiece") that
    has the same word before it, and any third one. Nouns that are denied, compared or quoted do not count,
    nor does the same noun again, which is for `repetition/distinctive-word`.
Why:
    Each new name for the best there is says that the last one was not enough. A verdict is given once.
Bad:
    The album is a modern masterpiece. It was made in a shed by two people and a dog. In ten years we shall
    call it a modern classic.
    ---
    It is a gem of a first novel. The second part, set in the mine, is a triumph, and the whole thing turns
    out to be a masterpiece.
Good:
    The album is a masterpiece. It was made in a shed by two people and a dog, who barks on side two.
    ---
    It is a gem, though hardly a masterpiece, and no classic yet.
Options:
    nouns (none): further nouns that give such a verdict, in lower case
Source:
    Written for this project. Verdict nouns as puffery: Wikipedia, "Manual of Style/Words to watch".
"""

from collections.abc import Iterator
from itertools import compress

from reviewlint.checks.repetition.report import finding_at, listed
from reviewlint.checks.repetition.tokens import prose_blocks
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.function_words import FUNCTION_WORDS
from reviewlint.language.word_set import word_set
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    nouns: tuple[str, ...] = ()


ID = "repetition/verdict"
SEVERITY: Severity = "warning"

_NOUNS = word_set(
    "classic feast gem jewel knockout landmark marvel masterclass masterpiece masterwork milestone miracle "
    "must-see revelation showstopper stunner tour-de-force treasure triumph wonder"
)
_DENIALS = word_set(
    "no not never hardly barely scarcely neither nor isn't wasn't aren't weren't without if than like called "
    "calls considered could might would may"
)
_ARTICLES = frozenset({"a", "an"})
_LOOK_BACK = 6
_FARTHEST_ARTICLE = 4


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields at most one finding, at the second verdict."""
    words = document.words
    nouns = _NOUNS.union(options.nouns) if options.nouns else _NOUNS
    if len(nouns.intersection(words.lowers)) < 2:
        return
    first_of: dict[str, int] = {}
    for index in compress(range(len(words)), map(nouns.__contains__, words.lowers)):
        if words.lowers[index] not in first_of and _is_verdict(document, index):
            first_of[words.lowers[index]] = index
    verdicts = list(first_of.values())
    if len(verdicts) == 2 and not _same_word_before(words.lowers, *verdicts):
        return
    if len(verdicts) > 1:
        shown = [document.text[words.starts[index - 1] : words.ends[index]] for index in verdicts]
        places = [(words.starts[index], words.ends[index]) for index in verdicts]
        message = f"{listed(shown)} are one verdict under {len(shown)} names; give it once, with the grounds."
        yield finding_at(document, ID, SEVERITY, message, places)


def _same_word_before(lowers: list[str], one: int, other: int) -> bool:
    return lowers[one - 1] == lowers[other - 1] not in FUNCTION_WORDS


def _is_verdict(document: Document, index: int) -> bool:
    """Whether a noun stands behind "a" or "an" in its sentence, undenied, and describes no other noun."""
    words, sentences = document.words, document.sentences
    row = sentences.index_at(words.starts[index])
    if sentences.blocks[row] not in prose_blocks(document):
        return False
    before = words.lowers[max(index - _LOOK_BACK, sentences.first_words[row]) : index]
    if _ARTICLES.isdisjoint(before[-_FARTHEST_ARTICLE:]) or not _DENIALS.isdisjoint(before):
        return False
    if document.masked.overlaps(words.starts[index], words.ends[index]):
        return False
    if index + 1 == sentences.last_words[row] or words.lowers[index + 1] in FUNCTION_WORDS:
        return True
    return not document.text[words.ends[index] : words.starts[index + 1]].isspace()


RULE = Rule(ID, SEVERITY, check, Options())
