"""Settings files: which one governs, how they build on each other, and how mistakes are told."""

import os
from pathlib import Path

import pytest

from reviewlint.errors import SettingsError
from reviewlint.settings.load import SettingsFiles
from reviewlint.settings.model import Settings


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def load(path: Path) -> Settings:
    return SettingsFiles().layers(str(path))[-1].settings


def problem(path: Path) -> SettingsError:
    with pytest.raises(SettingsError) as caught:
        SettingsFiles().layers(str(path))
    assert caught.value.path is not None
    assert caught.value.path.endswith(path.name)
    assert "\n" not in str(caught.value)
    return caught.value


def test_the_nearest_file_wins_and_within_a_folder_the_hidden_one(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    files = [
        (tmp_path / "pyproject.toml", "[tool.reviewlint]\n"),
        (tmp_path / "reviewlint.toml", ""),
        (tmp_path / ".reviewlint.toml", ""),
        (tmp_path / "a" / "pyproject.toml", "[tool.other]\n"),
    ]
    for path, text in files:
        write(path, text)
        found = SettingsFiles().find(str(deep))
        assert found == str(path if path.parent == tmp_path else tmp_path / ".reviewlint.toml")


def test_every_folder_is_looked_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "reviewlint.toml", "")
    (tmp_path / "a" / "b").mkdir(parents=True)
    files = SettingsFiles()
    assert files.find(str(tmp_path / "a" / "b")) == str(tmp_path / "reviewlint.toml")
    monkeypatch.setattr(os.path, "isfile", lambda path: pytest.fail(f"looked for {path} again"))
    assert (
        files.find(str(tmp_path / "a" / "b")) == files.find(str(tmp_path / "a")) == files.find(str(tmp_path))
    )


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.reviewlint]\n", True),
        ('[tool.reviewlint.rule."a/b"]\nx = 1\n', True),
        ('[ tool . "reviewlint" ]\n', True),
        ("[tool]\nreviewlint.fail-on = 'never'\n", True),
        ("[tool]\nx = 1\n", False),
        ('[project]\ndependencies = ["reviewlint"]\n', False),
        ("[tool.reviewlint\n", True),
    ],
)
def test_a_pyproject_counts_when_it_has_the_table(tmp_path: Path, text: str, ours: bool) -> None:
    path = write(tmp_path / "pyproject.toml", text)
    assert (SettingsFiles().find(str(tmp_path)) == str(path)) is ours


def test_a_project_without_our_table_does_not_import_a_parser(tmp_path: Path) -> None:
    import subprocess
    import sys

    write(tmp_path / "pyproject.toml", '[project]\nname = "reviewlint"\n')
    code = f"""
import sys
from reviewlint.settings.load import SettingsFiles
SettingsFiles().find({str(tmp_path)!r})
assert "tomllib" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


def test_all_keys(tmp_path: Path) -> None:
    text = """
