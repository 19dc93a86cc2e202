"""`reviewlint rules`."""

import json

import pytest

from reviewlint.engine.run import Linter


def test_every_rule_has_a_row(cli):
    """Id, severity, switch, summary."""
    result = cli("rules")
    assert result.code == 0
    rows = [line.split(None, 3) for line in result.out.splitlines()]
    assert [row[0] for row in rows] == Linter().registry().ids()
    assert {row[1] for row in rows} <= {"error", "warning", "suggestion"}
    assert {row[2] for row in rows} <= {"on", "off"}
    assert all(row[3].strip() and "%s" not in row[3] for row in rows)


def test_groups_and_rules_can_be_named(cli):
    """Only those, each once."""
    result = cli("rules", "credits", "credits/missing-field", "superlatives/puffery")
    ids = [line.split()[0] for line in result.out.splitlines()]
    assert "superlatives/puffery" in ids and ids.count("credits/missing-field") == 1
    assert {id.partition("/")[0] for id in ids} == {"credits", "superlatives"}


def test_json(cli):
    """For programs: one object a rule."""
    rules = json.loads(cli("rules", "--output-format", "json").out)
    assert [rule["id"] for rule in rules] == Linter().registry().ids()
    assert set(rules[0]) == {"id", "severity", "enabled", "languages", "summary", "options"}
    assert all(isinstance(rule["enabled"], bool) and isinstance(rule["options"], dict) for rule in rules)


def test_house_rules_are_among_them(cli, folder):
    """As settings or `--rules` bring them."""
    (folder / "house").mkdir()
    (folder / "house" / "voice.yml").write_text(
        "extends: existence\nid: house/voice\nmessage: No.\ntokens: [voice]\nenabled: false\n",
        encoding="utf-8",
    )
    row = cli("rules", "house", "--rules", "house").out.split()
    assert row == ["house/voice", "warning", "off", "No."]


@pytest.mark.parametrize("width", [100, 140])
def test_rows_fit_a_terminal(monkeypatch, capsys, width):
    """Summaries are cut, ids are not."""
    from reviewlint.cli.rule_table import write_table
    from reviewlint.output.style import Style

    write_table(list(Linter().registry().infos()), Style(width=width, terminal=True))
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= width
