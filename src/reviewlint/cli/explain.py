"""`reviewlint explain`: what a rule does, why, and what to write instead."""

import argparse
import sys

from reviewlint.cli.options import RULE, add_colour, add_source_options, linter_of
from reviewlint.cli.rule_page import RulePage, Section, page_of
from reviewlint.cli.rules import named
from reviewlint.cli.screen import style_for
from reviewlint.engine.registry import PluginError
from reviewlint.errors import UsageError
from reviewlint.output.cells import visible, wrap
from reviewlint.output.style import BOLD, GRAVITY_COLOURS, Style

INDENT = "  "


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
        _write_page(page, style)
        return 0
    rules = named(registry, [arguments.rule])
    from reviewlint.cli.rule_table import write_table

    write_table(rules, style)
    sys.stdout.write(f"\n`reviewlint explain {rules[0].id}` says more about a rule.\n")
    return 0


def _write_page(page: RulePage, style: Style) -> None:
    out = sys.stdout
    info = page.info
    languages = f", for {', '.join(info.languages)}" if info.languages else ", for every language"
    severity = style.paint(info.severity, GRAVITY_COLOURS[info.severity])
    switch = "on by default" if info.enabled else "off by default"
    out.write(f"{style.paint(info.id, BOLD)}: {severity}, {switch}{languages}\n\n")
    out.writelines(f"{line}\n" for line in wrap(visible(page.summary), style.width))
    for section in page.sections:
        out.write(f"\n{style.paint(section.heading, BOLD)}\n")
        _write_section(section, style)


def _write_section(section: Section, style: Style) -> None:
    several = section.heading not in ("What it does", "Why", "Settings") and len(section.texts) > 1
    apart = any("\n" in text for text in section.texts) and section.heading != "Settings"
    for number, text in enumerate(section.texts):
        if apart and number:
            sys.stdout.write("\n")
        head = f"{INDENT}- " if several else INDENT
        for line in text.split("\n"):
            for wrapped in wrap(visible(line), style.width - len(head)):
                sys.stdout.write(f"{head}{wrapped}".rstrip() + "\n")
                head = " " * len(head)
