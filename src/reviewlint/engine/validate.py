"""Do the names in a layer of settings exist? Asked once a layer, when the rules are known."""

import os
from collections.abc import Mapping

from reviewlint.engine.opinions import is_rule
from reviewlint.engine.options import options_of, set_options
from reviewlint.engine.registry import PluginError, Registry
from reviewlint.errors import SettingsError
from reviewlint.settings.layers import Layer
from reviewlint.suggest import did_you_mean


def validate_packs(layer: Layer) -> None:
    """Every folder of rule packs is there; raises SettingsError or UsageError."""
    for index, pack in enumerate(layer.settings.rules):
        if not os.path.isdir(pack):
            raise layer.error(f"there is no folder of rules {pack!r}", "rules", index)


def validate(layer: Layer, registry: Registry) -> None:
    """Rules, groups and options exist, and options have values of their kind; per-file tables included.

    Raises SettingsError with the line, or UsageError for the command line.
    """
    settings = layer.settings
    known = registry.names()
    named = {"select": settings.select, "extend-select": settings.extend_select, "ignore": settings.ignore}
    for key, names in named.items():
        for index, name in enumerate(names or ()):
            if name not in known and name not in registry:
                hint = did_you_mean(name, sorted(known))
                raise layer.error(f"there is no rule or group {name!r}{hint}", key, index)
    for index, path in enumerate(settings.vocabulary):
        from reviewlint.backends.vocabulary import read_vocabularies

        if not os.path.isfile(path):
            raise layer.error(f"there is no vocabulary {path!r}", "vocabulary", index)
        read_vocabularies((path,))
    if settings.kind is not None and work_kind(settings.kind) is None:
        raise layer.error(_no_kind(settings.kind), "kind")
    for rule, table in settings.rule.items():
        if rule not in registry:
            raise layer.error(_no_rule(rule, registry), "rule", rule)
        _validate_options(layer, registry, rule, options_of(table))
    for inner in layer.per_file():
        validate(inner, registry)


def _no_rule(name: str, registry: Registry) -> str:
    if name in registry.names():
        return f"{name!r} is a group; a table is for one rule"
    return f"there is no rule {name!r}{did_you_mean(name, registry.ids())}"


def _no_kind(name: str) -> str:
    from reviewlint.credits.schema import schema

    kinds = schema().kinds
    hint = did_you_mean(name, kinds) or f"; there are {', '.join(kinds)}"
    return f"there is no kind of work {name!r}{hint}"


def work_kind(name: str) -> str | None:
    """The kind of work of that name or one of its other names (`movie`), None when there is none."""
    from reviewlint.credits.kinds import named_kind
    from reviewlint.credits.schema import schema

    return named_kind(name, schema().names)


def _validate_options(layer: Layer, registry: Registry, id: str, values: Mapping[str, object]) -> None:
    if id in registry.patterns:
        from reviewlint.patterns.keys import with_options

        pattern = registry.pattern(id)
        for name, value in values.items():
            try:
                with_options(pattern, {name: value})
            except SettingsError as error:
                raise layer.error(error.message, "rule", id, name) from None
        return
    if is_rule(id):
        for name in values:
            raise layer.error(f"{id} has no options; only severity can be set", "rule", id, name)
        return
    try:
        rule = registry.load(id)
    except PluginError:
        return  # the plan has a notice about it
    set_options(id, rule.options, values, lambda message, name: layer.error(message, "rule", id, name))
