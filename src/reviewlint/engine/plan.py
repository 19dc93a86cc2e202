"""What a run does to a document: which rules, with which options, under which severity."""

from collections.abc import Iterable, Mapping, Sequence

from reviewlint.engine.registry import PluginError, Registry
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.rule import Rule
from reviewlint.settings.layers import Layer
from reviewlint.settings.resolve import decide
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from reviewlint.patterns.index import PatternSet
    from reviewlint.patterns.schema import PatternRule

Tables: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Rule id -> what its tables say: `severity` and options."""


class Plan(NamedTuple):
    """The rules for one combination of settings and language, ready to run.

    `severities` holds those that settings changed.
    """

    patterns: "PatternSet | None"
    checks: tuple[tuple[Rule, Any], ...]
    severities: Mapping[str, Severity]
    notices: tuple[Notice, ...]


def make_plan(registry: Registry, tables: Tables, layers: Sequence[Layer], language: str) -> Plan:
    """Choose the rules that are on and speak the language;"""
    notices = list(registry.notices)
    checks: list[tuple[Rule, Any]] = []
    for id in registry.modules:
        decision = decide(id, None, layers)
        if decision is None or decision.on:
            try:
                rule = registry.load(id)
            except PluginError as error:
                notices.append(Notice(str(error)))
                continue
            if (rule.enabled if decision is None else True) and _speaks(rule.languages, language):
                checks.append((rule, _python_options(rule, tables)))
    severities = {id: table["severity"] for id, table in tables.items() if "severity" in table}
    needed = {id for rule, _ in checks for id in rule.needs}
    patterns = _patterns(registry, tables, layers, language, needed)
    return Plan(patterns, tuple(checks), severities, tuple(notices))


def _patterns(
    registry: Registry,
    tables: Tables,
    layers: Sequence[Layer],
    language: str,
    needed: set[str],
) -> "PatternSet | None":
    """The pattern rules that are on; also those that are off, silently, when a check needs their matches."""
    chosen: list[str] = []
    silent: set[str] = set()
    for id, head in registry.patterns.items():
        decision = decide(id, head.enabled, layers)
        on = decision is not None and decision.on and _speaks(head.languages, language)
        if on or id in needed:
            chosen.append(id)
            if not on:
                silent.add(id)
    if not chosen:
        return None
    if tables.keys().isdisjoint(chosen):
        return registry.pattern_set(chosen, frozenset(silent))
    from reviewlint.patterns.index import PatternSet

    return PatternSet([_with_options(registry.pattern(id), tables) for id in chosen], silent)


def _speaks(languages: Iterable[str], language: str) -> bool:
    """Whether a rule is for the language; a rule that names none is for all."""
    return not languages or language in languages


def _python_options(rule: Rule, tables: Tables) -> Any:
    if rule.id not in tables:
        return rule.options
    from reviewlint.engine.options import options_of, set_options

    return set_options(rule.id, rule.options, options_of(tables[rule.id]))


def _with_options(rule: "PatternRule", tables: Tables) -> "PatternRule":
    if rule.id not in tables:
        return rule
    from reviewlint.engine.options import options_of
    from reviewlint.patterns.schema import with_options

    return with_options(rule, options_of(tables[rule.id]))
