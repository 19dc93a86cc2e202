"""Comments that silence rules: what they silence, for how long, and when they are reported themselves."""

from pathlib import Path

import pytest

from reviewlint.engine.fix import apply_edits
from reviewlint.engine.run import FileReport, Linter
from reviewlint.finding import Edit
from reviewlint.settings.model import Settings

pytestmark = pytest.mark.usefixtures("fake_rules")

FAKE = Settings(select=("fake/good", "fake/neutral", "suppression"))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lint(text: str, settings: Settings = FAKE, path: str = "x.md") -> FileReport:
    report = Linter(settings).lint_text(text, path)
    assert report.error is None
    return report


def reported(text: str) -> list[str]:
    """The rules and lines of what is reported, but for comments."""
    report = lint(text)
    return [
        f"{finding.rule.removeprefix('fake/')} {text.count(chr(10), 0, finding.span.start) + 1}"
        for finding in report.findings
        if finding.rule.startswith("fake")
    ]


def said(text: str, settings: Settings = FAKE) -> list[tuple[str, str]]:
    """What is said about comments: the rule, and the text it is about."""
    return [
        (finding.rule.removeprefix("suppression/"), text[finding.span.start : finding.span.end])
        for finding in lint(text, settings).findings
        if finding.rule.startswith("suppression")
    ]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("good X\n", ["good 1", "neutral 1"]),
        ("<!-- reviewlint-disable-next-line fake/good -->\ngood X\n\ngood\n", ["neutral 2", "good 4"]),
        ("<!-- reviewlint-disable-next-line fake -->\ngood X\n\ngood\n", ["good 4"]),
        ("<!-- reviewlint-disable-next-line all -->\ngood X\n\nX\n", ["neutral 4"]),
        ("<!-- reviewlint-disable-next-line -->\ngood X\n\nX\n", ["neutral 4"]),
        ("<!--reviewlint-disable-next-line fake/good,fake/neutral-->\ngood X\n", []),
        ("<!-- reviewlint-disable-next-line fake/good -- fake/neutral is right -->\ngood X\n", ["neutral 2"]),
        ("<!-- reviewlint-disable-next-line fake/good — on purpose -->\ngood\n", []),
        # The next line of text.
        ("<!-- reviewlint-disable-next-line fake -->\n\n \n\ngood\ngood\n", ["good 6"]),
        ("> <!-- reviewlint-disable-next-line fake -->\n>\n> good\n> good\n", ["good 4"]),
        (
            "<!-- reviewlint-disable-next-line fake/good -->\n\n"
            "<!-- reviewlint-disable-next-line fake/neutral -->\n<!-- more -->\ngood X\n\ngood\n",
            ["good 7"],
        ),
        ("Text <!-- reviewlint-disable-next-line fake --> good\ngood\ngood\n", ["good 1", "good 3"]),
        # A line.
        (
            "good\ngood <!-- reviewlint-disable-line fake/good -->\ngood X\n",
            ["good 1", "good 3", "neutral 3"],
        ),
        ("good <!-- reviewlint-disable-line fake\n--> good\ngood\n", ["good 3"]),
        ("- good <!-- reviewlint-disable-line fake -->\n- good\n", ["good 2"]),
        # A passage.
        (
            "good\n\n<!-- reviewlint-disable fake/good -->\n\ngood X\n\ngood\n\n"
            "<!-- reviewlint-enable -->\n\ngood\n",
            ["good 1", "neutral 5", "good 11"],
        ),
        (
            "good <!-- reviewlint-disable fake --> good <!-- reviewlint-enable fake --> X\n",
            ["good 1", "neutral 1"],
        ),
        (
            "<!-- reviewlint-disable fake -->\n\ngood\n\n<!-- reviewlint-enable fake/good -->\n\ngood X\n",
            ["good 7"],
        ),
        (
            "<!-- reviewlint-disable fake/good -->\n\ngood\n\n<!-- reviewlint-enable fake -->\n\ngood\n",
            ["good 7"],
        ),
        # A file.
        ("good\n\n<!-- reviewlint-disable-file fake/good -->\nX\n", ["neutral 4"]),
        # No comment.
        ("`<!-- reviewlint-disable-file all -->` good\n", ["good 1"]),
        ("good <!-- reviewlint-disable-files all -->\n", ["good 1"]),
        ("good <!-- see reviewlint-disable-file all -->\n", ["good 1"]),
        (
            "\ufeff---\r\ntitle: x\r\n---\r\n<!-- reviewlint-disable-next-line fake -->\r\ngood\r\ngood\r\n",
            ["good 6"],
        ),
    ],
)
def test_what_is_silenced(text: str, left: list[str]) -> None:
    assert reported(text) == left


