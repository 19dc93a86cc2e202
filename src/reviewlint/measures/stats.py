"""Everything measured about one document, beside other reviews: what `reviewlint stats` shows."""

from reviewlint.measures.densities import densities_of
from reviewlint.measures.figures import figures_of
from reviewlint.measures.percentiles import LEAST_WORDS, Calibration, distribution, has_distribution
from reviewlint.measures.prose import prose_of, running_blocks
from reviewlint.measures.readability import english
from reviewlint.measures.rhythm import rhythm_of
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewlint.document import Document


class Standing(NamedTuple):
    """Where a figure stands among reviews of its kind and about its length."""

    percentile: float
    """The percentage of them with less, from 0 to 100."""
    low: float
    """Five per cent have less than this,"""
    median: float
    """half have less than this,"""
    high: float
    """five per cent have more than this."""
    kind: str
    """The kind of work that was compared with, or "all"."""
    reviews: int
    """How many reviews that was measured on."""
    length: str
    """Their band of lengths in words, such as "150-399"."""
    archive: str | None
    """The archive they are in; None: the published reviews that ship."""


class Statistics(NamedTuple):
    """Counts, readability and densities of one document.

    `readability` has textstat's names; it is empty for a language that cannot be measured. `densities` are
    rates per 1,000 words. `standings` has the figures that were measured on other reviews too; it is
    empty for other languages than English, and for texts of fewer than 50 words.
    """

    kind: str | None
    lang: str
    words: int
    sentences: int
    paragraphs: int
    average_sentence_length: float
    sentence_length_deviation: float
    readability: "Mapping[str, float | str]"
    densities: "Mapping[str, float]"
    standings: "Mapping[str, Standing]"


def statistics_of(document: "Document", kind: str | None = None) -> Statistics:
    """The statistics of `document`, compared with reviews of `kind` in its archive or among those that ship.

    Words are those of the whole prose view; sentences and readability are of its running prose.
    """
    rhythm = rhythm_of(document)
    readability = _readability(document)
    densities = {}
    standings = {}
    if document.language == "en":
        densities = dict(densities_of(document))
        words = sum(rhythm.lengths)
        if words >= LEAST_WORDS:
            for name, value in figures_of(document, readability).items():
                if has_distribution(name):
                    standings[name] = _standing(name, kind, words, value, document.calibration)
    blocks = running_blocks(document)
    return Statistics(
        kind=kind,
        lang=document.lang,
        words=len(document.words.lowers),
        sentences=len(rhythm.lengths),
        paragraphs=sum(document.blocks[index].kind == "paragraph" for index in blocks),
        average_sentence_length=rhythm.average,
        sentence_length_deviation=rhythm.deviation,
        readability=readability,
        densities=densities,
        standings=standings,
    )


def _readability(document: "Document") -> dict[str, float | str]:
    prose = prose_of(document)
    if document.language == "en":
        return english(prose)._asdict()
    from reviewlint.measures.other_languages import figures

    return {**(figures(prose, document.lang) or {})}


def _standing(metric: str, kind: str | None, words: int, value: float, own: Calibration | None) -> Standing:
    published = distribution(metric, kind, words, own=own)
    return Standing(
        percentile=published.percentile(value),
        low=published.quantile(5),
        median=published.quantile(50),
        high=published.quantile(95),
        kind=published.kind,
        reviews=published.reviews,
        length=published.length,
        archive=published.archive,
    )
