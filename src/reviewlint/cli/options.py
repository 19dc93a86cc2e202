"""Options that several subcommands share, and the settings they stand for."""

import argparse
from collections.abc import Iterable

from reviewlint.engine.run import Linter
from reviewlint.settings.model import FAIL_ON, CreditSettings, GrammarSettings, Settings

RULE = "RULE"
RULES = "RULE,..."
"""Stand in the help for names of rules and groups; shell completion knows them by this."""


def add_choice_options(parser: argparse.ArgumentParser) -> None:
    """Which of the rules to check."""
    group = parser.add_argument_group("choice of rules")
    _add_names(group, "--select", "check these rules or groups and no others (all: every rule)")
    _add_names(group, "--extend-select", "check these rules or groups as well")
    _add_names(group, "--ignore", "leave these rules or groups out")
    group.add_argument("--grammar", action="store_true", default=None, help="ask LanguageTool as well")


def add_source_options(parser: argparse.ArgumentParser) -> None:
    """Where rules and settings come from."""
    group = parser.add_argument_group("sources of rules and settings")
    group.add_argument(
        "--rules",
        action="append",
        default=[],
        metavar="DIR",
        help="load the rules or Vale styles in this folder too",
    )
    files = group.add_mutually_exclusive_group()
    files.add_argument("--config", metavar="FILE", help="use this settings file and look for no other")
    files.add_argument("--isolated", action="store_true", help="use no settings file")


def add_mending(parser: argparse.ArgumentParser) -> None:
    """What to do about findings, besides reporting them."""
    group = parser.add_argument_group("mending")
    tasks = group.add_mutually_exclusive_group()
    for option, task, help in (
        ("--fix", "fix", "make the edits that cannot change the meaning, and report what is left"),
        ("--diff", "diff", "show the edits that --fix would make, and make none"),
        ("--add-suppressions", "silence", "write comments that silence all that is found"),
    ):
        tasks.add_argument(option, dest="task", action="store_const", const=task, help=help)
    group.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: edits that may change the meaning, too",
    )


def add_work_options(parser: argparse.ArgumentParser) -> None:
    """What is reviewed, and in which language."""
    parser.add_argument("--kind", metavar="KIND", help="the kind of work: film, book, game, ...")
    parser.add_argument("--lang", metavar="LANG", help="the language of the prose when the file does not say")


def add_calibration(parser: argparse.ArgumentParser) -> None:
    """What a review is compared with."""
    parser.add_argument(
        "--calibration",
        metavar="FILE",
        help="compare with the archive in this file, which `reviewlint calibrate` wrote",
    )


def add_fail_on(parser: argparse.ArgumentParser) -> None:
    """From which severity on the exit code is 1."""
    parser.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        help="the mildest severity that makes the exit code 1 (default: warning)",
    )


def add_colour(parser: argparse.ArgumentParser) -> None:
    """When to colour."""
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        default="auto",
        help="colour the output (auto: on a terminal, unless NO_COLOR is set)",
    )


def settings_of(arguments: argparse.Namespace) -> Settings:
    """What the command line sets; options that a subcommand does not have count as not given."""
    given = vars(arguments)
    return Settings(
        select=_names(given["select"]) if given.get("select") else None,
        extend_select=_names(given.get("extend_select", ())),
        ignore=_names(given.get("ignore", ())),
        rules=tuple(given.get("rules", ())),
        fail_on=given.get("fail_on"),
        kind=given.get("kind"),
        lang=given.get("lang"),
        credits=CreditSettings(online=given.get("online"), store=given.get("store")),
        grammar=GrammarSettings(enabled=given.get("grammar")),
        baseline=given.get("baseline"),
        calibration=given.get("calibration"),
    )


def linter_of(arguments: argparse.Namespace) -> Linter:
    """A linter with the settings of the command line."""
    return Linter(settings_of(arguments), config=arguments.config, isolated=arguments.isolated)


def _add_names(group: "argparse._ArgumentGroup", option: str, help: str) -> None:
    group.add_argument(option, action="append", default=[], metavar=RULES, help=help)


def _names(values: Iterable[str]) -> tuple[str, ...]:
    """`--select a,b --select c` as one list."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
