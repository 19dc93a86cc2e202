"""Whatever is in a file or in its place: one line says why, and the other files are checked."""

import ctypes
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

FRONT_MATTER = "---\ntitle: Her\nyear: 2013\ndirector: Spike Jonze\n---\n"


def is_checked(cli, *argv):
    """The review beside the bad input is checked, and there is no traceback; what was said of the bad one."""
    result = cli(*argv, "bad.md")
    assert "bad.md:3:" in result.out
    assert "internal error" not in result.err
    return result.code, [line.removeprefix("reviewlint: error: ") for line in result.err.splitlines()]


@pytest.mark.parametrize(
    "content", [b"", b"\xef\xbb\xbf", b"\n\n\n", b"   ", FRONT_MATTER.encode(), b"---\n---\n"]
)
def test_nothing_to_read(reviews, cli, content):
    """An empty file, or one of only front matter, is a file without findings in its prose."""
    (reviews / "empty.md").write_bytes(content)
    result = cli("empty.md", "--ignore", "credits")
    assert result == (0, "", "")
    is_checked(cli, "empty.md")


@pytest.mark.parametrize(
    "what", [pytest.param("words", marks=pytest.mark.slow), "one word", "spaces", "sentence"]
)
def test_ten_megabytes_on_one_line(reviews, what):
    """Never quadratic: that would take weeks, so that it stops after minutes."""
    texts = {
        "words": " ".join(f"A voice says {number} to Ben, who nods." for number in range(300_000)),
        "one word": "a" * 10_000_000,
        "spaces": "x" + " " * 10_000_000 + "x",
        "sentence": "one two, three " * 700_000,
    }
    assert len(texts[what]) > 9_999_999
    (reviews / "long.md").write_text(texts[what], encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "reviewlint", "long.md", "bad.md", "--output-format", "concise"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=180,
    )
    assert (result.returncode, result.stderr) == (1, "")
    assert "bad.md:3:" in result.stdout


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"A film\0about nothing.\n", "a.md: is a binary file (byte 7 is NUL), not text"),
        (b"One\nTwo \xe9t\xe9\n", "a.md:2: is not UTF-8: byte 5 of line 2 is 0xE9; save it as UTF-8"),
        ("A film".encode("utf-16"), "a.md: is UTF-16; save it as UTF-8 to have it checked"),
    ],
)
def test_bytes_that_are_no_text(reviews, cli, content, reason):
    """Named with the place."""
    (reviews / "a.md").write_bytes(content)
    assert is_checked(cli, "a.md") == (2, [reason])


@pytest.mark.parametrize("start", ["---\ntitle: Her", '+++\ntitle = "Her"', '{\n"title": "Her",'])
def test_unclosed_front_matter(reviews, cli, start):
    """Says where it is noticed: where it opened, or where JSON ends."""
    (reviews / "open.md").write_text(f"{start}\n\nA visually stunning film.\n", encoding="utf-8")
    code, errors = is_checked(cli, "open.md")
    assert code == 2
    assert len(errors) == 1 and re.match(r"open\.md:[14]: ", errors[0])


@pytest.mark.parametrize(
    ("block", "line"),
    [
        ("---\ntitle: Her\ntitle: Him\n---\n", 3),
        ("---\ntitle: [Her\n---\n", 2),
        ("---\ntitle: 'Her\n---\n", 2),
        ("+++\ntitle = Her\n+++\n", 2),
        ("---\nreviewlint:\n  ignroe: [credits]\n---\n", 3),
    ],
)
def test_broken_front_matter(reviews, cli, block, line):
    """The mistake has a line, and the prose after it is checked all the same."""
    (reviews / "broken.md").write_text(f"{block}A visually stunning film.\n", encoding="utf-8")
    result = cli("broken.md", "--output-format", "concise")
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert result.err.startswith("reviewlint: error: broken.md:")
    assert abs(int(result.err.split(":")[3]) - line) <= 1
    assert "visually stunning" in result.out


@pytest.mark.parametrize(
    "marker", ["- ", "> ", "1. ", "*", "[", "![", "<b>", "`", "\\", "|", "&", "\u201c", "("]
)
def test_deep_nesting(reviews, cli, marker):
    """10,000 levels of whatever nests, on one line."""
    (reviews / "deep.md").write_text(marker * 10_000 + "stunning\n", encoding="utf-8")
    assert is_checked(cli, "deep.md")[1] == []


def test_lists_nested_over_lines(reviews, cli):
    """10,000 levels, each indented below the other."""
    lines = "".join("  " * min(level, 10_000) + "- visually stunning\n" for level in range(0, 10_000, 7))
    (reviews / "deep.md").write_text(lines, encoding="utf-8")
    assert is_checked(cli, "deep.md")[1] == []


def test_a_folder_named_like_a_review(reviews, cli):
    """It is walked."""
    (reviews / "folder.md").mkdir()
    (reviews / "folder.md" / "inner.md").write_text("Fine.\n", encoding="utf-8")
    assert is_checked(cli, "folder.md") == (1, [])
    assert is_checked(cli, ".") == (1, [])


