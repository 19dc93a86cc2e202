"""`capitalization` as Vale has it, and title case."""

from typing import Any

import pytest

from reviewlint.patterns.titlecase import title_case

SENTENCE = "extends: capitalization\nscope: heading\nmatch: $sentence\n"
TITLE = "extends: capitalization\nscope: heading\nmatch: $title\n"


def headings(lint: Any, yaml: str, *texts: str) -> list[str]:
    return lint(yaml, "\n\n".join(f"# {text}" for text in texts)).texts


def test_sentence_case(lint: Any) -> None:
    assert headings(
        lint,
        SENTENCE,
        "A quiet film about loss",
        "A Quiet Film About Loss",
        "this has no capital",
        "Two films, one Director",
        "1. An important heading",
        "1 this is also a heading",
        "What is the point?",
        "`code` comes first",
    ) == ["A Quiet Film About Loss", "this has no capital", "Two films, one Director"]


def test_sentence_case_knows_acronyms_hyphens_and_exceptions(lint: Any) -> None:
    yaml = SENTENCE + "exceptions: [Axon Server, MacBook]\nindicators: [':']\n"
    assert headings(
        lint,
        yaml,
        "The new BBC",
        "Top-level view",
        "Axon Server connection",
        "My MacBook",
        "Her: A love story",
        "Azure connection Pool",
    ) == ["Azure connection Pool"]


def test_threshold(lint: Any) -> None:
    heading = "Section about the macBook pro ultimate edition"
    assert headings(lint, SENTENCE, heading) == []
    assert headings(lint, SENTENCE + "threshold: 0.9", heading) == [heading]


def test_prefix(lint: Any) -> None:
    yaml = SENTENCE + r"prefix: '^[a-z]\.\s'"
    assert headings(lint, yaml, "a. An unimportant heading", "B. An unimportant heading") == [
        "B. An unimportant heading"
    ]


def test_title_case_and_what_is_expected(lint: Any) -> None:
    found = lint(
        TITLE + "message: \"'%s', better '%s'\"", "# The sound of silence\n\n# The Sound of Silence\n"
    )
    assert found.messages == ["'The sound of silence', better 'The Sound of Silence'"]
    assert found.edited().startswith("# The Sound of Silence\n")


def test_lower_upper_and_patterns(lint: Any) -> None:
    yaml = "extends: capitalization\nscope: heading\nmatch: {}\n"
    assert headings(lint, yaml.format("$lower"), "one", "Two") == ["Two"]
    assert headings(lint, yaml.format("$upper"), "ONE", "Two") == ["Two"]
    assert headings(lint, yaml.format("'^[A-Z]'"), "One", "two") == ["two"]


def test_a_huge_passage_takes_time_in_proportion(lint: Any) -> None:
    yaml = "extends: capitalization\nmatch: $sentence\nexceptions: [Sea]\n"
    assert len(lint(yaml, "The Old Man And The Sea " * 10_000, plain=True).texts) == 1


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("AP", "the old man and the sea", "The Old Man and the Sea"),
        ("AP", "a walk through the dark", "A Walk Through the Dark"),
        ("Chicago", "a walk through the dark", "A Walk through the Dark"),
        ("AP", "what to look for", "What to Look For"),
        ("AP", "her: a love story", "Her: A Love Story"),
        ("AP", "the iPhone and NASA", "The iPhone and NASA"),
        ("Chicago", "don’t look now", "Don’t Look Now"),
        ("AP", "", ""),
    ],
)
def test_title_case_itself(style: str, text: str, expected: str) -> None:
    assert title_case(text, style) == expected
