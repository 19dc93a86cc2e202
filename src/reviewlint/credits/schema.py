"""The fields that reviews have, by kind of work: what rules/credits/*.yml say.

A file describes one kind; `review.yml` describes what every review has. Keys of a file:
`kind`, `schema` (the schema.org type), `noun` (for messages), `names` (values of `kind`,
`type` or `category` that mean this kind), `paths` (names that count in a path; default:
`names`), `nested` (keys of mappings that hold the work's fields), `words` (weight -> words of
prose that speak for the kind), `identifiers` (fields that identify a work by themselves) and
`fields`. Keys of a field are those of `Field`, with hyphens, and: `aliases`, other spellings, those
closest to its meaning first; `inside`, aliases that hold only in a mapping for the rating; `telling`,
how strongly the field speaks for the kind (2 settles it).

Front-matter keys are compared folded: `Release-Date`, `release_date` and `releaseDate` are one.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property, lru_cache

from reviewlint.typed import Any, NamedTuple

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

    `type` is one of `compile.FIELD_TYPES`, `key` the spelling to suggest. `unless` lists fields that do
    instead, `in_title` is a pattern for titles that hold the value too (`Her (2013)`). `earliest` is for
    years; `pattern` and `form` are for identifiers: a regular expression, and in words what it asks for.
    `roles` names the field for people without a role in a list of people with roles.
    """

    name: str
    type: str
    key: str
    required: bool = False
    recommended: bool = False
    unless: Sequence[str] = ()
    in_title: str | None = None
    earliest: int | None = None
    pattern: str = ""
    form: str = ""
    roles: str = ""


class Kind(NamedTuple):
    """One kind of work.

    `noun` is for messages. `identifiers` are the fields that identify a work by themselves. `keys` maps a
    folded key to the name of its field, `ranks` to its place among all keys: of the keys of one field the
    first is the closest to its meaning. `aliases` holds the same keys as the file spells them.
    """

    name: str
    noun: str
    identifiers: Sequence[str]
    fields: Mapping[str, Field]
    keys: Mapping[str, str]
    ranks: Mapping[str, int]
    aliases: Sequence[str]


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
            fields = {entry[0]: Field(*entry) for entry in data["fields"]}
            keys = data["keys"]
            ranks = {key: rank for rank, key in enumerate(keys)}
            found = Kind(name, data["noun"], data["identifiers"], fields, keys, ranks, data["aliases"])
            self._kinds[name] = found
        return found

    def spellings(self, kind: str | None) -> Mapping[str, str]:
        """Folded key -> spelling, of the keys that a review of that kind has, or of any kind."""
        found = self._spellings.get(kind)
        if found is None:
            found = {fold(key): key for key in self._part("known")["common"]}
            for name in (*(self.kinds if kind is None else (kind,)), "review"):
                found.update({fold(alias): alias for alias in self.kind(name).aliases})
            self._spellings[kind] = found
        return found

    @cached_property
    def known(self) -> frozenset[str]:
        """Folded keys that publications use for things of their own."""
        return frozenset(map(fold, self._part("known")["known"]))


@cache
def schema() -> Schema:
    """The schema that ships with reviewlint, from the user's cache when nothing has changed."""
    from reviewlint.patterns.load import builtin_rules_dir
    from reviewlint.user_cache import load_json, store_json

    return load_schema(os.path.join(builtin_rules_dir(), "credits"), load_json, store_json)


def load_schema(folder: str, load: Callable[[str], Any], store: Callable[[str, Any], None]) -> Schema:
    """The schema of a folder of YAML files; `load` and `store` keep its compiled form between runs.

    The kinds are stored one by one: a run needs the fields of one or two. Raises RuleFileError.
    """
    from zlib import crc32

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
