"""From layers, weakest first, to what applies: which rules are on, and what every other value is.

Order: defaults, settings files (what is extended first), their per-file tables, the command line, the
`reviewlint:` key of the file's own front matter.
"""

from collections.abc import Iterable, Mapping, Sequence

from reviewlint.settings.layers import Layer, holds
from reviewlint.settings.model import DEFAULT_FAIL_ON, CreditSettings, FailOn, GrammarSettings
from reviewlint.typed import NamedTuple


class Decision(NamedTuple):
    """Whether a rule is on, and which value said so (None: the rule's own default)."""

    on: bool
    layer: Layer | None = None
    key: tuple[str | int, ...] = ()

    @property
    def origin(self) -> str:
        """Where the decision stands, for people."""
        return "default" if self.layer is None else self.layer.place(*self.key)


def specificity(name: str, rule: str) -> int | None:
    """How closely a name in `select` or `ignore` fits a rule: None for not at all, else the more the closer.

    `all` fits every rule, with 0. Any other name fits the rule of that id and every rule of the group it
    names: `superlatives` fits `superlatives/puffery`, the Vale style `Google` fits `Google.Spacing`.
    """
    if name == "all":
        return 0
    if rule.startswith(name) and (len(rule) == len(name) or rule[len(name)] in "/."):
        return len(name)
    return None


def groups(rules: Iterable[str]) -> set[str]:
    """Every group that the rules belong to."""
    found = set()
    for rule in rules:
        for index, sign in enumerate(rule):
            if sign in "/.":
                found.add(rule[:index])
    return found


def decide(rule: str, enabled: bool | None, layers: Sequence[Layer]) -> Decision | None:
    """Whether a rule is on; None when no layer says and `enabled`, its own default, is not known either.

    In one layer the longer name wins, and `ignore` a tie. A stronger layer's `ignore` always holds; its
    `select` lifts a weaker layer's `ignore` unless that names the rule more closely.
    """
    decision = None if enabled is None else Decision(enabled)
    ignored: int | None = None
    for layer in layers:
        settings = layer.settings
        chosen = max(
            _closest(rule, settings.select or (), "select"),
            _closest(rule, settings.extend_select, "extend-select"),
        )
        dropped = _closest(rule, settings.ignore, "ignore")
        if dropped[0] >= 0 and dropped[0] >= chosen[0]:
            decision = Decision(False, layer, dropped[1:])
            ignored = dropped[0]
        elif chosen[0] >= 0:
            if ignored is None or chosen[0] >= ignored:
                decision = Decision(True, layer, chosen[1:])
                ignored = None
        elif settings.select is not None:
            decision = Decision(False, layer, ("select",))
    return decision


def _closest(rule: str, names: Sequence[str], key: str) -> tuple[int, str, int]:
    """The closest fit among names, and where it stands; a fit of -1 is none."""
    best = (-1, key, -1)
    for index, name in enumerate(names):
        fit = specificity(name, rule)
        if fit is not None and fit > best[0]:
            best = (fit, key, index)
    return best


class Resolved(NamedTuple):
    """Everything but the choice of rules, merged from the layers."""

    packs: tuple[str, ...]
    rule: Mapping[str, Mapping[str, object]]
    fail_on: FailOn
    kind: str | None
    lang: str | None
    credits: CreditSettings
    vocabulary: tuple[str, ...]
    quotations: bool
    grammar: GrammarSettings
    baseline: str | None
    calibration: str | None


def resolve(layers: Iterable[Layer]) -> Resolved:
    """Merge the layers: lists of packs add up, tables of a rule merge by key, the strongest scalar wins."""
    packs: dict[str, None] = {}
    rule: dict[str, dict[str, object]] = {}
    fail_on: FailOn = DEFAULT_FAIL_ON
    kind = lang = baseline = calibration = None
    credits = CreditSettings()
    vocabulary: dict[str, None] = {}
    quotations = False
    grammar = GrammarSettings()
    for layer in layers:
        settings = layer.settings
        packs.update(dict.fromkeys(settings.rules))
        for name, table in settings.rule.items():
            rule[name] = {**rule.get(name, {}), **table}
        fail_on = settings.fail_on or fail_on
        kind = settings.kind or kind
        lang = settings.lang or lang
        credits = settings.credits.over(credits)
        vocabulary.update(dict.fromkeys(settings.vocabulary))
        quotations = quotations if settings.quotations is None else settings.quotations
        grammar = settings.grammar.over(grammar)
        baseline = settings.baseline or baseline
        calibration = settings.calibration or calibration
    return Resolved(
        tuple(packs),
        rule,
        fail_on,
        kind,
        lang,
        credits,
        tuple(vocabulary),
        quotations,
        grammar,
        baseline,
        calibration,
    )


def excluded(path: str, layers: Iterable[Layer]) -> bool:
    """Whether any layer's `exclude` matches the absolute path."""
    return any(holds(layer.settings.exclude, path, layer.folder) for layer in layers)
