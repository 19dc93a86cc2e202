"""Missing fields written into front matters as people write them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reviewlint.credits.fields import fields_of
from reviewlint.credits.fill.fill import Filled, fill, missing_fields
from reviewlint.credits.sources import Record
from reviewlint.credits.sources.known import Known
from reviewlint.document import Document
from reviewlint.errors import UsageError

HER = Record(
    "films.csv",
    "1",
    "2026-01-01",
    {
        "title": ("Her",),
        "year": ("2013", "2014"),
        "releaseDate": ("2013-12-18",),
        "director": ("Spike Jonze",),
        "actor": ("Joaquin Phoenix", "Amy Adams"),
        "duration": ("126",),
        "imdb": ("tt1798709",),
    },
)


def filled(source: str, *only: str, record: Record = HER, path: str = "films/her.md") -> Filled:
    document = Document(source, path)
    known = Known([record])
    return fill(document, missing_fields(document, known, only))


BOTH = "director: Spike Jonze\ncast: [Joaquin Phoenix, Amy Adams]\n"
CAST = 'cast = ["Joaquin Phoenix", "Amy Adams"]\n'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        # After the last key, before what else stands there; comments stay with their lines.
        (
            "---\ntitle: Her # a film\nyear: 2013\n# done\n\n---\nText\n",
            f"---\ntitle: Her # a film\nyear: 2013\n{BOTH}# done\n\n---\nText\n",
        ),
        # An empty key is filled where it stands.
        (
            "---\ntitle: Her\ndirector:   # who?\ncast: []\n---\n",
            "---\ntitle: Her\ndirector: Spike Jonze   # who?\ncast: [Joaquin Phoenix, Amy Adams]\n---\n",
        ),
        (
            "---\ntitle: Her\ndirector: ''\ncast: \"\"\nyear: 2013\n---\n",
            f"---\ntitle: Her\n{BOTH}year: 2013\n---\n",
        ),
        # The work's own mapping, with its indent.
        (
            "---\nmovie:\n    title: Her\n    year: 2013\nauthor: Me\n---\n",
            "---\nmovie:\n    title: Her\n    year: 2013\n    director: Spike Jonze\n"
            "    cast: [Joaquin Phoenix, Amy Adams]\nauthor: Me\n---\n",
        ),
        # After values of several lines.
        (
            "---\nyear: 2013\ntitle: >-\n  Her\n\n---\n",
            f"---\nyear: 2013\ntitle: >-\n  Her\n{BOTH}\n---\n",
        ),
        # TOML: before the first table, or within the one that has the work's fields.
        (
            '+++\r\ntitle = "Her"\r\nyear = 2013 # x\r\n\r\n[menu]\r\na = 1\r\n+++\r\n',
            '+++\r\ntitle = "Her"\r\nyear = 2013 # x\r\ndirector = "Spike Jonze"\r\n'
            'cast = ["Joaquin Phoenix", "Amy Adams"]\r\n\r\n[menu]\r\na = 1\r\n+++\r\n',
        ),
        (
            '+++\nd = 2020-01-01\n[extra]\n  title = "Her"\n  year = 2013\n  cast = []\n'
            "[extra.b]\nx = 1\n+++\n",
            f'+++\nd = 2020-01-01\n[extra]\n  title = "Her"\n  year = 2013\n  {CAST}'
            '  director = "Spike Jonze"\n[extra.b]\nx = 1\n+++\n',
        ),
        # Without one.
        ("\ufeffText\n", f"\ufeff---\n{BOTH}---\n\nText\n"),
    ],
)
def test_where_fields_go(before: str, after: str) -> None:
    assert filled(before, "director", "cast").source == after


def test_all_that_is_missing_and_nothing_else() -> None:
    done = filled("---\ntitle: Her\nrelease_date: 2013-12-18\n---\n")
    assert [addition.field.name for addition in done.added] == ["director", "actor", "duration", "imdb"]
    ids = "runtime: 126\nimdb_id: tt1798709\n"
    assert done.source == f"---\ntitle: Her\nrelease_date: 2013-12-18\n{BOTH}{ids}---\n"
    assert not filled(done.source).added
    with pytest.raises(UsageError, match="a film review has no field 'developer'"):
        filled("---\ntitle: Her\n---\n", "developer")


def test_a_key_that_means_something_else_there_is_not_used() -> None:
    """`author` is the reviewer when the work has a mapping of its own, `publication_date` the post's date."""
    record = Record("x", "1", "", {"author": ("Jane Austen",), "releaseDate": ("1815-12-23",)})
    done = filled("---\nkind: book\ntitle: Emma\ndate: 2020-01-01\n---\n", record=record)
    fields = fields_of(Document(done.source))
    assert [value.text for value in fields.get("author")] == ["Jane Austen"]
    assert [value.text for value in fields.get("datePublished")] == ["2020-01-01"]


@pytest.mark.parametrize(
    "source", ["---\n{title: Her, year: 2013}\n---\n", '{"film": "Her", "year": 2013}\n']
)
def test_braces_are_left_to_people(source: str) -> None:
    with pytest.raises(UsageError, match="written in braces"):
        filled(source)


def test_plain_text_has_no_front_matter() -> None:
    document = Document("Her.", "films/her.txt", plain=True)
    with pytest.raises(UsageError, match="is plain text"):
        fill(document, missing_fields(document, Known([HER])))


VALUES = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1, max_size=30).map(
    str.strip
)
NAMES = st.lists(
    VALUES.filter(lambda text: text and "{{" not in text and "{%" not in text and "<%" not in text),
    min_size=1,
    max_size=12,
    unique=True,
)
LINES = st.sampled_from(
    [
        "# a comment",
        "",
        "tags: [a, 'b', \"c\"]",
        "note: |\n  some\n\n  text",
        "x: {y: 1}",
        "list:\n- 1\n- 2",
        "e:",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.lists(LINES, max_size=5, unique=True), NAMES, st.sampled_from(["\n", "\r\n"]), st.text(max_size=20))
def test_every_byte_outside_of_the_edit_stays(
    lines: list[str], names: list[str], end: str, prose: str
) -> None:
    """And what was written is read back, whatever signs the names have."""
    block = "\n".join(["---", "title: Her", *lines, "year: 2013", "---", "", ""]).replace("\n", end)
    source = block + prose
    done = filled(source, "cast", record=Record("x", "1", "", {"actor": tuple(names)}))
    assert len(done.added) + len(done.left_out) == 1
    if done.added:
        grown = len(done.source) - len(source)
        start = next(at for at in range(len(source) + 1) if source[at:] == done.source[at + grown :])
        assert done.source[:start] == source[:start]
        read = [value.text for value in fields_of(Document(done.source, "films/her.md")).get("actor")]
        assert read == list(done.added[0].values) == names[:10]
    assert done.added, "there is no name that cannot be written"


@settings(deadline=None, max_examples=100)
@given(NAMES, st.sampled_from(["\n", "\r\n"]))
def test_toml_takes_every_name(names: list[str], end: str) -> None:
    source = '+++\n# c\ntitle = "Her" # d\n\nyear = 2013\n\n[extra]\na = [\n1, # e\n]\n+++\n'.replace(
        "\n", end
    )
    done = filled(source, "cast", record=Record("x", "1", "", {"actor": tuple(names)}))
    (addition,) = done.added
    assert addition.values == tuple(names[:10])
    kept = iter(done.source.split(end))
    assert all(line in kept for line in source.split(end)), "every line is still there, in order"
