"""Where a figure stands among published reviews, or among the reviews of a publication's own archive.

The distributions that ship are in data/percentiles.tsv, made by scripts/build_percentiles.py, which says what
they were measured on; `reviewlint calibrate` makes a file of the same form from any archive. After a head a
line holds a metric, a kind of work ("all" for every kind together), a band of lengths, the number of
reviews, and the quantiles at the levels that the head names. measures/calibration.py writes and checks such
files.
"""

from bisect import bisect_left, bisect_right
from functools import cache

from reviewlint.measures.data_files import path_of
from reviewlint.typed import NamedTuple

ALL = "all"

ANY_LENGTH = "any"
"""The band of metrics that do not depend on the length of a review."""

LENGTHS = {"50-149": 50, "150-399": 150, "400-799": 400, "800-": 800}
"""Bands of lengths in words, and the least of each: the longer a text, the nearer its figures to the mean."""

_BANDS, _LEASTS = tuple(LENGTHS), tuple(LENGTHS.values())

USUAL_WORDS = 300
"""What a review is taken to have when nobody says."""

LEAST_WORDS = 50
"""Shorter texts are compared with none."""

LEAST_REVIEWS = 20
"""Fewer reviews are no distribution."""

_BEYOND = 2
"""How many reviews must lie beyond a level before a distribution can speak about it."""


def reviews_for(level: float) -> int:
    """How many reviews it takes to tell what lies beyond `level`, a percentage."""
    rarer = min(level, 100 - level)
    return max(LEAST_REVIEWS, int(_BEYOND * 100 / rarer)) if rarer > 0 else LEAST_REVIEWS


class Distribution(NamedTuple):
    """How one metric is distributed over reviews of one kind of work, or over all of them.

    `archive` is what the reviews were found in; None: the published reviews that ship.
    """

    kind: str
    reviews: int
    levels: tuple[float, ...]
    """Percentages from 0 to 100."""
    values: tuple[float, ...]
    """The value at each level, from the least to the greatest."""
    archive: str | None = None
    length: str = ANY_LENGTH
    """The band of lengths of the reviews."""

    @property
    def sample(self) -> str:
        """What was measured, for messages: `published film reviews`, `film reviews in "The Reel"`."""
        reviews = "reviews" if self.kind == ALL else f"{self.kind} reviews"
        return f"published {reviews}" if self.archive is None else f'{reviews} in "{self.archive}"'

    def percentile(self, value: float) -> float:
        """The percentage of reviews with less than `value`, from 0 to 100."""
        values, levels = self.values, self.levels
        if value <= values[0]:
            return 0.0
        if value > values[-1]:
            return 100.0
        index = bisect_left(values, value)
        share = (value - values[index - 1]) / (values[index] - values[index - 1])
        return levels[index - 1] + share * (levels[index] - levels[index - 1])

    def quantile(self, level: float) -> float:
        """The value that `level` per cent of reviews stay below."""
        values, levels = self.values, self.levels
        index = next((index for index, bound in enumerate(levels) if level <= bound), len(levels) - 1)
        if index == 0:
            return values[0]
        share = min(1.0, (level - levels[index - 1]) / (levels[index] - levels[index - 1]))
        return values[index - 1] + share * (values[index] - values[index - 1])


class Calibration:
    """The distributions of one archive, or of the published reviews that ship (`archive` is None).

    `text` holds their lines, each after a line end; a line is read when it is asked for.
    """

    __slots__ = ("_read", "archive", "levels", "text")

    def __init__(self, archive: str | None, levels: tuple[float, ...], text: str) -> None:
        self.archive = archive
        self.levels = levels
        self.text = text
        self._read: dict[tuple[str, str, str], Distribution | None] = {}

    def find(self, metric: str, kind: str, length: str) -> Distribution | None:
        """The distribution of a metric over exactly these reviews, if there were enough of them."""
        key = metric, kind, length
        try:
            return self._read[key]
        except KeyError:
            found = self._read[key] = self._line(*key) or self._line(metric, kind, ANY_LENGTH)
            return found

    def _line(self, metric: str, kind: str, length: str) -> Distribution | None:
        head = f"\n{metric}\t{kind}\t{length}\t"
        start = self.text.find(head)
        if start < 0:
            return None
        start += len(head)
        end = self.text.find("\n", start)
        reviews, values = self.text[start : len(self.text) if end < 0 else end].split("\t")
        numbers = tuple(map(float, values.split()))
        return Distribution(kind, int(reviews), self.levels, numbers, self.archive, length)


@cache
def shipped() -> Calibration:
    """The published reviews; the file is the project's own, and not checked."""
    with open(path_of("percentiles.tsv"), encoding="utf-8") as file:
        text = file.read()
    heading = text.split("\n", 4)[3]
    return Calibration(None, tuple(map(float, heading.split("\t")[4].split())), text)


def length_of(words: int) -> str:
    """The band of a text of so many words."""
    return _BANDS[max(0, bisect_right(_LEASTS, words) - 1)]


def distribution(
    metric: str,
    kind: str | None = None,
    words: int = USUAL_WORDS,
    *,
    level: float = 50,
    own: Calibration | None = None,
) -> Distribution:
    """The distribution of `metric` over reviews of `kind` that are about as long as a text of so many words.

    It is that of the `own` archive where there is one. Where too few reviews were measured to speak about
    `level`, those of all kinds are taken, and then the published reviews that ship.
    Raises KeyError for a metric that was not measured.
    """
    length = length_of(words)
    found = None
    for calibration in (own, shipped()):
        if calibration is None:
            continue
        for each in (kind, ALL):
            found = calibration.find(metric, each or ALL, length)
            if found is not None and found.reviews >= reviews_for(level):
                return found
    if found is None:
        raise KeyError(metric)
    return found


def has_distribution(metric: str) -> bool:
    """Whether `metric` was measured on published reviews of every length."""
    return shipped().find(metric, ALL, length_of(USUAL_WORDS)) is not None
