"""`reviewlint config`."""

import json


def test_every_value_has_an_origin(cli, folder):
    """Defaults, the file and its line, the front matter, the command line."""
    (folder / "reviewlint.toml").write_text('fail-on = "error"\n\nignore = ["cliches"]\n', encoding="utf-8")
    (folder / "a.md").write_text("---\nreviewlint:\n  kind: book\n---\nFine.\n", encoding="utf-8")
    rows = [line.split(None, 2) for line in cli("config", "a.md", "--lang", "en").out.splitlines()]
    table = {key: (value, origin) for key, value, origin in rows}
    assert table["fail-on"] == ("error", "reviewlint.toml:1")
    assert table["ignore"] == ("cliches", "reviewlint.toml:3")
    assert table["kind"][0] == "book" and "front matter" in table["kind"][1]
    assert table["lang"] == ("en", "command line")
    assert table["credits/missing-field"] == ("warning", "default")
    off = [key for key, (value, _) in table.items() if value == "off" and key.startswith("cliches/")]
    assert off and all(table[key][1] == "reviewlint.toml:3" for key in off)


def test_json(cli, folder):
    """For programs."""
    (folder / "a.md").write_text("Fine.\n", encoding="utf-8")
    rows = json.loads(cli("config", "a.md", "--output-format", "json").out)
    assert {"key": "fail-on", "value": "warning", "origin": "default"} in rows
