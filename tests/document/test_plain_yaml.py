"""What is read without a YAML parser is what the parser reads, to the letter; anything else is left to it."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reviewlint.document.nodes import Mapping
from reviewlint.document.plain_yaml import read_plain_yaml
from reviewlint.document.yaml_values import read_yaml
from reviewlint.errors import InputError
from reviewlint.finding import Span


def plain(text: str) -> Mapping | None:
    return read_plain_yaml(text, Span(0, len(text)))


def parsed(text: str) -> Mapping | None:
    try:
        return read_yaml(text, Span(0, len(text)), "x.md")
    except InputError:
        return None


PLAIN = """\
# a comment
title: Her
year: 2013
director:   Spike Jonze
"""

words = st.sampled_from(
    [
        "Her",
        "2013",
        "1:30",
        "no",
        "~",
        "3.5",
        "-1",
        "a b",
        "É",
        "x-y",
        "O'Hara",
        "C#",
        "a:b",
        "$12",
        "(x)",
        "4/5",
    ]
)
quoted = st.one_of(words.map(lambda word: f'"{word}"'), words.map(lambda word: f"'{word}'"))
scalars = st.one_of(words, quoted, st.just(""))
flows = st.lists(st.one_of(words, quoted), max_size=3).map(lambda items: f"[{', '.join(items)}]")
keys = st.sampled_from(["title", "year", "cast", "a b", "x-y", "k_1", "true", "2x", "É"])


@st.composite
def blocks(draw: st.DrawFn, depth: int = 0) -> list[str]:
    """The lines of a mapping, mostly well made."""
    lines: list[str] = []
    for key in draw(st.lists(keys, min_size=1, max_size=4, unique=draw(st.booleans()))):
        kind = draw(st.sampled_from(["scalar", "flow", "list", "mapping", "list of mappings"]))
        pad = " " * draw(st.sampled_from([0, 2, 2, 2, 4]))
        if depth == 2 or kind == "scalar":
            lines.append(f"{key}: {draw(scalars)}")
        elif kind == "flow":
            lines.append(f"{key}: {draw(flows)}")
        elif kind == "list":
            lines.append(f"{key}:")
            lines += [f"{pad}- {item}" for item in draw(st.lists(scalars, max_size=3))]
        elif kind == "mapping":
            lines.append(f"{key}:")
            lines += [pad + line for line in draw(blocks(depth + 1))]
        else:
            lines.append(f"{key}:")
            for inner in draw(st.lists(blocks(depth + 1), max_size=2)):
                lines += [f"{pad}{'- ' if not number else '  '}{line}" for number, line in enumerate(inner)]
    return lines


texts = st.builds(
    lambda lines, end: end.join(lines) + end,
    blocks(),
    st.sampled_from(["\n", "\r\n", "\n\n", " \n", "\n# x\n"]),
)
signs = st.text(alphabet="ab1 \n:-#[],\"'{}&*!|>%@`?\\\t\u00e9\u0085\u2028\ufeff~.<=+/", max_size=24)


def agrees(text: str) -> None:
    mapping = plain(text)
    if mapping is not None:
        assert mapping == parsed(text)


@given(texts)
@example("a:\n- b\n")
@example("a:\n- b: c\n  d: e\n- f\n")
@example("a: \nb:\n")
def test_well_made_texts(text: str) -> None:
    agrees(text)


@given(texts, signs, st.integers(0))
def test_texts_with_something_put_in(text: str, put: str, place: int) -> None:
    place %= len(text) + 1
    agrees(text[:place] + put + text[place:])


@given(signs)
def test_any_signs(text: str) -> None:
    agrees(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        PLAIN,
        PLAIN.replace("\n", "\r\n"),
        'title: "Her"\ntagline: \'A "love" story\'\n',
        'genres: [drama, science fiction, "sci-fi"]\nempty: []\n',
        "cast:\n  - Joaquin Phoenix\n  - Scarlett Johansson\n",
        "cast:\n- Joaquin Phoenix\n",
        "cast:\n  - actor: Joaquin Phoenix\n    role: Theodore\n  - actor: Amy Adams\n    role: Amy\n",
        "film:\n    title: Her\n    year: 2013\nrating: 4/5\n",
        "subtitle:\ntitle: Her\n",
        "time: 1:30\nout: no\n",
    ],
)
def test_what_front_matters_are_made_of_is_read_here(text: str) -> None:
    """And alike: to fall back would be right, and slow."""
    mapping = plain(text)
    assert mapping is not None
    assert mapping == parsed(text)


@pytest.mark.parametrize(
    "text",
    [
        "title: Her\ntitle: Him\n",
        "title: a: b\n",
        "title: Her # a comment\n",
        "title: goes\n  on\n",
        'title: "a \\" b"\n',
        "title: 'it''s'\n",
        "title: |\n  Her\n",
        "<<: *a\n",
        "title: &a Her\n",
        "- a list\n",
        "just words\n",
        "title:Her\n",
        "\ttitle: Her\n",
        "title: [a, [b]]\n",
        "title: [a,\n  b]\n",
        "title: {a: b}\n",
        " title: Her\nyear: 2013\n",
        "a:\n    b: c\n  d: e\n",
    ],
)
def test_more_is_left_to_the_parser(text: str) -> None:
    assert plain(text) is None


def test_reviews_are_read_without_the_parser(repository: Path) -> None:
    """Those of the bench are written as reviewers write."""
    from reviewlint.document import Document

    folder = repository / "benchmarks" / "accuracy" / "reviews"
    read = []
    for path in folder.rglob("*.md"):
        front_matter = Document(path.read_bytes().decode("utf-8"), path.name).front_matter
        if front_matter is not None and front_matter.format == "yaml":
            source = path.read_bytes().decode("utf-8")
            read.append(read_plain_yaml(source, front_matter.body))
    assert read
    assert sum(mapping is not None for mapping in read) >= 0.9 * len(read)
