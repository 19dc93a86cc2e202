"""The fields that reviews have, by kind of work: what rules/credits/*.yml say.

A file describes one kind; `review.yml` describes what every review has. Keys of a file:
`kind`, `schema` (the schema.org type), `noun` (for messages), `names` (values of `kind`,
`type` or `category` that mean this kind), `paths` (names that count in a path; default:
`names`), `nested` (keys of mappings that hold the work's fields), `words` (weight -> words of
prose that speak for the kind), `identifiers` (fields that identify a work by themselves) and
`fields`. Keys of a field are those of `Field`, with hyphens.

Front-matter keys are compared folded: `Release-Date`, `release_date` and `releaseDate` are one.
"""

import os
from collections.abc import Callable, Mapping
from functools import cache, cached_property, lru_cache
from typing import Any, Literal, NamedTuple

FieldType = Literal[
    "text", "title", "people", "organisation", "year", "date", "duration", "isbn", "isbn10", "isbn13",
    "pages", "price", "url", "rating", "number", "identifier",
]  # fmt: skip

PERSON_TYPES = frozenset({"people", "organisation"})

_FORMAT = 1
"""Part of the cache key: grows when the compiled form changes."""

_WITHOUT_SEPARATORS = str.maketrans("", "", "_- ")


@lru_cache(maxsize=1024)
def fold(key: str) -> str:
    """A key without case and separators, for comparison."""
    return key.lower().translate(_WITHOUT_SEPARATORS)


class Field(NamedTuple):
    """One field: how it is called, what it holds, and whether a review should have it.

    `key` is the spelling to suggest. Aliases come closest meaning first: where a front matter has
    `album_title` and `title`, the album's title is the first. `telling` is how strongly the key
    speaks for the kind of work (2: settles it). `unless` lists fields that do instead, `in_title`
    is a pattern for titles that hold the value too (`Her (2013)`). `earliest` is for years,
    `pattern` and `form` are for identifiers, `unit` is the unit of a bare number, `roles` names the
    field for entries without a role in a list of people with roles.
    """

    name: str
    type: FieldType
    key: str
    aliases: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    required: bool = False
    recommended: bool = False
    telling: int = 0
    unless: tuple[str, ...] = ()
    in_title: str | None = None
    earliest: int | None = None
    pattern: str = ""
    form: str = ""
    unit: str = "minutes"
    roles: str = ""


class Kind(NamedTuple):
    """One kind of work. `keys` maps a folded key to the field's name and the alias's rank, 0 being closest.

    `spellings` maps a folded key to the alias as the file spells it.
    """

    name: str
    schema: str
    noun: str
    identifiers: tuple[str, ...]
    fields: Mapping[str, Field]
    keys: Mapping[str, tuple[str, int]]
    spellings: Mapping[str, str]


class Schema:
    """All kinds of work. What tells them apart is at hand, a kind's fields are read when first asked for.

    `names` and `paths` map the words of a name to a kind, `nested` a folded key; `telling` maps a kind
    to its telling folded keys and their weights, `words` a kind to words of prose and their weights;
    `not_reviews` holds the names of pages that are no reviews, `inside` maps the folded keys within a
    rating to their fields.
    """

    def __init__(self, tables: Mapping[str, Any], part: Callable[[str], Mapping[str, Any]]) -> None:
        self._part = part
        self._kinds: dict[str, Kind] = {}
        self._spellings: dict[str | None, dict[str, str]] = {}
        self.kinds: tuple[str, ...] = tuple(tables["kinds"])
        self.names: Mapping[str, str] = tables["names"]
        self.paths: Mapping[str, str] = tables["paths"]
        self.nested: Mapping[str, str] = tables["nested"]
        self.telling: Mapping[str, Mapping[str, int]] = tables["telling"]
        self.words: Mapping[str, Mapping[str, int]] = tables["words"]
        self.inside: Mapping[str, str] = tables["inside"]
        self.not_reviews = frozenset(tables["not_reviews"])

    def kind(self, name: str) -> Kind:
        """The kind of that name; "review" holds what every review has. Raises KeyError."""
        found = self._kinds.get(name)
        if found is None:
            data = self._part(name)
            fields = {each: _field(each, entry) for each, entry in data["fields"].items()}
            keys: dict[str, tuple[str, int]] = {}
            spellings: dict[str, str] = {}
            for field in fields.values():
                for rank, alias in enumerate((*field.aliases, field.name)):
                    keys.setdefault(fold(alias), (field.name, rank))
                    spellings.setdefault(fold(alias), alias)
            identifiers = tuple(data["identifiers"])
            found = Kind(name, data["schema"], data["noun"], identifiers, fields, keys, spellings)
            self._kinds[name] = found
        return found

    def spellings(self, kind: str | None) -> Mapping[str, str]:
        """Folded key -> spelling, of the keys that a review of that kind has, or of any kind."""
        found = self._spellings.get(kind)
        if found is None:
            found = {fold(key): key for key in self._part("known")["common"]}
            for name in (*(self.kinds if kind is None else (kind,)), "review"):
                found.update(self.kind(name).spellings)
            self._spellings[kind] = found
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """Folded keys that publications use for things of their own."""
        return frozenset(map(fold, self._part("known")["known"]))


@cache
def schema() -> Schema:
    """The schema that ships with reviewlint, from the user's cache when nothing has changed."""
    # The cache knows nothing of the engine; imported here so that this room stays below it.
    from reviewlint.engine.cache import load_json, store_json
    from reviewlint.patterns.load import builtin_rules_dir

    return load_schema(os.path.join(builtin_rules_dir(), "credits"), load_json, store_json)


def load_schema(folder: str, load: Callable[[str], Any], store: Callable[[str, Any], None]) -> Schema:
    """The schema of a folder of YAML files; `load` and `store` keep its compiled form between runs.

    The kinds are stored one by one: a run needs the fields of one or two. Raises RuleFileError.
    """
    from binascii import crc32

    texts = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".yml"):
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                texts[path] = file.read()
    joined = b"\0".join(texts.values())
    key = f"credits:{_FORMAT}:{len(joined)}:{crc32(joined):08x}"

    def part(name: str) -> Any:
        data = load(f"{key}:{name}")
        if isinstance(data, dict):
            return data
        from reviewlint.credits.compile import compile_schema

        compiled = compile_schema(texts)
        for each, value in compiled.items():
            store(f"{key}:{each}", value)
        return compiled[name]

    return Schema(part("tables"), part)


def _field(name: str, entry: Mapping[str, Any]) -> Field:
    values = dict(entry)
    for key in ("aliases", "inside", "unless"):
        values[key] = tuple(values.get(key, ()))
    return Field(name, **values)
