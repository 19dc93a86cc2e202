"""Front matter: where it ends, what it holds, where each key and value stands, and what is wrong with it."""

from typing import Any

import pytest

from reviewlint.document import Document
from reviewlint.document.nodes import Mapping, Node, Scalar, Sequence, scalars
from reviewlint.errors import InputError


def plain(node: Node) -> Any:
    """A node as Python's own values."""
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.value) for entry in node.entries}


def documents(source: str) -> list[Any]:
    front_matter = Document(source).front_matter
    assert front_matter is not None
    return [plain(mapping) for mapping in front_matter.documents]


def spans(source: str) -> list[str]:
    """The source text at every key and scalar, in order."""
    found: list[str] = []

    def walk(node: Node) -> None:
        if isinstance(node, Scalar):
            found.append(source[slice(*node.span)])
        elif isinstance(node, Sequence):
            for item in node.items:
                walk(item)
        else:
            for entry in node.entries:
                found.append(source[slice(*entry.key_span)])
                walk(entry.value)

    front_matter = Document(source).front_matter
    assert front_matter is not None
    for mapping in front_matter.documents:
        walk(mapping)
    return found


def mistake(source: str) -> InputError:
    with pytest.raises(InputError) as caught:
        Document(source, "review.md")
    assert caught.value.path == "review.md"
    assert "\n" not in str(caught.value)
    return caught.value


YAML = """---
# comment
title: "Her é\U0001f600" # c
'it''s': 'no''w'
year: 2013
rating: 8.5
run: 1:30
seen: no
draft: true
date: 2013-12-18
none: ~
empty:
cast:
- Joaquin Phoenix
- {name: Rooney Mara, role: [wife, "ex"]}
book:
  isbn: 0306406152
  about: |
    Two
    lines
  folded: one
    long value
last: é
---
"""
YAML_TEXTS = [
    *(
        "title",
        "Her é\U0001f600",
        "it''s",
        "no''w",
        "year",
        "2013",
        "rating",
        "8.5",
        "run",
        "1:30",
        "seen",
        "no",
    ),
    *("draft", "true", "date", "2013-12-18", "none", "~", "empty", "", "cast", "Joaquin Phoenix"),
    *("name", "Rooney Mara", "role", "wife", "ex", "book", "isbn", "0306406152"),
    *("about", "Two\n    lines", "folded", "one\n    long value", "last", "é"),
]


def test_yaml_values() -> None:
    assert documents(YAML) == [
        {
            "title": "Her é\U0001f600",
            "it's": "no'w",
            "year": 2013,
            "rating": 8.5,
            "run": "1:30",
            "seen": "no",
            "draft": True,
            "date": "2013-12-18",
            "none": None,
            "empty": None,
            "cast": ["Joaquin Phoenix", {"name": "Rooney Mara", "role": ["wife", "ex"]}],
            "book": {"isbn": "0306406152", "about": "Two\nlines\n", "folded": "one long value"},
            "last": "é",
        }
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_yaml_spans(mark: str, line_break: str) -> None:
    source = mark + (YAML + "Prose.").replace("\n", line_break)
    assert spans(source) == [text.replace("\n", line_break) for text in YAML_TEXTS]
    document = Document(source)
    assert document.text == "Prose."
    assert document.front_matter is not None
    whole = source[slice(*document.front_matter.span)]
    body = source[slice(*document.front_matter.body)]
    assert whole == f"---{line_break}{body}---"
    assert body.endswith(f"last: é{line_break}")


def test_yaml_collections_end_with_their_last_value() -> None:
    source = "---\na:\n- 1\n- b: 2\n\n# c\nd: [1, 2] # e\n---\n"
    front_matter = Document(source).front_matter
    assert front_matter is not None
    (mapping,) = front_matter.documents
    texts = [source[slice(*entry.value.span)] for entry in mapping.entries]
    assert texts == ["- 1\n- b: 2", "[1, 2]"]


def test_yaml_strings_that_look_like_other_things() -> None:
    source = (
        '---\na: 007\nb: "1"\nc: 1_000\nd: 1e999\ne: 99999999999999999999\nf: .5\ng: -3\nh: !!str 12\n---\n'
    )
    assert list(documents(source)[0].values()) == ["007", "1", "1_000", "1e999", "9" * 20, 0.5, -3, "12"]


def test_yaml_anchors_aliases_and_merge_keys() -> None:
    source = "---\nbase: &b {x: 1, y: 2}\nmore: &m\n  z: 3\nall:\n  <<: [*b, *m]\n  y: 4\ncopy: *b\n---\n"
    (found,) = documents(source)
    assert found["all"] == {"y": 4, "x": 1, "z": 3}
    assert found["copy"] == {"x": 1, "y": 2}


def test_several_yaml_documents() -> None:
    source = "---\ntitle: a\n---\nrating: 3\ntags:\n- b\n---\nProse."
    assert documents(source) == [{"title": "a"}, {"rating": 3, "tags": ["b"]}]
    assert Document(source).text == "Prose."


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("Note: I paid for it.\n---\nProse.", "Note: I paid for it.\n\nProse."),
        ("A heading\n---\nProse.", "A heading\n\nProse."),
        ("\nlower: case\n\n---\nProse.", "lower: case\n\nProse."),
    ],
)
def test_prose_right_after_front_matter_is_no_second_document(prose: str, text: str) -> None:
    source = f"---\ntitle: a\n---\n{prose}"
    assert documents(source) == [{"title": "a"}]
    assert Document(source).text == text


