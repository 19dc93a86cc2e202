"""Risky patterns are stopped, unusual ones are run, and RE2 sorts out what cannot match."""

import subprocess
import sys
import time
from typing import Any

import pytest

from reviewlint.errors import Notice
from reviewlint.patterns.compile import probe
from reviewlint.patterns.matchers import PatternError
from reviewlint.patterns.regexes import Budget, Regex, Sieve


def _regex(pattern: str, flags: str = "") -> Regex:
    return Regex(probe(pattern, "tokens", 0, flags=flags))


def _no_time() -> Budget:
    raise AssertionError("this pattern needs no time limit")


def test_plain_patterns_run_without_a_clock() -> None:
    search = _regex("fil[mt]").over("a film", _no_time)
    assert search is not None
    match = search(0)
    assert match is not None
    assert match.span() == (2, 6)
    assert search(3) is None


@pytest.mark.parametrize("pattern", [r"(?<=a|the) film", r"\p{Lu}ilm", r"(?<!very [^ ]+?) film"])
def test_what_re_cannot_compile_is_run_by_regex(pattern: str) -> None:
    assert _regex(pattern).probe.engine == "regex"
    search = _regex(pattern).over("the film Film", lambda: Budget(10, lambda: None))
    assert search is not None
    assert search(0) is not None


def test_a_catastrophic_pattern_is_stopped_in_time(lint: Any) -> None:
    yaml = r"{extends: existence, nonword: true, tokens: ['(?:a|a)+(?=!\?!)']}"
    source = "a" * 60 + "! The end."
    began = time.perf_counter()
    found = lint(yaml, source, path="film.md")
    assert time.perf_counter() - began < 6
    (notice,) = found.notices
    assert "house.rule" in notice.message
    assert "film.md" in notice.message
    assert notice.path is not None
    assert notice.path.endswith("rule.yml")
    (finding,) = found.findings
    assert (finding.rule, finding.severity) == ("house.rule", "warning")
    assert "rule.yml takes too long" in finding.message
    assert set(found.texts[0]) == {"a"}


def test_the_rest_of_the_rules_still_run(lint: Any, make_rule: Any) -> None:
    from reviewlint.document import Document
    from reviewlint.patterns.index import PatternSet

    bad = make_rule(r"{extends: existence, nonword: true, tokens: ['(a|a)+(?=!)(?=\?)']}")
    good = make_rule("{extends: existence, tokens: [end]}")._replace(id="good")
    notices: list[Notice] = []
    findings = PatternSet([bad, good]).run(Document("a" * 60 + "! the end"), notices)
    assert [(finding.rule, finding.message.partition(":")[0]) for finding in findings] == [
        ("house.rule", "the rule was stopped here"),
        ("good", "'end'"),
    ]
    assert len(notices) == 1


def test_re2_spares_a_risky_pattern_the_texts_it_cannot_match() -> None:
    spent: list[bool] = []
    assert (
        _regex(r"(?:\w+\s?)*!").over("word " * 10_000, lambda: Budget(1, lambda: spent.append(True))) is None
    )
    assert spent == []


def test_the_sieve_lets_everything_through_that_matches() -> None:
    patterns = [r"\bélan\b", r"\w+!", r"(?i)FIN\b", r"[^\w\s]—", r"(?<=a )film", r"a\sb", r"(a)\1", r"\p{Lu}"]
    sieve = Sieve([probe(pattern, "tokens", None) for pattern in patterns])
    assert sorted(sieve.candidates("with élan")) == [0, 6, 7]
    assert 1 in sieve.candidates("l’étér!")
    assert 2 in sieve.candidates("fin")
    assert 3 in sieve.candidates("“—")
    assert 4 in sieve.candidates("a film")
    assert 5 in sieve.candidates("a\u00a0b")
    assert sieve.candidates("zzz") == [7]


def test_bad_patterns_say_why() -> None:
    with pytest.raises(PatternError, match="not a regular expression") as error:
        probe("(", "tokens", 3)
    assert (error.value.key, error.value.item) == ("tokens", 3)


def test_no_warning_reaches_the_user() -> None:
    code = "from reviewlint.patterns.compile import probe; probe('[[a]&&b]|[a~~b]', 'tokens', 0)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stderr == ""
