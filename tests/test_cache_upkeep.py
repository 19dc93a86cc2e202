"""The cache does not grow without end, and goes when it is told to."""

import os
import time
from pathlib import Path

import pytest

from reviewlint.cache_upkeep import KEPT_DAYS, clear, prune
from reviewlint.user_cache import FOLDER_VARIABLE, load_json, store_json

DAY = 86_400


def aged(path: Path, days: float) -> None:
    path.write_bytes(b"{}")
    then = time.time() - days * DAY
    os.utime(path, (then, then))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} - {"pruned"}


def test_old_values_go(tmp_path: Path) -> None:
    aged(tmp_path / "old.json", KEPT_DAYS + 1)
    aged(tmp_path / "new.json", KEPT_DAYS - 1)
    aged(tmp_path / "killed.json.12ab.tmp", 2)
    aged(tmp_path / "being-written.json.34cd.tmp", 0)
    aged(tmp_path / "grammar-server.json", 99)
    aged(tmp_path / "notes.txt", 99)
    prune(str(tmp_path))
    assert names(tmp_path) == {"new.json", "being-written.json.34cd.tmp", "grammar-server.json", "notes.txt"}


def test_once_a_day_is_enough(tmp_path: Path) -> None:
    prune(str(tmp_path))
    aged(tmp_path / "old.json", 99)
    prune(str(tmp_path))
    assert names(tmp_path) == {"old.json"}
    yesterday = time.time() - 1.1 * DAY
    os.utime(tmp_path / "pruned", (yesterday, yesterday))
    prune(str(tmp_path))
    assert names(tmp_path) == set()


def test_whoever_stores_prunes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    aged(tmp_path / "old.json", 99)
    store_json("key", 1)
    assert load_json("key") == 1
    assert "old.json" not in names(tmp_path)


def test_links_and_folders_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "mine.json").write_text("{}")
    (tmp_path / "cache" / "link.json").symlink_to(tmp_path / "mine.json")
    (tmp_path / "cache" / "folder.json").mkdir()
    assert clear(str(tmp_path / "cache")) == (0, 0)
    assert (tmp_path / "mine.json").exists()


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    prune(str(tmp_path / "absent"))
    assert clear(str(tmp_path / "absent")) == (0, 0)
