"""The text as a whole is harder to read than nearly all published reviews.

What it does:
    Computes a readability index over the running prose (without headings, tables and block quotes) and
    compares it with published reviews of the same kind of work. The index is one of textstat's:
    flesch_reading_ease (low is hard), flesch_kincaid_grade, gunning_fog, smog_index, coleman_liau_index,
    automated_readability_index, dale_chall_readability_score, spache_readability, lix or rix. The
    finding stands at the sentence without which the text would gain most; the next two are related.
    Texts under 150 words are not judged: an index needs a sample.
Why:
    A review is read by people who have not decided to read it. Long sentences full of long, abstract
    words ("explores the complexities of human relationships") keep them at a distance from the work
    itself.
Bad:
    The film presents an ambitious exploration of institutional responsibility and of the contradictory
    aspirations of the people who administer a modern city. Its central character, an ordinary municipal
    inspector, experiences a gradual deterioration of his professional confidence after the unexplained
    disappearance of architectural documents. Considerable attention is given to the procedural side of
    his investigation, particularly the interminable negotiations between competing authorities. The
    cinematography emphasises geometrical compositions, communicating the impersonality of
    administrative environments and reinforcing the isolation of individual characters. The supporting
    performances show admirable consistency, although the motivations of the secondary characters remain
    insufficiently developed. The conclusion abandons a conventional resolution in favour of an
    ambiguous confrontation whose significance depends on information that earlier conversations
    communicated only indirectly. Audiences unfamiliar with municipal terminology may encounter
    considerable difficulty, but attentive observers will find substantial intellectual satisfaction.
    Ultimately the film offers an unexpectedly sympathetic representation of organisational helplessness
    and demonstrates that incompetence frequently originates in perfectly understandable anxieties about
    responsibility.
Good:
    An inspector of buildings loses a set of plans, and then his nerve. Nobody stole them; nobody knows
    who had them last. For two hours he walks from office to office, and in each one a clerk tells him,
    kindly, that the next floor deals with that. The film loves these rooms. It frames them straight on,
    all lines and no faces, so that when a face does turn to us we flinch. The clerks are well played,
    though we learn little about what they want. If you have never waited for a permit you may get lost
    in the talk of plots and zones. Stay with it. The last scene puts the man across a desk from his own
    signature, and what it means hangs on a joke that was made in passing an hour before. I laughed,
    then felt cold. Few films about work know how much of it is fear, and fewer still forgive the people
    who are afraid.
Options:
    index ("flesch_reading_ease"): the index to judge by, one of those above
    percentile (99.0): report texts that are harder than this percentage of published reviews
    limit (0.0): judge by this value of the index instead of by percentile; 0.0 for none
    words (150): texts with fewer words are not judged
Source:
    Rudolf Flesch, A New Readability Yardstick (1948), with textstat's constants; readability of
    published reviews (data/percentiles.tsv).
"""

from collections.abc import Callable, Iterator, Mapping

from reviewlint.credits.kinds import kind_of
from reviewlint.document import Document, derived
from reviewlint.errors import UsageError
from reviewlint.finding import Finding, Related, Severity, Span
from reviewlint.measures import formulas
from reviewlint.measures.counts import Counts, count, count_syllables
from reviewlint.measures.percentiles import Distribution, distribution
from reviewlint.measures.prose import prose_of, running_blocks
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple, TypeAlias


class Options(NamedTuple):
    index: str = "flesch_reading_ease"  # type: ignore[assignment]  # hides tuple.index, which none needs
    percentile: float = 99.0
    limit: float = 0.0
    words: int = 150


_Settles: TypeAlias = "Callable[[Counts], bool] | None"
"""Whether a count with too many syllables will do."""


def _count_all(text: str, settles: _Settles = None) -> Counts:
    return count(text)


class _Index(NamedTuple):
    title: str
    formula: Callable[[Counts], float]
    sign: int = 1
    """-1 when less is harder."""
    count: Callable[[str, _Settles], Counts] = _count_all  # type: ignore[assignment]  # hides tuple.count
    """Counts what the formula needs; the more syllables, the harder."""


ID = "readability/hard-to-read"
SEVERITY: Severity = "warning"

