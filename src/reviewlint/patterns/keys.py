"""The keys of a rule file, and how a value out of YAML or TOML becomes what a key wants."""

from collections.abc import Mapping

from reviewlint.errors import SettingsError
from reviewlint.patterns.compile import compile_exceptions
from reviewlint.patterns.kinds import kind_of
from reviewlint.patterns.matchers import PatternError
from reviewlint.patterns.schema import Key, KeyType, PatternRule
from reviewlint.suggest import did_you_mean
from reviewlint.typed import Any

COMMON: dict[str, Key] = {
    "extends": Key("text", required=True),
    "message": Key("text", required=True),
    "level": Key("text", "warning"),
    "scope": Key("texts", ["text"]),
    "link": Key("text", ""),
    "description": Key("text", ""),
    "limit": Key("count", 0),
    "code": Key("flag", False),
}
"""Keys of every rule, as Vale has them; `action` apart."""

OWN: dict[str, Key] = {
    "id": Key("text", ""),
    "why": Key("text", ""),
    "source": Key("texts", []),
    "options": Key("pairs", {}),
    "languages": Key("texts", ["en"]),
    "enabled": Key("flag", True),
    "names": Key("flag", False),
    "safe": Key("flag", False),
    "unless": Key("texts", []),
    "kinds": Key("texts", []),
}
"""Keys that only reviewlint has; `examples` apart."""

_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


def convert(type: KeyType, value: Any) -> Any:
    """A value out of YAML (where every scalar is a string) or TOML as the type wants it.

    Raises ValueError saying what it must be.
    """
    if type == "text":
        return _text(value, "must be a text")
    if type == "flag":
        return _flag(value)
    if type == "count":
        return _count(value)
    if type == "number":
        return _number(value)
    if type == "texts":
        items = value if isinstance(value, list | tuple) else [value]
        return [_text(item, "must be a list of texts") for item in items]
    if not isinstance(value, Mapping):
        raise ValueError("must be a mapping")
    return {str(key): _text(item, "must map texts to texts") for key, item in value.items()}


def _text(value: Any, complaint: str) -> str:
    if isinstance(value, Mapping | list | tuple) or value is None:
        raise ValueError(complaint)
    return str(value)


def _flag(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).lower()
    if word not in _TRUE + _FALSE:
        raise ValueError(f"must be true or false, not {value!r}")
    return word in _TRUE


def _count(value: Any) -> int:
    number = _number(value)
    if number != int(number) or number < 0:
        raise ValueError(f"must be a whole number, 0 or more, not {value!r}")
    return int(number)


def _number(value: Any) -> float:
    try:
        if isinstance(value, bool):
            raise ValueError
        number = float(value)
        if number - number != 0:  # infinite, or not a number
            raise ValueError
    except (TypeError, ValueError):
        raise ValueError(f"must be a number, not {value!r}") from None
    return number


def with_options(rule: PatternRule, options: Mapping[str, Any]) -> PatternRule:
    """The rule with some keys set, only those that its `options` names. Lists grow, others are replaced.

    Names may be spelt with hyphens or underscores. Raises SettingsError.
    """
    if not options:
        return rule
    known = {name.replace("_", "-"): name for name in rule.options}
    kind = kind_of(rule.kind)
    body = dict(rule.body)
    for written, value in options.items():
        name = known.get(written.replace("_", "-"))
        if name is None:
            hint = did_you_mean(written, known) or (f"; it has {', '.join(known)}" if known else "")
            raise SettingsError(f"the rule {rule.id!r} has no option {written!r}{hint}")
        try:
            type = kind.keys[name].type
            converted = convert(type, value)
            body[name] = [*(body.get(name) or ()), *converted] if type == "texts" else converted
        except ValueError as error:
            raise SettingsError(f"the option {written!r} of the rule {rule.id!r} {error}") from None
    try:
        matchers, exceptions = kind.compile(body), compile_exceptions(body)
    except PatternError as error:
        raise SettingsError(f"the option {error.key!r} of the rule {rule.id!r} {error.reason}") from None
    return rule._replace(body=body, matchers=matchers, exceptions=exceptions)