@pytest.mark.parametrize(
    ("source", "keys"),
    [
        ("---\n---\nx", []),
        ("---\n\n# nothing\n---\nx", []),
        ("---  \ntitle: x\n...\nx", ["title"]),
        ("---\ntitle: x\n---", ["title"]),
        ("---\n:movie: x\n<!-- a: b -->\n---\nx", [":movie", "<!-- a"]),
        ("---\n{a: 1, b: 2}\n---\nx", ["a", "b"]),
        ("+++\n+++\nx", []),
        ("{}\nx", []),
    ],
)
def test_front_matter_all_the_same(source: str, keys: list[str]) -> None:
    assert [list(found) for found in documents(source)] == [keys]


@pytest.mark.parametrize(
    "source",
    [
        "---\n\nProse after a thematic break.\n",
        "---\nProse right after a thematic break.\n\n---\nMore.",
        "---\n- a\n- list\n---\nx",
        "----\ntitle: x\n----\n",
        "\n---\ntitle: x\n---\n",
        "+++\nProse\n",
        "{{< shortcode >}}\n",
        "{% tag %}\n",
        "{: .note}\n",
        "{braces} in prose",
        '{"a": 1} and prose',
        "---",
        "+++",
        "{",
        "",
    ],
)
def test_no_front_matter(source: str) -> None:
    assert Document(source).front_matter is None


TOML = """+++
title = "H\\u0065r é\U0001f600" # c
"a b".c = 'lit\\eral'
date = 2013-12-18
seen = 2013-12-18 20:15:00
tags = ["x", 'y', [1, 2.5]] # "
many = \"\"\"
Two
lines\"\"\"
inline = {a = 1, b.c = true}
[book.author]
name = "é"
[[cast]]
name = "Phoenix"
[[cast]]
name = "Mara"
[cast.role]
n = inf
+++
"""


