"""Repetition: what holds for the rules together; single cases stand in tests/cases/repetition."""

import statistics
import time
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.checks.repetition import (
    adjacent_word,
    distinctive_word,
    phrase,
    sentence_opening,
    word_family,
)
from reviewlint.checks.repetition.echoes import echoes, reach
from reviewlint.checks.repetition.phrases import repeated_phrases
from reviewlint.checks.repetition.tokens import tokens_of, weight
from reviewlint.document import Document
from reviewlint.finding import Finding, Span
from reviewlint.rule import Rule

RULES = [module.RULE for module in (adjacent_word, distinctive_word, phrase, sentence_opening, word_family)]
ON_WORDS = [module.RULE for module in (distinctive_word, phrase, word_family)]

STOCK = (
    "the a of and stunning stunningly emotional emotion resonance resonant complexities human evoke "
    "evocative, thought-provoking It Jonze film. dark. shark languorous"
)
TEXTS = st.lists(st.sampled_from([*STOCK.split(), "\n\n"]), max_size=60).map(" ".join)


def findings(document: Document, rules: list[Rule] = RULES) -> list[Finding]:
    return [finding for rule in rules for finding in rule.check(document, rule.options)]


def places(finding: Finding) -> list[Span]:
    return [finding.span, *(related.span for related in finding.related)]


def meeting(found: list[Span], others: list[Span]) -> int:
    """How many places meet one of the others."""
    return sum(any(a.start < b.end and b.start < a.end for b in others) for a in found)


def double_reports(found: list[Finding]) -> list[tuple[Finding, Finding]]:
    """Pairs of findings that talk about the same two places."""
    return [
        (one, other)
        for one, other in combinations(found, 2)
        if min(meeting(places(one), places(other)), meeting(places(other), places(one))) > 1
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
    } <= spans
    assert not double_reports(found)
    for finding in found:
        assert finding.related


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_no_pair_of_places_is_reported_twice(text: str) -> None:
    found = findings(Document(text), ON_WORDS)
    assert not double_reports(found)
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
    text = "A stunning start. " + "They walk on and on and on. " * 20 + "A stunning end."
    document = Document(text)
    assert any(echo.telling for echo in echoes(document, 400))
    assert not any(echo.telling for echo in echoes(document, 100))
    assert not list(distinctive_word.check(document, distinctive_word.Options(window=100)))
    ignoring = distinctive_word.Options(ignore=("stunning",))
    assert not list(distinctive_word.check(document, ignoring))


def test_a_longer_phrase_swallows_the_shorter() -> None:
    text = "The nature of love is old. The nature of love is strange. Few know the nature of love."
    (only,) = repeated_phrases(Document(text))
    assert len(only) == 3


def test_nothing_is_repeated_across_a_name() -> None:
    tokens = tokens_of(Document("The grief of Ann is deep. The grief of Bea is deep."))
    assert tokens.keys.count("") == 4


@pytest.mark.parametrize(
    "unit",
    ["stunning emotional resonance. ", "the ", "It is dark. ", "stunning, ", "a-b-", "stunningly"],
)
def test_time_grows_with_the_text_only(unit: str) -> None:
    document = Document(unit * 20_000)
    begun = time.perf_counter()
    findings(document)
    assert time.perf_counter() - begun < 10


def test_published_reviews_are_quiet(corpora: Path) -> None:
    counts = []
    for file in sorted(corpora.glob("alexwlchan-books/posts/20[12]?/*.md"))[::4]:
        document = Document(file.read_text("utf-8"), str(file))
        counts.append(sum(finding.severity != "suggestion" for finding in findings(document)))
    assert len(counts) > 100
    assert statistics.median(counts) == 0
    assert statistics.mean(counts) < 0.15
