"""A person's full name comes again where the surname would do.

What it does:
    Reports the full name of somebody who made the work, or is in it, from the second time on in the running
    prose. Such a person is one whom the front matter credits, or whom the text introduces by a role ("the
    director ...", "written by ..."). Names in titles, quotations, links, headings and lists are left out, and
    so is the first mention under a heading, or after a long stretch without the name. Two people who share
    a surname keep their full names.
Why:
    A full name introduces somebody. After that, readers know who is meant, and the full name reads like an
    introduction forgotten, or a credit list.
Bad:
    Directed by Anna Kowalska, the film begins on a ferry. The mist took a week to shoot. Anna Kowalska grew
    up on that river.
Good:
    Directed by Anna Kowalska, the film begins on a ferry. The mist took a week to shoot. Kowalska grew up
    on that river.
Options:
    window (400): a full name that many words after the last mention may introduce the person anew
Source:
    "The Chicago Manual of Style" and newspaper style books: full name at first mention, surname afterwards.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from reviewlint.checks.repetition.report import finding_at
from reviewlint.checks.repetition.tokens import prose_blocks
from reviewlint.document import Document
from reviewlint.document.names import PARTICLES
from reviewlint.document.ranges import Ranges
from reviewlint.finding import Edit, Finding, Severity
from reviewlint.language.word_set import word_set
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    window: int = 400


ID = "repetition/full-name"
SEVERITY: Severity = "suggestion"

_ROLES = word_set(
    "actor actress artist author bassist biographer chef cinematographer co-director co-star co-writer "
    "comedian composer conductor critic designer director drummer editor essayist filmmaker guitarist "
    "historian illustrator journalist narrator novelist photographer pianist playwright poet producer rapper "
    "saxophonist screenwriter showrunner singer singer-songwriter songwriter star starring stars translator "
    "violinist vocalist writer writer-director"
)
"""Words before a name that tell that somebody has it."""
_MADE_BY = word_set(
    "acted adapted co-directed co-written composed conducted directed drawn edited illustrated narrated "
    "penned performed photographed played portrayed read scored shot sung translated voiced written"
)
"""The same before "by"."""
_GROUPS = word_set(
    "band brothers bros collective company duo ensemble entertainment group orchestra pictures quartet "
    "quintet records sisters studio studios trio jr sr ii iii iv"
)
"""Last words that are no surname."""
_MOST_WORDS = 4


class _Mention(NamedTuple):
    """A full name in the text: the half-open range of its words, and the first word of the surname in it."""

    first: int
    surname: int
    last: int


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for each person, at the first full name too many."""
    people: defaultdict[str, list[_Mention]] = defaultdict(list)
    for mention in _mentions(document):
        people[_written(document, mention.first, mention.last)].append(mention)
    repeated = {name: mentions for name, mentions in people.items() if len(mentions) > 1}
    if not repeated:
        return
    shared = _shared_surnames(document, people)
    for name, mentions in repeated.items():
        surname = _written(document, mentions[0].surname, mentions[0].last)
        later = list(_needless(document, mentions, options.window))
        if later and surname not in shared and _is_introduced(document, name, mentions):
            yield _finding(document, [mentions[0], *later])


def _mentions(document: Document) -> Iterator[_Mention]:
    """The names in the prose that are written like a given name and a surname."""
    words, sentences = document.words, document.sentences
    prose = prose_blocks(document)
    away = document.quoted.union(Ranges((start, end) for start, end, _ in document.links))
    for start, end in document.names:
        first, last = words.index_at(start), bisect_left(words.starts, end)
        if not 2 <= last - first <= _MOST_WORDS or words.lowers[last - 1] in _GROUPS:
            continue
        if sentences.blocks[sentences.index_at(start)] not in prose or away.overlaps(start, end):
            continue
        particles = [index for index in range(first + 1, last) if words.lowers[index] in PARTICLES]
        surname = particles[0] if particles else last - 1
        given = words.texts[first:surname]
        # Three words: which of them belong to the surname, only an initial can tell.
        if surname < last and (particles or len(given) == 1 or all(len(name) == 1 for name in given[1:])):
            yield _Mention(first, surname, last)


def _written(document: Document, first: int, last: int) -> str:
    return " ".join(document.words.lowers[first:last]).removesuffix("'s")


def _shared_surnames(document: Document, people: dict[str, list[_Mention]]) -> set[str]:
    """The surnames of more than one person: "Joel and Ethan Coen" count as two."""
    words = document.words
    given: defaultdict[str, set[str]] = defaultdict(set)
    for mentions in people.values():
        for first, surname, last in mentions:
            names = given[_written(document, surname, last)]
            names.add(_written(document, first, surname))
            if words.lowers[first - 1 : first] == ["and"] and first > 1 and words.texts[first - 2].istitle():
                names.add(words.lowers[first - 2])
    return {surname for surname, names in given.items() if len(names) > 1}


def _needless(document: Document, mentions: list[_Mention], window: int) -> Iterator[_Mention]:
    """The mentions after the first that introduce nobody: no heading or long stretch lies before them."""
    blocks, words = document.blocks, document.words
    headings = [block.start for block in blocks if block.kind == "heading"]
    sections = [bisect_left(headings, words.starts[mention.first]) for mention in mentions]
    for (before, section), (mention, same) in pairwise(zip(mentions, sections, strict=True)):
        if section == same and mention.first - before.last < window:
            yield mention


def _is_introduced(document: Document, name: str, mentions: list[_Mention]) -> bool:
    """Whether a role stands before one of the mentions, or the front matter credits the person."""
    lowers = document.words.lowers
    for first, _, _ in mentions:
        before = lowers[first - 1] if first else ""
        if before in _ROLES or (before == "by" and first > 1 and lowers[first - 2] in _MADE_BY):
            return True
    return name in _credited(document)


def _credited(document: Document) -> frozenset[str]:
    """The people whom the front matter credits, in lower case."""
    if document.front_matter is None:
        return frozenset()
    from reviewlint.credits.fields import fields_of
    from reviewlint.credits.people import people_in

    fields = fields_of(document)
    return frozenset(
        person.name.lower().replace(".", "")
        for value in fields
        if value.text and value.exact and fields.definition(value.field).type == "people"
        for person in people_in(document, value)
    )


def _finding(document: Document, mentions: list[_Mention]) -> Finding:
    words = document.words
    places = [(words.starts[mention.first], words.ends[mention.last - 1]) for mention in mentions]
    name, surname = (
        document.text[words.starts[first] : words.ends[mentions[1].last - 1]] for first in mentions[1][:2]
    )
    message = f'"{name}" has been introduced already; "{surname}" is enough.'
    edits = tuple(
        Edit(document.span(words.starts[mention.first], words.starts[mention.surname]), "", safe=False)
        for mention in mentions[1:]
    )
    return finding_at(document, ID, SEVERITY, message, places)._replace(edits=edits)


RULE = Rule(ID, SEVERITY, check, Options())
