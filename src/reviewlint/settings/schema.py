"""The settings as a JSON Schema, for editors that check and complete TOML.

It is made from the table of keys that parsing goes by, so the two cannot say different things.
"""

from collections.abc import Iterable, Mapping

from reviewlint.finding import SEVERITIES
from reviewlint.settings.keys import CREDIT_KEYS, GRAMMAR_KEYS, KEYS, Key
from reviewlint.settings.model import FAIL_ON, SOURCES
from reviewlint.typed import Any

Schema = dict[str, Any]


def settings_schema(rules: Mapping[str, Mapping[str, Schema]], kinds: Iterable[str]) -> Schema:
    """The schema of reviewlint.toml, and of `tool.reviewlint` in pyproject.toml.

    `rules` maps each rule to its options and their schemas; `kinds` are the kinds of work.
    """
    tables = {
        "type": "object",
        "properties": {rule: _rule_schema(options) for rule, options in rules.items()},
        "additionalProperties": {"$ref": "#/definitions/rule"},
    }
    shapes: dict[str, Schema] = {
        "strings": {"$ref": "#/definitions/strings"},
        "string": {"type": "string", "minLength": 1, "examples": sorted(kinds)},
        "language": {"type": "string", "pattern": "^[A-Za-z]{2,3}([-_][A-Za-z0-9]+)*$"},
        "fail-on": {"enum": list(FAIL_ON)},
        "rule tables": {"$ref": "#/definitions/rules"},
        "file tables": {"type": "object", "additionalProperties": {"$ref": "#/definitions/file"}},
        "credit table": {"$ref": "#/definitions/credits"},
        "sources": _strings({"enum": list(SOURCES)}),
        "flag": {"type": "boolean"},
        "days": {"type": "integer", "minimum": 0},
        "grammar table": {"$ref": "#/definitions/grammar"},
        "seconds": {"type": "number", "exclusiveMinimum": 0},
        "server": {"type": "string", "pattern": "^https?://[^ ]+$"},
        "path": {"type": "string", "minLength": 1},
        "contact": {"type": "string", "pattern": "^[ -~]*(@|://)[ -~]*$"},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of reviewlint",
        "type": "object",
        "additionalProperties": False,
        "properties": _properties(KEYS, shapes),
        "definitions": {
            "strings": _strings({"type": "string", "minLength": 1}),
            "file": {
                "type": "object",
                "additionalProperties": False,
                "properties": _properties([key for key in KEYS if key.everywhere], shapes),
            },
            "rule": {"type": "object", "properties": {"severity": {"enum": list(SEVERITIES)}}},
            "rules": tables,
            "credits": {
                "type": "object",
                "additionalProperties": False,
                "properties": _properties(CREDIT_KEYS, shapes),
            },
            "grammar": {
                "type": "object",
                "additionalProperties": False,
                "properties": _properties(GRAMMAR_KEYS, shapes),
            },
        },
    }


def _strings(item: Schema) -> Schema:
    """A list of strings, or one of them alone."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


def _properties(keys: Iterable[Key], shapes: Mapping[str, Schema]) -> Schema:
    return {key.name: {"description": key.description, "allOf": [shapes[key.shape]]} for key in keys}


def _rule_schema(options: Mapping[str, Schema]) -> Schema:
    severity = {"severity": {"description": "In place of the rule's own.", "enum": list(SEVERITIES)}}
    return {"type": "object", "additionalProperties": False, "properties": {**severity, **options}}
