"""`reviewlint baseline`, and runs that go by one."""

import json

import pytest

NAME = "reviewlint-baseline.jsonl"
KNOWN = ("--baseline", NAME)


def rows(folder):
    """The entries of the baseline, without its first line."""
    lines = (folder / NAME).read_text(encoding="utf-8").splitlines()
    assert json.loads(lines[0]) == {"reviewlint-baseline": 1}
    return [json.loads(line) for line in lines[1:]]


def test_from_first_to_last(reviews, cli):
    """Create, live with it, offend again, mend, update."""
    created = cli("baseline", "create", ".")
    assert created.code == 0 and created.err == ""
    assert created.out.startswith(f"Wrote {NAME} with ") and f'baseline = "{NAME}"' in created.out
    assert {row["path"] for row in rows(reviews)} == {"bad.md"}
    assert cli(".", *KNOWN) == (0, "", "")
    assert cli("baseline", "check", ".") == (0, "", "")

    path = reviews / "bad.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nA visually stunning end.\n", encoding="utf-8")
    only = ("--select", "superlatives/blurb-compound", "--output-format", "concise")
    again = cli(".", *KNOWN, *only)
    assert again.code == 1 and again.out.startswith("bad.md:5:3: ") and again.out.count("\n") == 1
    listed = cli("baseline", "check", ".")
    assert listed.code == 1
    assert 'bad.md: new: superlatives/blurb-compound "visually stunning"' in listed.out
    assert "is not up to date" in listed.err

    path.write_text("# Her\n\nThis must-see film is good.\n", encoding="utf-8")
    stale = cli(".", *KNOWN)
    assert stale.code == 0
    assert stale.err.startswith(f"reviewlint: warning: {NAME}: knows findings that are gone; ")
    assert "bad.md: gone: " in cli("baseline", "check", ".").out
    updated = cli("baseline", "update", ".")
    assert updated.code == 0 and " gone.\n" in updated.out
    assert cli("baseline", "check", ".") == (0, "", "")
    assert "visually stunning" not in {row["text"] for row in rows(reviews)}


def test_the_setting(reviews, cli):
    """Is as good as the option, from wherever it is run, and names the file to create."""
    (reviews / "reviewlint.toml").write_text('baseline = "known.jsonl"\n', encoding="utf-8")
    assert cli(".").code == 2
    assert "known.jsonl with" in cli("baseline", "create", ".").out
    assert cli(".").code == 0
    assert cli(".", "--isolated").code == 1
    assert "known.jsonl" in cli("config", "bad.md").out


def test_create_never_overwrites(reviews, cli):
    """`update` is for that."""
    (reviews / NAME).touch()
    result = cli("baseline", "create", ".")
    assert (result.code, result.out) == (2, "")
    assert "is there already: `reviewlint baseline update`" in result.err
    assert (reviews / NAME).read_bytes() == b""


def test_update_keeps_what_it_cannot_know(reviews, cli):
    """Files that are not named, and rules that were not run; files that are no more go."""
    (reviews / "other.md").write_text("A must-see.\n", encoding="utf-8")
    cli("baseline", "create", ".")
    before = rows(reviews)
    (reviews / "bad.md").write_text("A must-see.\n", encoding="utf-8")
    cli("baseline", "update", "bad.md", "--select", "superlatives/blurb-compound")
    after = rows(reviews)
    lost = [row for row in before if row not in after]
    assert {row["rule"] for row in lost} == {"superlatives/blurb-compound"}
    (reviews / "other.md").unlink()
    assert "other.md: gone: " in cli("baseline", "check", "bad.md").out
    cli("baseline", "update", "bad.md")
    assert {row["path"] for row in rows(reviews)} == {"bad.md"}


def test_two_creations_write_the_same_bytes(reviews, cli):
    """In whatever order files are named."""
    cli("baseline", "create", "good.md", "bad.md")
    first = (reviews / NAME).read_bytes()
    (reviews / NAME).unlink()
    cli("baseline", "create", "./bad.md", ".")
    assert (reviews / NAME).read_bytes() == first
    cli("baseline", "update", ".")
    assert (reviews / NAME).read_bytes() == first


@pytest.mark.parametrize("action", ["create", "update", "check"])
def test_files_that_cannot_be_read(reviews, cli, action):
    """Are said, and the others are seen to."""
    if action != "create":
        cli("baseline", "create", ".")
    result = cli("baseline", action, "bad.md", "absent.md")
    assert result.code == 2
    assert result.err == "reviewlint: error: absent.md: there is no such file\n"
    assert {row["path"] for row in rows(reviews)} == {"bad.md"}


def test_mistakes_on_the_command_line(reviews, cli):
    """Are one line each."""
    for argv, reason in (
        (("baseline",), "action"),
        (("baseline", "crate", "."), "invalid choice"),
        (("baseline", "create"), "which reviews?"),
        (("baseline", "update", "."), "there is no such baseline"),
        (("bad.md", "--baseline", "absent.jsonl"), "there is no such baseline"),
    ):
        result = cli(*argv)
        assert (result.code, result.out) == (2, "")
        assert reason in result.err and result.err.count("\n") == 1