def test_links(reviews, cli):
    """One that leads nowhere is an error, one that leads to itself too; one to a review is that review."""
    (reviews / "dangling.md").symlink_to("gone.md")
    (reviews / "loop.md").symlink_to("loop.md")
    (reviews / "alias.md").symlink_to("good.md")
    code, errors = is_checked(cli, "dangling.md", "loop.md", "alias.md")
    assert code == 2
    assert errors[0] == "dangling.md: is a link to 'gone.md', which is not there"
    assert errors[1].startswith("loop.md: cannot be read: ") and len(errors) == 2


def test_paths_that_cannot_be(reviews, cli):
    """A name that is too long, one below a file, a glob without a match."""
    code, errors = is_checked(cli, "x" * 5000, "good.md/inner.md", "nothing-*.md")
    assert code == 2
    assert len(errors) == 3


def test_a_name_that_would_paint_the_terminal(reviews, cli):
    """Neither in findings nor in errors."""
    evil = "\x1b[31mred.md"
    (reviews / evil).write_text("A visually stunning film.\n", encoding="utf-8")
    result = cli(evil, f"missing{evil}")
    assert "\x1b" not in result.out + result.err
    assert "<U+001B>[31mred" in result.out and "<U+001B>[31mred" in result.err
    assert result.err.count("\n") == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode here")
def test_a_name_that_is_not_utf8(reviews):
    """Text shows the bytes, and JSON stays JSON."""
    import json

    name = b"caf\xe9.md"
    Path(os.fsdecode(name)).write_text("A visually stunning film.\n", encoding="utf-8")
    run = [sys.executable, "-m", "reviewlint", name]
    text = subprocess.run(run, check=False, capture_output=True)
    assert text.returncode == 1 and text.stdout.startswith(b"caf\\udce9.md:1:") and text.stderr == b""
    lines = subprocess.run([*run, "--output-format=jsonl"], check=False, capture_output=True).stdout
    record = json.loads(lines.splitlines()[0])
    assert os.fsencode(record["path"]) == name


def _obey_permissions():
    """Take from root, in a child, the right to read whatever it likes."""
    if os.getuid() == 0:
        drop_capability, overrides = 24, (1, 2)  # PR_CAPBSET_DROP; CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        for capability in overrides:
            ctypes.CDLL(None).prctl(drop_capability, capability, 0, 0, 0)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="how to lose root's rights is known for Linux"
)
def test_no_permission(reviews):
    """For a file, and for a folder; also when root runs the tests."""
    (reviews / "closed.md").write_text("Closed.\n", encoding="utf-8")
    (reviews / "folder").mkdir()
    (reviews / "closed.md").chmod(0)
    (reviews / "folder").chmod(0)
    result = subprocess.run(
        [sys.executable, "-m", "reviewlint", "closed.md", "folder", "bad.md", "--output-format", "concise"],
        check=False,
        capture_output=True,
        encoding="utf-8",
        preexec_fn=_obey_permissions,
    )
    (reviews / "folder").chmod(0o700)
    assert result.returncode == 2
    assert "bad.md:3:" in result.stdout
    assert result.stderr.splitlines() == [
        "reviewlint: error: closed.md: no permission to read it",
        "reviewlint: error: folder: no permission to list this folder",
    ]


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ("ignroe = []\n", "reviewlint.toml:1: unknown setting 'ignroe'; did you mean 'ignore'?"),
        ("\nselect = 3\n", "reviewlint.toml:2: "),
        ("select = ['x'\n", "reviewlint.toml"),
        ('ignore = ["superlatives/pufery"]\n', "did you mean 'superlatives/puffery'?"),
        ('[rule."superlatives/puffery"]\nseverity = "fatal"\n', "reviewlint.toml:2: "),
    ],
)
def test_settings_with_a_mistake(reviews, cli, settings, reason):
    """File, line, and what was meant."""
    (reviews / "reviewlint.toml").write_text(settings, encoding="utf-8")
    result = cli("good.md")
    assert result.code == 2
    assert result.err.startswith("reviewlint: error: reviewlint.toml") and reason in result.err
    assert result.err.count("\n") == 1


def test_settings_with_a_mistake_are_said_once(reviews, cli):
    """However many files they govern."""
    (reviews / "reviewlint.toml").write_text("ignroe = []\n", encoding="utf-8")
    result = cli("good.md", "bad.md")
    assert result.code == 2
    assert result.err.count("\n") == 1


def test_a_rule_file_with_a_mistake(reviews, cli):
    """File, line, and what was meant."""
    (reviews / "house").mkdir()
    (reviews / "house" / "voice.yml").write_text(
        "extends: existence\nmessage: No.\ntokns:\n  - voice\n", encoding="utf-8"
    )
    result = cli("good.md", "--rules", "house")
    assert result.code == 2
    assert result.err.startswith("reviewlint: error: house/voice.yml:3: ") and "'tokens'" in result.err
    assert result.err.count("\n") == 1
