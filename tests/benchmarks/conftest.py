"""The scripts in benchmarks/ are no package: their folder must be on the path."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def importable(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let tests import the accuracy bench as its own scripts do."""
    monkeypatch.syspath_prepend(str(repository / "benchmarks" / "accuracy"))
