"""`reviewlint config FILE`: what applies to a file, and who said so."""

import argparse
import sys

from reviewlint.cli.options import (
    add_choice_options,
    add_fail_on,
    add_source_options,
    add_work_options,
    linter_of,
)
from reviewlint.cli.screen import style_for
from reviewlint.output.cells import cells, visible


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of `config`."""
    parser.add_argument("file", metavar="FILE", help="the review to ask about")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="(default: text)")
    add_fail_on(parser)
    add_choice_options(parser)
    add_source_options(parser)
    add_work_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print one line a value: key, value, and the place that set it."""
    rows = linter_of(arguments).explain(arguments.file)
    if arguments.output_format == "json":
        import json

        json.dump([row._asdict() for row in rows], sys.stdout, indent=2)
        sys.stdout.write("\n")
        return 0
    style_for(sys.stdout, "auto")
    shown = [(visible(row.key), visible(row.value), visible(row.origin)) for row in rows]
    keys = max((cells(key) for key, _, _ in shown), default=0)
    values = max((cells(value) for _, value, _ in shown), default=0)
    for key, value, origin in shown:
        padded = key + " " * (keys - cells(key))
        sys.stdout.write(f"{padded}  {value}{' ' * (values - cells(value))}  {origin}\n")
    return 0
