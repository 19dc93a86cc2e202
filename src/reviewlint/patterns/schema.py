"""What a rule file may say: the keys, their types and defaults, and the rule that comes of them.

A rule is plain data from end to end, so that it can be kept as JSON between runs.
"""

from collections.abc import Callable, Iterator, Mapping

from reviewlint.finding import Finding, Severity
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.regexes import Probe, with_code
from reviewlint.typed import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from reviewlint.patterns.reading import Reading

KeyType = Literal["text", "flag", "count", "number", "texts", "pairs"]


class Key(NamedTuple):
    """One key of a rule file: the type of its value, and what holds when it is not there."""

    type: KeyType
    default: Any = None
    required: bool = False


class Action(NamedTuple):
    """How a finding may be mended, as Vale has it: `replace`, `remove`, `edit` and their parameters."""

    name: str
    params: tuple[str, ...]


class Examples(NamedTuple):
    """Prose that the rule reports, and prose that it leaves alone."""

    bad: tuple[str, ...]
    good: tuple[str, ...]


class PatternRule(NamedTuple):
    """A rule out of a YAML file.

    `kind` is what Vale calls `extends`; `body` holds the keys of that kind, `matchers` and `exceptions` what
    was made of its patterns. `own` says that the file uses keys of reviewlint: such a rule looks away from
    quoted text unless its scope asks for it, and from names unless `names` is set. `unless` names the stances
    (stance.STANCES) in which a match is none, `kinds` the kinds of work that the rule is about, none for all.
    """

    id: str
    kind: str
    severity: Severity
    message: str
    scope: tuple[str, ...]
    link: str
    description: str
    limit: int
    action: Action | None
    why: str
    source: tuple[str, ...]
    examples: Examples
    options: dict[str, str]
    languages: tuple[str, ...]
    enabled: bool
    names: bool
    safe: bool
    unless: tuple[str, ...]
    kinds: tuple[str, ...]
    own: bool
    path: str
    body: dict[str, Any]
    matchers: tuple[Matcher, ...]
    exceptions: tuple[Probe, ...]


class Kind(NamedTuple):
    """What a rule can extend: its keys, how to compile them, and how to check a document.

    `compile` raises matchers.PatternError. Unless `always`, a document in which none of the matchers can
    match is not checked at all.
    """

    keys: dict[str, Key]
    compile: Callable[[dict[str, Any]], tuple[Matcher, ...]]
    check: "Callable[[Reading], Iterator[Finding]]"
    always: bool = False


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

EXCEPTIONS: dict[str, Key] = {"exceptions": Key("texts", []), "vocab": Key("flag", True)}
"""Keys of the kinds that know exceptions."""

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
    from reviewlint.errors import SettingsError
    from reviewlint.patterns.kinds import kind_of
    from reviewlint.patterns.matchers import PatternError, compile_exceptions
    from reviewlint.suggest import did_you_mean

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


def to_data(rule: PatternRule) -> list[Any]:
    """The rule as JSON has it."""
    return [*rule]


def prepared(rule: PatternRule) -> PatternRule:
    """The rule without what only its page shows, what it was made of, and its matchers, which tables hold."""
    return rule._replace(
        body={key: value for key, value in rule.body.items() if key not in ("tokens", "raw", "exceptions")},
        why="",
        source=(),
        examples=Examples((), ()),
        options={},
        matchers=tuple(Matcher({}, {}, [], matcher.ignore_case) for matcher in rule.matchers),
        exceptions=tuple(map(with_code, rule.exceptions)),
    )


def from_data(data: list[Any]) -> PatternRule:
    """The rule out of what `to_data` gave; raises TypeError or ValueError when the data is something else."""
    rule = PatternRule(*data)
    if not (isinstance(rule.id, str) and isinstance(rule.message, str) and isinstance(rule.body, dict)):
        raise ValueError("not a rule")
    return rule._replace(
        scope=tuple(rule.scope),
        unless=tuple(rule.unless),
        kinds=tuple(rule.kinds),
        action=None if rule.action is None else Action(rule.action[0], tuple(rule.action[1])),
        source=tuple(rule.source),
        examples=Examples(*map(tuple, rule.examples)),
        languages=tuple(rule.languages),
        matchers=tuple(_matcher(*matcher) for matcher in rule.matchers),
        exceptions=tuple(Probe(*probe) for probe in rule.exceptions),
    )


def _matcher(words: Any, strings: Any, probes: Any, ignore_case: bool) -> Matcher:
    return Matcher(words, strings, [(Probe(*probe), order) for probe, order in probes], ignore_case)