def test_a_finding_is_on_every_line_that_it_touches(here: Path) -> None:
    house = here / "house"
    house.mkdir()
    (house / "pair.yml").write_text(
        "extends: existence\nid: house/pair\nmessage: No.\nwhy: x\ntokens: ['bread and butter']\n"
    )
    settings = Settings(select=("house/pair",), rules=("house",))
    comment = "<!-- reviewlint-disable-line house/pair -->"
    for text in (f"We had bread {comment}\nand butter.\n", f"We had bread\nand butter. {comment}\n"):
        assert not lint(text, settings).findings
    assert lint("We had bread\nand butter.\nAgain. " + comment, settings).findings


def test_what_is_hidden_is_in_the_report_with_its_reason() -> None:
    report = lint("<!-- reviewlint-disable-next-line fake/good -- as the   author says -->\ngood X\n")
    (hidden,) = report.hidden
    assert (hidden.finding.rule, hidden.by, hidden.reason) == ("fake/good", "comment", "as the author says")
    assert hidden.finding not in report.findings


# What is said about the comments themselves


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("<!-- reviewlint-disable-next-line fake/good -->\ngood\n", []),
        ("<!-- reviewlint-disable-next-line fake -->\ngood\n", []),
        ("<!-- reviewlint-disable-next-line fake/god -->\ngood\n", [("unknown-rule", "fake/god")]),
        ("<!-- reviewlint-disabel fake/good -->\n", [("unknown-rule", "disabel")]),
        (
            "<!-- reviewlint-disable-next-line fake/good -->\nbad\n",
            [("unused", "<!-- reviewlint-disable-next-line fake/good -->")],
        ),
        ("<!-- reviewlint-disable-next-line fake/good, fake/neutral -->\nX\n", [("unused", "fake/good")]),
        ("good\n\n<!-- reviewlint-enable fake -->\n", [("unused", "<!-- reviewlint-enable fake -->")]),
        ("<!-- reviewlint-disable fake/good -->\ngood\n\n<!-- reviewlint-enable fake -->\n", []),
        ("<!-- reviewlint-disable fake -->\ngood\n\n<!-- reviewlint-enable fake/good -->\n", []),
        # fake/off did not run, and a group of which something did not run is not judged
        ("<!-- reviewlint-disable-next-line fake/off -->\nbad\n", []),
        ("<!-- reviewlint-disable-next-line superlatives/puffery -->\nbad\n", []),
        (
            "good\n\n<!-- reviewlint-disable-next-line all -->\n",
            [("unused", "<!-- reviewlint-disable-next-line all -->")],
        ),
        # rules about comments are silenced by name only
        (
            "<!-- reviewlint-disable all -->\n\ngood\n\n<!-- reviewlint-nothing -->\n",
            [("unknown-rule", "nothing")],
        ),
        ("<!-- reviewlint-disable-next-line suppression -->\n<!-- reviewlint-nothing --> good\n", []),
        ("---\nreviewlint: [suppression]\n---\n<!-- reviewlint-nothing -->\n", []),
    ],
)
def test_comments_of_no_use(text: str, found: list[tuple[str, str]]) -> None:
    assert [each for each in said(text) if "puffery" not in each[1]] == found


def test_a_group_is_judged_when_all_of_it_that_is_on_by_default_ran() -> None:
    text = "<!-- reviewlint-disable-next-line fake -->\nbad\n"
    assert said(
        text,
        Settings(
            select=("fake", "suppression/unused"), ignore=("fake/crash", "fake/crash-too", "fake/astray")
        ),
    )
    assert not said(text, FAKE._replace(select=("fake/good", "suppression")))


