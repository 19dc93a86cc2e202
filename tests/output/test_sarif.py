"""SARIF: the schema of its makers, and what the schema cannot say."""

import json

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.baseline import Entry
from reviewlint.engine.fix import apply_edits
from reviewlint.engine.run import FileReport
from reviewlint.errors import Notice
from reviewlint.finding import Edit, Finding, Hidden, Span
from reviewlint.output.fingerprints import fingerprints
from reviewlint.output.rule_help import RuleHelp
from reviewlint.output.sarif_results import ways
from reviewlint.output.style import Style
from tests.output.made import TEXT, about, made, schema

HELP = RuleHelp("suggestion", False, "Sums up.", "Says more. " * 200, "Whole page", "# Whole page")
STYLE = Style(link=lambda path, rule: "https://example.org/rule", help=lambda path, rule: HELP)


@pytest.fixture(scope="module")
def validator():
    """Of the schema of SARIF 2.1.0."""
    return jsonschema.Draft7Validator(schema("sarif-schema-2.1.0.json"))


def run_of(*reports, style=STYLE):
    """The one run of a log."""
    (run,) = json.loads(made("sarif", *reports, style=style))["runs"]
    return run


def utf16(text):
    """The text as a list of code units, each two bytes."""
    data = text.removeprefix("\ufeff").encode("utf-16-le")
    return [data[at : at + 2] for at in range(0, len(data), 2)]


def cut(source, region):
    """The text that a region marks, once by its offset and once by its lines and columns."""
    units = utf16(source)
    start, length = region["charOffset"], region["charLength"]
    by_offset = b"".join(units[start : start + length]).decode("utf-16-le")
    starts, at, text = [0], 0, source.removeprefix("\ufeff")
    for line in text.replace("\r\n", "\0\n").replace("\r", "\n").replace("\0\n", "\r\n").split("\n")[:-1]:
        at += len(line.encode("utf-16-le")) // 2 + 1
        starts.append(at)
    first = starts[region["startLine"] - 1] + region["startColumn"] - 1
    last = starts[region["endLine"] - 1] + region["endColumn"] - 1
    return by_offset, b"".join(units[first:last]).decode("utf-16-le")


def test_the_schema_holds(report, validator):
    """With everything there can be, and with nothing."""
    finding = report.findings[0]
    everything = report._replace(
        hidden=(
            Hidden(finding._replace(rule="a/b"), "comment", "his own words"),
            Hidden(finding._replace(rule="a/c"), "baseline"),
            Hidden(finding._replace(rule="a/d"), "unchanged"),
        ),
        gone=(Entry("her.md", "a/e", "stunning", "a … film", 2),),
        baseline="known.jsonl",
        notices=(Notice("a pattern takes too long", "rules/x.yml", 3),),
    )
    failed = FileReport("b.md", "", error="b.md: there is no such file")
    for reports in ([everything, failed], [failed], []):
        for style in (STYLE, Style()):
            validator.validate(json.loads(made("sarif", *reports, style=style)))


def test_results(report):
    """Rules, levels, and places in the order of the text."""
    run = run_of(report)
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])
    for result, finding in zip(
        run["results"], sorted(report.findings, key=lambda each: each.span), strict=True
    ):
        place = result["locations"][0]["physicalLocation"]
        assert run["artifacts"][place["artifactLocation"]["index"]]["location"]["uri"] == "reviews/her.md"
        marked = report.source[slice(*finding.span)]
        assert cut(report.source, place["region"]) == (marked, marked)
        assert place["region"]["snippet"]["text"] == marked
    (related,) = run["results"][2]["relatedLocations"]
    assert related["message"]["text"] == "first used here"
    assert related["physicalLocation"]["region"]["snippet"]["text"] == "thought-provoking"


def test_rules_say_what_explain_says(report):
    """Their summary, what they do and why in short, and the whole page."""
    rule = run_of(report)["tool"]["driver"]["rules"][0]
    assert rule["shortDescription"]["text"] == "Sums up."
    assert rule["fullDescription"]["text"].endswith(" …") and len(rule["fullDescription"]["text"]) <= 1024
    assert rule["help"] == {"text": "Whole page", "markdown": "# Whole page"}
    assert rule["helpUri"] == "https://example.org/rule"
    assert rule["defaultConfiguration"] == {"enabled": False, "level": "note"}


@given(st.text(st.sampled_from("a\u00e9傑🎬\ufeff\r\n"), max_size=30), st.integers(0, 30), st.integers(0, 30))
def test_regions_are_exact(source, start, length):
    """In UTF-16 units, without the byte order mark, whatever ends the lines."""
    start = min(start, len(source))
    span = Span(start, min(start + length, len(source)))
    run = run_of(FileReport("a.md", source, (Finding("a/b", "warning", "m", span),)))
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    marked = source[slice(*span)]
    if not span.start:
        marked = marked.removeprefix("\ufeff")
    assert cut(source, region)[0] == marked
    if "\r" not in source:
        assert cut(source, region)[1] == marked


