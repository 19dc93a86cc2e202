"""A set of rules as one: order, silence, matches, and many documents."""

from typing import Any

import pytest

from reviewlint.document import Document
from reviewlint.errors import SettingsError
from reviewlint.patterns.index import PatternSet


def _rules(make_rule: Any) -> Any:
    one = make_rule("{extends: existence, tokens: [very, 'so \\w+']}")._replace(id="a/one")
    other = make_rule("{extends: existence, tokens: [very good]}")._replace(id="a/other")
    return one, other


def test_rules_do_not_disturb_each_other(make_rule: Any) -> None:
    findings = PatternSet(_rules(make_rule)).run(Document("so very good, very good"), [])
    assert [(finding.rule, *finding.span) for finding in findings] == [
        ("a/one", 0, 7),
        ("a/one", 14, 18),
        ("a/other", 3, 12),
        ("a/other", 14, 23),
    ]


def test_matches_are_left_in_the_document(make_rule: Any) -> None:
    document = Document("*very* good")
    PatternSet(_rules(make_rule)).run(document, [])
    assert document.matches == {"a/one": [(0, 4)], "a/other": [(0, 9)]}


def test_silent_rules_only_fill_matches(make_rule: Any) -> None:
    document = Document("very good")
    findings = PatternSet(_rules(make_rule), silent={"a/one"}).run(document, [])
    assert [finding.rule for finding in findings] == ["a/other"]
    assert document.matches["a/one"] == [(0, 4)]


def test_exceptions_do_not_count_as_matches(make_rule: Any) -> None:
    document = Document("very good, very bad")
    rule = make_rule("{extends: existence, tokens: [very], exceptions: [very good]}")
    PatternSet([rule]).run(document, [])
    assert document.matches == {rule.id: [(11, 15)]}


def test_one_set_serves_many_documents(make_rule: Any) -> None:
    patterns = PatternSet(_rules(make_rule))
    texts = ["very", "", "---\ntitle: very\n---\n", "nothing", "very " * 50]
    assert [len(patterns.run(Document(text), [])) for text in texts] == [1, 0, 0, 0, 50]


def test_a_term_of_the_vocabulary_that_is_no_pattern() -> None:
    with pytest.raises(SettingsError, match=r"the accepted term '\(' is not a regular expression"):
        PatternSet([], vocabulary=["("])


def test_no_rules_no_findings() -> None:
    assert PatternSet([]).run(Document("very"), []) == []


def test_offsets_in_astral_text_with_windows_line_ends(make_rule: Any) -> None:
    source = "\ufeff---\r\ntitle: 😀\r\n---\r\n😀😀 **very**\r\ngood &amp; so 😀 so\u0301 fine\r\n"
    document = Document(source)
    findings = PatternSet(_rules(make_rule)).run(document, [])
    assert [source[finding.span.start : finding.span.end] for finding in findings] == [
        "very",
        "very**\r\ngood",
    ]


def test_a_rule_for_some_kinds_of_work(make_rule: Any) -> None:
    rules = PatternSet([make_rule("extends: existence\nkinds: [game]\ntokens: [one more go]\n")])
    for kind, count in (("game", 1), ("film", 0), (None, 1)):
        document = Document("Just one more go.")
        assert len(rules.run(document, [], lambda document, kind=kind: kind)) == count
