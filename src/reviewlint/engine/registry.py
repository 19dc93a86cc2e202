"""All rules there are: built in, from rule packs, from plugins.

A rule's module is imported when the rule is wanted, and not before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reviewlint.checks import BUILT_IN
from reviewlint.engine.opinions import Opinions, about, is_rule, rule_ids
from reviewlint.engine.plugins import GROUP, find_plugins
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.modules import module
from reviewlint.patterns.cache import Head, load_packs, load_set
from reviewlint.patterns.load import builtin_rules_dir
from reviewlint.rule import Rule
from reviewlint.settings.resolve import groups
from reviewlint.strings import Together
from reviewlint.typed import TYPE_CHECKING, NamedTuple
from reviewlint.user_cache import load_json, store_json

if TYPE_CHECKING:
    from reviewlint.patterns.index import PatternSet
    from reviewlint.patterns.schema import PatternRule


class RuleInfo(NamedTuple):
    """What `reviewlint rules` and `reviewlint explain` show.

    `options` maps each option, as settings files spell it, to its default or to what it is.
    `source_path` is the file that the rule is written in.
    """

    id: str
    severity: Severity
    enabled: bool
    languages: tuple[str, ...]
    summary: str
    doc: str
    options: Mapping[str, str]
    source_path: str


class PluginError(Exception):
    """A plugin's rule cannot be used; the message says why."""


class Registry:
    """The rules of one choice of rule packs.

    A rule of a pack takes the place of an earlier rule with its id, so that a house style can rewrite
    a built-in one; a plugin adds rules but replaces none. Raises RuleFileError for a broken pack.
    """

    __slots__ = (
        "_loaded",
        "_packs",
        "_plugins",
        "_sets",
        "_whole",
        "modules",
        "notices",
        "opinions",
        "patterns",
        "together",
    )

    def __init__(self, packs: Iterable[str] = ()) -> None:
        self._packs = load_packs((builtin_rules_dir(), *packs), load_json, store_json)
        self.patterns: dict[str, Head] = {head.id: head for pack in self._packs for head in pack.heads}
        self.notices: list[Notice] = [notice for pack in self._packs for notice in pack.notices]
        self.modules = {id: module for id, module in BUILT_IN.items() if id not in self.patterns}
        """Rule id -> module, or `module:ATTRIBUTE`, of the rules in Python."""
        self._plugins: dict[str, str] = {}
        self._loaded: dict[str, Rule] = {}
        self._whole: dict[str, PatternRule] = {}
        self._sets: dict[tuple[tuple[str, ...], frozenset[str]], PatternSet] = {}
        """Those that plans have asked for: many plans, of texts with fields and without, share one."""
        self.together = Together()
        """Finds the strings of pattern rules and of second opinions in one pass over the prose."""
        self.opinions = Opinions(self.together)
        for id, target in find_plugins().items():
            if id in self.modules or id in self.patterns:
                self.notices.append(
                    Notice(f"the plugin {target!r} brings a rule {id!r} that is there already")
                )
            else:
                self.modules[id] = self._plugins[id] = target

    def __contains__(self, id: str) -> bool:
        return id in self.modules or id in self.patterns or is_rule(id)

    def keys(self) -> list[str]:
        """What changes with the files of the rule packs. Raises ValueError when they cannot be read."""
        keys = [pack.key for pack in self._packs if pack.key is not None]
        if len(keys) < len(self._packs):
            raise ValueError("a rule pack cannot be read")
        return keys

    def plugins(self) -> list[str]:
        """The modules, or `module:ATTRIBUTE`, of the rules that plugins bring."""
        return sorted(self._plugins.values())

    def ids(self) -> list[str]:
        """The ids of all rules, sorted."""
        return sorted({*self.modules, *self.patterns, *rule_ids()})

    def names(self) -> set[str]:
        """Everything that `select` and `ignore` may name: rules, groups, and `all`."""
        ids = self.ids()
        return {"all", *ids, *groups(ids)}

    def load(self, id: str) -> Rule:
        """A rule in Python; raises PluginError when it is a plugin's and broken."""
        if id not in self._loaded:
            name, _, attribute = self.modules[id].partition(":")
            if id in self._plugins:
                self._loaded[id] = _load_plugin(id, name, attribute or "RULE")
            else:
                self._loaded[id] = module(name).RULE
        return self._loaded[id]

    def pattern(self, id: str) -> "PatternRule":
        """A rule of a pack as a whole; raises KeyError."""
        if not self._whole:
            self._whole.update((rule.id, rule) for pack in self._packs for rule in pack.rules)
        return self._whole[id]

    def pattern_set(self, ids: Sequence[str], silent: frozenset[str]) -> "PatternSet":
        """Rules of packs as they stand, compiled; the `silent` ones report nothing."""
        key = (tuple(ids), silent)
        known = self._sets.get(key)
        if known is None:
            known = load_set(self._packs, ids, silent, self.pattern, load_json, store_json, self.together)
            self._sets[key] = known
        return known

    def infos(self) -> Iterator[RuleInfo]:
        """Every rule that can be loaded, by id."""
        for id in self.ids():
            try:
                yield self.info(id)
            except PluginError:
                continue

    def info(self, id: str) -> RuleInfo:
        """What there is to know of a rule; raises KeyError, or PluginError as `load` does."""
        if id in self.patterns:
            return _pattern_info(self.pattern(id))
        if is_rule(id):
            known = about(id)
            return RuleInfo(id, *known[:5], {}, known.path)
        rule = self.load(id)
        home = module(self.modules[id].partition(":")[0])
        doc = (home.__doc__ or "").strip()
        return RuleInfo(
            id,
            rule.severity,
            rule.enabled,
            rule.languages,
            doc.partition("\n")[0],
            doc,
            {name.replace("_", "-"): _default(value) for name, value in rule.options._asdict().items()},
            home.__file__ or "",
        )


def _pattern_info(rule: "PatternRule") -> RuleInfo:
    summary = rule.description or rule.message
    doc = "\n\n".join(part for part in (summary, rule.why) if part)
    return RuleInfo(
        rule.id, rule.severity, rule.enabled, tuple(rule.languages), summary, doc, rule.options, rule.path
    )


def _default(value: object) -> str:
    """A default as one would write it in TOML."""
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f'"{value}"'
        case tuple():
            return f"[{', '.join(_default(item) for item in value)}]"
        case _:
            return str(value)


def _load_plugin(id: str, name: str, attribute: str) -> Rule:
    where = f"the plugin rule {id!r} ({name})"
    try:
        rule = getattr(module(name), attribute)
    except Exception as error:
        raise PluginError(f"{where} cannot be imported: {type(error).__name__}: {error}") from error
    if not isinstance(rule, Rule):
        raise PluginError(f"{where}: {attribute} is not a reviewlint.rule.Rule")
    if rule.id != id:
        raise PluginError(f"{where} calls itself {rule.id!r}; its entry point in {GROUP!r} must be named so")
    return rule