def test_each_fix_mends(report):
    """A choice is several fixes, what belongs together is one."""
    source = "one two three"
    together = (Edit(Span(8, 13), "drei", True), Edit(Span(0, 3), "eins", True))
    choice = (Edit(Span(0, 3), "a", True), Edit(Span(0, 3), "b", False))
    for edits, expected in ((together, ["eins two drei"]), (choice, ["a two three", "b two three"])):
        finding = Finding("a/b", "warning", "m", Span(0, 3), (), edits)
        fixes = run_of(FileReport("a.md", source, (finding,)))["results"][0]["fixes"]
        texts = []
        for fix in fixes:
            (change,) = fix["artifactChanges"]
            made_of = [
                Edit(
                    Span(region["charOffset"], region["charOffset"] + region["charLength"]),
                    each.get("insertedContent", {"text": ""})["text"],
                    True,
                )
                for each in change["replacements"]
                for region in [each["deletedRegion"]]
            ]
            texts.append(apply_edits(source, made_of))
        assert texts == expected
    assert (
        "cannot change"
        in run_of(FileReport("a.md", source, (finding,)))["results"][0]["fixes"][0]["description"]["text"]
    )


def test_what_is_hidden_is_suppressed(report):
    """Who says so, and why; what is not hidden says that it is not."""
    finding = report.findings[0]
    hidden = [Hidden(finding._replace(rule="a/b"), "comment", "his own words"), Hidden(finding, "unchanged")]
    results = run_of(report._replace(findings=report.findings[1:], hidden=tuple(hidden)))["results"]
    assert [[each["kind"] for each in result["suppressions"]] for result in results] == [
        [],
        [],
        ["inSource"],
        ["external"],
    ]
    assert results[2]["suppressions"][0]["justification"] == "his own words"
    assert not any("baselineState" in result for result in results)


def test_states_against_a_baseline(report):
    """New, unchanged, absent; and what is gone has the name that it had."""
    source = report.source
    known = Hidden(report.findings[0], "baseline")
    gone = Entry("elsewhere/her.md", "a/e", "stunning", "a … film")
    against = report._replace(
        findings=report.findings[1:], hidden=(known,), gone=(gone,), baseline="known.jsonl"
    )
    results = run_of(against)["results"]
    assert [result["baselineState"] for result in results] == ["new", "new", "unchanged", "absent"]
    assert results[2]["suppressions"][0]["kind"] == "external"
    before = "A stunning film.\n"
    was = Finding("a/e", "warning", "m", Span(2, 10))
    (name,) = fingerprints(report.path, before, [was])
    assert results[3]["partialFingerprints"] == {"reviewlintContent/v1": name}
    assert source


def test_what_went_wrong():
    """Each thing once; findings are no failure of the program."""
    notice = Notice("a pattern takes too long", "rules/x.yml")
    reports = [FileReport(name, "x", notices=(notice,)) for name in ("a.md", "b.md")]
    (invocation,) = run_of(*reports)["invocations"]
    assert invocation["executionSuccessful"]
    assert [row["level"] for row in invocation["toolExecutionNotifications"]] == ["warning"]
    failed = FileReport("c.md", "", error="c.md: is not UTF-8\nc.md: and more")
    (invocation,) = run_of(*reports, failed)["invocations"]
    assert not invocation["executionSuccessful"]
    assert len(invocation["toolExecutionNotifications"]) == 3


def test_addresses(tmp_path):
    """Relative where they can be, and never mistaken for a scheme."""
    paths = ("a:b c%.md", str(tmp_path / "x.md"))
    run = run_of(*(FileReport(path, "x") for path in paths))
    inside, outside = (artifact["location"] for artifact in run["artifacts"])
    assert inside == {"uri": "a%3Ab%20c%25.md", "uriBaseId": "%SRCROOT%"}
    assert outside["uri"].startswith("file:///") and "uriBaseId" not in outside
    assert "uri" not in run["originalUriBaseIds"]["%SRCROOT%"]


@given(TEXT, TEXT)
def test_any_text_comes_back(source, message):
    """Each result on one line of its own."""
    text = made("sarif", about(source, message))
    (result,) = json.loads(text)["runs"][0]["results"]
    assert result["message"]["text"].replace("\\[", "[") == message.replace("\\[", "[")
    assert len(text.splitlines()) == len(made("sarif", about("x", "m")).splitlines())


def test_what_looks_like_a_link_is_none():
    """Readers of SARIF make links of brackets and parentheses."""
    run = run_of(about("x", "[her](1) [not] a link"))
    assert run["results"][0]["message"]["text"] == "\\[her](1) [not] a link"


def edit(start, end, text=""):
    """A safe edit."""
    return Edit(Span(start, end), text, True)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], []),
        ([edit(0, 2, "a"), edit(0, 2, "b")], [[edit(0, 2, "a")], [edit(0, 2, "b")]]),
        ([edit(5, 6), edit(0, 2, "a"), edit(0, 2, "b")], [[edit(0, 2, "a"), edit(5, 6)]]),
        ([edit(0, 6, "a"), edit(4, 8)], [[edit(0, 6, "a")], [edit(4, 8)]]),
    ],
)
def test_ways(edits, expected):
    """Edits of one span are a choice, of several they belong together, unless they overlap."""
    assert ways(edits) == expected
