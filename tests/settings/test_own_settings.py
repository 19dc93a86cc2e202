"""The `reviewlint:` key of a front matter, in its three formats, with the line of every mistake."""

import pytest

from reviewlint.document import Document
from reviewlint.errors import SettingsError
from reviewlint.settings.front_matter import front_matter_layer
from reviewlint.settings.model import Settings

YAML = """\
---
title: x
reviewlint:
  select: [a]
  ignore:
    - b
    - c
  rule:
    r/s: {severity: error, n: 3}
---
"""
TOML = """\
+++
title = "x"
[reviewlint]
select = ["a"]
ignore = [
"b",
"c"]
rule."r/s" = {severity = "error", n = 3}
+++
"""
JSON = """\
{
"title": "x",
"reviewlint": {
"select": ["a"],
"ignore": [
"b",
"c"],
"rule": {"r/s": {"severity": "error", "n": 3}}}
}
"""


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (YAML, {("select",): 4, ("ignore", 1): 7, ("rule", "r/s", "n"): 9}),
        (TOML, {("select",): 4, ("ignore", 1): 7, ("rule", "r/s", "n"): 8}),
        (JSON, {("select",): 4, ("ignore", 1): 7, ("rule", "r/s", "n"): 8}),
    ],
    ids=["yaml", "toml", "json"],
)
def test_the_formats_say_the_same(text: str, lines: dict[tuple[str | int, ...], int]) -> None:
    layer = front_matter_layer(Document(text, "x.md"))
    assert layer is not None
    assert layer.settings == Settings(
        select=("a",), ignore=("b", "c"), rule={"r/s": {"severity": "error", "n": 3}}
    )
    for path, line in lines.items():
        assert layer.place(*path) == f"front matter:{line}"
        assert str(layer.error("wrong", *path)) == f"x.md:{line}: wrong"


@pytest.mark.parametrize("said", ["[b, c]", "b", "{ignore: b}"])
def test_a_list_or_a_name_is_what_to_ignore(said: str) -> None:
    layer = front_matter_layer(Document(f"---\nreviewlint: {said}\n---\n"))
    assert layer is not None
    assert layer.settings == Settings(ignore=("b", "c") if said[0] == "[" else ("b",))
    assert layer.place("ignore", 0) == "front matter:2"


@pytest.mark.parametrize("text", ["reviewlint: no front matter\n", "---\nother: reviewlint\n---\n", ""])
def test_most_files_say_nothing(text: str) -> None:
    assert front_matter_layer(Document(text)) is None


def test_the_second_document_may_say_it() -> None:
    layer = front_matter_layer(Document("---\na: 1\n---\nreviewlint: [b]\n---\n"))
    assert layer is not None
    assert layer.settings.ignore == ("b",)


@pytest.mark.parametrize(
    ("yaml", "line", "message"),
    [
        ("reviewlint:", 2, "'ignore' must be a list of strings, not nothing"),
        ("reviewlint:\n  select:\n    - [x]", 4, "'select' must hold non-empty strings, not a list"),
        (
            "reviewlint:\n  lang: english",
            3,
            "'lang' must be a language code such as en, de or en-gb, not 'english'",
        ),
        ("reviewlint:\n  per-file: {}", 3, "'per-file' can only be set at the top of a settings file"),
    ],
)
def test_mistakes(yaml: str, line: int, message: str) -> None:
    with pytest.raises(SettingsError) as caught:
        front_matter_layer(Document(f"---\n{yaml}\n---\n", "x.md"))
    assert (caught.value.path, caught.value.line, caught.value.message) == ("x.md", line, message)
