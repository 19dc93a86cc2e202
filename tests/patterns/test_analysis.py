"""What is worked out from a pattern must hold for every text: tried on random patterns."""

import re
from typing import Any

import re2
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.patterns.analysis import expansions, holds_groups, most_spaces, relaxed, without_boundaries
from reviewlint.patterns.factors import requirements
from reviewlint.patterns.regexes import NONE, Budget, Probe, Regex
from reviewlint.patterns.syntax import parse
from reviewlint.patterns.tree import Node, to_python
from reviewlint.patterns.windows import may_stand, windows_of

ATOMS = [
    "a",
    "b",
    "é",
    " ",
    "ab",
    "[ab]",
    "[^a]",
    r"\w",
    r"\s",
    r"\b",
    ".",
    "(?:a|b c)",
    "—",
    r"[^\W\d]",
    r"(?=a)",
    r"\.",
]


def _patterns() -> Any:
    atom = st.sampled_from(ATOMS)
    return st.recursive(
        atom,
        lambda inner: st.one_of(
            st.tuples(inner, st.sampled_from(["?", "*", "+", "{2}", "{1,2}", "??"])).map(
                lambda p: f"(?:{p[0]}){p[1]}"
            ),
            st.lists(inner, min_size=2, max_size=4).map("".join),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: f"(?:{'|'.join(parts)})"),
        ),
        max_leaves=8,
    )


PATTERNS = _patterns()
TEXTS = st.text(alphabet="abAB é—.\nc", max_size=12)


def _node(pattern: str) -> Node:
    node = parse(pattern)
    assert node is not None
    return node


def _spelt(pattern: str, ignore_case: bool = False) -> list[str] | None:
    return expansions(_node(pattern), ignore_case)


def test_strings_are_listed_as_an_engine_tries_them() -> None:
    assert _spelt("seem(s)?") == ["seems", "seem"]
    assert _spelt("seems??") == ["seem", "seems"]
    assert _spelt("(?:added|extra) bonus") == ["added bonus", "extra bonus"]
    assert _spelt("gr[ae]y") == ["gray", "grey"]
    assert _spelt(r"s/he\?") == ["s/he?"]


def test_what_cannot_be_listed() -> None:
    assert [
        _spelt(pattern) for pattern in (r"\w", "a+", "a.", r"\ba", "[a-z]", "[^a]", "(?=a)b", "[abcd]{2}")
    ] == [None] * 8


def test_case_matters_to_what_is_listed() -> None:
    assert _spelt("(?i)a") is None
    assert _spelt("(?i)a", ignore_case=True) == ["a"]


def test_boundaries_at_both_ends_come_off() -> None:
    inner = without_boundaries(_node(r"\bI'm\b"))
    assert inner is not None
    assert to_python(inner) == "I'm"
    assert without_boundaries(_node(r"\bI'm")) is None


def test_what_is_needed_is_rare() -> None:
    assert requirements(_node(r"\w+ with (?:flair|verve)")) == [{" with flair", " with verve"}]
    assert requirements(_node(r"feat of \w+")) == [{"feat of "}]
    assert requirements(_node(r"\w+(?:ly)?")) == []
    assert requirements(_node(r"a|\w")) == []
    both = requirements(_node(r"(?:tells|shows) \w+ of (?:loss|grief)"))
    assert sorted(map(sorted, both)) == [[" of grief", " of loss"], ["shows ", "tells "]]
    assert requirements(_node(r"gives? \w+ (?:his|her) all"))[1] == {" his all", " her all"}


@settings(max_examples=300, deadline=None)
@given(PATTERNS, TEXTS)
def test_every_match_holds_what_is_needed(pattern: str, text: str) -> None:
    needs = requirements(_node(pattern))
    for match in re.finditer(pattern, text, re.IGNORECASE):
        held = match[0].lower()
        assert all(any(string in held for string in strings) for strings in needs), match


@settings(max_examples=300, deadline=None)
@given(PATTERNS, TEXTS)
def test_the_looser_form_matches_wherever_the_pattern_does(pattern: str, text: str) -> None:
    looser = relaxed(_node(pattern))
    assert looser is not None
    if re.search(pattern, text):
        assert re2.search(looser, text) is not None


@settings(max_examples=300, deadline=None)
@given(PATTERNS, TEXTS)
def test_the_listed_strings_are_all_strings_in_order(pattern: str, text: str) -> None:
    strings = expansions(_node(pattern), False)
    if strings is not None and all(strings):
        spelt = re.compile("|".join(map(re.escape, strings)))
        assert [m.span() for m in spelt.finditer(text)] == [m.span() for m in re.finditer(pattern, text)]


def test_brackets_that_capture() -> None:
    for pattern, expected in {
        r"\((?:a)": False,
        "[(]": False,
        "(a)": True,
        "(?:b(?P<n>a))+": True,
        "(?=(a))": True,
        "(?<n>a)|b": True,
        "(?i:a)": False,
    }.items():
        assert holds_groups(_node(pattern)) is expected, pattern


@settings(max_examples=500, deadline=None)
@given(PATTERNS, st.text(alphabet="abAB  é—.\n", max_size=30))
def test_a_search_near_what_is_needed_finds_every_match(pattern: str, text: str) -> None:
    node = _node(pattern)
    needs, spaces = requirements(node), most_spaces(node)
    if not needs or spaces is None:
        return
    probe = Probe(pattern, "i", "re", NONE, tuple(map(tuple, needs)), spaces)
    places = sorted(
        {m.start() for need in needs[0] for m in re.finditer(f"(?={re.escape(need)})", text.lower())}
    )
    windows = windows_of(text, places, spaces)
    search = Regex(probe).over(text, lambda: Budget(0, lambda: None), windows)
    assert search is not None
    expression, lowered = re.compile(pattern, re.IGNORECASE), text.lower()
    for match in expression.finditer(text):
        for place in places:
            held = match.start() <= place and lowered.startswith(tuple(needs[0]), place, match.end())
            assert not held or may_stand(text, lowered, place, spaces, probe.needs[1:])
    for at in range(len(text) + 1):
        found, expected = search(at), expression.search(text, at)
        assert (found and found.span()) == (expected and expected.span())


def test_spaces_of_a_match() -> None:
    for pattern, expected in {
        r"best (?:\w+ ){0,3}of all\b": 5,
        r"best(?= of all)": 2,
        r"\w+": 0,
        "[^.]{2,9}!": 9,
        "a+(?: b| c d)?": 2,
    }.items():
        assert most_spaces(_node(pattern)) == expected, pattern
    assert [most_spaces(_node(pattern)) for pattern in ("a.*b", r"(\s)a\1", r"(?!.* a)b")] == [None] * 3