select = ["superlatives", "repetition/adjacent-word"]
extend-select = "wording"
ignore = []
rules = ["styles/house"]
exclude = ["drafts/**"]
fail-on = "error"
kind = "film"
lang = "en-gb"
[rule."repetition/adjacent-word"]
severity = "error"
window = 3
[per-file."old/**"]
ignore = ["superlatives"]
rule."repetition/adjacent-word".window = 5
"""
    assert load(write(tmp_path / "reviewlint.toml", text)) == Settings(
        select=("superlatives", "repetition/adjacent-word"),
        extend_select=("wording",),
        rules=(str(tmp_path / "styles" / "house"),),
        rule={"repetition/adjacent-word": {"severity": "error", "window": 3}},
        per_file={
            "old/**": Settings(ignore=("superlatives",), rule={"repetition/adjacent-word": {"window": 5}})
        },
        exclude=("drafts/**",),
        fail_on="error",
        kind="film",
        lang="en-gb",
    )


def test_extended_files_come_first_and_their_packs_stay_theirs(tmp_path: Path) -> None:
    write(tmp_path / "house" / "base.toml", 'rules = ["packs"]\nfail-on = "error"\n')
    write(tmp_path / "middle.toml", 'extend = "house/base.toml"\nkind = "book"\n')
    top = write(tmp_path / "reviewlint.toml", 'extend = ["middle.toml"]\nlang = "de"\n')
    layers = SettingsFiles().layers(str(top))
    assert [layer.settings for layer in layers] == [
        Settings(rules=(str(tmp_path / "house" / "packs"),), fail_on="error"),
        Settings(kind="book"),
        Settings(lang="de"),
    ]
    assert [os.path.basename(layer.origin) for layer in layers] == [
        "base.toml",
        "middle.toml",
        "reviewlint.toml",
    ]


def test_a_circle_of_extends_is_told_where_it_closes(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", 'extend = ["b.toml"]\n')
    write(tmp_path / "b.toml", '\nextend = ["a.toml"]\n')
    with pytest.raises(SettingsError, match=r"b\.toml:2: 'a\.toml' extends this file in turn"):
        SettingsFiles().layers(str(tmp_path / "a.toml"))


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("\nselct = []\n", 2, "unknown setting 'selct'; did you mean 'select'?"),
        ("colour = true\n", 1, "unknown setting 'colour'; the keys are extend, select"),
        ("select = 3\n", 1, "'select' must be a list of strings, not 3"),
        ('select = [\n  "wording",\n  7,\n]\n', 3, "'select' must hold non-empty strings, not 7"),
        (
            'fail-on = "eror"\n',
            1,
            "'fail-on' must be one of error, warning, suggestion, never, not 'eror'; did",
        ),
        ("fail-on = true\n", 1, "not true"),
        ("kind = 1979-05-27\n", 1, "'kind' must be a non-empty string, not a date"),
        ("rule = 1\n", 1, "'rule' must be a table, not 1"),
        ('\n[rule]\n"a/b" = "error"\n', 3, "'a/b' must be a table, not 'error'"),
        ('[rule."a/b"]\n\nseverity = "warn"\n', 3, "not 'warn'; did you mean 'warning'?"),
        ('[rule."a/b"]\nseverity = "off"\n', 2, "to turn a rule off, name it in ignore = ['a/b']"),
        (
            '[per-file."*.md"]\n\nfail-on = "error"\n',
            3,
            "'fail-on' can only be set at the top of a settings file",
        ),
        ('[per-file."*.md"]\nigore = []\n', 2, "unknown setting 'igore'; did you mean 'ignore'?"),
        ('[per-file."[z-a]"]\n', 1, "'[z-a]' is not a file pattern"),
        ('exclude = ["ok", ""]\n', 1, "'exclude' must hold non-empty strings"),
        ('exclude = ["ok",\n"#"]\n', 2, "'#' is not a file pattern"),
        ('\nextend = "absent.toml"\n', 2, "there is no settings file 'absent.toml' to extend"),
        ("extend = 3\n", 1, "'extend' must be a list of strings, not 3"),
        ("select = [\n\n", None, "is not TOML: "),
        ("select = []\nselect = []\n", 2, "is not TOML: "),
        ("a = " + "[" * 5000 + "\n", None, "is nested too deeply"),
    ],
)
def test_mistakes_name_their_line_and_the_mend(
    tmp_path: Path, text: str, line: int | None, said: str
) -> None:
    error = problem(write(tmp_path / "reviewlint.toml", text))
    assert said in error.message
    assert error.line == line


def test_mistakes_in_pyproject_name_the_line_there(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n[tool.reviewlint]\nkind = "film"\nfail_on = "error"\n'
    error = problem(write(tmp_path / "pyproject.toml", text))
    assert (error.line, error.message) == (5, "unknown setting 'fail_on'; did you mean 'fail-on'?")
    assert problem(write(tmp_path / "pyproject.toml", "\n[tool]\nreviewlint = 3\n")).line == 3


def test_a_file_that_is_not_utf8_or_has_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "reviewlint.toml"
    path.write_bytes(b'\xef\xbb\xbfkind = "film"\n')
    assert load(path).kind == "film"
    path.write_bytes(b'kind = "film"\n# caf\xe9\n')
    assert (problem(path).line, problem(path).message) == (2, "is not UTF-8")


def test_a_broken_file_is_read_once_and_fails_every_time(tmp_path: Path) -> None:
    path = write(tmp_path / "reviewlint.toml", "select = 3")
    files = SettingsFiles()
    for _ in range(2):
        with pytest.raises(SettingsError):
            files.layers(str(path))
