"""Rules made up for the tests, installed as a plugin would be; and a cache of the tests' own."""

from pathlib import Path

import pytest

RULES = '''
import os
from typing import NamedTuple
from reviewlint.finding import Finding, Span
from reviewlint.rule import Rule


def words(id, severity, word):
    def check(document, options):
        """Every occurrence of a word, twice over, last one first."""
        text = document.text
        for start in reversed(range(len(text))):
            if text.startswith(word, start):
                for _ in range(2):
                    yield Finding(id, severity, f"{word} again", document.span(start, start + len(word)))
    return check


def echoing(document, options):
    yield Finding("fake/echo", "warning", str(document.matches.get("fake/pattern")), Span(0, 1))


class Limits(NamedTuple):
    limit: int = 1
    names: tuple[str, ...] = ()


def limited(document, options):
    yield Finding("fake/limited", "suggestion", f"limit {options.limit} {options.names}", Span(0, 1))


def crashing(document, options):
    yield Finding("fake/crash", "error", "before", Span(0, 1))
    raise ZeroDivisionError("one\\ntwo")


def astray(document, options):
    yield Finding("fake/astray", "error", "nowhere", Span(0, len(document.source) + 1))


def deadly(document, options):
    if "DEADLY" in document.source:
        os._exit(9)
    yield from ()


GOOD = Rule("fake/good", "warning", words("fake/good", "warning", "good"))
NEUTRAL = Rule("fake/neutral", "error", words("fake/neutral", "error", "X"), languages=())
OFF = Rule("fake/off", "error", words("fake/off", "error", "good"), enabled=False)
LIMITED = Rule("fake/limited", "suggestion", limited, Limits(), enabled=False)
ECHO = Rule("fake/echo", "warning", echoing, enabled=False, needs=("fake/pattern",))
CRASH = Rule("fake/crash", "error", crashing, enabled=False)
CRASH_TOO = Rule("fake/crash-too", "error", crashing, enabled=False)
DEADLY = Rule("fake/deadly", "error", deadly, enabled=False)
ASTRAY = Rule("fake/astray", "error", astray, enabled=False)
MISNAMED = Rule("fake/other", "error", astray)
NO_RULE = 3
'''
ENTRY_POINTS = """
[reviewlint.rules]
fake/good = fake_rules:GOOD
fake/neutral = fake_rules:NEUTRAL
fake/off = fake_rules:OFF
fake/limited = fake_rules:LIMITED
fake/echo = fake_rules:ECHO
fake/crash = fake_rules:CRASH
fake/crash-too = fake_rules:CRASH_TOO
fake/deadly = fake_rules:DEADLY
fake/astray = fake_rules:ASTRAY
broken/misnamed = fake_rules:MISNAMED
broken/no-rule = fake_rules:NO_RULE
broken/absent = absent_module
"""
PATTERN = """
extends: existence
message: '"%s" is a pattern.'
level: suggestion
why: because
enabled: false
options:
  exceptions: what is left alone
tokens: [pattern]
exceptions: []
"""


@pytest.fixture
def fake_rules(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the import path with rules of the groups `fake` and `broken`; one is a built-in pattern."""
    site = tmp_path_factory.mktemp("site")
    (site / "fake_rules.py").write_text(RULES)
    (site / "fake-1.0.dist-info").mkdir()
    (site / "fake-1.0.dist-info" / "entry_points.txt").write_text(ENTRY_POINTS)
    (site / "rules" / "fake").mkdir(parents=True)
    (site / "rules" / "fake" / "pattern.yml").write_text(PATTERN)
    monkeypatch.setattr("reviewlint.engine.registry.builtin_rules_dir", lambda: str(site / "rules"))
    monkeypatch.syspath_prepend(site)
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(site / "cache"))
    return site
