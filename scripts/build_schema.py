"""Build docs/settings.schema.json from the keys of the settings and the options of the rules.

    python scripts/build_schema.py

A test fails when the file is stale.
"""

import json
from pathlib import Path
from typing import Any, get_type_hints

from reviewlint.checks import BUILT_IN
from reviewlint.credits.schema import schema as credits_schema
from reviewlint.engine.registry import Registry
from reviewlint.patterns.kinds import kind_of
from reviewlint.patterns.schema import PatternRule
from reviewlint.rule import Rule
from reviewlint.settings.schema import settings_schema

TARGET = Path(__file__).resolve().parent.parent / "docs" / "settings.schema.json"

STRINGS = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
PYTHON_TYPES: dict[Any, dict[str, Any]] = {
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    str: {"type": "string"},
    tuple[str, ...]: {"type": "array", "items": {"type": "string"}},
}
PATTERN_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "flag": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 0},
    "number": {"type": "number"},
    "texts": STRINGS,
    "pairs": {"type": "object", "additionalProperties": {"type": "string"}},
}


def build() -> str:
    """The text of the file."""
    registry = Registry()
    patterns = map(registry.pattern, registry.patterns)
    rules = {rule.id: _pattern_options(rule) for rule in patterns if rule.options}
    for id in BUILT_IN:
        options = _options(registry.load(id))
        if options:
            rules[id] = options
    result = settings_schema(dict(sorted(rules.items())), credits_schema().kinds)
    return json.dumps(result, indent=2, ensure_ascii=False) + "\n"


def _options(rule: Rule) -> dict[str, Any]:
    hints = get_type_hints(type(rule.options))
    return {
        name.replace("_", "-"): {**PYTHON_TYPES[hints[name]], "default": default}
        for name, default in rule.options._asdict().items()
    }


def _pattern_options(rule: PatternRule) -> dict[str, Any]:
    keys = kind_of(rule.kind).keys
    return {
        name.replace("_", "-"): {"description": text, **PATTERN_TYPES[keys[name].type]}
        for name, text in rule.options.items()
    }


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
