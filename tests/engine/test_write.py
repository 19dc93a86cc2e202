"""A file is replaced whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from reviewlint.engine.write import replace_text
from reviewlint.errors import InputError


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_bytes_and_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\r")
    path.chmod(0o640)
    replace_text(str(path), "\ufeffone\r\ntwo\r", "\ufeffone\r\nthree\r")
    assert path.read_bytes() == b"\xef\xbb\xbfone\r\nthree\r"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert names(tmp_path) == {"x.md"}


def test_of_a_link_the_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target = tmp_path / "folder" / "x.md"
    target.write_text("old")
    link = tmp_path / "link.md"
    link.symlink_to("folder/x.md")
    replace_text(str(link), "old", "new")
    assert link.is_symlink() and target.read_text() == "new"


def test_a_file_that_changed_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_text("saved meanwhile")
    with pytest.raises(InputError, match="has changed since it was read"):
        replace_text(str(path), "old", "new")
    assert path.read_text() == "saved meanwhile"
    assert names(tmp_path) == {"x.md"}


@pytest.mark.parametrize("what", ["gone", "folder", "fifo"])
def test_what_is_no_file_is_not_written(tmp_path: Path, what: str) -> None:
    path = tmp_path / "x.md"
    if what == "folder":
        path.mkdir()
    elif what == "fifo":
        os.mkfifo(path)
    with pytest.raises(InputError, match=r"x\.md: is not a file"):
        replace_text(str(path), "", "new")
    assert names(tmp_path) == ({"x.md"} if what != "gone" else set())


def test_a_disk_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    path.write_text("old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match="cannot be written: No space left on device"):
        replace_text(str(path), "old", "new")
    assert path.read_text() == "old"
    assert names(tmp_path) == {"x.md"}


def test_no_permission_is_respected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(InputError, match="no permission"):
        replace_text(str(path), "old", "new")
    assert path.read_text() == "old"
