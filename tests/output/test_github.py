"""Workflow commands, read back as GitHub's runner reads them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine.run import FileReport
from reviewlint.finding import Finding, Span
from reviewlint.output.style import Style
from tests.output.made import about, made, without_surrogates

DATA = {"%25": "%", "%0D": "\r", "%0A": "\n"}
PROPERTY = DATA | {"%3A": ":", "%2C": ","}


def unescaped(text, signs):
    """The text that a value stands for."""
    return re.sub("|".join(signs), lambda match: signs[match[0]], text)


def read(line):
    """The name, properties and message of a command."""
    name, _, rest = line.removeprefix("::").partition(" ")
    properties, _, message = rest.partition("::")
    pairs = (pair.partition("=") for pair in properties.split(","))
    return name, {key: unescaped(value, PROPERTY) for key, _, value in pairs}, unescaped(message, DATA)


def test_levels_and_places(report):
    """A line for each finding, in order."""
    commands = [read(line) for line in made("github", report).split("\n")[:-1]]
    assert [name for name, _, _ in commands] == ["error", "warning", "notice"]
    assert commands[0][1] == {
        "file": "reviews/her.md",
        "line": "3",
        "endLine": "3",
        "col": "7",
        "endColumn": "12",
        "title": "credits/invalid-value",
    }


@given(st.text(min_size=1, max_size=60), st.text("abc,:%=\n \udce9é", min_size=1, max_size=12))
def test_any_message_and_any_path_come_back(message, name):
    """No text ends the command, or begins another."""
    lines = made("github", about("x", message, f"{name}.md")).split("\n")
    assert lines[1:] == [""]
    _, properties, said = read(lines[0])
    assert said == without_surrogates(message)
    assert properties["file"] == without_surrogates(f"{name}.md")


def test_several_lines_have_no_columns():
    """The runner refuses them."""
    properties = read(made("github", about("one\ntwo three")))[1]
    assert properties["line"] == "1" and properties["endLine"] == "2"
    assert not {"col", "endColumn"} & set(properties)


def test_what_could_not_be_checked():
    """It is an error of the file."""
    name, properties, message = read(
        made("github", FileReport("b.md", "", error="b.md: is not UTF-8\nsecond"))
    )
    assert (name, properties["file"]) == ("error", "b.md")
    assert message.startswith("b.md: is not UTF-8\nsecond")


@pytest.mark.parametrize(("number", "said"), [(10, False), (11, True)])
def test_more_than_github_shows(number, said):
    """A word about those that only the log has."""
    findings = tuple(Finding("a/b", "warning", "m", Span(at, at + 1)) for at in range(number))
    report = FileReport("a.md", "x" * 20, findings)
    assert ("11 of level warning" in made("github", report)) == said
    assert "11 of level warning" not in made("github", report, style=Style(quiet=True))
