"""`reviewlint init`."""

import re
import tomllib


def test_it_writes_a_file_that_works(cli, reviews):
    """And shows the hook."""
    result = cli("init")
    assert result.code == 0
    assert "id: reviewlint" in result.out and ".pre-commit-config.yaml" in result.out
    assert tomllib.loads((reviews / "reviewlint.toml").read_text(encoding="utf-8")) == {"fail-on": "warning"}
    assert cli("good.md").code == 0


def test_what_is_commented_out_works_too(cli, reviews):
    """Every example in the file is one: right keys, right rules, right options."""
    cli("init")
    path = reviews / "reviewlint.toml"
    text = path.read_text(encoding="utf-8")
    # Comments that explain are sentences; examples are assignments and tables.
    examples = re.sub(r"(?m)^# (?=\[|[a-z-]+ = )", "", text).replace("[]", "")
    (reviews / "house-style").mkdir()
    (reviews / "house-style" / "voice.yml").write_text(
        "extends: existence\nmessage: No.\ntokens: [xyzzy]\n", encoding="utf-8"
    )
    path.write_text(examples, encoding="utf-8")
    (reviews / "reviewlint-calibration.tsv").write_text(
        "reviewlint-calibration\t1\narchive\tReviews\nmetric\tkind\tlength\treviews\t0 100\n",
        encoding="utf-8",
    )
    (reviews / "reviewlint-baseline.jsonl").write_text('{"reviewlint-baseline": 1}\n', encoding="utf-8")
    assert set(tomllib.loads(examples)) >= {"select", "ignore", "rules", "rule", "per-file", "exclude"}
    assert cli("good.md").err == ""


def test_it_never_overwrites(cli, folder):
    """Not even an empty file."""
    (folder / "reviewlint.toml").touch()
    result = cli("init")
    assert result == (2, "", "reviewlint: error: reviewlint.toml: is there already, and stays as it is\n")
    assert (folder / "reviewlint.toml").read_bytes() == b""


def test_another_folder(cli, folder):
    """That has to be there."""
    (folder / "blog").mkdir()
    assert cli("init", "blog").code == 0
    assert (folder / "blog" / "reviewlint.toml").exists()
    assert cli("init", "nowhere").err.startswith(
        "reviewlint: error: nowhere/reviewlint.toml: cannot be written"
    )
