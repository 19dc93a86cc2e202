"""The linter: which rules run with what, and that nothing brings the others down."""

from pathlib import Path

import pytest

from reviewlint.document import Document
from reviewlint.engine.run import FileReport, Linter
from reviewlint.errors import ReviewlintError, UsageError
from reviewlint.finding import Finding, Span
from reviewlint.settings.model import Settings

pytestmark = pytest.mark.usefixtures("fake_rules")

FAKE = Settings(select=("fake/good", "fake/neutral"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rules(report: FileReport) -> list[str]:
    return [finding.rule for finding in report.findings]


def test_findings_come_in_order_and_once() -> None:
    report = Linter(FAKE).lint_text("good X good\n")
    assert report == FileReport(
        "<text>",
        "good X good\n",
        (
            Finding("fake/good", "warning", "good again", Span(0, 4)),
            Finding("fake/neutral", "error", "X again", Span(5, 6)),
            Finding("fake/good", "warning", "good again", Span(7, 11)),
        ),
        words=3,
    )


def test_a_file_is_read_and_spans_hold_in_the_stored_text(here: Path) -> None:
    (here / "x.md").write_bytes("\ufeff\U0001f600\r\n\r\n*good*\r\n".encode())
    report = Linter(FAKE).lint_path("x.md")
    (finding,) = report.findings
    assert report.source[finding.span.start : finding.span.end] == "good"


@pytest.mark.parametrize("text", ["", "\n", "\ufeff", "---\ntitle: x\n---\n", "---\n---\n"])
def test_nothing_to_say_about_nothing(text: str) -> None:
    assert Linter(FAKE).lint_text(text) == FileReport("<text>", text)


def test_a_file_that_cannot_be_read_is_a_report() -> None:
    assert Linter(FAKE).lint_path("absent.md").error == "absent.md: there is no such file"


def test_plain_text_has_no_markup(here: Path) -> None:
    assert rules(Linter(FAKE).lint_text("`good`\n", "x.txt")) == ["fake/good"]
    assert rules(Linter(FAKE).lint_text("`good`\n", "x.md")) == []


# Which rules


def test_rules_off_by_default_are_on_when_selected() -> None:
    off = "fake/off"
    assert off not in rules(Linter().lint_text("good\n"))
    assert off in rules(Linter(Settings(select=("fake/off",))).lint_text("good\n"))
    assert off in rules(Linter(Settings(select=("fake",))).lint_text("good\n"))
    assert off not in rules(Linter(Settings(select=("fake",), ignore=(off,))).lint_text("good\n"))


def test_rules_for_another_language_stay_silent() -> None:
    assert rules(Linter(FAKE).lint_text("---\nlang: de\n---\ngood X\n")) == ["fake/neutral"]
    assert rules(Linter(FAKE._replace(lang="de")).lint_text("good X\n")) == ["fake/neutral"]
    assert rules(Linter(FAKE._replace(lang="de")).lint_text("---\nlanguage: en-GB\n---\ngood X\n")) == [
        "fake/good",
        "fake/neutral",
    ]
    own = "---\nlang: en\nreviewlint: {lang: de}\n---\ngood X\n"
    assert rules(Linter(FAKE).lint_text(own)) == ["fake/neutral"]


def test_modules_of_rules_that_are_off_are_not_imported(repository: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from reviewlint import Settings, lint_text; from reviewlint.checks import BUILT_IN;"
        "lint_text('good', settings=Settings(ignore=('all',)));"
        "assert not {m.partition(':')[0] for m in BUILT_IN.values()} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=repository)


def test_settings_apply_by_path_and_front_matter(here: Path) -> None:
    (here / "reviewlint.toml").write_text(
        'select = ["fake/good", "fake/neutral"]\nfail-on = "error"\n'
        '[rule."fake/good"]\nseverity = "error"\n'
        '[per-file."drafts/*"]\nignore = ["fake/neutral"]\n'
    )
    linter = Linter()
    report = linter.lint_text("good X\n", "x.md")
    assert [(finding.rule, finding.severity) for finding in report.findings] == [
        ("fake/good", "error"),
        ("fake/neutral", "error"),
    ]
    assert report.fail_on == "error"
    assert rules(linter.lint_text("good X\n", "drafts/x.md")) == ["fake/good"]
    assert linter.lint_text("good X\n", "/elsewhere/x.md").fail_on == "warning"
    assert rules(linter.lint_text("---\nreviewlint: [fake]\n---\ngood X\n", "x.md")) == []
    own = "---\nreviewlint: {rule: {fake/good: {severity: suggestion}}}\n---\ngood\n"
    assert linter.lint_text(own, "x.md").findings[0].severity == "suggestion"
    assert rules(Linter(Settings(ignore=("fake/good",))).lint_text("good X\n", "x.md")) == ["fake/neutral"]
    assert rules(Linter(FAKE, isolated=True).lint_text("good X\n", "drafts/x.md")) == [
        "fake/good",
        "fake/neutral",
    ]


def test_one_settings_file_for_all(here: Path) -> None:
    (here / "reviewlint.toml").write_text('select = ["fake/good"]\n')
    (here / "other.toml").write_text('select = ["fake/neutral"]\n')
    assert rules(Linter(config="other.toml").lint_text("good X\n")) == ["fake/neutral"]
    with pytest.raises(UsageError, match=r"there is no settings file 'absent\.toml'"):
        Linter(config="absent.toml")


def test_options_reach_the_rule(here: Path) -> None:
    (here / "reviewlint.toml").write_text(
        'select = ["fake/limited"]\n[rule."fake/limited"]\nlimit = 7\nnames = ["a"]\n'
    )
    assert Linter().lint_text("x").findings[0].message == "limit 7 ('a',)"


def test_pattern_rules_and_their_options(here: Path) -> None:
    only = Settings(select=("fake/pattern",))
    (finding,) = Linter(only).lint_text("A pattern.\n").findings
    assert finding == Finding("fake/pattern", "suggestion", '"pattern" is a pattern.', Span(2, 9))
    tables = {"fake/pattern": {"severity": "error", "exceptions": ["pattern"]}}
    assert Linter(only._replace(rule=tables)).lint_text("A pattern.\n").findings == ()
    assert rules(Linter().lint_text("A pattern.\n")) == []


def test_a_rule_gets_the_matches_it_needs_whether_their_rule_is_on_or_not() -> None:
    for select, found in (
        (("fake/echo",), ["fake/echo"]),
        (("fake/echo", "fake/pattern"), ["fake/echo", "fake/pattern"]),
    ):
        report = Linter(Settings(select=select)).lint_text("A pattern.\n")
        assert rules(report) == found
        assert report.findings[0].message == "[(2, 9)]"


def test_a_pack_adds_rules_and_takes_the_place_of_built_in_ones(here: Path, fake_rules: Path) -> None:
    pack = here / "house" / "fake"
    pack.mkdir(parents=True)
    rule = (
        (fake_rules / "rules" / "fake" / "pattern.yml").read_text().replace("enabled: false", "enabled: true")
    )
    (pack / "pattern.yml").write_text(rule.replace("tokens: [pattern]", "tokens: [house]"))
    (pack / "more.yml").write_text(rule)
    (here / "reviewlint.toml").write_text('rules = ["house"]\n')
    assert rules(Linter().lint_text("A house, a pattern.\n")) == ["fake/pattern", "fake/more"]
    assert rules(Linter().lint_text("A house, a pattern.\n", "/elsewhere/x.md")) == []
    overlay = Settings(rules=("house",), select=("fake/more",))
    assert rules(Linter(overlay, isolated=True).lint_text("A house, a pattern.\n")) == ["fake/more"]


def test_a_broken_rule_file_is_told_for_every_file_and_read_once(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "house").mkdir()
    (here / "house" / "x.yml").write_text("extends: existence\nmesage: x\n")
    linter = Linter(Settings(rules=("house",)))
    first = linter.lint_text("x\n")
    assert first.error is not None
    assert "house/x.yml:2: there is no key 'mesage'" in first.error
    monkeypatch.setattr("reviewlint.engine.run.Registry", lambda packs: pytest.fail("read again"))
    assert linter.lint_text("x\n").error == first.error


# Mistakes


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ('\nselect = ["fake/god"]\n', 2, "there is no rule or group 'fake/god'; did you mean 'fake/good'?"),
        ('ignore = [\n"good"]\n', 2, "there is no rule or group 'good'; did you mean 'fake/good'?"),
        ('[rule."fake/god"]\n', 1, "there is no rule 'fake/god'; did you mean 'fake/good'?"),
        ('[rule.fake]\nseverity = "error"\n', 1, "'fake' is a group; a table is for one rule"),
        (
            '[rule."fake/limited"]\n\nlimt = 3\n',
            3,
            "fake/limited has no option 'limt'; did you mean 'limit'?",
        ),
        ('[rule."fake/limited"]\nlimit = "3"\n', 2, "'limit' must be a whole number, not '3'"),
        ('[rule."fake/good"]\nlimit = 3\n', 2, "fake/good has no options; only severity can be set"),
        ('[per-file."*.rst"]\nselect = ["nope"]\n', 2, "there is no rule or group 'nope'"),
        ('kind = "flim"\n', 1, "there is no kind of work 'flim'; did you mean 'film'?"),
        ('rules = ["absent"]\n', 1, "there is no folder of rules"),
        ("selct = []\n", 1, "unknown setting 'selct'"),
    ],
)
def test_mistakes_in_settings_files_are_reports_that_name_the_line(
    here: Path, text: str, line: int, said: str
) -> None:
    (here / "reviewlint.toml").write_text(text)
    linter = Linter()
    for _ in range(2):
        report = linter.lint_text("good\n", "x.md")
        assert report.error is not None
        assert report.error.startswith(f"reviewlint.toml:{line}: {said}")
        assert report.findings == ()


def test_mistakes_on_the_command_line_are_raised() -> None:
    for settings in (Settings(select=("nope",)), Settings(rules=("nope",)), Settings(rule={"nope": {}})):
        with pytest.raises(UsageError, match="nope"):
            Linter(settings).lint_text("good\n")


@pytest.mark.parametrize(
    ("front_matter", "line", "said"),
    [
        ("reviewlint: {ignore: [nope]}", 2, "there is no rule or group 'nope'"),
        ("reviewlint: [fake/good, nope]", 2, "there is no rule or group 'nope'"),
        ("a: 1\nreviewlint:\n  ignore:\n    - fake\n    - nope", 6, "there is no rule or group 'nope'"),
        ("reviewlint:\n  igore: [fake]", 3, "unknown setting 'igore'; did you mean 'ignore'?"),
        ("reviewlint:\n  exclude: [x]", 3, "'exclude' can only be set at the top of a settings file"),
        ("reviewlint: 3", 2, "'ignore' must be a list of strings, not 3"),
        ("reviewlint:\n  rule:\n    fake/limited:\n      limit: x", 5, "'limit' must be a whole number"),
    ],
)
def test_mistakes_in_the_front_matter_do_not_lose_the_prose(front_matter: str, line: int, said: str) -> None:
    report = Linter(FAKE).lint_text(f"---\n{front_matter}\n---\ngood\n", "x.md")
    assert report.error is not None
    assert report.error.startswith(f"x.md:{line}: {said}")
    assert rules(report) == ["fake/good"]


@pytest.mark.parametrize("fence", ["---", "+++"])
def test_a_broken_front_matter_does_not_lose_the_prose(fence: str) -> None:
    text = f"{fence}\r\ntitle = [\r\ntitle: [good\r\n{fence}\r\n\r\nIt is good.\r\n"
    report = Linter(FAKE._replace(extend_select=("credits",))).lint_text(text, "x.md")
    assert report.error is not None
    assert report.error.startswith("x.md:")
    (finding,) = report.findings
    assert finding.rule == "fake/good"
    assert finding.span.start == text.rindex("good")
    assert report.source == text


def test_a_front_matter_without_end_is_only_an_error() -> None:
    report = Linter(FAKE).lint_text("---\ntitle: x\n\ngood\n", "x.md")
    assert report.error is not None
    assert report.error.startswith("x.md:1: ")
    assert report.findings == ()


# Breakdowns


def test_a_rule_that_breaks_takes_only_itself_down() -> None:
    report = Linter(Settings(select=("fake/crash", "fake/crash-too", "fake/good"))).lint_text(
        "good\n", "x.md"
    )
    assert set(rules(report)) == {"fake/crash", "fake/good"}
    assert report.error is not None
    (line,) = report.error.split("\n")
    assert line.startswith(
        "x.md: internal error in fake/crash and 1 more (ZeroDivisionError: one two at fake_rules.py:"
    )
    assert "please report" in line


def test_a_span_outside_the_source_is_a_breakdown() -> None:
    report = Linter(Settings(select=("fake/astray",))).lint_text("good\n", "x.md")
    assert report.findings == ()
    assert report.error is not None
    assert "fake/astray (ValueError: the span 0:6 is not in the source" in report.error


def test_an_interrupt_is_not_a_breakdown(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(document: Document) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Document, "words", property(interrupted))
    with pytest.raises(KeyboardInterrupt):
        Linter(FAKE).lint_text("good\n")


def test_a_document_that_cannot_be_read_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    class Panic(BaseException):
        """What a Rust extension raises."""

    def panics(document: Document) -> None:
        raise Panic("index out of range")

    monkeypatch.setattr(Document, "words", property(panics))
    report = Linter(FAKE).lint_text("good\n", "x.md")
    assert report.error is not None
    assert report.error.startswith(
        "x.md: internal error in the reading of the text (Panic: index out of range at "
    )


def test_broken_plugins_are_one_notice_each() -> None:
    report = Linter(Settings(select=("broken", "fake/good"))).lint_text("good\n")
    assert rules(report) == ["fake/good"]
    assert report.error is None
    assert [notice.message for notice in report.notices] == [
        "the plugin rule 'broken/misnamed' (fake_rules) calls itself 'fake/other'; "
        "its entry point in 'reviewlint.rules' must be named so",
        "the plugin rule 'broken/no-rule' (fake_rules): NO_RULE is not a reviewlint.rule.Rule",
        "the plugin rule 'broken/absent' (absent_module) cannot be imported: "
        "ModuleNotFoundError: No module named 'absent_module'",
    ]


# Documents, explanations


def test_linting_a_document_of_ones_own() -> None:
    linter = Linter(FAKE)
    document = Document("---\nreviewlint: [fake/neutral]\n---\ngood X\n")
    assert [finding.rule for finding in linter.lint(document)] == ["fake/good"]
    with pytest.raises(ReviewlintError, match="internal error in fake/crash"):
        Linter(Settings(select=("fake/crash",))).lint(document)


def test_explaining_what_applies(here: Path) -> None:
    (here / "reviewlint.toml").write_text(
        '\nextend-select = ["fake"]\n[rule."fake/off"]\nseverity = "suggestion"\n'
    )
    (here / "x.md").write_text("---\nreviewlint:\n  ignore: [fake/good]\n---\n")
    rows = Linter(Settings(ignore=("fake/crash",))).explain("x.md")
    assert ("extend-select", "fake", "reviewlint.toml:2") in rows
    assert ("ignore", "fake/crash", "command line") in rows
    assert ("ignore", "fake/good", "front matter:3") in rows
    assert ("fake/off", "suggestion", "reviewlint.toml:2") in rows
    assert ("fake/good", "off", "front matter:3") in rows
    assert ("fake/crash", "off", "command line") in rows


def test_exclude_is_relative_to_its_file(here: Path) -> None:
    (here / "sub").mkdir()
    (here / "reviewlint.toml").write_text('exclude = ["sub/drafts/", "*.draft.md"]\n')
    linter = Linter(Settings(exclude=("private",)))
    assert linter.excludes("sub/drafts/x.md")
    assert linter.excludes("deep/x.draft.md")
    assert linter.excludes("private/x.md")
    assert not linter.excludes("drafts/x.md")
