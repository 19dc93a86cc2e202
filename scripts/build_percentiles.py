"""Builds src/reviewlint/data/percentiles.tsv: how figures are distributed over published reviews.

This is `reviewlint calibrate` over the reviews that are free to use, with two more steps: it unpacks
film reviews from an archive, and adds figures of reviews whose texts are not free. Two sources:

- CORPORA, a folder with movie_reviews.zip (2,000 film reviews from Usenet, Pang and Lee 2004, as NLTK packs
  them) and folders of book reviews in Markdown (alexwlchan-books, mtlynch-book-reports);
- scripts/data/published-reviews.tsv: figures (not texts) of 1,394 more reviews of films, books, albums,
  restaurants and products from public archives and two sites for readers' reviews: their first whole
  sentences, 290 to 345 words, measured with textstat 0.7.13, which this project's formulas equal.

`superlatives` and `cliches` count what the project's own rules match: build anew when these change much. A
kind with fewer than 100 reviews of a length counts only in "all".

Usage: python scripts/build_percentiles.py CORPORA
"""

import csv
import sys
import tempfile
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY / "src"))

from reviewlint.engine.calibrate import measure, measuring_linter  # noqa: E402
from reviewlint.engine.discover import discover  # noqa: E402
from reviewlint.measures.calibration import Samples, dump  # noqa: E402
from reviewlint.settings.model import Settings  # noqa: E402

MEASURED = REPOSITORY / "scripts" / "data" / "published-reviews.tsv"
MEASURED_LENGTH = "150-399"
TARGET = REPOSITORY / "src" / "reviewlint" / "data" / "percentiles.tsv"
LEAST_REVIEWS = 100


def measure_folder(folder: Path, pattern: str, kind: str, samples: Samples) -> None:
    """Every review of one kind in a folder."""
    linter = measuring_linter(Settings(kind=kind), isolated=True)
    for path in discover(map(str, sorted(folder.glob(pattern)))):
        measure(linter, path, samples)


def unpack(corpora: Path, folder: Path) -> None:
    """The film reviews of CORPORA as files in UTF-8."""
    with zipfile.ZipFile(corpora / "movie_reviews.zip") as archive:
        for name in archive.namelist():
            if "/cv" in name and name.endswith(".txt"):
                (folder / Path(name).name).write_text(archive.read(name).decode("latin-1"), "utf-8")


def add_measured(samples: Samples) -> None:
    """The figures of reviews whose texts are not free."""
    with MEASURED.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            kind, _, _, *texts = row.values()
            values = dict(zip(list(row)[3:], map(float, texts), strict=True))
            values["sentence_length_variation"] = (
                values["sentence_length_deviation"] / values["average_sentence_length"]
            )
            for metric, value in values.items():
                samples.add(metric, kind, MEASURED_LENGTH, value)


def main(corpora: Path) -> None:
    """Measure everything, and write the file."""
    samples = Samples()
    with tempfile.TemporaryDirectory() as folder:
        unpack(corpora, Path(folder))
        measure_folder(Path(folder), "*.txt", "film", samples)
    measure_folder(corpora, "*/**/*.md", "book", samples)
    add_measured(samples)
    TARGET.write_text(dump(samples, "published reviews", LEAST_REVIEWS), "utf-8", newline="\n")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
