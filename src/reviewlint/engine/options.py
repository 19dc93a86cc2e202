"""A rule's options: from what a settings file says to the values that the rule runs with."""

from collections.abc import Callable, Mapping

from reviewlint.errors import UsageError
from reviewlint.suggest import did_you_mean
from reviewlint.typed import Any

Fail = Callable[[str, str], Exception]
"""Makes the error for a message and the option (as the user wrote it) that it is about."""


def options_of(table: Mapping[str, object]) -> dict[str, object]:
    """A rule's table without what every rule has."""
    return {name: value for name, value in table.items() if name != "severity"}


def _usage_error(message: str, name: str) -> Exception:
    return UsageError(message)


def set_options(rule: str, defaults: Any, values: Mapping[str, object], fail: Fail = _usage_error) -> Any:
    """The named tuple of a rule's options with some of them set, each checked against its annotation.

    Names may be written with hyphens or underscores. Annotations may be int, float, bool, str and
    tuple[str, ...].
    """
    if not values:
        return defaults
    from typing import get_type_hints

    hints = get_type_hints(type(defaults))
    hints = {name: hints[name] for name in defaults._fields}
    changed = {}
    for name, value in values.items():
        field = name.replace("-", "_")
        if field not in hints:
            raise fail(_unknown(rule, name, hints), name)
        changed[field] = _checked(name, value, hints[field], fail)
    return defaults._replace(**changed)


def _unknown(rule: str, name: str, known: Mapping[str, object]) -> str:
    if not known:
        return f"{rule} has no options; only severity can be set"
    names = [each.replace("_", "-") for each in known]
    hint = did_you_mean(name.replace("_", "-"), names) or f"; its options are {', '.join(names)}"
    return f"{rule} has no option {name!r}{hint}"


def _checked(name: str, value: object, hint: object, fail: Fail) -> object:
    if hint is float and type(value) is int:
        value = float(value)
    if hint in _KINDS:
        if type(value) is not hint:
            raise fail(f"{name!r} must be {_KINDS[hint]}, not {value!r}", name)
        return value
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise fail(f"{name!r} must be a list of strings, not {value!r}", name)
    return tuple(value)


_KINDS: dict[object, str] = {int: "a whole number", float: "a number", bool: "true or false", str: "a string"}
