"""A count of syllables that is only good enough errs to one side, and no more than it is asked to."""

from hypothesis import given
from hypothesis import strategies as st

from reviewlint.measures.counts import Counts, count_syllables

WORDS = st.one_of(
    st.sampled_from(["the", "kWh", "extraordinary", "don't", "8.5/10", "İİİİ", "—"]),
    st.text("abcdefghijklmnopqrstuvwxyzABÉß'", min_size=1, max_size=14),
)
TEXTS = st.lists(WORDS, max_size=60).map(" ".join)


@given(TEXTS)
def test_it_comes_down_to_the_real_count(text: str) -> None:
    offered: list[Counts] = []

    def settles(counts: Counts) -> bool:
        offered.append(counts)
        return False

    counted = count_syllables(text, settles)
    assert counted == count_syllables(text)
    syllables = [counts.syllables for counts in offered]
    assert syllables == sorted(syllables, reverse=True)
    assert all(counts._replace(syllables=counted.syllables) == counted for counts in offered)
    assert all(each >= counted.syllables for each in syllables)


@given(TEXTS)
def test_what_settles_the_matter_is_taken(text: str) -> None:
    assert count_syllables(text, lambda counts: True).syllables >= count_syllables(text).syllables
