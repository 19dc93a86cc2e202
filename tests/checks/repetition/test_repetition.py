"""Repetition: what holds for the rules together; single cases stand in tests/cases/repetition."""

import statistics
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.checks import BUILT_IN
from reviewlint.checks.repetition import distinctive_word
from reviewlint.checks.repetition.echoes import echoes, reach
from reviewlint.checks.repetition.fatigue import is_tiring
from reviewlint.checks.repetition.gushing import NEEDS, is_gushing
from reviewlint.checks.repetition.phrases import PHRASE_WINDOW, repeated_phrases
from reviewlint.checks.repetition.tokens import tokens_of, weight
from reviewlint.document import Document
from reviewlint.finding import Finding, Span

RULES = {id: import_module(module).RULE for id, module in BUILT_IN.items() if id.startswith("repetition/")}
ON_WORDS = ("repetition/distinctive-word", "repetition/phrase", "repetition/word-family")

STOCK = (
    "the a of and stunning stunningly emotional emotion resonance resonant complexities human evoke "
    "evocative, thought-provoking It Jonze film. dark. shark languorous masterpiece. gem."
)
PHRASES = [
    "\n\n",
    "It is a film that",
    "The score is a puzzle that",
    "both stunning and dark",
    "A modern classic.",
    "Directed by Spike Jonze.",
    "The crew evokes complexities of human emotion and a languorous shark.",
]
TEXTS = st.lists(st.sampled_from([*STOCK.split(), *PHRASES]), max_size=60).map(" ".join)


def findings(document: Document, ids: Iterable[str] = RULES) -> list[Finding]:
    return [finding for id in ids for finding in RULES[id].check(document, RULES[id].options)]


def places(finding: Finding) -> list[Span]:
    return [finding.span, *(related.span for related in finding.related)]


