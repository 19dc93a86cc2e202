"""`reviewlint explain`: what a rule does, why, and what to write instead."""

import argparse
import sys

from reviewlint.cli.options import RULE, add_colour, add_source_options, linter_of
from reviewlint.cli.rule_page import page_of
from reviewlint.cli.rule_text import page_lines
from reviewlint.cli.rules import named
from reviewlint.cli.screen import style_for
from reviewlint.engine.registry import PluginError
from reviewlint.errors import UsageError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `explain`."""
    parser.add_argument("rule", metavar=RULE, help="a rule; a group lists its rules")
    add_colour(parser)
    add_source_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the page of a rule, or the rules of a group."""
    registry = linter_of(arguments).registry()
    style = style_for(sys.stdout, arguments.color)
    if arguments.rule in registry:
        try:
            page = page_of(registry, arguments.rule)
        except PluginError as error:
            raise UsageError(str(error)) from error
        sys.stdout.writelines(f"{line}\n" for line in page_lines(page, style))
        return 0
    rules = named(registry, [arguments.rule])
    from reviewlint.cli.rule_table import write_table

    write_table(rules, style)
    sys.stdout.write(f"\n`reviewlint explain {rules[0].id}` says more about a rule.\n")
    return 0
