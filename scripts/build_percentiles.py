"""Builds src/reviewlint/data/percentiles.tsv: how figures are distributed over published reviews.

Measured are the first whole sentences of a review up to 345 words, so that lengths compare; reviews with less
than 290 words are left out. Two sources:

- CORPORA, a folder with movie_reviews.zip (2,000 film reviews from Usenet, Pang and Lee 2004, as NLTK packs
  them) and folders of book reviews in Markdown (alexwlchan-books, mtlynch-book-reports), measured here with
  the project's own measures;
- scripts/data/published-reviews.tsv: figures (not texts) of 1,394 more reviews of films, books, albums,
  restaurants and products from public archives and two sites for readers' reviews, taken in the same way
  with textstat 0.7.13, which this project's formulas equal.

So metrics in both sources stand for films, books, albums and restaurants; the others for Usenet's films
above all. `superlatives` and `cliches` count what the project's own rules match: build anew when these
change much. `sentence_length` is a distribution of sentences rather than reviews: all those of CORPORA. A
kind with fewer than 400 reviews counts only in "all": its tails would be chance.

Usage: python scripts/build_percentiles.py CORPORA
"""

import csv
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "src"))

from reviewlint.document import Document  # noqa: E402
from reviewlint.engine.run import Linter  # noqa: E402
from reviewlint.measures.densities import densities_of  # noqa: E402
from reviewlint.measures.percentiles import ALL  # noqa: E402
from reviewlint.measures.prose import prose_of  # noqa: E402
from reviewlint.measures.readability import english  # noqa: E402
from reviewlint.measures.rhythm import rhythm_of  # noqa: E402

MEASURED = REPOSITORY / "scripts" / "data" / "published-reviews.tsv"
LEAST_WORDS, MOST_WORDS = 290, 345
LEAST_REVIEWS = 400
LEVELS = (0, 0.1, 0.5, 1, 2, 3, 4, 5, *range(10, 91, 5), 95, 96, 97, 98, 99, 99.5, 99.9, 100)
LEFT_OUT = """
    char_count letter_count lexicon_count syllable_count sentence_count polysyllabcount monosyllabcount
    long_word_count miniword_count difficult_words avg_sentence_per_word words_per_sentence reading_time
    text_standard
"""
"""Fields of Readability that grow with the length of a text, or say the same as another."""

Samples = dict[tuple[str, str], list[float]]
"""(metric, kind) -> one value a review."""


def reviews(corpora: Path) -> Iterator[tuple[str, Document]]:
    """The reviews of CORPORA with their kind."""
    with zipfile.ZipFile(corpora / "movie_reviews.zip") as archive:
        for name in sorted(archive.namelist()):
            if "/cv" in name and name.endswith(".txt"):
                yield "film", Document(archive.read(name).decode("latin-1"), name, plain=True)
    for path in sorted(corpora.glob("*/**/*.md")):
        yield "book", Document(path.read_text("utf-8"), str(path))


def beginning(document: Document) -> Document | None:
    """The first whole sentences of the running prose up to MOST_WORDS; None when they are too few."""
    prose = Document(prose_of(document, quoted=False), plain=True)
    sentences = prose.sentences
    end = words = 0
    for index, last in enumerate(sentences.last_words):
        if last > MOST_WORDS:
            break
        end, words = sentences.ends[index], last
    return Document(prose.text[:end], plain=True) if words >= LEAST_WORDS else None


def figures(document: Document, linter: Linter) -> dict[str, float]:
    """All metrics of one text; the linter runs the pattern rules whose matches are counted."""
    linter.lint(document)
    readability = english(document.text)._asdict()
    rhythm = rhythm_of(document)
    return {
        **{name: value for name, value in readability.items() if name not in LEFT_OUT.split()},
        "average_sentence_length": rhythm.average,
        "sentence_length_deviation": rhythm.deviation,
        "sentence_length_variation": rhythm.variation,
        **densities_of(document),
    }


def measure(corpora: Path) -> Samples:
    """Every metric of every review, once under its kind and once under "all"."""
    samples: Samples = defaultdict(list)

    def add(metric: str, kind: str, value: float) -> None:
        samples[metric, kind].append(value)
        samples[metric, ALL].append(value)

    linter = Linter(isolated=True)
    for kind, document in reviews(corpora):
        for length in rhythm_of(document, quoted=False).lengths:
            add("sentence_length", kind, length)
        start = beginning(document)
        if start is not None:
            for metric, value in figures(start, linter).items():
                add(metric, kind, value)
    with MEASURED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            kind, _, _, *values = row.values()
            for metric, text in zip(list(row)[3:], values, strict=True):
                add(metric, kind, float(text))
            deviation, average = (
                float(row["sentence_length_deviation"]),
                float(row["average_sentence_length"]),
            )
            add("sentence_length_variation", kind, deviation / average)
    return samples


def quantile(ordered: list[float], level: float) -> float:
    """The value that `level` per cent stay below, between the nearest two."""
    place = level / 100 * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)


def table(samples: Samples) -> str:
    """The file that measures/percentiles.py describes."""
    lines = [
        "# How figures are distributed over published reviews. Built by scripts/build_percentiles.py.",
        "\t".join(("metric", "kind", "reviews", " ".join(map(str, LEVELS)))),
    ]
    for (metric, kind), values in sorted(samples.items()):
        if len(values) >= LEAST_REVIEWS:  # less says little, of a kind or of a group that few reviews have
            ordered = sorted(values)
            quantiles = " ".join(f"{quantile(ordered, level):.5g}" for level in LEVELS)
            lines.append(f"{metric}\t{kind}\t{len(values)}\t{quantiles}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    path = REPOSITORY / "src" / "reviewlint" / "data" / "percentiles.tsv"
    path.write_text(table(measure(Path(sys.argv[1]))), "utf-8", newline="\n")
