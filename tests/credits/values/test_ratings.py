import pytest

from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.ratings import Rating, check_bounds, check_scale, parse_rating, rating_in_tag
from reviewlint.errors import SettingsError


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("4", (4,)),
        ("4.5", (4.5,)),
        ("4,5", (4.5,)),
        ("3½", (3.5,)),
        ("3 1/2", (3.5,)),
        ("½", (0.5,)),
        ("4/5", (4, 5)),
        ("8.5 / 10", (8.5, 10)),
        ("3½/5", (3.5, 5)),
        ("4 out of 5", (4, 5)),
        ("4 out of 5 stars", (4, 5)),
        ("4/5 – great", (4, 5)),
        ("80%", (80, 100)),
        ("★★★½", (3.5,)),
        ("★★★☆☆", (3, 5)),
        ("★★★½☆", (3.5, 5)),
        ("⭐️⭐️⭐️", (3,)),
        ("****", (4,)),
        ("***1/2", (3.5,)),
        ("3 stars", (3,)),
        ("three and a half stars", (3.5,)),
        ("A-", (None, None, "A-")),
        ("b+", (None, None, "B+")),
        ("D−", (None, None, "D-")),
        ("F", (None, None, "F")),
        ("Abandoned", ()),
        ("two thumbs up", ()),
        ("7, 8, 6", ()),
        ("3-4", ()),
        ("10/10", (10, 10)),
    ],
)
def test_ratings_on_many_scales(text: str, rating: tuple[float, ...]) -> None:
    assert parse_rating(text) == Rating(*rating)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("11/10", "above the highest rating, which is 10"),
        ("4//5", "not a rating that can be read"),
        ("4/0", "out of nothing"),
        ("120%", "above the highest rating, which is 100"),
        ("4.5.1", "not a rating that can be read"),
        ("??", "placeholder"),
    ],
)
def test_what_is_no_rating(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        parse_rating(text)


def test_bounds_beside_the_rating() -> None:
    check_bounds(Rating(26), best=30, worst=None)
    check_bounds(Rating(-3), best=10, worst=-10)
    for rating, best, worst in [
        (Rating(6), 5, None),
        (Rating(0), 5, 1),
        (Rating(-1), None, None),
        (Rating(101), None, None),
    ]:
        with pytest.raises(MalformedError):
            check_bounds(rating, best, worst)


@pytest.mark.parametrize("text", ["3", "4.5", "5/5", "★★★", "Abandoned"])
def test_on_the_house_scale(text: str) -> None:
    check_scale(parse_rating(text), "5")


@pytest.mark.parametrize("text", ["8", "8/10", "B+", "90%"])
def test_off_the_house_scale(text: str) -> None:
    with pytest.raises(MalformedError, match="house scale"):
        check_scale(parse_rating(text), "5")


def test_letters_are_a_house_scale() -> None:
    check_scale(parse_rating("B+"), "letters")
    with pytest.raises(MalformedError, match="is a number"):
        check_scale(parse_rating("4"), "letters")


def test_a_scale_that_is_none() -> None:
    with pytest.raises(SettingsError, match="letters"):
        check_scale(Rating(4), "five")


def test_ratings_in_tags() -> None:
    assert rating_in_tag("4/5") == (4, 5)
    assert rating_in_tag("9/11") is rating_in_tag("24/7") is rating_in_tag("3d") is None
