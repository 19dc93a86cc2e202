"""Every way in which a file cannot be read is one line that names it."""

import os
from pathlib import Path

import pytest

from reviewlint.engine.read import is_plain, read_text
from reviewlint.errors import InputError


def reason(path: object) -> str:
    with pytest.raises(InputError) as caught:
        read_text(str(path))
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    return caught.value.message


def test_text_is_kept_as_stored(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    text = "\ufeffa\r\nb\rc\n\U0001f600 é\n"
    path.write_bytes(text.encode())
    assert read_text(str(path)) == text


def test_what_is_not_there(tmp_path: Path) -> None:
    assert reason(tmp_path / "x.md") == "there is no such file"
    assert reason(tmp_path / "*.md") == "no file matches this pattern"
    (tmp_path / "link.md").symlink_to("nowhere.md")
    assert reason(tmp_path / "link.md") == "is a link to 'nowhere.md', which is not there"
    assert reason(tmp_path / "a" / ("x" * 300)) == "there is no such file"
    with pytest.raises(InputError, match="is not a file name"):
        read_text("a\0b.md")


def test_a_folder_and_a_file_as_a_folder(tmp_path: Path) -> None:
    (tmp_path / "x.md").mkdir()
    assert reason(tmp_path / "x.md") == "is a folder, not a file"
    (tmp_path / "y.md").write_text("")
    assert reason(tmp_path / "y.md" / "z.md") == "cannot be read: Not a directory"


def test_a_loop_of_links(tmp_path: Path) -> None:
    (tmp_path / "x.md").symlink_to("x.md")
    assert "Too many levels" in reason(tmp_path / "x.md")


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.md"
    path.write_text("text")
    path.chmod(0)
    if os.access(path, os.R_OK):  # root may read anything; say what the system would say
        monkeypatch.setattr("builtins.open", _denied)
    assert reason(path) == "no permission to read it"


def _denied(*arguments: object) -> None:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"a\0b", None, "is a binary file (byte 2 is NUL)"),
        ("text".encode("utf-16"), None, "is UTF-16"),
        (b"one\ntwo caf\xe9 x\n", 2, "byte 8 of line 2 is 0xE9"),
        (b"\xff", 1, "byte 1 of line 1 is 0xFF"),
        (b"ok \xed\xa0\x80", 1, "byte 4 of line 1 is 0xED"),
    ],
)
def test_what_is_not_utf8_text(tmp_path: Path, data: bytes, line: int | None, said: str) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(data)
    assert said in reason(path)
    with pytest.raises(InputError) as caught:
        read_text(str(path))
    assert caught.value.line == line


def test_plain_text_goes_by_its_name() -> None:
    assert is_plain("a/NOTES.TXT")
    assert not is_plain("a.md")
    assert not is_plain("txt")
