"""The table `[credits]`: how it is read, refused, merged, and told."""

from pathlib import Path

import pytest

from reviewlint.errors import SettingsError
from reviewlint.settings.explain import explain
from reviewlint.settings.load import SettingsFiles
from reviewlint.settings.model import CreditSettings
from reviewlint.settings.resolve import resolve

FULL = """\
[credits]
sources = ["file", "wikidata"]
files = "films.csv"
online = true
contact = "desk@example.org"
store = "imdb.sqlite"
cache-days = 7
"""


def test_every_key(tmp_path: Path) -> None:
    path = tmp_path / "reviewlint.toml"
    path.write_text(FULL, encoding="utf-8")
    layers = SettingsFiles().layers(str(path))
    assert resolve(layers).credits == CreditSettings(
        ("file", "wikidata"),
        (str(tmp_path / "films.csv"),),
        True,
        "desk@example.org",
        str(tmp_path / "imdb.sqlite"),
        7,
    )
    rows = {row.key: (row.value, row.origin.rpartition(":")[2]) for row in explain(layers)}
    assert rows["credits.online"] == ("true", "4")
    assert rows["credits.sources"] == ("wikidata", "2")
    assert rows["credits.cache-days"] == ("7", "7")


@pytest.mark.parametrize(
    ("table", "line", "said"),
    [
        ("online = 1", 2, "'online' must be true or false, not 1"),
        ("cache-days = -1", 2, "'cache-days' must be a number of days, 0 or more, not -1"),
        ("cache-days = true", 2, "not true"),
        ('sources = ["file",\n"wikidat"]', 3, "did you mean 'wikidata'?"),
        ('contact = "me"', 2, "must be an e-mail address or a web page"),
        ('contact = "a@b\\r\\nHost: x"', 2, "must be an e-mail address or a web page"),
        ("onlin = true", 2, "unknown setting 'onlin' in 'credits'; did you mean 'online'?"),
        ('store = ""', 2, "'store' must be a non-empty string"),
    ],
)
def test_mistakes_name_their_line(tmp_path: Path, table: str, line: int, said: str) -> None:
    path = tmp_path / "reviewlint.toml"
    path.write_text(f"[credits]\n{table}\n", encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        SettingsFiles().layers(str(path))
    assert caught.value.line == line
    assert said in caught.value.message


def test_no_review_and_no_folder_of_reviews_goes_online_by_itself(tmp_path: Path) -> None:
    """What somebody else wrote into a review must not make this machine send requests."""
    path = tmp_path / "reviewlint.toml"
    path.write_text('[per-file."x/**".credits]\nonline = true\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="can only be set at the top of a settings file"):
        SettingsFiles().layers(str(path))


def test_stronger_settings_go_over_weaker_ones() -> None:
    weak = CreditSettings(("file",), ("a", "b"), True, "a@example.org", "x", 3)
    assert CreditSettings().over(weak) == weak
    strong = CreditSettings((), ("b", "c"), False, None, "y", 0)
    assert strong.over(weak) == CreditSettings((), ("a", "b", "c"), False, "a@example.org", "y", 0)
