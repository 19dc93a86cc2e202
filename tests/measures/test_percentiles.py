"""Percentiles: the arithmetic on a small distribution, and the sanity of the shipped ones."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.measures.data_files import read_lines
from reviewlint.measures.percentiles import Distribution, distribution, has_distribution, percentile, quantile

SMALL = Distribution("film", 5, (0, 25, 50, 75, 100), (0, 0, 0, 4, 8))


@pytest.mark.parametrize(
    ("value", "expected"), [(-1, 0), (0, 0), (2, 62.5), (4, 75), (6, 87.5), (8, 100), (9, 100), (0.0001, 50)]
)
def test_percentile_is_the_share_below(value: float, expected: float) -> None:
    assert SMALL.percentile(value) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("level", "expected"), [(0, 0), (50, 0), (62.5, 2), (75, 4), (100, 8), (101, 8)])
def test_quantile_interpolates(level: float, expected: float) -> None:
    assert SMALL.quantile(level) == expected


@given(st.floats(0, 100), st.sampled_from(["film", "book", "album", "restaurant", None]))
def test_quantile_and_percentile_are_inverse(level: float, kind: str | None) -> None:
    value = quantile("flesch_reading_ease", kind, level)
    assert percentile("flesch_reading_ease", kind, value) == pytest.approx(level, abs=1e-6)


def test_a_kind_hardly_measured_falls_back_to_all() -> None:
    assert distribution("flesch_reading_ease", "game") == distribution("flesch_reading_ease")
    assert distribution("flesch_reading_ease", "film").kind == "film"


def test_an_unknown_metric_is_an_error() -> None:
    assert not has_distribution("charm")
    with pytest.raises(KeyError):
        percentile("charm", None, 1)


def test_shipped_distributions_ascend() -> None:
    _, *lines = read_lines("percentiles.tsv")
    assert len(lines) > 30
    for line in lines:
        metric, kind, *_ = line.split("\t")
        published = distribution(metric, kind)
        assert published.reviews >= 100
        assert len(published.values) == len(published.levels)
        assert list(published.values) == sorted(published.values)