def test_toml_values() -> None:
    assert documents(TOML) == [
        {
            "title": "Her é\U0001f600",
            "a b": {"c": "lit\\eral"},
            "date": "2013-12-18",
            "seen": "2013-12-18T20:15:00",
            "tags": ["x", "y", [1, 2.5]],
            "many": "Two\nlines",
            "inline": {"a": 1, "b": {"c": True}},
            "book": {"author": {"name": "é"}},
            "cast": [{"name": "Phoenix"}, {"name": "Mara", "role": {"n": "inf"}}],
        }
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_toml_spans(mark: str, line_break: str) -> None:
    source = mark + (TOML + "Prose.").replace("\n", line_break)
    assert spans(source) == [
        *("title", "H\\u0065r é\U0001f600", "a b", "c", "lit\\eral", "date", "2013-12-18"),
        *("seen", "2013-12-18 20:15:00", "tags", "x", "y", "1", "2.5"),
        *("many", f"{line_break}Two{line_break}lines", "inline", "a", "1", "b", "c", "true"),
        *("book", "author", "name", "é", "cast", "name", "Phoenix", "name", "Mara", "role", "n", "inf"),
    ]
    assert Document(source).text == "Prose."


JSON = '{\n  "title": "H\\u0065r é\U0001f600", "n": [1, -2.5e1, null, true, []],\n  "a": {"b": "\\"c"}\n}\n'


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_json(mark: str, line_break: str) -> None:
    source = mark + (JSON + "\nProse.").replace("\n", line_break)
    assert documents(source) == [
        {"title": "Her é\U0001f600", "n": [1, -25.0, None, True, []], "a": {"b": '"c'}}
    ]
    assert spans(source) == [
        *("title", "H\\u0065r é\U0001f600", "n", "1", "-2.5e1", "null", "true", "a", "b", '\\"c'),
    ]
    assert Document(source).text == "Prose."


@pytest.mark.parametrize(
    ("source", "line", "part"),
    [
        ("---\ntitle: x\n\nProse.", 1, 'put "---" on a line of its own'),
        ("---\r\ntitle: x\r\n", 1, "never closed"),
        ("+++\ntitle = 'x'\n", 1, 'put "+++" on a line of its own'),
        ("---\na: 1\nb: 2\na: 3\n---\n", 4, 'key "a" twice: it stands on line 2'),
        ("---\na:\n  b: 1\n  b: 2\n---\n", 4, 'key "b" twice'),
        ("---\ntitle: Her: a film\n---\n", 2, 'a value that holds ": " must stand in quotes'),
        ('---\ntitle: "Her\nyear: 1\n---\n', 2, "never closed"),
        ("---\nok: 1\ncast: [a, b\n---\n", 3, "lacks a comma or its closing bracket"),
        ("---\na:\n\tb: 1\n---\n", 3, "tab"),
        ("---\na: @b\n---\n", 2, "@"),
        ("---\na: \x00\n---\n", 2, "U+0000"),
        ("---\na: \ud800\n---\n", 2, "U+D800"),
        ("---\na: *b\n---\n", 2, 'an alias "*b" without an anchor'),
        ("---\na: &a [*a]\n---\n", 2, "inside the value it stands for"),
        ("---\na: &a {b: *a}\n---\n", 2, "inside the value it stands for"),
        ("---\na: 1\n? [b]\n: c\n---\n", 3, "where a key must stand"),
        ("---\na: 1\n<<: 2\n---\n", 3, "not a mapping"),
        ("---\na: " + "[" * 100_000 + "\n---\n", 2, "nested more than 100 levels"),
        ("---\na:\n" + "- " * 100_000 + "\n---\n", 3, "nested more than 100 levels"),
        ("+++\na = 1\na = 2\n+++\n", 3, "stands there already"),
        ("+++\n\na = \n+++\n", 3, "not valid TOML"),
        ("+++\na = " + "[" * 100_000 + "\n+++\n", 2, "nested more than 100 levels"),
        ("+++\na = " + "[" * 101 + "]" * 101 + "\n+++\n", 2, "nested more than 100 levels"),
        ("+++\n" + ".".join("a" * 102) + " = 1\n+++\n", 2, "nested more than 100 levels"),
        ('{\n"a": 1,\n"a": 2\n}\n', 3, 'key "a" twice: it stands on line 2'),
        ('{\n"a": 1,\n}\n', 3, "not valid JSON"),
        ('{"a": NaN}\n', 1, "not valid JSON"),
        ('{"a": 1\n\nProse.', 3, "not valid JSON"),
        ('{"a": ' + "[" * 100_000 + "\n", 1, "nested more than 100 levels"),
        ('{"a": ' + "[" * 101 + "]" * 101 + "}\n", 1, "nested more than 100 levels"),
    ],
)
def test_mistakes_are_one_line_with_a_place(source: str, line: int, part: str) -> None:
    error = mistake(source)
    assert error.line == line
    assert part in error.message


def test_billion_laughs() -> None:
    lines = ["l0: &l0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 10)}]" for i in range(1, 10)]
    assert "more than 10000 values" in mistake("---\n" + "\n".join(lines) + "\n---\n").message


def test_aliases_may_not_nest_without_end() -> None:
    lines = ["l0: &l0 [[[[[[[[[[x]]]]]]]]]]"]
    lines += [f"l{i}: &l{i} [[[[[[[[[[*l{i - 1}]]]]]]]]]]" for i in range(1, 12)]
    assert "nested more than 100 levels" in mistake("---\n" + "\n".join(lines) + "\n---\n").message


def test_looking_up() -> None:
    front_matter = Document("---\na: 1\nb: {c: [2, {d: x}]}\n---\n").front_matter
    assert front_matter is not None
    (mapping,) = front_matter.documents
    assert isinstance(mapping.get("b"), Mapping)
    assert mapping.get("B") is None
    assert [scalar.text for scalar in scalars(mapping)] == ["1", "2", "x"]