def shared(one: Span, other: Span) -> int:
    """How many characters two places have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def overlap(one: Span, other: Span) -> bool:
    return shared(one, other) > 0


def same(one: Span, other: Span) -> bool:
    """Whether two places are alike but for a word: a word is not the phrase or sentence around it."""
    return 3 * shared(one, other) > 2 * max(one.end - one.start, other.end - other.start)


def double_reports(
    found: list[Finding], meet: Callable[[Span, Span], bool] = same
) -> list[tuple[Finding, Finding]]:
    """Pairs of findings that talk about the same two places."""
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if min(
            sum(any(meet(a, b) for b in places(second)) for a in places(first))
            for first, second in ((one, other), (other, one))
        )
        > 1
    ]


def test_sample(sample: str) -> None:
    found = findings(Document(sample))
    spans = {(finding.rule, sample[finding.span.start : finding.span.end]) for finding in found}
    assert {
        ("repetition/phrase", "in the digital age"),
        ("repetition/phrase", "emotionally resonant"),
        ("repetition/word-family", "evoke"),
        ("repetition/word-family", "intimacy"),
        ("repetition/distinctive-word", "storytelling"),
        ("repetition/distinctive-word", "stunning"),
        ("repetition/phrase", "provoke profound thoughts"),
        ("repetition/full-name", "Spike Jonze"),
        ("repetition/verdict", "gem"),
        ("repetition/sentence-template", 'Her" is a timely and relevant film that'),
    } <= spans
    assert not double_reports(found)
    for finding in found:
        assert finding.related


def praised(text: str, every: int) -> Document:
    """A document in which a rule on praise has spoken once in so many characters."""
    document = Document(text)
    document.matches[NEEDS[0]] = [(at, at + 1) for at in range(0, len(document.text), every)]
    return document


@settings(deadline=None, max_examples=200)
@given(TEXTS, st.booleans())
def test_no_pair_of_places_is_reported_twice(text: str, gushing: bool) -> None:
    document = praised(text, 20) if gushing else Document(text)
    found = findings(document)
    assert not double_reports(found)
    assert not double_reports(findings(document, ON_WORDS), overlap)
    for finding in found:
        for span in places(finding):
            assert 0 <= span.start < span.end <= len(text)
        assert len(set(places(finding))) == len(places(finding))


def test_the_rarer_the_word_the_longer_it_rings() -> None:
    reaches = [
        reach(weight(word), 400) for word in ("beautiful", "truly", "emotional", "stunning", "evocative")
    ]
    assert reaches == sorted(reaches)
    assert reaches[0] < 50
    assert reaches[-1] == 400


def test_windows_are_options() -> None:
    text = "A languid start. " + "They walk on and on and on. " * 20 + "A languid end."
    document = Document(text)
    assert any(echo.telling for echo in echoes(document, 400))
    assert not any(echo.telling for echo in echoes(document, 100))
    assert not list(distinctive_word.check(document, distinctive_word.Options(window=100)))
    ignoring = distinctive_word.Options(ignore=("languid",))
    assert not list(distinctive_word.check(document, ignoring))


def test_full_names_come_with_edits(sample: str) -> None:
    (finding,) = findings(Document(sample), ["repetition/full-name"])
    assert [sample[edit.span.start : edit.span.end] for edit in finding.edits] == ["Spike ", "Spike "]
    assert not any(edit.replacement or edit.safe for edit in finding.edits)


def test_a_text_thick_with_praise_wakes_the_ear(sample: str) -> None:
    plain = "The perfect house stands on a hill. They eat, sleep and talk. It is the perfect end. " * 3
    assert is_tiring(Document(sample))
    assert not is_tiring(Document(plain + "They walk on and on. " * 40))


def test_praise_drowns_a_text_by_its_rate() -> None:
    text = "They walk on and on and on. " * 40
    assert not is_gushing(praised(text, 400))
    assert is_gushing(praised(text, 150))
    assert not is_tiring(praised(text, 400))
    assert is_tiring(praised(text, 300))
    assert not is_gushing(praised(text[:50], 20))


def test_where_praise_drowns_it_headings_and_plain_words_are_heard() -> None:
    text = "# The old house\n\nThey walk to the house. The guests leave at noon.\n\n- Their guests sleep."
    assert not tokens_of(Document(text)).returning
    tokens = tokens_of(praised(text, 10))
    assert sorted(tokens.lowers[at] for at in tokens.returning) == ["guests", "guests", "house", "house"]


def test_a_longer_phrase_swallows_the_shorter() -> None:
    text = "The nature of love is old. The nature of love is strange. Few know the nature of love."
    (only,) = repeated_phrases(Document(text), PHRASE_WINDOW)
    assert len(only) == 3


def test_a_phrase_may_stand_often() -> None:
    ends = ["lasts", "grows", "dies", "wanes", "sings", "rings", "cries", "burns", "turns", "stings"]
    (only,) = repeated_phrases(
        Document(" ".join(f"The nature of love {end}." for end in ends)), PHRASE_WINDOW
    )
    assert len(only) == len(ends)


def test_a_phrase_is_found_whose_words_stand_often_elsewhere() -> None:
    text = "The nature of love lasts. They walk on and on. Few know the nature of love. " + "Love. " * 20
    (only,) = repeated_phrases(Document(text), PHRASE_WINDOW)
    assert len(only) == 2


def test_hyphenated_words_count_by_their_parts() -> None:
    tokens = tokens_of(Document("- a-b\n\nWell-made films. Half-baked, half-hearted plots are hand-made."))
    assert " ".join(tokens.lowers) == "well made films  half baked half hearted plots are hand made "
    assert tokens.words == [1, 1, 2, 3, 3, 3, 4, 4, 5, 6, 7, 7, 8]


def test_nothing_is_repeated_across_a_name() -> None:
    tokens = tokens_of(Document("The grief of Ann is deep. The grief of Bea is deep."))
    assert tokens.keys.count("") == 4


@pytest.mark.parametrize(
    "unit",
    [
        "stunning emotional resonance. ",
        "the ",
        "It is dark. ",
        "stunning, ",
        "stunning evocative ",
        "a-b-",
        "stunningly",
        "The chase is a joke that nobody laughs at. ",
        "Its director Ann Lee walks with Ann Lee past Bea Fox. ",
        "The crew evokes complexities of human emotion and a languorous shark. ",
        "\n\nA modern classic and both gem and jewel.",
    ],
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    document = Document(unit * 20_000)
    begun = time.process_time()
    findings(document)
    assert time.process_time() - begun < 10


def test_published_reviews_are_quiet(corpora: Path) -> None:
    counts = []
    for file in sorted(corpora.glob("alexwlchan-books/posts/20[12]?/*.md"))[::4]:
        document = Document(file.read_text("utf-8"), str(file))
        counts.append(sum(finding.severity != "suggestion" for finding in findings(document)))
    assert len(counts) > 100
    assert statistics.median(counts) == 0
    assert statistics.mean(counts) < 0.15
