"""The page as a whole."""

import base64
import hashlib
import io

import pytest

from reviewlint.engine.run import FileReport, Linter
from reviewlint.finding import Finding, Span
from reviewlint.output.html import write
from reviewlint.output.rule_help import RuleHelp
from reviewlint.output.style import Style
from reviewlint.settings.model import Settings
from tests.output.html.conftest import html_of
from tests.output.html.reading import Element, read


def dek(page: Element) -> str:
    return page.all("p", class_="dek")[0].words()


def test_one_review_is_titled_by_its_front_matter(linter: Linter) -> None:
    page = read(html_of(linter.lint_text("---\ntitle: The  Lodger\n---\nThe the cinema.\n", "a/b.md")))
    assert page.all("h1")[0].text() == "The Lodger"
    assert dek(page).startswith("a/b.md · 3 words · ")
    assert not page.all("nav")


@pytest.mark.parametrize(
    ("text", "title"), [("# Her\n\nA film.\n", "Her"), ("A film.\n", "b.md"), ("", "b.md")]
)
def test_or_else_by_its_heading_or_its_file(linter: Linter, text: str, title: str) -> None:
    assert read(html_of(linter.lint_text(text, "a/b.md"))).all("h1")[0].text() == title


def test_of_several_reviews_those_with_something_to_say_are_shown(linter: Linter) -> None:
    page = read(
        html_of(
            linter.lint_text("Nothing.\n", "clean.md"),
            linter.lint_text("The the cinema.\n", "bad.md"),
            FileReport("absent.md", "", error="absent.md: there is no such file"),
        )
    )
    assert [each.attributes["aria-label"] for each in page.all("article")] == ["bad.md", "absent.md"]
    assert [item.words() for item in page.all("ol", class_="contents")[0].all("li")] == [
        "bad.md 1",
        "absent.md 0",
    ]
    assert dek(page) == (
        "3 files · 4 words · 1 finding: 1 warning · nothing to say about 1 file · 1 file could not be checked"
    )
    assert page.all("p", class_="problem")[0].text() == "absent.md: there is no such file"
    links = {link.attributes["href"].removeprefix("#") for link in page.all("nav")[0].all("a")}
    assert links == {each.attributes["id"] for each in page.all("article")}


def test_of_clean_reviews_none_is_shown_but_the_only_one(linter: Linter) -> None:
    clean = linter.lint_text("Nothing.\n", "clean.md")
    assert len(read(html_of(clean)).all("article")) == 1
    page = read(html_of(clean, clean))
    assert not page.all("article") and not page.all("nav")
    assert dek(page) == "2 files · 2 words · 0 findings · nothing to say about 2 files"


def test_without_any_review_there_is_a_page() -> None:
    assert dek(read(html_of())) == "0 files · 0 words · 0 findings"


def test_without_findings_there_is_nothing_to_filter(linter: Linter) -> None:
    page = read(html_of(linter.lint_text("Nothing.\n")))
    assert not page.all("button")
    assert page.all("aside")[0].words() == "No notes"


def test_ids_are_unique_and_what_refers_to_them_finds_them(linter: Linter, sample: str) -> None:
    page = read(html_of(*(linter.lint_text(sample, path) for path in ("a.md", "b.md"))))
    ids = [each.attributes["id"] for each in page.walk() if "id" in each.attributes]
    assert len(ids) == len(set(ids))
    names = ("aria-describedby", "data-finding", "data-of")
    wanted = {each.attributes[name] for each in page.walk() for name in names if name in each.attributes}
    wanted |= {link.attributes["href"].removeprefix("#") for link in page.all("a")}
    assert wanted <= set(ids)


def test_only_this_style_and_this_script_may_run(linter: Linter) -> None:
    html = html_of(linter.lint_text("The the cinema.\n"))
    policy = read(html).all("meta", http_equiv="Content-Security-Policy")[0].attributes["content"]
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy
    for name in ("style", "script"):
        content = html.split(f"<{name}>")[1].split(f"</{name}>")[0]
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert " style=" not in html


def test_buttons_count_their_findings(linter: Linter, sample: str) -> None:
    report = linter.lint_text(sample, "examples/her.md")
    page = read(html_of(report))
    counts = {
        button.attributes["data-value"]: int(button.all("b")[0].text())
        for button in page.all("button")
        if "data-value" in button.attributes
    }
    for name, count in counts.items():
        assert count == sum(
            name in (finding.severity, finding.rule.partition("/")[0]) for finding in report.findings
        )
    assert {finding.severity for finding in report.findings} <= set(counts)


def labels(page: Element) -> list[str]:
    return [each.attributes["aria-label"].partition(":")[0] for each in page.all("svg")]


def test_figures_say_in_words_what_they_show(linter: Linter, sample: str) -> None:
    page = read(html_of(linter.lint_text(sample, "examples/her.md")))
    assert labels(page) == ["Praise", "Reading ease", "Sentence length", "Rhythm"]
    assert "More than 99 % of published film reviews" in page.all("svg")[0].attributes["aria-label"]


def test_praise_that_nobody_counted_is_not_shown_as_none(sample: str) -> None:
    chosen = Linter(Settings(select=("credits",)), isolated=True, documents=True)
    assert "Praise" not in labels(read(html_of(chosen.lint_text(sample, "examples/her.md"))))


@pytest.mark.parametrize(
    "text", ["A short review.\n", "---\nlang: de\n---\n" + "Ein Satz über einen Film. " * 60]
)
def test_what_cannot_be_compared_has_no_figures(linter: Linter, text: str) -> None:
    assert not labels(read(html_of(linter.lint_text(text))))


def test_rules_are_explained_once_and_notes_lead_there(linter: Linter) -> None:
    help = RuleHelp("warning", True, "s", "Words `twice`.\n\nThey <stop> readers.", "t", "m")
    style = Style(help=lambda path, rule: help, link=lambda path, rule: "https://example.org/r?a&b")
    out = io.StringIO()
    write(iter([linter.lint_text("The the cinema and the the film.\n")]), out, style)
    page = read(out.getvalue())
    (rule,) = page.all("section", class_="rules")[0].all("details")
    assert rule.attributes["id"] == "rule-repetition/adjacent-word"
    assert [each.text() for each in rule.all("p")][:2] == ["Words twice.", "They <stop> readers."]
    assert rule.all("a")[0].attributes["href"] == "https://example.org/r?a&b"
    notes = [link for link in page.all("a") if link.attributes["href"] == f"#{rule.attributes['id']}"]
    assert len(notes) == 2


def test_an_address_that_is_not_of_the_web_is_no_link(linter: Linter) -> None:
    out = io.StringIO()
    write(iter([linter.lint_text("The the.\n")]), out, Style(link=lambda path, rule: "javascript:alert(1)"))
    assert "javascript" not in out.getvalue().partition("<script>")[0]


def test_a_report_without_its_document_is_read_anew() -> None:
    finding = Finding("house/rule", "error", 'Say "why" & <how>.', Span(4, 9))
    page = read(html_of(FileReport("a.md", "The *old* film.\n", (finding,), words=3)))
    assert page.all("mark")[0].text() == "old"
    assert page.all("p", class_="says")[0].text() == finding.message
    broken = read(html_of(FileReport("a.md", "---\ntitle: [\n---\nfilm\n", (finding,))))
    assert broken.all("mark")[0].text() == "title"
