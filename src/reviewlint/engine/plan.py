"""What a run does to a document: which rules, with which options, under which severity."""

from collections.abc import Iterable, Mapping, Sequence

from reviewlint.backends.remark import Backend, Manner
from reviewlint.checks import ON_FIELDS
from reviewlint.engine.registry import PluginError, Registry
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.rule import Rule
from reviewlint.settings.layers import Layer
from reviewlint.settings.resolve import Resolved, decide
from reviewlint.typed import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from reviewlint.credits.sources.known import Sources
    from reviewlint.patterns.index import PatternSet
    from reviewlint.patterns.schema import PatternRule

ABOUT_COMMENTS = ("suppression/unknown-rule", "suppression/unused")
"""Rules on by default whose modules only a text with comments for reviewlint needs."""

Tables: TypeAlias = Mapping[str, Mapping[str, Any]]
"""Rule id -> what its tables say: `severity` and options."""


class Plan(NamedTuple):
    """The rules for one combination of settings and language, ready to run.

    `late` holds the rules about comments that silence rules.
    `severities` holds those that settings changed. `backends` give second opinions, in the given `manner`.
    `sources` are where credits are looked up, if anywhere.
    """

    registry: Registry
    layers: tuple[Layer, ...]
    language: str
    late: tuple[str, ...]
    patterns: "PatternSet | None"
    checks: tuple[tuple[Rule, Any], ...]
    severities: Mapping[str, Severity]
    notices: tuple[Notice, ...]
    backends: tuple[Backend, ...] = ()
    manner: Manner = Manner()
    sources: "Sources | None" = None

    @property
    def repeatable(self) -> bool:
        """Whether the rules alone answer, not credits that are looked up or a server that is asked."""
        return self.sources is None and all(backend.repeatable for backend in self.backends)

    def runs(self, id: str) -> bool:
        """Whether a rule is on and for the language; False about the rules of backends."""
        try:
            return is_active(id, self.registry, self.layers, self.language)
        except PluginError:
            return False

    def runs_unasked(self, id: str) -> bool:
        """Whether a rule would be on if no settings said anything."""
        return self._replace(layers=()).runs(id)


def is_active(id: str, registry: Registry, layers: Sequence[Layer], language: str) -> bool:
    """Whether a rule is on and for the language; no answer but False about the rules of backends.

    Raises PluginError for a plugin's rule that is broken.
    """
    if id in registry.patterns:
        head = registry.patterns[id]
        decision = decide(id, head.enabled, layers)
        return decision is not None and decision.on and _speaks(head.languages, language)
    decision = decide(id, None, layers)
    if id not in registry.modules or (decision is not None and not decision.on):
        return False
    rule = registry.load(id)
    return (decision is not None or rule.enabled) and _speaks(rule.languages, language)


def make_plan(
    registry: Registry, resolved: Resolved, layers: Sequence[Layer], language: str, *, fields: bool = True
) -> Plan:
    """Choose the rules that are on and speak the language; `fields` says whether there is a front matter."""
    tables: Tables = resolved.rule
    notices = list(registry.notices)
    checks: list[tuple[Rule, Any]] = []
    late: list[str] = []
    for id in registry.modules:
        if not fields and id in ON_FIELDS:
            continue
        if id in ABOUT_COMMENTS:
            decision = decide(id, True, layers)
            late += [id] if decision is not None and decision.on else []
            continue
        try:
            active = is_active(id, registry, layers, language)
        except PluginError as error:
            notices.append(Notice(str(error)))
            continue
        if active:
            rule = registry.load(id)
            checks.append((rule, _python_options(rule, tables)))
    severities = {id: table["severity"] for id, table in tables.items() if "severity" in table}
    needed = {id for rule, _ in checks for id in rule.needs}
    patterns = _patterns(registry, resolved, layers, language, needed)
    backends = registry.opinions.backends(layers, language, resolved.grammar)
    return Plan(
        registry,
        tuple(layers),
        language,
        tuple(late),
        patterns,
        tuple(checks),
        severities,
        tuple(notices),
        backends,
        _manner(resolved),
        _sources(resolved),
    )


def _sources(resolved: Resolved) -> "Sources | None":
    if not resolved.credits.asks:
        return None
    from reviewlint.credits.sources.known import Sources

    return Sources(resolved.credits)


def _manner(resolved: Resolved) -> Manner:
    if not resolved.vocabulary:
        return Manner(resolved.quotations)
    from reviewlint.backends.vocabulary import read_vocabularies

    return Manner(resolved.quotations, read_vocabularies(resolved.vocabulary))


def _patterns(
    registry: Registry,
    resolved: Resolved,
    layers: Sequence[Layer],
    language: str,
    needed: set[str],
) -> "PatternSet | None":
    """The pattern rules that are on; also those that are off, silently, when a check needs their matches."""
    chosen: list[str] = []
    silent: set[str] = set()
    for id in registry.patterns:
        on = is_active(id, registry, layers, language)
        if on or id in needed:
            chosen.append(id)
            if not on:
                silent.add(id)
    if not chosen:
        return None
    tables = resolved.rule
    if not resolved.vocabulary and tables.keys().isdisjoint(chosen):
        return registry.pattern_set(chosen, frozenset(silent))
    from reviewlint.patterns.index import PatternSet

    accepted: list[str] = []
    if resolved.vocabulary:
        from reviewlint.backends.vocabulary import read_terms

        accepted = [term for path in resolved.vocabulary for _, term in read_terms(path)]
    rules = [_with_options(registry.pattern(id), tables) for id in chosen]
    return PatternSet(rules, silent, accepted, together=registry.together)


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
    from reviewlint.patterns.keys import with_options

    return with_options(rule, options_of(tables[rule.id]))
