"""The reader of patterns: what it understands it must give back with the same meaning."""

import re
import warnings

import pytest

from reviewlint.patterns.syntax import parse
from reviewlint.patterns.tree import to_python

TEXT = "A best-known film, 1917 [was] made (in) élan: cost 5 $ & 'Her' isn’t\nfine.\n\taaa aab ab—c"


@pytest.mark.parametrize(
    "pattern",
    [
        r"a+b",
        r"(?:a|ab)(?:c|bcd)*",
        r"\b\w+-\w+\b",
        r"[\w'’]+",
        r"[^\s,]+,",
        r"[]a]+",
        r"[^]a]+",
        r"[a-]+",
        r"[\]\-a]",
        r"[[(]\w+",
        r"a{2}b?",
        r"a{2,3}?",
        r"a{,2}b",
        r"x{a}|\{",
        r"(?<=\()in",
        r"(?<!best)-?\bfilm",
        r"(?i)HER|Was",
        r"(?i:her)|FINE",
        r"(a)\1",
        r"(?P<first>a)(?P=first)?",
        r"^\t?a+|fine\.$",
        r"\x41|\u00e9l",
        r"c.(?#a comment)st",
        r"\$|&|\.",
        r"\d+|\D\d",
        r"(?>a+)b",
        r"a++b",
        r"",
        r"a||b",
        r"[&~|^]",
    ],
)
def test_understood_patterns_keep_their_meaning(pattern: str) -> None:
    node = parse(pattern)
    if node is None:
        pytest.fail("not understood") if "P=" not in pattern else pytest.skip("left to the engine")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        written = re.compile(to_python(node), re.MULTILINE)
        warnings.simplefilter("ignore")
        original = re.compile(pattern, re.MULTILINE)
    assert [m.span() for m in written.finditer(TEXT)] == [m.span() for m in original.finditer(TEXT)]


def test_a_flag_in_the_middle_holds_to_the_end_of_its_group() -> None:
    node = parse(r"x(?:a(?i)b|c)d")
    assert node is not None
    written = re.compile(to_python(node))
    assert [bool(written.fullmatch(text)) for text in ("xaBd", "xCd", "xAbd", "xcD")] == [
        True,
        True,
        False,
        False,
    ]


def test_dialect_of_dot_net() -> None:
    for pattern, python in {
        r"(?<year>\d{4})": r"(?P<year>\d{4})",
        r"end\z": r"end\Z",
        r"end\Z": r"end(?=\n?\Z)",
        r"(?i)a|b": r"(?i:a)|(?i:b)",
    }.items():
        node = parse(pattern)
        assert node is not None
        assert to_python(node) == python


@pytest.mark.parametrize(
    "pattern", ["(", ")", "a)", "*a", "[a", r"\p{L}", "(?x) a", "[a-[b]]", "[[:alpha:]]", "(?(1)a|b)"]
)
def test_what_is_broken_or_exotic_is_not_read(pattern: str) -> None:
    assert parse(pattern) is None


def test_deep_nesting_is_given_up() -> None:
    assert parse("(" * 50_000 + "a" + ")" * 50_000) is None
