"""Names of people, characters, places and organisations in the prose.

Nothing is recognised by a list of names: a name is what is written with a capital where no sentence begins,
and the same word where one does. Rules of style only look away from names, so a doubtful case is a name.
"""

from collections.abc import Iterator
from itertools import pairwise

from reviewlint.document.ranges import Ranges
from reviewlint.document.sentences import Sentences
from reviewlint.document.words import Words
from reviewlint.language.frequencies import zipf
from reviewlint.language.word_set import word_set
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.document.document import Document
    from reviewlint.document.view import Block

PARTICLES = word_set(
    "van von der den de la las los le du des da di del della dos das ter ten zu bin ibn al el y of the"
)
_LEADING_PARTICLES = PARTICLES - {"of", "the", "y"}
_HONORIFICS = word_set("mr mrs ms mx dr prof sir lady lord dame saint st captain capt colonel general")
_PRONOUN = frozenset({"i", "i'm", "i've", "i'd", "i'll"})
_SHOUTED = 5
"""From this length on, a word all in capitals is shouted rather than an abbreviation."""


def find_names(document: "Document") -> Ranges:
    """The view ranges of a document that are names."""
    credited: frozenset[str] = frozenset()
    if document.front_matter is not None:
        from reviewlint.document.credited import credited_words

        credited = credited_words(document.front_matter)
    return Ranges(name_ranges(document.text, document.words, document.sentences, document.blocks, credited))


def name_ranges(
    text: str,
    words: Words,
    sentences: Sentences,
    blocks: "list[Block]",
    credited: frozenset[str] = frozenset(),
) -> list[tuple[int, int]]:
    """The ranges of `text` that are names; `credited` holds words in lower case known to belong to names."""
    if not words.capitals:
        return []
    texts, lowers, starts, ends = words.texts, words.lowers, words.starts, words.ends
    first = set(sentences.first_words)
    # Capitals in a heading tell nothing: headings may be in title case.
    headings = {index for index, block in enumerate(blocks) if "heading" in block.scopes}
    if headings:
        for row, block in enumerate(sentences.blocks):
            if block in headings:
                first.update(range(sentences.first_words[row], sentences.last_words[row]))
    inner: list[int] = []
    doubtful: list[int] = []
    for index in words.capitals:
        word = texts[index]
        if lowers[index] in _PRONOUN or (len(word) >= _SHOUTED and word.isupper()):
            continue
        before = text[max(starts[index] - 2, 0) : starts[index]].rstrip(" ")
        begins = index in first or before[-1:] in {":", '"', "“", "‘", "'", "(", "\n"}
        (doubtful if begins else inner).append(index)
    seen = credited.union(_bare(lowers[index]) for index in inner)
    forms = set(texts)
    named = set(inner)
    for index in doubtful:
        bare = _bare(lowers[index])
        follows = index + 1 in named and text[ends[index] : starts[index + 1]] in {" ", ". "}
        if bare in _HONORIFICS and follows:
            named.add(index)
        elif bare in seen:
            if follows or bare not in forms:
                named.add(index)
        elif follows and bare not in forms and zipf(bare) is None and len(bare) > 1:
            named.add(index)
    return list(_runs(text, words, sorted(named)))


def _runs(text: str, words: Words, named: list[int]) -> Iterator[tuple[int, int]]:
    """Each named word, and each stretch from one to the next over spaces, initials and particles."""
    lowers, starts, ends = words.lowers, words.starts, words.ends
    for index in named:
        start = starts[index]
        if index and lowers[index - 1] in _LEADING_PARTICLES and text[ends[index - 1] : start] == " ":
            start = starts[index - 1]
        yield start, ends[index]
    for index, following in pairwise(named):
        if following - index > 3 or not all(word in PARTICLES for word in lowers[index + 1 : following]):
            continue
        gap = text[ends[index] : starts[following]]
        initial = ends[index] - starts[index] == 1 or lowers[index] in _HONORIFICS
        if "\n" not in gap and (
            gap.replace(" ", "").isalpha() or gap.isspace() or (initial and gap in {".", ". "})
        ):
            yield starts[index], ends[following]


def _bare(lower: str) -> str:
    return lower.removesuffix("'s")
