"""What is known stays known when it moves, and is new when it is said again."""

import random
from pathlib import Path

import pytest

from reviewlint.engine.baseline import Baseline, Entry, counted, dump, entry_of, load
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import SettingsError
from reviewlint.finding import Finding, Span
from reviewlint.settings.model import Settings

pytestmark = pytest.mark.usefixtures("fake_rules")

FAKE = Settings(select=("fake/good", "fake/neutral"))

PARAGRAPHS = ("A good start, and X.", "Nothing here.", "Then something good happens.", "Another good thing.")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*texts: str, path: str = "x.md") -> None:
    """A baseline that knows what is found in the texts."""
    entries = []
    for text in texts:
        report = Linter(FAKE).lint_text(text, path)
        entries += [entry_of(finding, text, path) for finding in report.findings]
    Path("known.jsonl").write_text(dump(counted(entries)), encoding="utf-8")


def check(text: str, path: str = "x.md", settings: Settings = FAKE) -> FileReport:
    report = Linter(settings._replace(baseline="known.jsonl")).lint_text(text, path)
    assert report.error is None
    return report


def test_what_is_known_is_hidden() -> None:
    text = "\n\n".join(PARAGRAPHS)
    write(text)
    report = check(text)
    assert (report.findings, report.gone, report.notices) == ((), (), ())
    assert {each.by for each in report.hidden} == {"baseline"}
    assert len(report.hidden) == 4


@pytest.mark.parametrize("seed", range(4))
def test_paragraphs_may_move(seed: int) -> None:
    write("\n\n".join(PARAGRAPHS))
    moved = [*PARAGRAPHS, "More.", "And more."]
    random.Random(seed).shuffle(moved)
    report = check("---\ntitle: x\n---\n\n" + "\r\n\r\n".join(moved))
    assert (report.findings, report.gone) == ((), ())


def test_a_repeated_offence_is_new_and_the_new_place_is_the_one_reported() -> None:
    write("Something good happens.\n")
    text = "No good can come of it.\n\nSomething good happens.\n"
    (finding,) = check(text).findings
    assert finding.span.start == text.index("good")
    (finding,) = check("Something good happens. Something good happens.\n").findings
    assert finding.rule == "fake/good"


def test_a_sentence_may_change_around_a_finding() -> None:
    write("Something good happens.\n")
    assert check("Nothing good happened at all.\n").findings == ()
    assert check("Something\ngood happens.\n").findings == ()


def test_what_is_known_is_known_of_its_rule_and_its_file() -> None:
    write("good\n")
    assert check("X\n").findings
    assert check("good\n", "y.md").findings
    assert not check("good\n", "./x.md").findings


def test_what_is_gone_is_said_once_and_not_about_rules_that_were_not_run() -> None:
    write("good X\n")
    report = check("good\n")
    assert report.gone == (Entry("x.md", "fake/neutral", "x", "good …"),)
    assert ["knows findings that are gone" in notice.message for notice in report.notices] == [True]
    assert check("good\n", settings=Settings(select=("fake/good",))).gone == ()
    assert check("---\nlang: de\n---\nX\n").gone == ()  # fake/good is for English


def test_nothing_is_gone_when_a_rule_broke() -> None:
    write("good\n")
    settings = Settings(select=("fake/good", "fake/crash"), baseline="known.jsonl")
    report = Linter(settings).lint_text("bad\n", "x.md")
    assert report.error and report.gone == ()


def test_a_comment_comes_first() -> None:
    write("good\n")
    report = check("<!-- reviewlint-disable-file fake/good -->\ngood\n")
    assert [each.by for each in report.hidden] == ["comment"]
    assert len(report.gone) == 1


def test_paths_are_relative_to_the_baseline(here: Path) -> None:
    (here / "reviews").mkdir()
    write("good\n", path="reviews/x.md")
    (here / "reviewlint.toml").write_text('select = ["fake/good"]\nbaseline = "known.jsonl"\n')
    (here / "reviews" / "x.md").write_text("good\n")
    assert Linter().lint_path(str(here / "reviews" / "x.md")).findings == ()
    assert Linter(baselines=False).lint_path("reviews/x.md").findings != ()


