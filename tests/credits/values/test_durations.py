import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.durations import parse_duration


@pytest.mark.parametrize(
    "text",
    [
        "126", "126 min", "126min.", "126 minutes", "126-minute", "126'", "126’", "126 mn", "~126", "126.0",
        "approx. 126", "2h 6m", "2h6", "2h06", "2 h 06 min", "2 hrs 6 mins", "2 hours and 6 minutes", "2:06",
        "two hours, six minutes", "2:06:00", "PT2H6M", "PT126M", "pt126m", "2 Std. 6 Minuten",
        "126 min (director's cut: 140 min)",
    ],
)  # fmt: skip
def test_one_running_time_in_many_writings(text: str) -> None:
    assert parse_duration(text) == 126


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45:12", 45.2),
        ("1:30:05", 90 + 5 / 60),
        ("90 seconds", 1.5),
        ("20+ hours", 1200),
        ("35-40 hours", 2100),
        ("35–40", 35),
        ("1.5h", 90),
        ("an hour", 60),
        ("P1DT1H", 1500),
        ("45 min per episode", 45),
    ],
)
def test_other_running_times(text: str, minutes: float) -> None:
    assert parse_duration(text) == pytest.approx(minutes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("long", "is not a length of time"),
        ("126 pages", "is not a length of time"),
        ("PT", "is not a length of time"),
        ("-5", "is not a length of time"),
        ("0", "is no time at all"),
        ("2:75", "counts to 75"),
        ("1:61:00", "counts to 61"),
        ("???", "placeholder"),
    ],
)
def test_what_is_no_running_time(text: str, reason: str) -> None:
    with pytest.raises(MalformedError, match=reason):
        parse_duration(text)


@given(st.integers(0, 9), st.integers(0, 59))
def test_all_writings_agree(hours: int, minutes: int) -> None:
    total = hours * 60 + minutes
    if total:
        writings = (
            f"{hours}:{minutes:02}",
            f"{hours}h {minutes}m",
            f"{total} min",
            f"PT{hours}H{minutes}M",
            str(total),
        )
        assert {parse_duration(text) for text in writings} == {total}
