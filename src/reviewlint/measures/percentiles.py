"""Where a figure stands among published reviews.

The distributions are in data/percentiles.tsv, made by scripts/build_percentiles.py, which says what they were
measured on. A line holds a metric, a kind of work ("all" for every kind together), the number of reviews, and
the quantiles at the levels that the first line names.
"""

from functools import cache

from reviewlint.measures.data_files import path_of
from reviewlint.typed import NamedTuple

ALL = "all"


class Distribution(NamedTuple):
    """How one metric is distributed over published reviews of one kind of work, or over all of them."""

    kind: str
    reviews: int
    levels: tuple[float, ...]
    """Percentages from 0 to 100."""
    values: tuple[float, ...]
    """The value at each level, from the least to the greatest."""

    def percentile(self, value: float) -> float:
        """The percentage of reviews with less than `value`, from 0 to 100."""
        values, levels = self.values, self.levels
        if value <= values[0]:
            return 0.0
        if value > values[-1]:
            return 100.0
        index = next(index for index, bound in enumerate(values) if value <= bound)
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


@cache
def _lines() -> tuple[tuple[float, ...], dict[tuple[str, str], str]]:
    """The levels, and the rest of the line of each metric and kind."""
    with open(path_of("percentiles.tsv"), encoding="utf-8") as file:
        _, heading, *lines = file.read().splitlines()
    fields = (line.split("\t", 2) for line in lines)
    return tuple(map(float, heading.split("\t")[3].split())), {
        (metric, kind): rest for metric, kind, rest in fields
    }


@cache
def distribution(metric: str, kind: str | None = None) -> Distribution:
    """The distribution of `metric` over reviews of `kind`; over all, when too few of the kind were measured.

    Raises KeyError for a metric that was not measured.
    """
    levels, lines = _lines()
    found = kind if kind is not None and (metric, kind) in lines else ALL
    reviews, values = lines[metric, found].split("\t")
    return Distribution(found, int(reviews), levels, tuple(map(float, values.split())))


def has_distribution(metric: str) -> bool:
    """Whether `metric` was measured on published reviews."""
    return (metric, ALL) in _lines()[1]


def percentile(metric: str, kind: str | None, value: float) -> float:
    """The percentage of published reviews of `kind` with less than `value`, from 0 to 100."""
    return distribution(metric, kind).percentile(value)


def quantile(metric: str, kind: str | None, level: float) -> float:
    """The value that `level` per cent of published reviews of `kind` stay below."""
    return distribution(metric, kind).quantile(level)
