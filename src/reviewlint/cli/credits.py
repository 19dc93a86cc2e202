"""`reviewlint credits import|show|fill`: look credits up, and write what is missing into a review."""

import argparse
from importlib import import_module

from reviewlint.cli.options import add_colour, add_source_options, add_work_options
from reviewlint.errors import UsageError

ACTIONS = ("import", "show", "fill")
"""Each is the module `reviewlint.cli.credits_<action>` with `run`, and `OPTIONS`, those of its own."""

_SHARED = {"action", "path", "store", "config", "isolated", "rules"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `credits`."""
    parser.add_argument(
        "action",
        choices=ACTIONS,
        help="import: read IMDb's datasets in a folder into a store on this machine; "
        "show: what every source says of the work of a review, side by side; "
        "fill: write the fields that a review lacks into its front matter",
    )
    parser.add_argument("path", metavar="PATH", help="the review, or for import the folder of datasets")
    parser.add_argument("--store", metavar="FILE", help="the store, in place of the one that settings name")
    look_up = parser.add_argument_group("options of show and fill")
    look_up.add_argument(
        "--online",
        action="store_true",
        default=None,
        help="ask services on the web too; they are sent a title, a year or an id, and nothing else",
    )
    look_up.add_argument("--title", help="the title of the work when the review does not say")
    look_up.add_argument("--year", type=int, help="the year of the work when the review does not say")
    show = parser.add_argument_group("options of show")
    show.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")
    fill = parser.add_argument_group("options of fill")
    fill.add_argument(
        "--field",
        action="append",
        default=[],
        metavar="NAME",
        help="fill in only this field; repeatable",
    )
    fill.add_argument("--yes", action="store_true", help="write without asking")
    add_colour(parser)
    add_source_options(parser)
    add_work_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked for. Raises UsageError for an option that belongs to another action."""
    module = import_module(f"reviewlint.cli.credits_{arguments.action}")
    for name, value in vars(arguments).items():
        if name not in _SHARED | module.OPTIONS and value not in (None, False, [], "text", "auto"):
            raise UsageError(f"--{name.replace('_', '-')} is not for `reviewlint credits {arguments.action}`")
    code: int = module.run(arguments)
    return code
