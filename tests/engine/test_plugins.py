"""Entry points found without importlib.metadata, and remembered."""

import os
from importlib.metadata import distributions
from pathlib import Path

import pytest

from reviewlint.engine import plugins
from reviewlint.engine.plugins import GROUP, find_plugins, parse_entry_points
from reviewlint.user_cache import FOLDER_VARIABLE


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "cache"))


def install(site: Path, name: str, text: str) -> None:
    folder = site / f"{name}-1.0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text(text)


TEXT = f"""
# reviewlint.rules
[console_scripts]
x/y = no:no

[{GROUP}]
example/hedge = example.hedge
example/other=example.more : OTHER [extra]

[last]
z/z = no
"""


def test_the_lines_of_our_group() -> None:
    assert parse_entry_points(TEXT) == {
        "example/hedge": "example.hedge",
        "example/other": "example.more:OTHER",
    }


def test_the_library_reads_the_same(tmp_path: Path) -> None:
    install(tmp_path, "example", TEXT)
    (distribution,) = distributions(path=[str(tmp_path)])
    theirs = {point.name: point.value for point in distribution.entry_points if point.group == GROUP}
    assert parse_entry_points(TEXT).keys() == theirs.keys()


def test_the_first_on_the_path_wins(tmp_path: Path) -> None:
    install(tmp_path / "one", "a", f"[{GROUP}]\na/x = first\n")
    install(tmp_path / "two", "b", f"[{GROUP}]\na/x = second\na/y = third\n")
    path = [str(tmp_path / "absent"), str(tmp_path / "one"), str(tmp_path / "two")]
    assert find_plugins(path) == {"a/x": "first", "a/y": "third"}


def test_a_folder_is_read_again_only_when_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    install(site, "a", f"[{GROUP}]\na/x = first\n")
    assert find_plugins([str(site)]) == {"a/x": "first"}
    with monkeypatch.context() as patch:
        patch.setattr(plugins, "_scan", lambda folder: pytest.fail("read again"))
        assert find_plugins([str(site)]) == {"a/x": "first"}
    before = os.stat(site).st_mtime_ns
    install(site, "b", f"[{GROUP}]\nb/y = second\n")
    os.utime(site, ns=(before + 1, before + 1))
    assert find_plugins([str(site)]) == {"a/x": "first", "b/y": "second"}


def test_a_foreign_cache_is_not_believed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site"
    install(site, "a", f"[{GROUP}]\na/x = first\n")
    changed = os.stat(site).st_mtime_ns
    for cached in (3, [], {str(site): 4}, {str(site): [changed, {"a/x": 7}]}, {str(site): [changed]}):
        monkeypatch.setattr(plugins, "load_json", lambda key, cached=cached: cached)
        assert find_plugins([str(site)]) == {"a/x": "first"}
