"""The sentences are all of much the same length.

What it does:
    Compares how much the lengths of sentences vary (their standard deviation as a share of their
    average) with published reviews of the same kind of work, and reports a text that varies less than
    nearly all of them. The finding stands at the first of the four neighbouring sentences that are most
    alike; the other three are related. Block quotes are left out; short texts and texts of few
    sentences are not judged.
Why:
    Prose has a beat. When every sentence takes the same breath nothing is stressed, and the ear stops
    listening; a short sentence after two long ones is the cheapest emphasis there is.
Bad:
    The film begins with a long shot of a harbour where the boats are coming home. A young woman stands
    alone on the quay and counts the lanterns on the masts. Her brother has been at sea since spring and
    nobody has heard from his crew. The director keeps the camera far away and lets the cold wind drown
    most of the dialogue. We learn her name from a letter that she reads aloud in an empty kitchen. The
    second half moves to the city and follows her search through the shipping offices. A tired clerk
    gives her a list of names that have been crossed out twice. She walks back along the river while the
    street lamps are lit behind her. The last reel returns to the harbour and shows the same shot at
    another hour. The boats are gone and the quay has been given over to cars and tourists.
Good:
    The film begins with a long shot of a harbour. Boats are coming home. A young woman stands alone on
    the quay and counts the lanterns on the masts, because her brother has been at sea since spring and
    nobody has heard from his crew. The director keeps far away. Wind drowns the dialogue. We learn her
    name only from a letter, which she reads aloud in an empty kitchen while the kettle boils over and
    the neighbours pretend not to listen at the wall. Then the city: offices, queues, a tired clerk with
    a list of names that have been crossed out twice. She walks back along the river while the street
    lamps are lit behind her. The last reel returns to the harbour and shows the same shot at another
    hour, from the same window, with the same bell somewhere off to the left. The boats are gone. Cars
    have the quay now, and tourists, and a man who sells balloons.
Options:
    percentile (1.0): report texts that vary less than all but this percentage of published reviews
    sentences (10): texts with fewer sentences are not judged
    words (150): texts with fewer words are not judged
Source:
    Sentence lengths in published reviews (data/percentiles.tsv); Gary Provost, 100 Ways to
    Improve Your Writing (1985): "This sentence has five words. Here are five more words."
"""

from collections.abc import Iterator

from reviewlint.credits.kinds import kind_of
from reviewlint.document import Document
from reviewlint.finding import Finding, Related, Severity, Span
from reviewlint.measures.percentiles import distribution
from reviewlint.measures.rhythm import Rhythm, rhythm_of
from reviewlint.rule import Rule
from reviewlint.typed import NamedTuple


class Options(NamedTuple):
    percentile: float = 1.0
    sentences: int = 10
    words: int = 150


ID = "readability/monotonous-length"
SEVERITY: Severity = "suggestion"

_METRIC = "sentence_length_variation"
_RUN = 4
"""How many neighbouring sentences the finding shows."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Yields one finding for the whole text, at the run of sentences that are most alike."""
    rhythm = rhythm_of(document, quoted=False)
    if len(rhythm.lengths) < max(options.sentences, _RUN) or sum(rhythm.lengths) < options.words:
        return
    published = distribution(
        _METRIC,
        kind_of(document),
        sum(rhythm.lengths),
        level=options.percentile,
        own=document.calibration,
    )
    if rhythm.variation >= published.quantile(options.percentile):
        return
    start = _evenest_run(rhythm)
    spans = [_span(document, index) for index in rhythm.sentences[start : start + _RUN]]
    lengths = rhythm.lengths[start : start + _RUN]
    share = 100 - max(1, round(published.percentile(rhythm.variation)))
    neighbours = f"{', '.join(map(str, lengths[:-1]))} and {lengths[-1]}"
    message = (
        f"The sentences hardly vary in length: {len(rhythm.lengths)} of them average "
        f"{rhythm.average:.0f} words, with a standard deviation of {rhythm.deviation:.1f}; "
        f"{share} % of {published.sample} vary more. "
        f"Here {neighbours} words follow each other: break one up or join two."
    )
    related = tuple(
        Related(span, f"{length} words") for span, length in zip(spans[1:], lengths[1:], strict=True)
    )
    yield Finding(ID, SEVERITY, message, spans[0], related)


def _evenest_run(rhythm: Rhythm) -> int:
    """Where the run of neighbouring sentences with the least spread begins; of equals, the longest."""
    runs = range(len(rhythm.lengths) - _RUN + 1)

    def spread(start: int) -> tuple[int, int]:
        lengths = rhythm.lengths[start : start + _RUN]
        return max(lengths) - min(lengths), -sum(lengths)

    return min(runs, key=spread)


def _span(document: Document, index: int) -> Span:
    return document.span(document.sentences.starts[index], document.sentences.ends[index])


RULE = Rule(ID, SEVERITY, check, Options())
