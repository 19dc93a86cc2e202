"""The command line in this process, with an isolated folder and cache."""

import io
import os
import sys
from collections.abc import Callable
from typing import NamedTuple

import pytest

from reviewlint.cli.main import main


class Result(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]

BAD = "# Her\n\nThis must-see film is visually stunning.\n"
"""A review with findings, among them warnings."""

GOOD = "---\ntitle: Her\nyear: 2013\ndirector: Spike Jonze\n---\nA man buys a voice. The voice leaves.\n"
"""A review without findings."""


@pytest.fixture(scope="session", autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A cache of the rules that all tests here share, and that is not the user's."""
    os.environ["REVIEWLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory, in an environment that says nothing of colours and widths."""
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "PYTHONIOENCODING"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def reviews(folder):
    """A folder with one review that has findings and one that has none."""
    (folder / "bad.md").write_text(BAD, encoding="utf-8")
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    return folder


@pytest.fixture
def cli(folder, monkeypatch) -> Run:
    """Run one command line in this process."""

    def run(*argv: object, stdin: bytes = b"") -> Result:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n") for _ in range(2))
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setattr(sys, "stderr", err)
        code = main([str(word) for word in argv])
        texts = []
        for stream in (out, err):
            stream.flush()
            texts.append(stream.buffer.getvalue().decode("utf-8"))
        return Result(code, *texts)

    return run