def test_the_text_of_a_finding_is_levelled() -> None:
    source = "He said: “It’s  a\n*MUST-SEE*, isn’t it”, twice.\n\nNext."
    start, end = source.index("It’s"), source.index(", isn’t")
    entry = entry_of(Finding("a/b", "warning", "m", Span(start, end)), source, "x.md")
    assert entry == Entry("x.md", "a/b", "it's a *must-see*", "he said … isn t it")
    long = entry_of(Finding("a/b", "warning", "m", Span(0, 5000)), "word " * 1000, "x.md")
    assert len(long.text) <= 80


# The file


def test_a_file_of_entries_is_sorted_lines_that_read_back(here: Path) -> None:
    entries = [
        Entry("b.md", "a/b", "x", "…"),
        Entry("a.md", "a/b", "“é” \U0001f600", 'a "b" … c\\', 2),
        Entry("a.md", "a/a", "x", "…"),
    ]
    text = dump(counted(entries))
    lines = text.splitlines()
    assert len(lines) == 4 and lines[1:] == sorted(lines[1:])
    (here / "known.jsonl").write_text(text, encoding="utf-8")
    baseline = load("known.jsonl")
    assert [entry for name in sorted(baseline.of_path) for entry in baseline.of_path[name]] == counted(
        entries
    )


def test_lines_that_two_branches_added_count_once(here: Path) -> None:
    text = dump([Entry("x.md", "fake/good", "good", "…", 1)])
    (here / "known.jsonl").write_text(text + text)  # as merge=union leaves it
    assert load("known.jsonl").of_path == {"x.md": [Entry("x.md", "fake/good", "good", "…", 1)]}
    assert len(check("good good\n").findings) == 1


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", None, ""),
        ("[]\n", 1, "is not a baseline"),
        ('{"reviewlint-baseline": 2}\n', 1, "is not a baseline"),
        ('{"reviewlint-baseline": 1}\n<<<<<<< HEAD\n', 2, "is in the middle of a merge"),
        ('{"reviewlint-baseline": 1}\n{"path": \n', 2, "is not JSON"),
        ('{"reviewlint-baseline": 1}\n{"path": "x.md"}\n', 2, "is no known finding"),
        (
            '{"reviewlint-baseline": 1}\n{"path": "x", "rule": "a", "text": "", "context": "", "count": 0}\n',
            2,
            "is no known finding",
        ),
    ],
)
def test_mistakes_name_their_line(here: Path, text: str, line: int | None, reason: str) -> None:
    (here / "known.jsonl").write_text(text)
    if line is None:
        assert load("known.jsonl").of_path == {}
        return
    with pytest.raises(SettingsError, match=reason) as raised:
        load("known.jsonl")
    assert (raised.value.path, raised.value.line) == ("known.jsonl", line)
    report = Linter(FAKE._replace(baseline="known.jsonl")).lint_text("good\n", "x.md")
    assert report.error == str(raised.value)


def test_a_baseline_that_is_not_there_is_an_error() -> None:
    report = Linter(FAKE._replace(baseline="absent.jsonl")).lint_text("good\n", "x.md")
    assert report.error == "absent.jsonl: there is no such baseline: `reviewlint baseline create` writes one"


def test_ten_thousand_findings_are_sifted_fast() -> None:
    from time import perf_counter

    source = "good " * 10_000
    findings = [Finding("a/b", "warning", "m", Span(at, at + 4)) for at in range(0, len(source), 5)]
    baseline = Baseline("known.jsonl", counted(entry_of(finding, source, "x.md") for finding in findings[1:]))
    started = perf_counter()
    sifted = baseline.sift("x.md", source, findings, lambda rule: True)
    assert perf_counter() - started < 5
    assert (len(sifted.new), len(sifted.known), sifted.gone) == (1, 9_999, ())