def test_nothing_is_judged_when_a_rule_broke() -> None:
    report = Linter(Settings(select=("fake/good", "fake/crash", "suppression"))).lint_text(
        "<!-- reviewlint-disable-file fake/good -->\nbad\n"
    )
    assert report.error is not None
    assert {finding.rule for finding in report.findings} == {"fake/crash"}


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("A.\n\n<!-- reviewlint-disable-next-line fake/good -->\nbad\n", "A.\n\nbad\n"),
        ("bad <!-- reviewlint-disable-line fake/good -->\n", "bad\n"),
        ("bad\n\n<!-- reviewlint-enable -->", "bad\n\n"),
        (
            "<!-- reviewlint-disable-file fake/good, fake/neutral -->\nX",
            "<!-- reviewlint-disable-file fake/neutral -->\nX",
        ),
        (
            "<!-- reviewlint-disable-file fake/neutral, fake/good -->\nX",
            "<!-- reviewlint-disable-file fake/neutral -->\nX",
        ),
        (
            "<!-- reviewlint-disable-file fake/god -->\ngood",
            "<!-- reviewlint-disable-file fake/good -->\ngood",
        ),
        ("<!-- reviewlint-disable-lin fake -->", "<!-- reviewlint-disable-line fake -->"),
    ],
)
def test_edits_put_them_right(text: str, mended: str) -> None:
    edits: list[Edit] = []
    for finding in lint(text).findings:
        assert not any(edit.safe for edit in finding.edits)
        edits += finding.edits[:1]
    assert apply_edits(text, edits) == mended


def test_a_wider_finding_that_is_silenced_does_not_uncover_what_it_stood_for(here: Path) -> None:
    (here / "wording").mkdir()
    for name, token in (("wide", "a very good film"), ("narrow", "very good")):
        (here / "wording" / f"{name}.yml").write_text(
            f"extends: existence\nid: wording/{name}\nmessage: No.\nwhy: x\ntokens: ['{token}']\n"
        )
    settings = Settings(select=("wording", "suppression"), rules=("wording",))

    def rules(text: str) -> list[str]:
        return [finding.rule for finding in lint(text, settings).findings]

    assert rules("It is a very good film.\n") == ["wording/wide"]
    assert rules("<!-- reviewlint-disable-next-line wording/wide -->\nIt is a very good film.\n") == []
    # Nor is a comment for the narrower one of no use.
    assert rules("<!-- reviewlint-disable-next-line wording/narrow -->\nIt is a very good film.\n") == [
        "wording/wide"
    ]


# Vale's comments


@pytest.fixture
def style(here: Path) -> Settings:
    """A Vale style with two rules, beside a rule of our own."""
    (here / "styles" / "House").mkdir(parents=True)
    for name, token in (("Voice", "voice"), ("Tone", "tone")):
        (here / "styles" / "House" / f"{name}.yml").write_text(
            f"extends: existence\nmessage: \"No '%s'.\"\ntokens: [{token}, {token}s]\n"
        )
    return Settings(select=("House", "fake/good", "suppression"), rules=("styles",))


@pytest.mark.parametrize(
    ("comments", "left"),
    [
        ((), ["voice", "tone", "good", "voices"]),
        (("vale off", "vale on"), ["good", "voices"]),
        (("vale off",), ["good"]),
        (("vale House.Voice = NO", "vale House.Voice = YES"), ["tone", "good", "voices"]),
        (("vale House.Voice = NO", "vale House.Tone = YES"), ["tone", "good"]),
        (("vale House = NO",), ["good"]),
        (('vale House.Voice["voices"] = NO',), ["voice", "tone", "good"]),
        (("vale fake/good = NO",), ["voice", "tone", "good", "voices"]),
    ],
)
def test_vales_comments_hold_for_vales_rules(
    style: Settings, comments: tuple[str, ...], left: list[str]
) -> None:
    before, after = [*(f"<!-- {comment} -->" for comment in comments), "", ""][:2]
    text = f"{before}\n\nA voice, a tone, good.\n\n{after}\n\nMore voices.\n"
    report = lint(text, style)
    assert [text[finding.span.start : finding.span.end] for finding in report.findings] == left


# What it costs


def test_texts_without_such_comments_do_not_pay(repository: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from reviewlint import lint_text; lint_text('Good. <!-- a comment -->');"
        "late = 'comments suppress suppression zones directives baseline fix write changes'.split();"
        "assert not [m for m in sys.modules if m.rpartition('.')[2] in late]"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=repository)


def test_many_comments_take_linear_time() -> None:
    from time import perf_counter

    text = "<!-- reviewlint-disable-next-line fake/good -->\n" * 3000 + "good\n\n"
    text += "<!-- reviewlint-disable fake/good -->\n\ngood\n\n" * 1500
    started = perf_counter()
    assert not [finding for finding in lint(text).findings if finding.rule == "fake/good"]
    assert perf_counter() - started < 10
