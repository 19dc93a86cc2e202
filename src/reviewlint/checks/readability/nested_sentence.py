"""A sentence breaks off for another one, and the reader must keep the first in mind.

What it does:
    Reports four kinds of nesting, in sentences of `sentence` words and more: an aside in brackets or
    between dashes that is longer than nearly any in published reviews; an aside inside an aside; three
    clauses or more ("although ... when ... because") before the main one begins; and subjects stacked
    without a verb ("the plan that the clerk whom the mayor ..."). In an aside, names, titles and
    quotations count as one word each, so that a cast list in brackets is none. Quotations and block
    quotes are left out.
Why:
    A reader holds the beginning of a sentence in mind until its verb arrives. One interruption is
    pleasant; a long one, or one inside another, empties that memory, and the sentence is read twice.
Bad:
    The second act (which begins, without any warning and long before we have sorted out who owes what to
    whom, on a ship that somebody has bought at an auction in a town nobody has mentioned until then) is
    set at sea.
    ---
    Although the ship, which was bought when the war had begun because nobody else wanted it, sails well,
    the crew fear the winter storms around the cape.
    ---
    The letter that the captain whom the owners distrust wrote to his wife is read aloud by the youngest
    of the sailors at the very end of the second act.
Good:
    The second act is set at sea. It begins without any warning, on a ship that somebody has bought at an
    auction (we never learn which). We have not sorted out yet who owes what to whom.
    ---
    The crew fear the winter storms around the cape, although the ship sails well. It was bought when the
    war had begun, because nobody else wanted it.
Options:
    aside (25): report asides of this many words and more
    clauses (3): report so many clauses and more before the main one
    sentence (25): sentences with fewer words are not judged
Source:
    George A. Miller and Noam Chomsky, Finitary Models of Language Users (1963), on centre-embedding; George
    Gopen and Judith Swan, The Science of Scientific Writing (1990), on what parts a subject from its verb.
    Counted in 2,572 published reviews.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import sub

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.language.word_set import word_set
from reviewlint.measures.nesting import ARTICLES, OPENERS, asides, delay, embedded, marks
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    aside: int = 25
    clauses: int = 3
    sentence: int = 25


ID = "readability/nested-sentence"
SEVERITY: Severity = "suggestion"

_MOST_WORDS = 400
"""What is longer is a list or a page without full stops, and no sentence."""
_INNER = 5
"""Words of an aside inside another from which it is one: "(1998)" or a name is none."""
_WAIT = 15
"""Words before the main clause from which it is late."""
_SHOWN_WORDS = 5

_SIGNS = ("(", "[", "—", "–", "--", " - ")
_RELATIVES = word_set("that which who whom")
_LEANING = word_set(
    "after although because before if once since though unless until when whenever where whereas while"
)


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields at most one finding for each sentence."""
    sentences, lowers = document.sentences, document.words.lowers
    firsts, lasts = sentences.first_words, sentences.last_words
    sizes = enumerate(map(sub, lasts, firsts))
    judged = [index for index, words in sizes if options.sentence <= words <= _MOST_WORDS]
    if not judged:
        return
    places = marks(document.text)
    for index in judged:
        first, last = firsts[index], lasts[index]
        start, end = sentences.starts[index], sentences.ends[index]
        found = None
        second = bisect_left(places, start) + 1
        if (
            second < len(places)
            and places[second] < end
            and _may_break_off(document, options, places, start, end)
        ):
            found = _aside(document, options, start, end)
        if found is None and _may_embed(lowers[first:last]):
            found = _embedded(document, start, end)
        if found is None and lowers[first] in _LEANING:
            found = _delayed(document, options, start, end)
        if found is not None and _is_judged(document, index):
            (left, right), message = found
            yield Finding(ID, SEVERITY, message, document.span(left, right))


def _may_break_off(document: Document, options: Options, places: list[int], start: int, end: int) -> bool:
    """Whether the brackets and dashes of a sentence, two at least, are far enough apart or many enough."""
    first, last = bisect_left(places, start), bisect_left(places, end)
    words = document.words
    apart = words.index_at(places[last - 1]) - words.index_at(places[first])
    return (apart >= options.aside or last - first >= 4) and any(
        document.text.find(sign, start, end) >= 0 for sign in _SIGNS
    )


def _is_judged(document: Document, sentence: int) -> bool:
    from reviewlint.measures.prose import is_running

    sentences = document.sentences
    start, end = sentences.starts[sentence], sentences.ends[sentence]
    block = document.blocks[sentences.blocks[sentence]]
    return is_running(block, quoted=False) and not document.quoted.covers(start, end)


_Found = tuple[tuple[int, int], str]
"""A place, and what to say of it."""


def _aside(document: Document, options: Options, start: int, end: int) -> _Found | None:
    """The longest aside that is too long, else an aside inside another."""
    text, index_at = document.text, document.words.index_at
    sized = [
        (index_at(aside.end) - index_at(aside.start), aside)
        for aside in asides(text, start, end)
        if not document.quoted.overlaps(aside.start, aside.end)
    ]
    # As a reader counts them, there are no more words than that.
    long = [
        (_words(document, aside.start, aside.end), aside) for size, aside in sized if size >= options.aside
    ]
    if long and max(long)[0] >= options.aside:
        number, longest = max(long)
        back = " ".join(text[longest.end : end].lstrip(")]—–- ").split()[:_SHOWN_WORDS])
        message = (
            f'The sentence breaks off for {number} words before it goes on with "{back} ...": '
            "give the aside a sentence of its own, before or after."
        )
        return (longest.start, longest.end), message
    for size, aside in sized:
        if aside.depth > 1 and size >= _INNER and _words(document, aside.start, aside.end) >= _INNER:
            message = (
                "This aside stands inside another, and two sentences wait for it: cut one, or say it after."
            )
            return (aside.start, aside.end), message
    return None


def _may_embed(lowers: list[str]) -> bool:
    """Whether a relative pronoun is there, behind which a subject follows and then another of them."""
    if _RELATIVES.isdisjoint(lowers):
        return False
    relatives = [index for index, word in enumerate(lowers) if word in _RELATIVES]
    return any(lowers[index + 1] in ARTICLES for index in relatives[:-1])


def _embedded(document: Document, start: int, end: int) -> _Found | None:
    place = embedded(document.text, start, end)
    if place is None or document.quoted.overlaps(*place):
        return None
    shown = document.text[slice(*place)]
    message = (
        f'"{shown} ..." names three subjects before any of them has a verb: say who did what, one by one.'
    )
    return place, message


def _delayed(document: Document, options: Options, start: int, end: int) -> _Found | None:
    words = document.words
    opening = words.lowers[words.index_at(start) : words.index_at(end)]
    if sum(map(OPENERS.__contains__, opening)) < options.clauses:
        return None
    late = delay(document.text, start, end)
    if late is None or len(late.openers) < options.clauses:
        return None
    waited = _words(document, start, late.end)
    if waited < _WAIT:
        return None
    openers = " ... ".join(late.openers)
    message = (
        f'{len(late.openers)} clauses ("{openers}") and {waited} words stand before the main one begins: '
        "begin with it, or make two sentences."
    )
    return (start, late.end), message


def _words(document: Document, start: int, end: int) -> int:
    from reviewlint.measures.rhythm import own_words

    words = document.words
    return own_words(document, words.index_at(start), words.index_at(end))


RULE = Rule(ID, SEVERITY, check, Options())
