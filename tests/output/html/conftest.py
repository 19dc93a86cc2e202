"""Pages made from texts, by the linter as it stands."""

import io
from collections.abc import Callable

import pytest

from reviewlint.engine.run import FileReport, Linter
from reviewlint.output.html import write
from reviewlint.output.style import Style
from tests.output.html.reading import Element, read


@pytest.fixture(scope="session")
def linter() -> Linter:
    return Linter(isolated=True, documents=True)


def html_of(*reports: FileReport) -> str:
    """The page of some reports."""
    out = io.StringIO()
    write(iter(reports), out, Style())
    return out.getvalue()


@pytest.fixture(scope="session")
def page(linter: Linter) -> Callable[..., Element]:
    """The page of one text as a tree."""

    def make(text: str, path: str = "review.md") -> Element:
        return read(html_of(linter.lint_text(text, path)))

    return make
