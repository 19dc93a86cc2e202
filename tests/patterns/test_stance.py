"""Who stands behind a phrase: what is denied, wished for, reported or proved is told from what is claimed."""

from typing import Any

import pytest

from reviewlint.patterns.stance import STANCES, Stance, is_quoted_after, stance_of

RULE = "extends: existence\nunless: [{}]\nlevel: {}\ntokens: [masterpiece]\n"


def stance(text: str, verdict: str = "masterpiece") -> Stance | None:
    start = text.index(verdict)
    return stance_of(text, start, start + len(verdict), 0, len(text), STANCES)


@pytest.mark.parametrize(
    "text",
    [
        "It is hardly a masterpiece.",
        "This isn’t a masterpiece.",
        "I don't think it's a masterpiece.",
        "It falls short of a masterpiece.",
        "It failed to be the masterpiece we needed.",
        "It is less than a masterpiece.",
        "It is neither a comedy nor a masterpiece.",
        "Far from being a masterpiece, it drags.",
        "Nor is it, whatever the poster says, a masterpiece.",
        "It is not, to be fair, a masterpiece.",
        "It never was, as I said then, a masterpiece.",
    ],
)
def test_denied(text: str) -> None:
    assert stance(text) == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "It wants to be a masterpiece.",
        "It tries so hard to be a masterpiece.",
        "It could have been a masterpiece.",
        "This should be a masterpiece.",
        "If it were a masterpiece, we would know.",
    ],
)
def test_wished(text: str) -> None:
    assert stance(text) == "wished"


@pytest.mark.parametrize(
    "text",
    [
        "Critics called it a masterpiece.",
        "The film was hailed as a masterpiece.",
        "It is billed as another masterpiece.",
        "Some say it is a masterpiece.",
        "A colleague tells me that this is the masterpiece of the year.",
        "We are told it is a masterpiece.",
        "Some reviewers found it a masterpiece.",
        "A masterpiece, says the poster.",
        "This so-called masterpiece lasts three hours.",
    ],
)
def test_reported(text: str) -> None:
    assert stance(text) == "reported"


@pytest.mark.parametrize(
    "text",
    [
        "It is a masterpiece because nobody speaks.",
        "A masterpiece: 94 cuts, one minute.",
        "It is a masterpiece when the lamp goes out.",
        "It is a masterpiece of 12 panels.",
        "It is a masterpiece, tighter than the first book.",
    ],
)
def test_grounded(text: str) -> None:
    assert stance(text) == "grounded"


@pytest.mark.parametrize(
    "text",
    [
        "It is a masterpiece.",
        "It is not only a comedy but a masterpiece.",
        "It is nothing less than a masterpiece.",
        "It is without a doubt a masterpiece.",
        "No doubt about it: a masterpiece.",
        "It does not drag, and it is a masterpiece.",
        "I would call it a masterpiece.",
        "It never drags. It is a masterpiece.",
        "A masterpiece of 2013.",
        "This masterpiece gets 10/10.",
        "A masterpiece like no other.",
        "It isn't merely a masterpiece.",
        "I can't resist this masterpiece.",
        "You cannot help but love this masterpiece.",
        "It never fails to be a masterpiece.",
        "It cannot fail to be a masterpiece.",
        "It is never anything less than a masterpiece.",
        "Not since Ana Reyes was there a masterpiece.",
        "I tell you that this is a masterpiece.",
    ],
)
def test_claimed(text: str) -> None:
    assert stance(text) is None


def test_only_what_is_asked_for() -> None:
    text = "It is hardly a masterpiece."
    assert stance_of(text, 15, 26, 0, len(text), ("wished",)) is None


def test_a_rule_lets_off_or_lowers(lint: Any) -> None:
    proof, denial = "A masterpiece, because it is short.", "It is no masterpiece."
    asked = "denied, grounded"
    assert lint(RULE.format(asked, "warning"), denial).texts == []
    assert lint(RULE.format(asked, "suggestion"), proof).texts == []
    assert [each.severity for each in lint(RULE.format(asked, "warning"), proof).findings] == ["suggestion"]
    assert lint(RULE.format("denied", "suggestion"), proof).texts == ["masterpiece"]


def test_a_quotation_is_evidence(lint: Any) -> None:
    rule = RULE.format("grounded", "suggestion")
    assert lint(rule, 'A masterpiece: "he counts the spoons again".').texts == []
    assert lint(rule, 'A masterpiece. "He counts the spoons again," she says.').texts == []
    assert lint(rule, 'A masterpiece, this "Spoons".').texts == ["masterpiece"]


def test_a_far_quotation_is_not() -> None:
    from reviewlint.document.ranges import Ranges

    text = 'A masterpiece. It is long. "He counts the spoons again."'
    assert not is_quoted_after(text, 13, len(text), Ranges([(text.index('"'), len(text))]))
