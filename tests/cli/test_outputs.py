"""`--output FILE:FORMAT`."""

import json
import os
import stat
import subprocess
import sys

import pytest

from reviewlint.cli.outputs import Output, parse
from reviewlint.cli.relay import Relay
from reviewlint.engine.run import FileReport
from reviewlint.errors import UsageError
from reviewlint.output.formats import FORMATS, Format
from reviewlint.output.style import Style


def test_several_at_once(reviews, cli):
    """Each file holds what standard output would; the exit code is the same."""
    names = [name for name in FORMATS if name != "text"]
    files = [word for name in names for word in ("--output", f"out-{name}:{name}")]
    plain = cli(".", "--color", "never")
    assert cli(".", "--color", "never", *files) == plain and plain.code == 1
    for name in names:
        assert (reviews / f"out-{name}").read_text(encoding="utf-8") == cli(".", "--output-format", name).out
    assert not [path for path in reviews.iterdir() if path.name.endswith(".tmp")]


def test_help_is_what_explain_prints(reviews, cli):
    """The text of a rule in SARIF, and its page."""
    cli("bad.md", "--output", "r.sarif:sarif")
    (run,) = json.loads((reviews / "r.sarif").read_text(encoding="utf-8"))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len(rules) > 1
    for rule in rules:
        explained = cli("explain", rule["id"], "--color", "never").out
        assert rule["help"]["text"].split() == explained.split()
        assert explained.split("\n")[0].split(":")[0] == rule["id"]
        assert rule["help"]["markdown"].startswith(rule["shortDescription"]["text"])


def test_hidden_findings_reach_sarif(reviews, cli):
    """Those that a comment, and those that the baseline hides."""
    cli("baseline", "create", "bad.md", "--baseline", "known.jsonl")
    text = (reviews / "bad.md").read_text(encoding="utf-8")
    with_comment = text + (
        "\nA must-see.<!-- reviewlint-disable-line superlatives -- the poster says so -->\n\nSpellbinding.\n"
    )
    (reviews / "bad.md").write_text(with_comment.replace("visually stunning", "dull"), encoding="utf-8")
    cli("bad.md", "--baseline", "known.jsonl", "--output", "r.sarif:sarif")
    results = json.loads((reviews / "r.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
    states = {result["baselineState"] for result in results}
    assert states == {"new", "unchanged", "absent"}
    justifications = {each["justification"] for result in results for each in result["suppressions"]}
    assert "the poster says so" in justifications


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("r.sarif:sarif", Output("r.sarif", "sarif")),
        ("C:\\reports\\r.sarif:sarif", Output("C:\\reports\\r.sarif", "sarif")),
        ("a:b.xml:junit", Output("a:b.xml", "junit")),
    ],
)
def test_values(value, expected):
    """The last colon counts."""
    assert parse(value) == expected


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("r.sarif", "such as r.sarif:sarif; 'r.sarif' names no format"),
        ("out", "such as report.sarif:sarif"),
        ("C:\\reports\\r.sarif", "names no format"),
        ("r.txt:sarfi", "no output format 'sarfi'; did you mean 'sarif'?"),
        ("r.txt:zzz", "no output format 'zzz'; there are text, concise,"),
        ("r.txt:", "no output format ''; there are text,"),
        (":sarif", "names no file"),
        ("missing/r.sarif:sarif", "there is no folder 'missing'"),
        (".:sarif", "is a folder"),
        ("bad.md:markdown", "that is one of the reviews"),
        ("./bad.md:markdown", "that is one of the reviews"),
    ],
)
def test_mistakes(reviews, cli, value, reason):
    """One line, before anything is written."""
    before = sorted(os.listdir(reviews))
    with pytest.raises(UsageError):
        parse(value)
        raise UsageError("it is the file that is wrong")
    result = cli("bad.md", "--output", value)
    assert (result.code, result.out) == (2, "")
    assert reason in result.err and result.err.count("\n") == 1
    assert sorted(os.listdir(reviews)) == before


def test_one_file_twice(reviews, cli):
    """Under whatever name."""
    result = cli("bad.md", "--output", "r.json:json", "--output", "./r.json:jsonl")
    assert result.code == 2 and "another --output" in result.err
    assert not (reviews / "r.json").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everything")
def test_no_permission(reviews, cli):
    """A file that may not be written is left alone."""
    (reviews / "r.json").write_text("old", encoding="utf-8")
    (reviews / "r.json").chmod(0o444)
    result = cli("bad.md", "--output", "r.json:json")
    assert result.code == 2 and "no permission" in result.err
    assert (reviews / "r.json").read_text(encoding="utf-8") == "old"


