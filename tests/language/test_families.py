"""Word families: kin found, look-alikes kept apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.language.families import family, lemma
from reviewlint.language.family_table import APART, IRREGULAR, JOINED

KIN = """
emotion emotions emotional emotionally emotive
evoke evokes evoked evocative evocation
provoke provoking provocative provocation
resonance resonant resonate resonates
intimate intimacy intimately
lonely loneliness lonelier
poignant poignancy poignantly
vibrant vibrancy
transparent transparency
serene serenity
atmosphere atmospheric atmospherically
photograph photographer photography photographic
companion companions companionship
meaningless meaninglessness
melancholy melancholic
legend legendary
explore exploration exploratory
intense intensity intensify intensely
horrify horrific
minimalist minimalism
narrate narrator narrative narration
tell tells telling told
write writes written wrote
story stories
happy happiness happily
friend friendship friendly
mystery mysterious
tragedy tragic
drama dramatic
comedy comedic comedian
poem poet poetry poetic
courage courageous
spectacle spectacular
deep deeply depth
strong strength strengthen
true truth truthful
weave weaves woven interwoven interweaving
craft crafted craftsmanship
master masterful masterpiece
change changer
wit witty
create creates creative creativity creation creator
describe description descriptive
perceive perception perceptive
obsess obsession obsessive
suspense suspenseful
neighbour neighbourhood
"""

STRANGERS = """
universe university
organ organize
new news
create creature
general generous
intern international
art article
police policy
wander wand
animal animate
author authority
several severe
import important
person personnel
secret secretary
relative relationship
classic class
document documentary
compass compassion
experience experiment
moral morale
mineral minor
hospital hospitality
celebrate celebrity
ration rational
execute executive
converse conversation
human humour
price priceless
time timeless
hand handsome
point pointless
party part
county count
batter battery
station state
novel novelty
number numb
master mast
matter mat
horror horrible
terrific terror
passion passive
station static
critic crisis
story store
wonder wander
form formal
remarkable remarks
convicted convincing
heightens highly
reveal revels
revelation revels
wonderfully wondering
utterly uttered
despair desperately
engaged engagement
pretense pretentious
worthless worthy
worth worthless
derivative derive
memorable memories
memories memoirs
flawed flawless
truly truth
striking strikes
decade decadent
captivate captive
longing long
success successive
powerless powerful
"""


def _lines(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


@pytest.mark.parametrize("words", _lines(KIN), ids=lambda words: words[0])
def test_kin_share_a_key(words: list[str]) -> None:
    assert {word: family(word) for word in words} == dict.fromkeys(words, family(words[0]))


@pytest.mark.parametrize("words", _lines(STRANGERS), ids=" ".join)
def test_look_alikes_do_not(words: list[str]) -> None:
    assert family(words[0]) != family(words[1])


def test_families_stay_apart_from_each_other() -> None:
    keys = [family(words[0]) for words in _lines(KIN)]
    assert len(set(keys)) == len(keys)


def test_possessives_belong_to_their_word() -> None:
    assert family("story's") == family("story")
    assert lemma("story's") == lemma("stories")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("provoke", "provoking"),
        ("stun", "stunning"),
        ("tell", "told"),
        ("story", "stories"),
        ("miss", "misses"),
        ("glass", "glasses"),
        ("bus", "buses"),
        ("explore", "explored"),
    ],
)
def test_lemmas_join_inflections(one: str, other: str) -> None:
    assert lemma(one) == lemma(other)


@pytest.mark.parametrize(
    ("one", "other"), [("evoke", "evocative"), ("emotion", "emotional"), ("intimate", "intimacy")]
)
def test_lemmas_keep_derivations_apart(one: str, other: str) -> None:
    assert lemma(one) != lemma(other)
    assert family(one) == family(other)


def test_the_table_says_nothing_twice() -> None:
    forms = [form for _, *forms in _lines(IRREGULAR) for form in forms]
    assert sorted(forms) == sorted(set(forms))
    beginnings = [beginning for line in _lines(APART) for beginning in line]
    assert sorted(beginnings) == sorted(set(beginnings))
    for one, other in combinations(_lines(JOINED), 2):
        assert not set(one) & set(other), (one, other)


@given(st.text(alphabet="abcdeilnorsty'-", max_size=14))
def test_any_word_has_a_key(word: str) -> None:
    assert isinstance(family(word), str)
    assert isinstance(lemma(word), str)


def test_what_is_too_long_for_a_word_is_left_as_it_is() -> None:
    word = "evocatively" * 1_000_000
    assert family(word) == lemma(word) == word
