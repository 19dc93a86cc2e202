"""The oracle: textstat itself, unmodified, reading the project's own copy of its dictionary."""

import zipfile
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def textstat(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> ModuleType:
    """The real textstat with the CMU dictionary at hand, so that it never tries to download one."""
    import nltk
    import textstat

    folder = tmp_path_factory.mktemp("nltk")
    with zipfile.ZipFile(repository / "tests" / "data" / "nltk" / "corpora" / "cmudict.zip") as archive:
        archive.extractall(folder / "corpora")
    nltk.data.path.insert(0, str(folder))
    return textstat
