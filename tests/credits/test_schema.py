"""rules/credits/*.yml, and what is made of them."""

import json
from pathlib import Path
from typing import Any

import pytest

from reviewlint.credits.schema import Schema, fold, load_schema
from reviewlint.errors import RuleFileError

REVIEW = "kind: review\nfields:\n  rating: {type: rating}\n"


class Store:
    """A cache in memory that only takes JSON."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}

    def load(self, key: str) -> Any:
        return json.loads(self.texts[key]) if key in self.texts else None

    def store(self, key: str, value: Any) -> None:
        self.texts[key] = json.dumps(value)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "review.yml").write_text(REVIEW)
    return tmp_path


def load(folder: Path, store: Store | None = None) -> Schema:
    store = store or Store()
    return load_schema(str(folder), store.load, store.store)


def test_every_kind_that_ships(repository: Path) -> None:
    schema = load(repository / "rules" / "credits")
    assert schema.kinds == (
        "album",
        "book",
        "event",
        "film",
        "game",
        "product",
        "restaurant",
        "theatre",
        "tv",
    )
    for name in (*schema.kinds, "review"):
        kind = schema.kind(name)
        assert kind.noun
        for field in kind.fields.values():
            assert fold(field.key) in kind.keys, f"{name}: the key of {field.name} is none of its aliases"
            assert kind.keys[fold(field.key)] == field.name
            assert (field.type == "identifier") == bool(field.pattern and field.form)
            for other in field.unless:
                assert other in kind.fields, f"{name}: {field.name} refers to {other}"
            assert field.roles == "" or field.roles in kind.fields


def test_every_kind_requires_a_title(repository: Path) -> None:
    schema = load(repository / "rules" / "credits")
    assert all(schema.kind(name).fields["title"].required for name in schema.kinds)


def test_keys_are_compared_without_case_and_separators() -> None:
    assert {fold(key) for key in ("Release-Date", "release_date", "releaseDate", "Release date")} == {
        "releasedate"
    }


def test_the_cached_schema_is_the_same(repository: Path) -> None:
    store = Store()
    fresh = load(repository / "rules" / "credits", store)
    assert store.texts
    cached = load(repository / "rules" / "credits", store)
    assert {name: cached.kind(name) for name in cached.kinds} == {
        name: fresh.kind(name) for name in fresh.kinds
    }
    assert cached.spellings(None) == fresh.spellings(None)


def test_a_changed_file_is_read_again(folder: Path) -> None:
    store = Store()
    assert load(folder, store).kinds == ()
    (folder / "film.yml").write_text("kind: film\nfields:\n  title: {type: title}\n")
    assert load(folder, store).kinds == ("film",)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("kind: film\nfields:\n  title: {type: title, requird: true}\n", 3, "did you mean 'required'"),
        ("kind: film\nnoon: film\nfields: {}\n", 2, "did you mean 'noun'"),
        ("kind: film\nfields:\n  title: {type: words}\n", None, "has no type"),
        ("kind: film\nfields:\n  title: text\n", None, "needs a mapping"),
        ("kind: film\n", None, "`kind` and `fields`"),
        ("kind: [film\n", 2, "not valid YAML"),
        (
            "kind: film\nfields:\n  a: {type: text, aliases: [x]}\n  b: {type: text, aliases: [X]}\n",
            None,
            "both 'a' and 'b'",
        ),
        ("kind: film\nfields:\n  year: {type: year, in-title: '('}\n", None, "no regular expression"),
        ("kind: film\nidentifiers: [imdb]\nfields: {}\n", None, "is not among the fields"),
        ("kind: review\nfields: {}\n", None, "described twice"),
    ],
)
def test_mistakes_are_told_with_their_place(folder: Path, text: str, line: int | None, message: str) -> None:
    (folder / "zzz.yml").write_text(text)
    with pytest.raises(RuleFileError, match=message) as caught:
        load(folder)
    assert caught.value.path == str(folder / "zzz.yml")
    assert caught.value.line == line


def test_a_folder_without_the_common_fields(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="kind: review"):
        load(tmp_path)
