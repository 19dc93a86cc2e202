"""Every case in the files beside this one; see reading.py for how they are written."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from reviewlint.engine.run import Linter
from reviewlint.settings.model import Settings
from tests.cases.reading import Case, read_cases, told

HERE = Path(__file__).parent


def _cases() -> Iterator[object]:
    for path in sorted(HERE.glob("*/*.md")):
        rule = f"{path.parent.name}/{path.stem}"
        for case in read_cases(path.read_text("utf-8"), str(path.relative_to(HERE))):
            yield pytest.param(rule, case, id=f"{rule}:{case.line}")


@cache
def _linter(rule: str, kind: str | None, lang: str | None) -> Linter:
    return Linter(Settings(select=(rule,), kind=kind, lang=lang), isolated=True)


@pytest.mark.parametrize(("rule", "case"), list(_cases()))
def test_case(rule: str, case: Case) -> None:
    linter = _linter(rule, case.settings.get("kind"), case.settings.get("lang"))
    report = linter.lint_text(case.prose, case.settings.get("path", "review.md"))
    assert report.error is None
    assert told(report.findings, report.source, case.expected) == list(case.expected), case.title


def test_a_case_without_findings_block_is_an_error() -> None:
    with pytest.raises(ValueError, match=r"x\.md: a heading without"):
        list(read_cases("## One\n\n````review\nA.\n````\n\n## Two\n", "x.md"))


def test_every_pattern_rule_of_style_has_cases() -> None:
    groups = ("superlatives", "cliches", "wording")
    rules = {f"{path.parent.name}/{path.stem}" for path in HERE.parent.parent.glob("rules/*/*.yml")}
    cases = {f"{path.parent.name}/{path.stem}" for path in HERE.glob("*/*.md")}
    assert {rule for rule in rules if rule.startswith(groups)} <= cases
