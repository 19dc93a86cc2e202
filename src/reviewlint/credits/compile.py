"""rules/credits/*.yml -> the plain data that a `Schema` is made from.

Runs only when a file has changed, so it can afford PyYAML and careful checking.
"""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

import yaml

from reviewlint.credits.schema import Field, fold
from reviewlint.errors import RuleFileError
from reviewlint.typed import Any

_KIND_KEYS = (
    "kind", "schema", "noun", "names", "paths", "nested", "words", "identifiers", "fields", "not-reviews",
    "common", "known",
)  # fmt: skip
_FIELD_KEYS = ("aliases", "inside", "telling", *(name.replace("_", "-") for name in Field._fields[1:]))

FIELD_TYPES = (
    "text", "title", "people", "organisation", "year", "date", "duration", "isbn", "isbn10", "isbn13",
    "pages", "price", "url", "rating", "number", "identifier",
)  # fmt: skip
"""What a field can hold; `values.parse` knows how each is read."""


def compile_schema(texts: Mapping[str, bytes]) -> dict[str, Any]:
    """File path -> content, to plain data fit for JSON: a Schema's `tables` and `known`, one entry a kind.

    Raises RuleFileError for what cannot be meant.
    """
    tables: dict[str, Any] = {
        "kinds": [], "names": {}, "paths": {}, "nested": {}, "telling": {}, "words": {}, "inside": {},
        "not_reviews": [],
    }  # fmt: skip
    compiled: dict[str, Any] = {"tables": tables}
    for path, text in texts.items():
        content = _read(path, text)
        name = content["kind"]
        if name in compiled:
            raise RuleFileError(f"the kind {name!r} is described twice", path)
        fields = {field: _field(field, entry, path, text) for field, entry in content["fields"].items()}
        keys = _keys(fields, path)
        compiled[name] = {
            "noun": content.get("noun", name),
            "identifiers": _identifiers(content, fields, path),
            "fields": [_row(field, entry) for field, entry in fields.items()],
            "keys": {fold(alias): field for alias, field in keys},
            "aliases": [alias for alias, _ in keys],
        }
        if name == "review":
            tables["not_reviews"] = content.get("not-reviews", [])
            tables["inside"] = {
                fold(alias): each for each in fields for alias in fields[each].get("inside", ())
            }
            compiled["known"] = {"common": content.get("common", []), "known": content.get("known", [])}
        else:
            _add_evidence(tables, content, fields)
    if "review" not in compiled:
        raise RuleFileError("no file of credited fields has `kind: review`, which the others build on")
    return compiled


def _read(path: str, text: bytes) -> dict[str, Any]:
    try:
        content = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        raise RuleFileError(f"not valid YAML: {error.problem}", path, line) from None
    if not isinstance(content, dict) or "kind" not in content or not isinstance(content.get("fields"), dict):
        raise RuleFileError("a file of credited fields needs the keys `kind` and `fields`", path)
    _check_keys(content, _KIND_KEYS, path, text)
    return content


def _add_evidence(tables: dict[str, Any], content: Mapping[str, Any], fields: Mapping[str, Any]) -> None:
    """What tells this kind of work from the others."""
    name = content["kind"]
    tables["kinds"].append(name)
    names = content.get("names", [])
    tables["names"].update({each.lower(): name for each in (name, content.get("schema", name), *names)})
    tables["paths"].update({each.lower(): name for each in (name, *content.get("paths", names))})
    nested = content.get("nested", [])
    tables["nested"].update({fold(each): name for each in nested})
    tables["telling"][name] = dict(_telling(fields, nested))
    tables["words"][name] = {
        word: weight for weight, words in content.get("words", {}).items() for word in words
    }


def _field(name: str, entry: Any, path: str, text: bytes) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise RuleFileError(f"the field {name!r} needs a mapping with its type", path)
    _check_keys(entry, _FIELD_KEYS, path, text)
    if entry.get("type") not in FIELD_TYPES:
        raise RuleFileError(f"the field {name!r} has no type, or one that does not exist", path)
    field = {key.replace("-", "_"): value for key, value in entry.items()}
    field.setdefault("key", name)
    for pattern in ("in_title", "pattern"):
        try:
            re.compile(field.get(pattern, ""))
        except re.error as error:
            raise RuleFileError(
                f"the {pattern} of {name!r} is no regular expression: {error}", path
            ) from None
    return field


def _row(name: str, entry: Mapping[str, Any]) -> list[Any]:
    """The values of a `Field`, in order."""
    defaults = Field._field_defaults
    return [name, *(entry.get(key, defaults.get(key)) for key in Field._fields[1:])]


def _keys(fields: Mapping[str, Any], path: str) -> list[tuple[str, str]]:
    """Every alias and its field; the name of a field is its last alias."""
    owners: dict[str, str] = {}
    keys = []
    for name, entry in fields.items():
        for alias in (*entry.get("aliases", ()), name):
            other = owners.setdefault(fold(alias), name)
            if other != name:
                raise RuleFileError(f"the key {alias!r} is an alias of both {other!r} and {name!r}", path)
            keys.append((alias, name))
    return keys


def _telling(fields: Mapping[str, Any], nested: Iterable[str]) -> Iterable[tuple[str, int]]:
    """Folded key -> weight: as the field says, and 2 for aliases that name the kind, such as `film_title`."""
    for name, entry in fields.items():
        for alias in [*entry.get("aliases", ()), name]:
            if any(word in alias.split("_") for word in nested):
                yield fold(alias), 2
            elif weight := entry.get("telling", 0):
                yield fold(alias), weight


def _identifiers(content: Mapping[str, Any], fields: Mapping[str, Any], path: str) -> list[str]:
    names: list[str] = content.get("identifiers", [])
    for name in names:
        if name not in fields:
            raise RuleFileError(f"the identifier {name!r} is not among the fields", path)
    return names


def _check_keys(mapping: Mapping[Any, Any], known: tuple[str, ...], path: str, text: bytes) -> None:
    for key in mapping:
        if key not in known:
            near = get_close_matches(str(key), known, n=1)
            question = f"; did you mean {near[0]!r}?" if near else ""
            content = text.decode("utf-8", "replace")
            found = re.search(rf"(?<![\w-]){re.escape(str(key))}\s*:", content)
            line = content.count("\n", 0, found.start()) + 1 if found else None
            raise RuleFileError(f"unknown key {str(key)!r}{question}", path, line)
