"""What a rule is, once it is read.

A rule is plain data from end to end, so that it can be kept as JSON between runs.
"""

from collections.abc import Callable, Iterator

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


EXCEPTIONS: dict[str, Key] = {"exceptions": Key("texts", []), "vocab": Key("flag", True)}
"""Keys of the kinds that know exceptions."""


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
    named = zip(PatternRule._fields, data, strict=True)
    rule = PatternRule(*[_RESTORED[name](value) if name in _RESTORED else value for name, value in named])
    if not (isinstance(rule.id, str) and isinstance(rule.message, str) and isinstance(rule.body, dict)):
        raise ValueError("not a rule")
    return rule


def _action(data: Any) -> Action | None:
    return None if data is None else Action(data[0], tuple(data[1]))


def _matcher(words: Any, strings: Any, probes: Any, ignore_case: bool) -> Matcher:
    return Matcher(words, strings, [(Probe(*probe), order) for probe, order in probes], ignore_case)


_RESTORED: dict[str, Callable[[Any], Any]] = {
    **dict.fromkeys(("scope", "source", "languages", "unless", "kinds"), tuple),
    "action": _action,
    "examples": lambda data: Examples(*map(tuple, data)),
    "matchers": lambda data: tuple(_matcher(*matcher) for matcher in data),
    "exceptions": lambda data: tuple(Probe(*probe) for probe in data),
}
"""What JSON does not tell apart: field -> how its value is made again."""
