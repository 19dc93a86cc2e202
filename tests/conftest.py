"""Fixtures that more than one room's tests need."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.output.html.chromium import arguments, find_chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REPOSITORY = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def sample(repository: Path) -> str:
    """The sample review, as stored."""
    return (repository / "examples" / "her.md").read_bytes().decode("utf-8")


@pytest.fixture(scope="session")
def corpora() -> Path:
    """A folder of published reviews, too big to ship; tests that want it skip aloud without it."""
    named = os.environ.get("REVIEWLINT_CORPORA")
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "data" / "corpora"
    if not folder.is_dir():
        pytest.skip("no corpora of published reviews here: name their folder in REVIEWLINT_CORPORA")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A Chromium that is there; tests that want it belong to the group "chromium"."""
    path = find_chromium()
    if path is None:
        if os.environ.get("REVIEWLINT_REQUIRE_CHROMIUM"):
            pytest.fail("there is no Chromium here, and REVIEWLINT_REQUIRE_CHROMIUM asks for one")
        pytest.skip("no Chromium here: install one, or name it in CHROMIUM, for the tests of pages")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments())
        yield browser
        browser.close()


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the cache of whoever runs the tests."""
    os.environ["REVIEWLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
