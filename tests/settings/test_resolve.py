"""Which layer has the say over a rule, and how the rest is merged."""

import pickle
from pathlib import Path

import pytest

from reviewlint.errors import SettingsError, UsageError
from reviewlint.settings.explain import explain
from reviewlint.settings.layers import Layer
from reviewlint.settings.load import SettingsFiles
from reviewlint.settings.model import CreditSettings, Settings
from reviewlint.settings.resolve import decide, groups, resolve, specificity

PUFFERY = "superlatives/puffery"


def on(*layers: Settings, rule: str = PUFFERY, enabled: bool = True) -> bool:
    decision = decide(rule, enabled, [Layer(layer, "test") for layer in layers])
    assert decision is not None
    return decision.on


@pytest.mark.parametrize(
    ("name", "rule", "fits"),
    [
        ("all", PUFFERY, 0),
        ("superlatives", PUFFERY, 12),
        (PUFFERY, PUFFERY, 20),
        ("super", PUFFERY, None),
        ("Google", "Google.Spacing", 6),
        ("Goo", "Google.Spacing", None),
    ],
)
def test_how_closely_a_name_fits(name: str, rule: str, fits: int | None) -> None:
    assert specificity(name, rule) == fits


def test_groups_of_rules() -> None:
    assert groups([PUFFERY, "Google.Spacing", "lone"]) == {"superlatives", "Google"}


def test_the_default_stays_when_nobody_speaks() -> None:
    assert on()
    assert not on(enabled=False)
    assert decide(PUFFERY, None, [Layer(Settings(ignore=("wording",)), "test")]) is None


def test_select_replaces_and_extend_select_adds() -> None:
    assert not on(Settings(select=("wording",)))
    assert not on(Settings(select=()))
    assert on(Settings(select=("superlatives",)), enabled=False)
    assert on(Settings(select=("all",)), enabled=False)
    assert on(Settings(extend_select=("wording",)))
    assert on(Settings(extend_select=(PUFFERY,)), enabled=False)


def test_within_a_layer_the_longer_name_wins_and_ignore_a_tie() -> None:
    assert on(Settings(select=(PUFFERY,), ignore=("superlatives",)))
    assert not on(Settings(select=("superlatives",), ignore=(PUFFERY,)))
    assert not on(Settings(select=(PUFFERY,), ignore=(PUFFERY,)))
    assert on(Settings(select=("superlatives",), ignore=("all",)))


def test_between_layers() -> None:
    ignored = Settings(ignore=(PUFFERY,))
    assert not on(ignored, Settings(select=("superlatives",))), "a group does not lift a rule that is ignored"
    assert on(ignored, Settings(select=(PUFFERY,))), "naming the rule does"
    assert on(Settings(ignore=("superlatives",)), Settings(select=("superlatives",)))
    assert not on(Settings(select=(PUFFERY,)), Settings(ignore=("superlatives",))), "a stronger ignore holds"
    assert not on(Settings(select=(PUFFERY,)), Settings(select=("wording",)))


def test_scalars_packs_and_rule_tables_merge() -> None:
    weak = Settings(rules=("a", "b"), rule={"r": {"severity": "error", "x": 1}}, kind="film", fail_on="error")
    strong = Settings(rules=("b", "c"), rule={"r": {"x": 2}}, lang="de")
    resolved = resolve([Layer(weak, "weak"), Layer(strong, "strong")])
    rules = {"r": {"severity": "error", "x": 2}}
    assert resolved[:6] == (("a", "b", "c"), rules, "error", "film", "de", CreditSettings())
    assert resolve([]).fail_on == "warning"


def test_per_file_tables_match_below_their_settings_file(tmp_path: Path) -> None:
    path = tmp_path / "reviewlint.toml"
    path.write_text('[per-file."drafts/**"]\nkind = "book"\n[per-file."*.txt"]\nlang = "de"\n')
    (layer,) = SettingsFiles().layers(str(path))

    def matching(name: str) -> list[str]:
        return [str(each.prefix[1]) for each in layer.per_file_for(str(tmp_path / name))]

    assert matching("drafts/x.md") == ["drafts/**"]
    assert matching("drafts/deep/x.txt") == ["drafts/**", "*.txt"]
    assert matching("sub/drafts/x.md") == []
    assert list(layer.per_file_for("/elsewhere/drafts/x.md")) == []


def test_every_value_tells_where_it_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "reviewlint.toml"
    path.write_text(
        'select = [\n  "wording",\n  "superlatives",\n]\n[rule."a/b"]\nwindow = 3\n'
        '[per-file."*.md"]\nignore = ["superlatives"]\n'
    )
    (layer,) = SettingsFiles().layers(str(path))
    layers = [layer, *layer.per_file_for(str(tmp_path / "x.md")), Layer(Settings(lang="de"), "command line")]
    assert explain(layers) == [
        ("select", "wording", "reviewlint.toml:2"),
        ("select", "superlatives", "reviewlint.toml:3"),
        ("ignore", "superlatives", "reviewlint.toml:8"),
        ("lang", "de", "command line"),
        ("fail-on", "warning", "default"),
        ("rule.a/b.window", "3", "reviewlint.toml:6"),
    ]
    decision = decide(PUFFERY, True, layers)
    assert decision is not None
    assert (decision.on, decision.origin) == (False, "reviewlint.toml:8")


def test_errors_of_a_layer_name_its_place() -> None:
    layer = Layer(Settings(), "reviewlint.toml", "reviewlint.toml", line_of=lambda key: 7)
    assert isinstance(layer.error("wrong", "select"), SettingsError)
    assert str(layer.error("wrong", "select")) == "reviewlint.toml:7: wrong"
    assert isinstance(Layer(Settings(), "command line").error("wrong"), UsageError)


def test_settings_travel_between_processes() -> None:
    settings = Settings(select=("a",), rule={"r": {"x": 1}}, per_file={"*.md": Settings(kind="film")})
    assert pickle.loads(pickle.dumps(settings)) == settings
