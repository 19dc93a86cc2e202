"""Percentiles: the arithmetic on a small distribution, which reviews are chosen, the shipped ones' sanity."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.measures.calibration import parse
from reviewlint.measures.data_files import path_of
from reviewlint.measures.percentiles import (
    ALL,
    ANY_LENGTH,
    LENGTHS,
    Calibration,
    Distribution,
    distribution,
    has_distribution,
    length_of,
    reviews_for,
    shipped,
)

SMALL = Distribution("film", 5, (0, 25, 50, 75, 100), (0, 0, 0, 4, 8))


@pytest.mark.parametrize(
    ("value", "expected"), [(-1, 0), (0, 0), (2, 62.5), (4, 75), (6, 87.5), (8, 100), (9, 100), (0.0001, 50)]
)
def test_percentile_is_the_share_below(value: float, expected: float) -> None:
    assert SMALL.percentile(value) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize(("level", "expected"), [(0, 0), (50, 0), (62.5, 2), (75, 4), (100, 8), (101, 8)])
def test_quantile_interpolates(level: float, expected: float) -> None:
    assert SMALL.quantile(level) == expected


@given(
    st.floats(0, 100), st.sampled_from(["film", "book", "album", "restaurant", None]), st.integers(0, 3000)
)
def test_quantile_and_percentile_are_inverse(level: float, kind: str | None, words: int) -> None:
    published = distribution("flesch_reading_ease", kind, words)
    assert published.percentile(published.quantile(level)) == pytest.approx(level, abs=1e-6)


def test_a_kind_hardly_measured_falls_back_to_all() -> None:
    assert distribution("flesch_reading_ease", "game") == distribution("flesch_reading_ease")
    assert distribution("flesch_reading_ease", "film").kind == "film"
    assert distribution("flesch_reading_ease", "restaurant").kind == "restaurant"
    assert distribution("flesch_reading_ease", "restaurant", level=99).kind == ALL


@pytest.mark.parametrize(
    ("level", "number"), [(50, 20), (95, 40), (1, 200), (99, 200), (99.5, 400), (100, 20)]
)
def test_the_rarer_the_more_reviews_it_takes(level: float, number: int) -> None:
    assert reviews_for(level) == number


@pytest.mark.parametrize(
    ("words", "length"),
    [(0, "50-149"), (149, "50-149"), (150, "150-399"), (399, "150-399"), (800, "800-"), (10**6, "800-")],
)
def test_bands_of_lengths(words: int, length: str) -> None:
    assert length_of(words) == length
    assert distribution("lix", "film", words).length == length


def test_an_own_archive_comes_first_as_far_as_it_goes() -> None:
    levels = (0.0, 50.0, 100.0)
    own = Calibration("The Reel", levels, "\nlix\tall\t150-399\t250\t1 4 9\nlix\tfilm\t150-399\t30\t1 2 3")
    assert distribution("lix", "film", own=own).values == (1, 2, 3)
    assert distribution("lix", "film", own=own).sample == 'film reviews in "The Reel"'
    assert distribution("lix", "game", own=own).values == (1, 4, 9)
    assert distribution("lix", "film", level=99, own=own).sample == 'reviews in "The Reel"'
    for other in (
        distribution("lix", "film", 900, own=own),
        distribution("lix", "film", level=99.5, own=own),
        distribution("rix", "film", own=own),
    ):
        assert other.sample == "published film reviews"


def test_an_unknown_metric_is_an_error() -> None:
    assert not has_distribution("charm")
    with pytest.raises(KeyError):
        distribution("charm")


def test_shipped_distributions_are_a_sound_calibration_file() -> None:
    with open(path_of("percentiles.tsv"), encoding="utf-8") as file:
        checked = parse(file.read(), "percentiles.tsv")
    assert checked.levels == shipped().levels
    assert shipped().text.endswith(checked.text + "\n")
    rows = [line.split("\t") for line in checked.text.split("\n")[1:]]
    assert all(int(reviews) >= 100 for _, _, _, reviews, _ in rows)
    for metric in {row[0] for row in rows}:
        lengths = {row[2] for row in rows if row[:2] == [metric, ALL]}
        assert lengths in ({ANY_LENGTH}, set(LENGTHS)), metric
