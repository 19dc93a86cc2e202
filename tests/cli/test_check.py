"""`reviewlint check`: what is read, what is chosen, what is written, and with which exit code."""

import json
import os
import pty
import subprocess
import sys

import pytest

from reviewlint.cli.watch import Watch
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import Notice
from reviewlint.finding import Finding, Span


def rules_of(out):
    """The rules in JSON Lines."""
    return {json.loads(line)["rule"] for line in out.splitlines()}


@pytest.mark.parametrize("format", ["text", "concise", "json", "jsonl"])
def test_two_runs_write_the_same_bytes(reviews, cli, format):
    """In whatever order the files are named."""
    first = cli("good.md", "bad.md", "--output-format", format)
    assert first == cli("./bad.md", "good.md", ".", "--output-format", format)
    assert first.out


def test_findings_are_sorted_by_path(reviews, cli):
    """As the contract of the JSON has it."""
    for name in ("z.md", "a.md", "m.md"):
        (reviews / name).write_text("This film is visually stunning.\n", encoding="utf-8")
    records = json.loads(cli(".", "--output-format", "json").out)["findings"]
    keys = [(record["path"], record["start"], record["rule"]) for record in records]
    assert keys == sorted(keys)
    assert {key[0] for key in keys} == {"a.md", "bad.md", "m.md", "z.md"}


def test_select_and_ignore(reviews, cli):
    """Comma-separated, repeated, rules and groups."""
    what = ("bad.md", "--kind", "film", "--output-format", "jsonl")
    every = rules_of(cli(*what).out)
    assert {"superlatives", "credits"} <= {rule.partition("/")[0] for rule in every}
    chosen = rules_of(cli(*what, "--select", "superlatives, readability").out)
    assert chosen and chosen < every and all(rule.startswith("superlatives/") for rule in chosen)
    one = sorted(chosen)[0]
    rest = rules_of(cli(*what, "--select=superlatives", "--select=credits", "--ignore", f"{one},credits").out)
    # What the rule's findings covered may come to light; the rule itself, and the other group, are gone.
    assert rest >= chosen - {one} and one not in rest and all(r.startswith("superlatives/") for r in rest)


def test_fail_on(reviews, cli):
    """Findings show all the same; only the exit code changes."""
    chosen = ("bad.md", "--select", "superlatives/blurb-compound")
    assert cli(*chosen).code == 1
    assert cli(*chosen, "--fail-on", "error").code == 0
    assert cli(*chosen, "--fail-on", "never") == cli(*chosen)._replace(code=0)
    (reviews / "reviewlint.toml").write_text('fail-on = "error"\n', encoding="utf-8")
    assert cli(*chosen).code == 0
    assert cli(*chosen, "--isolated").code == 1
    assert cli(*chosen, "--fail-on", "suggestion").code == 1


def test_settings_files(reviews, cli):
    """The nearest one, another one, or none."""
    (reviews / "reviewlint.toml").write_text('ignore = ["all"]\n', encoding="utf-8")
    (reviews / "other.toml").write_text('select = ["superlatives"]\n', encoding="utf-8")
    assert cli("bad.md").code == 0
    assert cli("bad.md", "--isolated").code == 1
    assert rules_of(cli("bad.md", "--config", "other.toml", "--output-format", "jsonl").out)


def test_house_rules(reviews, cli):
    """`--rules` adds a folder, and a rule's own page is linked."""
    (reviews / "house").mkdir()
    (reviews / "house" / "voice.yml").write_text(
        "extends: existence\nmessage: 'We do not say \"%s\".'\nlink: https://example.org/voice\n"
        "level: error\ntokens:\n  - voice\n",
        encoding="utf-8",
    )
    result = cli("good.md", "--rules", "house", "--output-format", "jsonl")
    records = [json.loads(line) for line in result.out.splitlines()]
    assert [record["text"] for record in records] == ["voice", "voice"]
    assert {record["url"] for record in records} == {"https://example.org/voice"}


def test_remaining_files_are_checked(reviews, cli):
    """One line for each that cannot be, and 2 in the end."""
    result = cli("missing.md", "bad.md", "also-missing.md")
    assert result.code == 2
    assert result.err.splitlines() == [
        "reviewlint: error: also-missing.md: there is no such file",
        "reviewlint: error: missing.md: there is no such file",
    ]
    assert "bad.md:3:" in result.out
    assert result.out.splitlines()[-1].endswith("; 2 files could not be checked.")


def test_json_is_whole_although_files_failed(reviews, cli):
    """Also when a settings file deeper down is wrong."""
    (reviews / "deeper").mkdir()
    (reviews / "deeper" / "reviewlint.toml").write_text("selct = []\n", encoding="utf-8")
    (reviews / "deeper" / "x.md").write_text("Fine.\n", encoding="utf-8")
    result = cli(".", "--output-format", "json")
    assert result.code == 2
    assert result.err == (
        "reviewlint: error: deeper/reviewlint.toml:1: unknown setting 'selct'; did you mean 'select'?\n"
    )
    assert json.loads(result.out)["summary"]["failed"] == 1


