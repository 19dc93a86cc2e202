"""Claims about numbers and ratings, and what they are compared with."""

import pytest

from reviewlint.checks.credits.rating_mismatch import agree
from reviewlint.credits.claims.context import fold_title
from reviewlint.credits.claims.durations import duration_claims
from reviewlint.credits.claims.pages import page_claims
from reviewlint.credits.claims.platforms import platform_groups
from reviewlint.credits.claims.prices import price_claims
from reviewlint.credits.claims.ratings import rating_claims
from reviewlint.credits.claims.titles import is_near_title
from reviewlint.credits.values.ratings import Rating
from reviewlint.document import Document


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("It runs 126 minutes.", [126]),
        ("Running time: 2h 6min", [126]),
        ("It clocks in at two and a half hours.", [150]),
        ("At 95 minutes, it ends.", [95]),
        ("a 126-minute film", [126]),
        ("It is nearly three hours long.", [180]),
        ("The first 20 minutes, 90 minutes in, a 12-minute shot", []),
        ("She runs 20 minutes behind.", [20]),  # nobody can tell; the field's tolerance has to
    ],
)
def test_durations(text: str, minutes: list[float]) -> None:
    assert [claim.value for claim in duration_claims(text)] == minutes


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("a 320-page novel", [320]),
        ("It runs to 1,024 pages.", [1024]),
        ("The book is 320 pages long.", [320]),
        ("The first 50 pages; after 30 pages; page 320", []),
    ],
)
def test_pages(text: str, pages: list[float]) -> None:
    assert [claim.value for claim in page_claims(text)] == pages


@pytest.mark.parametrize(
    ("text", "sums"),
    [("priced at £9.99", [9.99]), ("It costs just $1,299.", [1299]), ("a $20 case", []), ("costs dear", [])],
)
def test_prices(text: str, sums: list[float]) -> None:
    assert [claim.value for claim in price_claims(text)] == sums


def test_platforms_of_one_kind_share_a_group() -> None:
    assert platform_groups("Nintendo Switch") & platform_groups("switch")
    assert platform_groups("PlayStation") & platform_groups("PS5")
    assert not platform_groups("PS4") & platform_groups("PS5 Pro")
    assert not platform_groups("Saturday")


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("8/10", Rating(8, 10)),
        ("**Rating: 3.5/5**", Rating(3.5, 5)),
        ("Grade: B+", Rating(grade="B+")),
        ("I'd give it four out of five stars.", Rating(4, 5)),
        ("We give the film three and a half stars.", Rating(3.5)),
        ("Calm. Final score: 7", Rating(7)),
    ],
)
def test_ratings(text: str, rating: Rating) -> None:
    assert [claim.rating for claim in rating_claims(Document(text))] == [rating]


@pytest.mark.parametrize(
    "text",
    ["24/7", "A 9/11 film that I saw on 4/5.", "If I give it five stars, I lie.", "The five-star hotel"],
)
def test_what_is_no_rating(text: str) -> None:
    assert list(rating_claims(Document(text))) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Rating(4, 5), Rating(8, 10), True),
        (Rating(3.5, 5), Rating(7, 10), True),
        (Rating(4, 5), Rating(7, 10), True),  # 3.5 is rounded up
        (Rating(3, 5), Rating(4, 5), False),
        (Rating(4, 5), Rating(8), True),
        (Rating(0), Rating(0, 10), True),
        (Rating(3), Rating(4, 5), False),
        (Rating(2, 10), Rating(4, 5), False),
        (Rating(grade="A"), Rating(4, 5), True),
        (Rating(grade="A"), Rating(grade="B"), False),
        (Rating(), Rating(4, 5), True),
    ],
)
def test_agreement_of_ratings(first: Rating, second: Rating, expected: bool) -> None:
    assert agree(first, second) is agree(second, first) is expected


@pytest.mark.parametrize(
    ("written", "title", "expected"),
    [
        ("Eternal Sunshine of a Spotless Mind", "Eternal Sunshine of the Spotless Mind", True),
        ("The Dark Night", "The Dark Knight", False),  # two words are left: another title
        ("Toy Story 3 Again", "Toy Story 2 Again", False),
        ("Aliens", "Alien", False),
        ("Cassablanca", "Casablanca", True),
        ("Emma", "Emma", False),
    ],
)
def test_near_titles(written: str, title: str, expected: bool) -> None:
    assert is_near_title(fold_title(written).split(), fold_title(title).split()) is expected


def test_titles_are_folded() -> None:
    assert fold_title("The Fast & the Furious") == fold_title("fast and the furious")
    assert fold_title("Amélie’s Café") == "amelies cafe"
