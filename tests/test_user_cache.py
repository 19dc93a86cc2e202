"""The cache only ever saves time."""

import json
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reviewlint.user_cache import FOLDER_VARIABLE, cache_folder, load_json, store_json


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))
    return tmp_path / "cache"


def kept(folder: Path) -> list[Path]:
    """The files in the cache, but for the one that says when it was last looked through."""
    return [path for path in folder.iterdir() if path.name != "pruned"]


def test_a_value_comes_back(folder: Path) -> None:
    assert load_json("rules:1") is None
    store_json("rules:1", {"a": [1, None, "é"]})
    assert load_json("rules:1") == {"a": [1, None, "é"]}
    assert load_json("rules:2") is None
    assert [path.suffix for path in kept(folder)] == [".json"]


def test_any_key_will_do() -> None:
    for key in ("", "../../etc/passwd", "a\0b", "é" * 300, "CON"):
        store_json(key, key)
        assert load_json(key) == key


def test_another_version_does_not_see_it(monkeypatch: pytest.MonkeyPatch) -> None:
    store_json("key", 1)
    monkeypatch.setattr("reviewlint.user_cache.__version__", "999")
    assert load_json("key") is None


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b"[]", b"null", b'["other", 1]', b"[" * 100_000])
def test_damage_counts_as_nothing_there(folder: Path, damage: bytes) -> None:
    store_json("key", 1)
    (stored,) = kept(folder)
    stored.write_bytes(damage)
    assert load_json("key") is None
    store_json("key", 2)
    assert load_json("key") == 2


def test_a_folder_that_cannot_be_written_costs_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file" / "cache"))
    store_json("key", 1)
    assert load_json("key") is None


def test_a_failed_write_leaves_the_old_value_and_no_litter(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store_json("key", 1)

    def full(source: str, target: str) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(os, "replace", full)
    store_json("key", 2)
    assert load_json("key") == 1
    assert len(kept(folder)) == 1


def test_writers_at_once_never_show_half_a_value(folder: Path) -> None:
    values = [[number] * 2000 for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda value: store_json("key", value), values))
        seen = list(pool.map(lambda _: load_json("key"), range(40)))
    assert all(value in values for value in seen)
    assert len(kept(folder)) == 1


def test_what_is_stored_is_plain_json(folder: Path) -> None:
    store_json("key", [1])
    (stored,) = kept(folder)
    assert json.loads(stored.read_text())[1] == [1]


@pytest.mark.parametrize(
    ("platform", "environment", "folder_is"),
    [
        ("linux", {"HOME": "/home/ann"}, "/home/ann/.cache/reviewlint"),
        ("linux", {"HOME": "/home/ann", "XDG_CACHE_HOME": "/var/c"}, "/var/c/reviewlint"),
        ("linux", {"HOME": "/home/ann", "XDG_CACHE_HOME": "relative"}, "/home/ann/.cache/reviewlint"),
        ("darwin", {"HOME": "/Users/ann"}, "/Users/ann/Library/Caches/reviewlint"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/reviewlint/Cache"),
    ],
)
def test_the_place_is_the_platforms(
    platform: str, environment: dict[str, str], folder_is: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in (FOLDER_VARIABLE, "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert cache_folder() == folder_is