def test_a_rule_that_exists_in_one_folder_only(reviews, cli):
    """`--select` of a rule that the packs of a later file lack spoils that file, not the output."""
    (reviews / "a").mkdir()
    (reviews / "a" / "house").mkdir()
    (reviews / "a" / "house" / "voice.yml").write_text(
        "extends: existence\nid: house/voice\nmessage: No.\ntokens: [voice]\n", encoding="utf-8"
    )
    (reviews / "a" / "reviewlint.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    (reviews / "a" / "x.md").write_text("A voice.\n", encoding="utf-8")
    result = cli("a/x.md", "bad.md", "--select", "house/voice", "--output-format", "json")
    assert result.code == 2
    assert len(json.loads(result.out)["findings"]) == 1
    assert result.err.startswith("reviewlint: error: ") and "house/voice" in result.err


def test_standard_input(reviews, cli):
    """It has a name for people, and may belong somewhere."""
    result = cli("-", stdin=b"A visually stunning film.\r\n")
    assert result.code == 1
    assert result.out.startswith("<stdin>:1:")
    (reviews / "drafts").mkdir()
    (reviews / "drafts" / "reviewlint.toml").write_text('select = ["cliches"]\n', encoding="utf-8")
    assert cli("-", "--stdin-filename", "drafts/new.md", stdin=b"A visually stunning film.").code == 0
    plain = cli("-", "--stdin-filename", "x.txt", stdin=b"`A visually stunning film.`")
    assert plain.out.startswith("x.txt:1:")


@pytest.mark.parametrize(("data", "reason"), [(b"\xff", "is not UTF-8"), (b"a\0b", "is a binary file")])
def test_standard_input_that_is_no_text(cli, data, reason):
    """Named like any other file."""
    result = cli("-", stdin=data)
    assert result.code == 2 and "<stdin>" in result.err and reason in result.err
    assert result.err.count("\n") == 1


def test_standard_input_that_is_closed(reviews):
    """`reviewlint - <&-`."""
    result = subprocess.run(
        ["sh", "-c", '"$0" -m reviewlint - <&-', sys.executable],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert result.returncode == 2
    assert result.stderr == "reviewlint: error: <stdin>: standard input is closed\n"


def test_kind_and_language(reviews, cli):
    """What the command line says of the work reaches the rules."""
    film = cli("bad.md", "--select", "credits", "--kind", "film", "--output-format", "jsonl").out
    book = cli("bad.md", "--select", "credits", "--kind", "book", "--output-format", "jsonl").out
    assert film != book
    assert not cli("bad.md", "--select", "superlatives", "--lang", "de").out


def test_quiet_and_statistics(reviews, cli):
    """Less, and something else."""
    assert "1 file" not in cli("bad.md", "--quiet").out
    table = cli("bad.md", "--select", "superlatives", "--statistics")
    assert table.code == 1
    assert table.out.splitlines()[0].split() == ["findings", "in", "10,000", "words", "rule"]


def test_nothing_to_check(reviews, cli):
    """A folder without reviews deserves a word, but is no error."""
    (reviews / "empty").mkdir()
    assert cli("empty") == (0, "", "reviewlint: warning: no Markdown files in empty\n")
    assert cli("empty", "-q").err == ""


def test_excluded_files(reviews, cli):
    """Skipped when found, read when named, skipped again when pre-commit names them."""
    (reviews / "reviewlint.toml").write_text('exclude = ["bad.md"]\n', encoding="utf-8")
    assert cli(".").code == 0
    assert cli("bad.md").code == 1
    assert cli("bad.md", "good.md", "--force-exclude").code == 0


def test_a_notice_is_said_once(capsys):
    """However many reports repeat it; never when it should be quiet."""
    notice = Notice("takes too long", "rules/x.yml", 3)
    reports = [FileReport(name, "", notices=(notice,)) for name in ("a.md", "b.md")]
    assert list(Watch().over(reports, 2, sys.stdout)) == reports
    assert capsys.readouterr().err == "reviewlint: warning: rules/x.yml:3: takes too long\n"
    list(Watch(quiet=True).over(reports, 2, sys.stdout))
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("severity", "fail_on", "error", "code"),
    [
        ("warning", "warning", None, 1),
        ("suggestion", "warning", None, 0),
        ("error", "warning", None, 1),
        ("suggestion", "suggestion", None, 1),
        ("error", "never", None, 0),
        ("suggestion", "error", "a.md: no", 2),
        ("error", "error", "a.md: no", 2),
    ],
)
def test_exit_code_of_a_report(severity, fail_on, error, code):
    """The gravest of what the reports came to, in any order."""
    finding = Finding("a/b", severity, "m", Span(0, 1))
    reports = [
        FileReport("a.md", "x", (finding,), error=error, fail_on=fail_on),
        FileReport("b.md", "x"),
    ]
    for each in (reports, reports[::-1]):
        watch = Watch()
        list(watch.over(each, 2, sys.stdout))
        assert watch.exit_code == code


def test_progress_is_for_terminals(monkeypatch):
    """After a second, on standard error, and wiped before anything else is written."""
    import reviewlint.cli.watch as module

    master, slave = pty.openpty()
    clock = iter([0.0, 0.5, 1.2, 1.25, 2.0])
    monkeypatch.setattr(module, "monotonic", lambda: next(clock))
    with os.fdopen(slave, "w", encoding="utf-8") as terminal, open(os.devnull, "w", encoding="utf-8") as out:
        monkeypatch.setattr(sys, "stderr", terminal)
        list(Watch().over([FileReport("a.md", "")] * 5, 5, out))
    shown = os.read(master, 1000).decode()
    os.close(master)
    assert shown == "checked 2 of 5 files\r\x1b[Kchecked 4 of 5 files\r\x1b[K"


def test_reports_are_written_as_they_come(reviews, monkeypatch, cli):
    """Nothing waits for the last file."""
    written = []
    lint_path = Linter.lint_path

    def spy(self, path):
        written.append(len(sys.stdout.buffer.getvalue()))
        return lint_path(self, path)

    monkeypatch.setattr(Linter, "lint_path", spy)
    for name in ("c.md", "d.md"):
        (reviews / name).write_text("A visually stunning film.\n", encoding="utf-8")
    cli("bad.md", "c.md", "d.md", "--output-format", "jsonl")
    assert written == sorted(written) and written[-1] > 0
