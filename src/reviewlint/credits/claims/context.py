"""Whether a claim is about the work under review: reviews speak of other works too.

Told by what stands in the same sentence: titles, words for the work, words that compare.
"""

from bisect import bisect_left, bisect_right

from reviewlint.credits.claims.claim import RoleClaim
from reviewlint.credits.claims.cues import Cues, cues_of
from reviewlint.credits.claims.names import fold_word, is_capital
from reviewlint.credits.fields import fields_of
from reviewlint.document import Document, derived
from reviewlint.document.mentions import mentions
from reviewlint.document.titles import EDGES
from reviewlint.document.words import Words
from reviewlint.expressions import expression
from reviewlint.typed import Literal, NamedTuple

About = Literal["this", "perhaps", "another"]

_TITLE_FIELDS = ("title", "originalTitle", "subtitle", "episodeTitle")
YEAR_BEHIND = r"(?<!\s)\s*\((?:18|19|20)\d\d\)\s*$"
_ARTICLE = r"^(?:the|an?|la|le|les|el|los|las|der|die|das|il)\s+"
_NOT_LETTERS = r"[^\w&]+|_+"
_AFTER = 3
"""How many words behind a name are looked at: `director X was considered`."""

_CLOSE = 4
"""How many characters may part a name from the title that it possesses."""

_SHORT = 3
"""How many words may stand before a claim that is the subject of its sentence."""

_ORIGIN = ("ish", "an", "ch", "ese", "ic", "i")
"""How adjectives of countries end: in "French director X" the capital belongs to no title."""


class Subject(NamedTuple):
    """How the work under review is called, folded, and where the prose calls it so.

    `mentions` are sorted view ranges, `ends` where they end. `titles` has the part before a colon too; `full`
    has not.
    """

    titles: frozenset[str]
    full: frozenset[str]
    mentions: tuple[tuple[int, int], ...]
    ends: frozenset[int]

    def between(self, low: int, high: int) -> tuple[tuple[int, int], ...]:
        """The mentions that start in a view range."""
        first = bisect_left(self.mentions, (low, low))
        return self.mentions[first : bisect_left(self.mentions, (high, high))]


@derived
def subject_of(document: Document) -> Subject:
    """The work that the fields name; the last document's is remembered."""
    fields = fields_of(document)
    titles: dict[str, None] = {}
    full: set[str] = set()
    for name in _TITLE_FIELDS:
        for value in fields.get(name):
            if not value.exact:
                continue
            title = expression(YEAR_BEHIND).sub("", value.text)
            full.add(fold_title(title))
            titles.update(
                dict.fromkeys(
                    (title, *expression(r"(?:(?<!\s)\s+)?[:–—]\s+|(?<!\s)\s+-\s+").split(title)[:1])
                )
            )
    text = document.text
    places: set[tuple[int, int]] = set()
    for title in titles:
        places.update(mentions(text, title))
    folded = frozenset(filter(None, map(fold_title, titles)))
    ends = frozenset(end for _, end in places)
    return Subject(folded, frozenset(full), tuple(sorted(places)), ends)


def fold_title(title: str) -> str:
    """A title for comparison: without case, accents, marks and the first article, with `&` for `and`."""
    words = expression(_NOT_LETTERS).sub(" ", title.replace("'", "").replace("’", "")).split()
    folded = " ".join("and" if word == "&" else fold_word(word) for word in words)
    return expression(_ARTICLE).sub("", folded)


def about_of(document: Document, claim: RoleClaim) -> About:
    """What a claim about a role is about, as far as its sentence tells."""
    if claim.shape in ("label", "titled"):
        return "this"
    start, end = min(claim.cue[0], claim.name.start), max(claim.cue[1], claim.name.end)
    return about_range(document, start, end, claim.shape == "by", claim.name.end == end)


def about_range(
    document: Document, start: int, end: int, may_lead: bool = False, names_last: bool = False
) -> About:
    """What a claim at a view range is about, as far as its sentence tells.

    `may_lead` says that a claim which opens its sentence has the work for its subject ("Directed by X,
    ..."), `names_last` that it ends with a name, which may be the subject of what follows.
    """
    kind = fields_of(document).kind
    sentences, words = document.sentences, document.words
    row = bisect_right(sentences.starts, start) - 1
    if kind is None or row < 0:
        return "perhaps"
    cues = cues_of(kind.name)
    own, others = _titles_between(document, sentences.starts[row], sentences.ends[row], start, end)
    before = [title for title in (*own, *others) if title[1] <= start + 1]
    if any(end <= title[0] <= end + _CLOSE for title in others):  # X's Adaptation
        return "another"
    if before and max(before) in others:
        return "another"
    first, last = words.index_at(start), words.index_at(end - 1) + 1
    preceding = words.lowers[sentences.first_words[row] : first]
    if _speaks_of_another(document, cues, row, first):
        return "another"
    if names_last and document.text[end : end + 1] == " ":
        following = words.lowers[last : min(last + _AFTER, sentences.last_words[row])]
        if not cues.behind.isdisjoint(following):
            return "another"
    if before or (may_lead and _leads(preceding, words.lowers[first], cues)):
        return "this"
    if any(word.removesuffix("'s") in cues.works or word in ("it", "it's") for word in preceding):
        return "perhaps" if others else "this"
    return "perhaps"


def _leads(preceding: list[str], word: str, cues: Cues) -> bool:
    """Whether a claim is the subject of its sentence: "Directed by X, ...", "The third album by X ..."."""
    return not preceding or (
        preceding[0] in ("the", "this") and len(preceding) <= _SHORT and word in cues.works
    )


def _titles_between(
    document: Document, low: int, high: int, start: int, end: int
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The titles in a sentence, of this work and of others; what overlaps the claim is none."""
    subject = subject_of(document)
    own = list(subject.between(low, high))
    others = []
    titles = document.titles
    at = bisect_left(titles.ends, low)
    while at < len(titles) and titles.starts[at] < high:
        place = titles.starts[at], titles.ends[at]
        at += 1
        text = document.text[place[0] : place[1]].strip(EDGES + "*_ ")
        if place[0] < end and place[1] > start:
            continue
        if fold_title(text) in subject.titles or any(place[0] <= mention[0] < place[1] for mention in own):
            own.append(place)
        else:
            others.append(place)
    return own, others


def _speaks_of_another(document: Document, cues: Cues, row: int, first: int) -> bool:
    """Whether a word before a claim compares, or a capitalised word right before it names another work."""
    words = document.words
    begin = document.sentences.first_words[row]
    for index in range(begin, first):
        word = words.lowers[index]
        if word in cues.elsewhere and not (word == "original" and _is_cue(cues, words, index + 1)):
            return True
    if first > begin and is_capital(words.texts[first - 1]) and not _ends_own_title(document, first - 1):
        gap = document.text[words.ends[first - 1] : words.starts[first]]
        return gap == " " and not words.texts[first - 1].endswith(_ORIGIN) and first - 1 > begin
    return False


def _ends_own_title(document: Document, index: int) -> bool:
    end = document.words.ends[index]
    return end in subject_of(document).ends


def _is_cue(cues: Cues, words: Words, index: int) -> bool:
    """Whether a word is part of a claim, as "score" in "original score by"."""
    return index < len(words) and (words.lowers[index] in cues.by or words.lowers[index] in cues.heads)
