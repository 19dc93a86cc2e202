"""proselint's own examples, and proselint itself to compare with."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from proselint.checks import __register__
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

Places = Counter[tuple[str, int, int]]


@pytest.fixture(scope="session")
def examples(repository: Path) -> list[dict]:
    """`check`, the texts it must `fail` and those it must `pass`."""
    return json.loads((repository / "tests" / "data" / "proselint" / "examples.json").read_text("utf-8"))


@pytest.fixture(scope="session")
def original() -> Callable[[str], Places]:
    """What proselint itself finds, with all its checks on and nothing cut off, as spans of the text."""
    registry = CheckRegistry()
    if not registry.checks:
        registry.register_many(__register__)
    config = {"max_errors": 10**9, "checks": {check.path: True for check in __register__}}

    def find(text: str) -> Places:
        places: Places = Counter()
        for result in LintFile("text", text).lint(config) if text else ():
            path, _, (start, end), _ = result.check_result
            # These two already stand where they should at the start, and so not at the end.
            start -= path.startswith("restricted.")
            places[path, max(0, start - 1), min(end - 1, len(text))] += 1
        return places

    return find