def test_a_file_that_is_there_keeps_its_mode_and_its_links(reviews, cli):
    """The new one stands in the place of the old."""
    (reviews / "real.json").write_text("old", encoding="utf-8")
    (reviews / "real.json").chmod(0o640)
    (reviews / "link.json").symlink_to("real.json")
    cli("bad.md", "--output", "link.json:json")
    assert (reviews / "link.json").is_symlink()
    assert json.loads((reviews / "real.json").read_text(encoding="utf-8"))["findings"]
    assert stat.S_IMODE((reviews / "real.json").stat().st_mode) == 0o640


def test_a_device_is_written_as_it_is(reviews, cli):
    """And stays one."""
    assert cli("bad.md", "--output", f"{os.devnull}:sarif").code == 1
    assert not os.path.isfile(os.devnull)


@pytest.mark.skipif(not os.path.exists("/dev/stdout"), reason="standard output has no name here")
def test_standard_output_may_be_named(reviews):
    """`/dev/stdout` is a link into /proc that leads nowhere a file could stand."""
    done = subprocess.run(
        [sys.executable, "-m", "reviewlint", "bad.md", "--quiet", "--output", "/dev/stdout:concise"],
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "bad.md:3:" in done.stdout and done.stdout.count("superlatives/blurb-compound") == 2


def test_a_run_that_breaks_leaves_the_old_file(reviews, cli, monkeypatch):
    """And nothing half done beside it."""
    (reviews / "r.json").write_text("old", encoding="utf-8")
    monkeypatch.setattr(Style, "paint", lambda *words: 1 / 0)
    result = cli("bad.md", "--output", "r.json:json")
    assert result.code == 2
    assert (reviews / "r.json").read_text(encoding="utf-8") == "old"
    assert sorted(os.listdir(reviews)) == ["bad.md", "good.md", "r.json"]


def test_a_writer_that_breaks_ends_the_run(reviews, cli, monkeypatch):
    """With one line, although it works in a thread of its own."""
    monkeypatch.setitem(FORMATS, "broken", Format("tests.cli.test_outputs", "breaks", machine=True))
    monkeypatch.setitem(sys.modules, "tests.cli.test_outputs", sys.modules[__name__])
    result = cli("bad.md", "good.md", "--output", "r:broken", "--output", "r.json:json")
    assert result.code == 2 and "ZeroDivisionError" in result.err
    assert sorted(os.listdir(reviews)) == ["bad.md", "good.md"]


def write(reports, out, style):
    """A format that breaks at the second file."""
    for number, _ in enumerate(reports):
        out.write(str(1 // (1 - number)))


def test_reports_are_handed_on_one_by_one():
    """A writer has written a report before the next one is made: none is kept."""
    seen = []

    def listen(reports, out, style):
        for report in reports:
            seen.append(report.path)

    with Relay(listen, sys.stdout, Style()) as relay:
        for number in range(5):
            relay.give(FileReport(str(number), ""))
            assert seen == [str(each) for each in range(number + 1)]


def test_a_writer_may_stop_early():
    """Whoever gives it more does not wait for ever."""

    def first(reports, out, style):
        next(iter(reports))

    with Relay(first, sys.stdout, Style()) as relay:
        for number in range(5):
            relay.give(FileReport(str(number), ""))


def test_with_a_fix(reviews, cli):
    """What is left is written; with --diff there is nothing to write."""
    (reviews / "twice.md").write_text("This is is dull.\n", encoding="utf-8")
    cli("twice.md", "--fix", "--output", "r.json:json", "--select", "repetition")
    assert json.loads((reviews / "r.json").read_text(encoding="utf-8"))["findings"] == []
    assert "--diff shows edits" in cli("twice.md", "--diff", "--output", "r.json:json").err


def test_places_are_links_on_a_server(reviews, cli, monkeypatch):
    """GitHub and GitLab say where they show the files."""
    for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CI_PROJECT_URL", "https://lab.example/a/b")
    monkeypatch.setenv("CI_COMMIT_SHA", "abc")
    text = cli("bad.md", "--output-format", "markdown").out
    assert "(https://lab.example/a/b/-/blob/abc/bad.md?plain=1#L3)" in text
    monkeypatch.setenv("GITHUB_SERVER_URL", "https://hub.example")
    monkeypatch.setenv("GITHUB_REPOSITORY", "a/b")
    monkeypatch.setenv("GITHUB_SHA", "abc")
    (reviews / "two words.md").write_text("Visually stunning.\n", encoding="utf-8")
    text = cli("two words.md", "--output-format", "markdown").out
    assert "(https://hub.example/a/b/blob/abc/two%20words.md?plain=1#L1)" in text
