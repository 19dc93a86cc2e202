"""How long the sentences of a document are, and how much they vary."""

from bisect import bisect_left, bisect_right
from operator import sub

from reviewlint.measures.prose import running_blocks
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.document import Document


class Rhythm(NamedTuple):
    """Sentence lengths in words, over running prose.

    `sentences` are the indices of the sentences in the document, `lengths` their lengths.
    """

    sentences: list[int]
    lengths: list[int]

    @property
    def average(self) -> float:
        """Words per sentence; 0.0 without sentences."""
        return sum(self.lengths) / len(self.lengths) if self.lengths else 0.0

    @property
    def deviation(self) -> float:
        """The standard deviation of the lengths (of the population), in words; 0.0 without sentences."""
        if not self.lengths:
            return 0.0
        average = self.average
        variance: float = sum([(length - average) ** 2 for length in self.lengths]) / len(self.lengths)
        deviation: float = variance**0.5
        return deviation

    @property
    def variation(self) -> float:
        """The deviation as a share of the average: comparable between terse and ample writers."""
        return self.deviation / self.average if self.lengths else 0.0


def rhythm_of(document: "Document", *, quoted: bool = True) -> Rhythm:
    """The rhythm of the running prose; without `quoted`, block quotes are left out."""
    blocks = running_blocks(document, quoted=quoted)
    sentences = document.sentences
    lengths = list(map(sub, sentences.last_words, sentences.first_words))
    if len(blocks) == len(document.blocks):
        return Rhythm(list(range(len(lengths))), lengths)
    running = set(blocks)
    chosen = [index for index, block in enumerate(sentences.blocks) if block in running]
    return Rhythm(chosen, [lengths[index] for index in chosen])


def own_words(document: "Document", first: int, last: int) -> int:
    """Words from `first` up to `last` as a reader counts them: a name, a title or a quotation is one."""
    if first >= last:
        return 0
    masked, starts = document.masked, document.words.starts
    count = last - first
    for place in range(bisect_right(masked.ends, starts[first]), len(masked)):
        low = bisect_left(starts, masked.starts[place], first, last)
        if low == last:
            break
        count -= max(0, bisect_left(starts, masked.ends[place], low, last) - low - 1)
    return count
