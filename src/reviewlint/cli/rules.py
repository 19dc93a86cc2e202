"""`reviewlint rules`: every rule there is."""

import argparse
import sys
from collections.abc import Sequence

from reviewlint.cli.options import RULE, add_colour, add_source_options, linter_of
from reviewlint.cli.screen import style_for
from reviewlint.errors import UsageError
from reviewlint.settings.resolve import specificity
from reviewlint.suggest import did_you_mean
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.engine.registry import Registry, RuleInfo


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `rules`."""
    parser.add_argument("names", nargs="*", metavar=RULE, help="only these rules or groups")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")
    add_colour(parser)
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """List the rules that the files in this folder can be checked with."""
    rules = named(linter_of(arguments).registry(), arguments.names)
    if arguments.output_format == "json":
        _write_json(rules)
        return 0
    from reviewlint.cli.rule_table import write_table

    write_table(rules, style_for(sys.stdout, arguments.color))
    return 0


def named(registry: "Registry", names: Sequence[str]) -> list["RuleInfo"]:
    """The rules that any of the names fits, or all; raises UsageError for a name that fits none."""
    for name in names:
        if name not in registry.names() and name not in registry:
            hint = did_you_mean(name, sorted(registry.names()))
            raise UsageError(f"there is no rule or group {name!r}{hint}")
    return [
        info
        for info in registry.infos()
        if not names or any(specificity(name, info.id) is not None for name in names)
    ]


def _write_json(rules: Sequence["RuleInfo"]) -> None:
    import json

    keys = ("id", "severity", "enabled", "languages", "summary", "options")
    table = [{key: value for key, value in rule._asdict().items() if key in keys} for rule in rules]
    json.dump(table, sys.stdout, indent=2, default=dict)
    sys.stdout.write("\n")
