"""One rule file: its keys checked, its patterns compiled, every mistake named by line and key."""

import os
from collections.abc import Callable, Iterable

from reviewlint.errors import Notice, RuleFileError
from reviewlint.finding import SEVERITIES
from reviewlint.patterns.actions import ACTIONS
from reviewlint.patterns.compile import compile_exceptions
from reviewlint.patterns.keys import COMMON, OWN, convert
from reviewlint.patterns.kinds import KINDS, NOT_HERE, kind_of
from reviewlint.patterns.matchers import PatternError
from reviewlint.patterns.schema import Action, Examples, Key, PatternRule
from reviewlint.patterns.scopes import NOT_HERE as SCOPES_NOT_HERE
from reviewlint.patterns.scopes import ScopeError, known_parts, read_selector
from reviewlint.patterns.stance import STANCES
from reviewlint.patterns.yaml_source import Value, read_yaml
from reviewlint.typed import Any, NoReturn

_ACTION = {"name": Key("text", required=True), "params": Key("texts", [])}
_EXAMPLES = {"bad": Key("texts", []), "good": Key("texts", [])}
_OWN_KEYS = frozenset({*OWN, "examples"})


class RuleFile:
    """One file on its way to become a rule. Raises RuleFileError; notices are appended to `notices`."""

    __slots__ = ("_notices", "_path", "_values")

    def __init__(self, path: str, notices: list[Notice]) -> None:
        self._path = path
        self._notices = notices
        self._values = read_yaml(path)

    def rule(self) -> PatternRule | None:
        """The rule, None when it asks for what is not here."""
        kind_name = self._extends()
        if kind_name in NOT_HERE:
            message = f"this rule is left out: reviewlint has no {kind_name!r} rules, {NOT_HERE[kind_name]}"
            self._notices.append(Notice(message, self._path))
            return None
        kind = kind_of(kind_name)
        self._check_names(self._values, {*COMMON, *OWN, "action", "examples", *kind.keys}, "")
        own = not _OWN_KEYS.isdisjoint(self._values)
        common = self._read(self._values, {**COMMON, **OWN})
        body = self._read(self._values, kind.keys)
        matchers, exceptions = self._compile(lambda: (kind.compile(body), compile_exceptions(body)))
        return PatternRule(
            id=common["id"] or self._default_id(own),
            kind=kind_name,
            severity=self._severity(common["level"]),
            message=common["message"],
            scope=self._scope(common, own),
            link=common["link"],
            description=common["description"],
            limit=common["limit"],
            action=self._action(),
            why=" ".join(common["why"].split()),
            source=tuple(common["source"]),
            examples=self._examples(),
            options=self._options(common["options"], kind.keys),
            languages=tuple(language.lower() for language in common["languages"]),
            enabled=common["enabled"],
            names=common["names"],
            safe=common["safe"],
            unless=self._unless(common["unless"]),
            kinds=self._kinds(common["kinds"]),
            own=own,
            path=self._path,
            body=body,
            matchers=matchers,
            exceptions=exceptions,
        )

    def _fail(self, message: str, line: int | None = None) -> NoReturn:
        raise RuleFileError(message, self._path, line)

    def _default_id(self, own: bool) -> str:
        folder, name = os.path.split(os.path.abspath(self._path))
        return f"{os.path.basename(folder)}{'/' if own else '.'}{name.removesuffix('.yml')}"

    def _extends(self) -> str:
        value = self._values.get("extends")
        if value is None:
            self._fail("the key 'extends' is missing: it says what kind of rule this is", 1)
        name = str(value.plain).lower()
        if name not in KINDS and name not in NOT_HERE:
            hint = _did_you_mean(name, KINDS) or f"; it may extend {', '.join(KINDS)}"
            self._fail(f"'extends' names {value.plain!r}, which is no kind of rule{hint}", value.line)
        return name

    def _check_names(self, values: dict[str, Value], known: set[str], within: str) -> None:
        for name, value in values.items():
            if name not in known:
                hint = _did_you_mean(name, sorted(known))
                self._fail(f"there is no key {name!r}{within}{hint}", value.key_line)

    def _read(self, values: dict[str, Value], keys: dict[str, Key]) -> dict[str, Any]:
        """The values of the keys, converted, with defaults filled in."""
        read = {}
        for name, key in keys.items():
            value = values.get(name)
            if value is None or value.plain is None:
                if key.required:
                    self._fail(f"the key {name!r} is missing", 1 if value is None else value.line)
                read[name] = key.default
                continue
            try:
                read[name] = convert(key.type, value.plain)
            except ValueError as error:
                self._fail(f"the key {name!r} {error}", value.line)
        return read

    def _compile(self, compiled: Callable[[], Any]) -> Any:
        try:
            return compiled()
        except PatternError as error:
            value = self._values.get(error.key)
            line = None if value is None else value.lines.get(error.item, value.line)
            which = "" if error.item is None else f" ({_shown(error.item, value)})"
            self._fail(f"the key {error.key!r}{which} {error.reason}", line)

    def _severity(self, level: str) -> Any:
        if level not in SEVERITIES:
            hint = _did_you_mean(level, SEVERITIES) or f"; it may be {', '.join(SEVERITIES)}"
            self._fail(f"the key 'level' has no value {level!r}{hint}", self._values["level"].line)
        return level

    def _scope(self, common: dict[str, Any], own: bool) -> tuple[str, ...]:
        scope: list[str] = common["scope"]
        for index, written in enumerate(scope):
            try:
                read_selector(written, own)
            except ScopeError as error:
                value = self._values["scope"]
                hint = _did_you_mean(error.part, known_parts())
                self._fail(
                    f"the key 'scope' names {error.part!r}, which is not known{hint}", value.lines.get(index)
                )
            missing = [
                part for part in SCOPES_NOT_HERE if part in written.lower().replace("&", ".").split(".")
            ]
            if missing:
                message = (
                    f"this rule stays silent: it looks only at {missing[0]!r}, which reviewlint does not"
                )
                self._notices.append(Notice(message, self._path))
        return tuple(scope)

    def _unless(self, stances: list[str]) -> tuple[str, ...]:
        for index, stance in enumerate(stances):
            if stance not in STANCES:
                hint = _did_you_mean(stance, STANCES) or f"; it may name {', '.join(STANCES)}"
                line = self._values["unless"].lines.get(index, self._values["unless"].line)
                self._fail(f"the key 'unless' names {stance!r}, which is not known{hint}", line)
        return tuple(stances)

    def _kinds(self, kinds: list[str]) -> tuple[str, ...]:
        """The kinds of work the rule is for; each must be one that a review can be of."""
        if not kinds:
            return ()
        from reviewlint.credits.schema import schema

        known = sorted(schema().kinds)
        for index, kind in enumerate(kinds):
            if kind.lower() not in known:
                hint = _did_you_mean(kind, known) or f"; it may name {', '.join(known)}"
                line = self._values["kinds"].lines.get(index, self._values["kinds"].line)
                self._fail(f"the key 'kinds' names {kind!r}, which is no kind of work{hint}", line)
        return tuple(kind.lower() for kind in kinds)

    def _action(self) -> Action | None:
        value = self._values.get("action")
        if value is None or value.plain is None:
            return None
        if not value.entries:
            self._fail("the key 'action' must be a mapping with a 'name'", value.line)
        self._check_names(value.entries, set(_ACTION), " in 'action'")
        read = self._read(value.entries, _ACTION)
        if read["name"] not in ACTIONS:
            hint = _did_you_mean(read["name"], ACTIONS)
            self._fail(f"there is no action {read['name']!r}{hint}", value.entries["name"].line)
        return Action(read["name"], tuple(read["params"]))

    def _examples(self) -> Examples:
        value = self._values.get("examples")
        if value is None:
            return Examples((), ())
        self._check_names(value.entries, set(_EXAMPLES), " in 'examples'")
        read = self._read(value.entries, _EXAMPLES)
        return Examples(tuple(read["bad"]), tuple(read["good"]))

    def _options(self, options: dict[str, str], keys: dict[str, Key]) -> dict[str, str]:
        for name in options:
            if name not in keys:
                hint = _did_you_mean(name, keys)
                line = self._values["options"].lines.get(name)
                self._fail(f"the key 'options' names {name!r}, which is no key of such a rule{hint}", line)
        return options


def _did_you_mean(name: str, known: Iterable[str]) -> str:
    from reviewlint.suggest import did_you_mean

    return did_you_mean(name, known)


def _shown(item: int | str, value: Value | None) -> str:
    if isinstance(item, str):
        return repr(item)
    items = value.plain if value is not None and isinstance(value.plain, list) else []
    return repr(items[item]) if item < len(items) else f"number {item + 1}"
