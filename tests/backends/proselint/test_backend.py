"""proselint through reviewlint: rule ids, exact places in Markdown, and what is left alone."""

import pytest

from reviewlint import Document, Linter, Settings

ALL = Linter(Settings(select=("proselint",), ignore=("proselint/restricted",)), isolated=True)
EVERY = Linter(Settings(select=("proselint",)), isolated=True)


def found(text, linter=ALL, path="review.md"):
    report = linter.lint_text(text, path)
    assert report.error is None
    return [(finding.rule, text[slice(*finding.span)]) for finding in report.findings]


@pytest.mark.parametrize("path", ["review.md", "review.txt"])
def test_its_own_examples(examples, path):
    """What a check must report is reported under its name, and what it must not is not."""
    for example in examples:
        rule = f"proselint/{example['check']}"
        for text in example["fail"]:
            assert any(each.startswith(rule) for each, _ in found(text, EVERY, path)), text
        for text in example["pass"]:
            assert not any(each.startswith(rule) for each, _ in found(text, EVERY, path)), text


def test_places_in_markdown():
    """Emphasis, entities, emoji, front matter and carriage returns before a hit do not move it."""
    text = (
        "---\r\ntitle: Alot\r\n---\r\n\r\n\U0001f3ac A *film* &amp; **alot** of\r\nnoise, PIN\r\nnumber.\r\n"
    )
    assert found(text) == [
        ("proselint/spelling.misc", "alot"),
        ("proselint/redundancy.ras_syndrome", "PIN\r\nnumber"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        '"Alot of PIN numbers," she says.',
        "> Alot of PIN numbers.",
        "Run `alot` and [it](http://alot.example/alot).",
        "<!-- alot --> Fine.",
        "*Alot of Trouble* is a film.",
        "# Her\n\nHer voice.",
        "A word `code` here. And `code` there.",
    ],
)
def test_what_is_not_prose_is_left_alone(text):
    """Quotations, code, links, comments, titles; and nothing runs from one block into the next."""
    default = Linter(isolated=True)
    assert [rule for rule, _ in found(text, default) if rule.startswith("proselint/")] == []


def test_quotations_when_asked_for():
    """`quotations` in the settings."""
    linter = Linter(Settings(select=("proselint/spelling",), quotations=True), isolated=True)
    assert found("> Alot of noise.", linter) == [("proselint/spelling.misc", "Alot")]


def test_names_are_spelt_as_they_are():
    """A credited name is no misspelling."""
    text = "A millenium of Millenium.\n"
    assert [part for _, part in found(text)] == ["millenium"]
    credited = f"---\ncast: [Ann Millenium]\n---\n{text.replace('A millenium', 'Millenium')}"
    assert found(credited) == []


def test_not_said_twice():
    """What a rule of ours says of the same words is enough."""
    text = "At the end of the day, it is fine.\n"
    rules = [rule for rule, _ in found(text, Linter(isolated=True))]
    assert "cliches/filler" in rules and not any(rule.startswith("proselint/") for rule in rules)
    assert any(rule.startswith("proselint/cliches") for rule, _ in found(text))


def test_edits_keep_the_capital():
    """A correction at the start of a sentence begins with a capital."""
    (finding,) = ALL.lint(Document("Alot happens."))
    assert [edit.replacement for edit in finding.edits] == ["A lot"]
    assert not finding.edits[0].safe


def test_only_english_is_judged():
    """The checks know no other language."""
    assert found("---\nlang: de\n---\nAlot of noise.\n") == []


def test_select_and_severity():
    """Rules, groups of rules inside proselint, and severities."""
    linter = Linter(
        Settings(select=("proselint/spelling",), rule={"proselint/spelling.misc": {"severity": "error"}}),
        isolated=True,
    )
    (finding,) = linter.lint(Document("Alot of PIN numbers."))
    assert (finding.rule, finding.severity) == ("proselint/spelling.misc", "error")
    linter = Linter(Settings(extend_select=("proselint/typography",)), isolated=True)
    assert ("proselint/typography.symbols.ellipsis", "...") in found("It ends...", linter)
