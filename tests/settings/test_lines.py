"""Lines of keys in TOML, found without a parser that keeps them."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.settings.lines import line_of

TEXT = '''# a comment with [brackets] and "quotes"
select = ["superlatives", # one
  'repetition/adjacent-word',

  """wording""",
]
dotted.key = 1
"quo.ted" = { inner = [ {a = 1}, {b.c = 2} ], 'x' = "}" }
when = 1979-05-27 07:32:00

[rule."superlatives/puffery"]
severity = "error"   # why not
text = """
not.a.key = 1
[not.a.table]
\\"""""
after = -1.5

[[many.things]]
one = 1
[[many.things]]
one = 2
[many.things.deep]
two = 2
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("select",), 2),
        (("select", 0), 2),
        (("select", 1), 3),
        (("select", 2), 5),
        (("dotted",), 7),
        (("dotted", "key"), 7),
        (("quo.ted", "inner"), 8),
        (("quo.ted", "inner", 1, "b", "c"), 8),
        (("quo.ted", "x"), 8),
        (("when",), 9),
        (("rule",), 11),
        (("rule", "superlatives/puffery"), 11),
        (("rule", "superlatives/puffery", "severity"), 12),
        (("rule", "superlatives/puffery", "text"), 13),
        (("rule", "superlatives/puffery", "after"), 17),
        (("many", "things"), 19),
        (("many", "things", 0, "one"), 20),
        (("many", "things", 1, "one"), 22),
        (("many", "things", 1, "deep", "two"), 24),
        (("not", "a", "key"), None),
        (("absent",), None),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_line_of_a_key(path: tuple[str | int, ...], line: int | None, newline: str) -> None:
    text = TEXT.replace("\n", newline)
    tomllib.loads(text)
    assert line_of(text, path) == line


KEYS = st.sampled_from(["a", "b-c", '"d.e"', "'f g'", '"h\\"i"'])
SCALARS = st.sampled_from(
    ["1", "1.5", "true", '"x]}#"', "'y\\'", "1979-05-27 07:32:00", '"""m\n\\"\n"""', "'''n\n'''"]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[\n" + ",\n".join(items) + "]"),
        st.dictionaries(KEYS, inner, max_size=3).map(
            lambda table: "{" + ", ".join(f"{key} = {value}" for key, value in table.items()) + "}"
        ),
    ),
    max_leaves=8,
)


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        children = list(value.items())
    elif isinstance(value, list):
        children = list(enumerate(value))
    return [path] + [each for key, child in children for each in paths(child, (*path, key))]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(KEYS, st.dictionaries(KEYS, VALUES, max_size=3), max_size=3))
def test_every_key_that_the_parser_sees_has_a_line(tables: dict[str, dict[str, str]]) -> None:
    text = "".join(
        f"[{name}]\n" + "".join(f"{key} = {value}\n" for key, value in table.items())
        for name, table in tables.items()
    )
    for path in paths(tomllib.loads(text))[1:]:
        assert line_of(text, path) is not None, path
