"""Where a review stands among published reviews: a strip for each figure, in SVG and in words."""

from reviewlint.checks.superlatives.density import NEEDS as PRAISE_RULES
from reviewlint.credits.kinds import kind_of
from reviewlint.document import Document
from reviewlint.measures.percentiles import Distribution, distribution
from reviewlint.measures.stats import statistics_of
from reviewlint.output.html.pieces import escape
from reviewlint.typed import NamedTuple

FEWEST_WORDS = 150
"""In a shorter text a rate means little."""

WIDTH, HEIGHT = 240, 36
"""Of a strip, in pixels at its natural size."""
EDGE = 7
STROKES = 100
"""A stroke stands for one in a hundred published reviews."""


class _Shown(NamedTuple):
    """A figure that the page shows."""

    metric: str
    title: str
    unit: str
    low: str
    """What little of it means,"""
    high: str
    """and what much of it means."""


_SHOWN = (
    _Shown("superlatives", "Praise", "places in 1,000 words", "plain", "gushing"),
    _Shown("flesch_reading_ease", "Reading ease", "Flesch, 100 is easy", "hard", "easy"),
    _Shown("average_sentence_length", "Sentence length", "words, on average", "short", "long"),
    _Shown("sentence_length_deviation", "Rhythm", "words, standard deviation", "even", "varied"),
)


def figures(document: Document) -> str:
    """The strips, or nothing when the text is too short or not in English."""
    words = len(document.words.lowers)
    if document.language != "en" or words < FEWEST_WORDS or not document.sentences.starts:
        return ""
    kind = kind_of(document)
    statistics = statistics_of(document, kind)
    values = {
        **statistics.densities,
        **statistics.readability,
        "average_sentence_length": statistics.average_sentence_length,
        "sentence_length_deviation": statistics.sentence_length_deviation,
    }
    if not document.looked_for.issuperset(PRAISE_RULES):  # then nobody has counted praise
        del values["superlatives"]
    strips = []
    for shown in _SHOWN:
        value = values.get(shown.metric)
        if isinstance(value, float):
            strips.append(
                _figure(shown, value, distribution(shown.metric, kind, words, own=document.calibration))
            )
    return f'<div class="figures">\n{"".join(strips)}</div>\n' if strips else ""


def _figure(shown: _Shown, value: float, published: Distribution) -> str:
    words = _in_words(value, published)
    label = escape(f"{shown.title}: {_number(value)} {shown.unit}. {words}")
    return (
        f"<figure><figcaption><strong>{shown.title}</strong> "
        f"<span>{_number(value)} {shown.unit}</span></figcaption>\n"
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{label}">'
        f"{_strip(value, published)}</svg>\n"
        f'<p class="scale" aria-hidden="true"><span>{shown.low}</span><span>{shown.high}</span></p>\n'
        f"<p>{escape(words)}</p></figure>\n"
    )


def _in_words(value: float, published: Distribution) -> str:
    percentile = published.percentile(value)
    more = percentile >= 50
    share = min(99.0, percentile if more else 100 - percentile)
    return (
        f"{'More' if more else 'Less'} than {share:.0f} % of {published.sample}: "
        f"{published.reviews:,} of them, median {_number(published.quantile(50))}."
    )


def _strip(value: float, published: Distribution) -> str:
    """A stroke for each hundredth of the published reviews, a long one for the median, a pin for this one."""
    hundredths = [published.quantile(100 * (number + 0.5) / STROKES) for number in range(STROKES)]
    least, most = min(value, hundredths[0]), max(value, hundredths[-1])
    breadth = (most - least) or 1.0

    def across(each: float) -> str:
        return f"{EDGE + (each - least) / breadth * (WIDTH - 2 * EDGE):.1f}"

    strokes = "".join(f"M{across(each)} 14v16" for each in hundredths)
    median = across(published.quantile(50))
    return (
        f'<path class="published" d="{strokes}"/><path class="median" d="M{median} 10v24"/>'
        f'<path class="line" d="M{across(value)} 6v28"/>'
        f'<circle class="this" cx="{across(value)}" cy="6" r="5"/>'
    )


def _number(value: float) -> str:
    return f"{value:.1f}" if 0 < value < 10 else f"{value:.0f}"
