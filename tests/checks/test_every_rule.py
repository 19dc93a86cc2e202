"""What holds for every rule that ships: in its place, documented, and its examples are true."""

from functools import cache
from pathlib import Path
from typing import get_type_hints

import pytest

from reviewlint.checks import BUILT_IN, ON_FIELDS
from reviewlint.cli.rule_page import RulePage, page_of
from reviewlint.document import Document
from reviewlint.engine.registry import Registry
from reviewlint.engine.run import Linter
from reviewlint.settings.model import CreditSettings, Settings

CREDITS = Path(__file__).resolve().parent.parent / "data" / "credits" / "films.csv"
"""A source of credits, for the rule that compares with one."""


@cache
def registry() -> Registry:
    return Registry()


SHIPPED = sorted({*BUILT_IN, *registry().patterns})


def sections(page: RulePage) -> dict[str, tuple[str, ...]]:
    return {section.heading: section.texts for section in page.sections}


def test_rules_are_listed_in_order() -> None:
    assert list(BUILT_IN) == sorted(BUILT_IN)


@pytest.mark.parametrize("id", BUILT_IN)
def test_a_module_is_where_its_id_says(id: str) -> None:
    group, name = id.split("/")
    assert BUILT_IN[id] == f"reviewlint.checks.{group}.{name.replace('-', '_')}"
    rule = registry().load(id)
    assert rule.id == id
    assert set(rule.needs) <= set(registry().patterns)
    supported = (int, float, bool, str, tuple[str, ...])
    assert all(hint in supported for hint in get_type_hints(type(rule.options)).values())


@pytest.mark.parametrize("id", SHIPPED)
def test_a_rule_teaches(id: str) -> None:
    page = page_of(registry(), id)
    found = sections(page)
    assert page.summary
    assert {"Why", "Bad", "Good", "Source"} <= set(found)
    listed = " ".join(found.get("Options", ()))
    assert all(option in listed or option.replace("-", "_") in listed for option in page.info.options)


@pytest.mark.parametrize("id", SHIPPED)
def test_its_examples_are_true(id: str) -> None:
    found = sections(page_of(registry(), id))
    # What is to be said of comments that silence rules depends on the rules that they silence.
    select = ("all",) if id.startswith("suppression/") else (id,)
    linter = Linter(Settings(select=select, credits=CreditSettings(files=(str(CREDITS),))), isolated=True)
    said = {
        heading: [
            {finding.rule for finding in linter.lint(Document(example + "\n"))} for example in found[heading]
        ]
        for heading in ("Bad", "Good")
    }
    for example, rules in zip(found["Bad"], said["Bad"], strict=True):
        assert id in rules, f"silent on: {example}"
    for example, rules in zip(found["Good"], said["Good"], strict=True):
        assert id not in rules, f"speaks up on: {example}"


@pytest.mark.parametrize("id", sorted(ON_FIELDS))
def test_rules_on_fields_have_nothing_to_say_without_any(id: str, sample: str) -> None:
    """They are left out there, so each must truly be silent: on the sample, and on what it is meant for."""
    rule = registry().load(id)
    examples = sections(page_of(registry(), id))["Bad"]
    bodies = [sample, *(example.split("---")[-1].split("+++")[-1] for example in examples)]
    for body in bodies:
        assert list(rule.check(Document(body), rule.options)) == []
