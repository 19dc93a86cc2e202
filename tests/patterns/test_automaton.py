"""The index of strings finds exactly what a loop over patterns would."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint import strings
from reviewlint.document import Document
from reviewlint.patterns import automaton
from reviewlint.patterns.automaton import Index
from reviewlint.patterns.compile import of_tokens
from reviewlint.patterns.index import PatternSet
from reviewlint.patterns.matchers import Matcher, fold
from reviewlint.patterns.schema import PatternRule
from reviewlint.patterns.tables import tables_of

ALPHABET = "abcABC é-'1"
TOKENS = st.lists(
    st.text(ALPHABET, min_size=1, max_size=4).filter(str.strip), min_size=1, max_size=6, unique=True
)


def _scan(matchers: list[Matcher], text: str) -> automaton.Scan:
    return Index(tables_of(matchers)).scan(text, [0], [len(text)])


def _rule(make: PatternRule, matcher: Matcher) -> PatternRule:
    return make._replace(matchers=(matcher,))


@settings(max_examples=300, deadline=None)
@given(TOKENS, st.text(ALPHABET, max_size=30), st.booleans(), st.booleans())
def test_finds_what_one_alternation_finds(
    tokens: list[str], text: str, ignore_case: bool, nonword: bool
) -> None:
    matcher = of_tokens(enumerate(map(re.escape, tokens)), "tokens", ignore_case=ignore_case, nonword=nonword)
    assert not matcher.probes
    alternation = "|".join(map(re.escape, tokens))
    pattern = rf"(?:{alternation})" if nonword else rf"\b(?:{alternation})\b"
    expected = [m.span() for m in re.finditer(pattern, text, re.IGNORECASE if ignore_case else 0)]
    found, position = [], 0
    for start, _, end in _scan([matcher], text).strings.get(0, ()):
        if start >= position:
            found.append((start, end))
            position = end
    assert found == expected


@settings(max_examples=100, deadline=None)
@given(TOKENS, st.text(ALPHABET, max_size=30), st.booleans(), st.booleans())
def test_whole_strings_are_found_where_their_beginnings_led(
    tokens: list[str], text: str, ignore_case: bool, nonword: bool
) -> None:
    items = list(enumerate([*map(re.escape, tokens), r"\w+ abc", r"b-1\w+"]))
    matcher = of_tokens(items, "tokens", ignore_case=ignore_case, nonword=nonword)
    index, warm = Index(tables_of([matcher])), Index(tables_of([matcher]))
    warm.scan(" " * automaton._WHOLE_PAYS, [], [])
    scans = [each.scan(text, [0], [len(text)]) for each in (index, warm)]
    assert scans[0].strings == scans[1].strings
    assert scans[0].places == scans[1].places


def test_offsets_after_a_letter_that_grows_in_small_letters() -> None:
    matcher = of_tokens([(0, "very"), (1, "istanbul")], "tokens", ignore_case=True, nonword=False)
    text = "İİİ VERY İstanbul"
    assert [(start, end) for start, _, end in _scan([matcher], text).strings[0]] == [(4, 8), (9, 17)]
    assert len(fold("İß’\n")) == 4


def test_case_counts_where_it_should() -> None:
    exact = of_tokens([(0, "API")], "tokens", ignore_case=False, nonword=False)
    loose = of_tokens([(0, "api")], "tokens", ignore_case=True, nonword=False)
    scan = _scan([exact, loose], "api API")
    assert [hit[0] for hit in scan.strings[0]] == [4]
    assert [hit[0] for hit in scan.strings[1]] == [0, 4]


def test_a_combining_mark_belongs_to_its_letter() -> None:
    matcher = of_tokens([(0, "cafe")], "tokens", ignore_case=False, nonword=False)
    assert _scan([matcher], "cafe\u0301 cafe").strings[0] == [(6, 0, 10)]


def test_huge_texts_are_scanned_in_pieces(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(strings, "_CHUNK", 7)
    matcher = of_tokens([(0, "the end"), (1, "end")], "tokens", ignore_case=False, nonword=False)
    text = "so the end, the end of the end"
    hits = _scan([matcher], text).strings[0]
    assert [text[start:end] for start, _, end in hits] == ["the end", "end"] * 3


def test_expressions_are_asked_only_where_their_strings_stand() -> None:
    matcher = of_tokens([(0, r"feat of \w+"), (1, r"\w+!")], "tokens", ignore_case=False, nonword=False)
    index = Index(tables_of([matcher]))
    scan = index.scan("a feat of strength\n\nnothing", [0, 20], [18, 27])
    assert scan.places == {0: {0: [2]}}
    assert list(scan.blocks[0]) == [1]


def test_many_texts_bring_the_sieve_into_play() -> None:
    matcher = of_tokens([(0, r"\w+!")], "tokens", ignore_case=False, nonword=False)
    index = Index(tables_of([matcher]))
    text = "no exclamation here. " * 3000
    assert index.scan(text, [0], [len(text)]).blocks == {}
    assert index.scan("yes!", [0], [4]).blocks == {0: {0: {0}}}


def test_a_long_line_takes_time_in_proportion(make_rule) -> None:  # type: ignore[no-untyped-def]
    rule = make_rule("{extends: existence, scope: sentence, tokens: [very, 'so \\w+']}")
    text = "It is very good and so fine. " * 20_000
    findings = PatternSet([rule]).run(Document(text, plain=True), [])
    assert len(findings) == 40_000