_INDICES: Mapping[str, _Index] = {
    "flesch_reading_ease": _Index("Flesch reading ease", formulas.flesch_reading_ease, -1, count_syllables),
    "flesch_kincaid_grade": _Index(
        "Flesch-Kincaid grade", formulas.flesch_kincaid_grade, count=count_syllables
    ),
    "gunning_fog": _Index("Gunning fog index", formulas.gunning_fog),
    "smog_index": _Index("SMOG index", formulas.smog_index),
    "coleman_liau_index": _Index("Coleman-Liau index", formulas.coleman_liau_index),
    "automated_readability_index": _Index(
        "automated readability index", formulas.automated_readability_index
    ),
    "dale_chall_readability_score": _Index("Dale-Chall score", formulas.dale_chall_readability_score),
    "spache_readability": _Index("Spache grade", formulas.spache_readability),
    "lix": _Index("LIX", formulas.lix),
    "rix": _Index("RIX", formulas.rix),
}
_NAMED = 3
"""How many sentences the finding points at."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for the whole text, at the sentence that weighs most."""
    index = _INDICES.get(options.index)
    if index is None:
        raise UsageError(f"{ID} has no index {options.index!r}; choose one of {', '.join(_INDICES)}")

    def is_easy(counts: Counts) -> bool:
        """Whether a text of such counts is not hard."""
        return not _is_hard(document, options, index, counts)

    counts = index.count(prose_of(document, quoted=False), is_easy)
    if is_easy(counts):
        return
    heaviest = _heaviest(document, counts, index)
    spans = [span for span, _ in heaviest]
    weights = [
        f"{own.words} words with {formulas.avg_syllables_per_word(own):.1f} syllables each on average"
        for _, own in heaviest
    ]
    message = (
        f"This is hard to read: {index.title} {index.formula(counts):.1f}, "
        f"{_reason(document, options, index, counts)}. "
        f"The heaviest sentence is this one, of {weights[0]}: split it, and prefer short, concrete words."
    )
    related = tuple(
        Related(span, f"also heavy: {weight}") for span, weight in zip(spans[1:], weights[1:], strict=True)
    )
    yield Finding(ID, SEVERITY, message, spans[0], related)


def _is_hard(document: Document, options: Options, index: _Index, counts: Counts) -> bool:
    """Whether a text of such counts is hard, and not too short to be judged."""
    if counts.words < options.words:
        return False
    value = index.formula(counts)
    if options.limit:
        return (value - options.limit) * index.sign > 0
    published = _published(document, options.index, options.percentile, counts.words)
    return _percentage_easier(published, value, index.sign) >= options.percentile


def _reason(document: Document, options: Options, index: _Index, counts: Counts) -> str:
    """What makes a text of such counts hard."""
    if options.limit:
        return f"the limit is {options.limit:g}"
    published = _published(document, options.index, options.percentile, counts.words)
    share = _percentage_easier(published, index.formula(counts), index.sign)
    return (
        f"harder than {min(99, int(share))} % of {published.sample}, "
        f"whose median is {published.quantile(50):.0f}"
    )


@derived
def _published(document: Document, index: str, level: float, words: int) -> Distribution:
    return distribution(index, kind_of(document), words, level=level, own=document.calibration)


def _percentage_easier(published: Distribution, value: float, sign: int) -> float:
    share = published.percentile(value)
    return share if sign > 0 else 100 - share


def _heaviest(document: Document, whole: Counts, index: _Index) -> list[tuple[Span, Counts]]:
    """The sentences without which the index would improve most, with their own counts, in that order."""
    running = set(running_blocks(document, quoted=False))
    sentences = document.sentences
    weighed = []
    for place, (start, end) in enumerate(zip(sentences.starts, sentences.ends, strict=True)):
        if sentences.blocks[place] in running:
            own = index.count(document.text[start:end], None)
            rest = Counts(*(total - part for total, part in zip(whole, own, strict=True)))
            weighed.append((index.formula(rest) * index.sign, start, end, own))
    weighed.sort(key=lambda entry: entry[:2])
    return [(document.span(start, end), own) for _, start, end, own in weighed[:_NAMED]]


RULE = Rule(ID, SEVERITY, check, Options())
