"""What formats for programs may know beside the findings."""

import os

from reviewlint.cli.forge import pages
from reviewlint.cli.links import Links
from reviewlint.cli.rule_helps import RuleHelps
from reviewlint.engine.run import Linter
from reviewlint.output.style import Style


def machine_style(linter: Linter, *, quiet: bool = False) -> Style:
    """A style that answers what there is to know about rules, and where the files are published."""
    return Style(quiet=quiet, link=Links(linter), help=RuleHelps(linter), page=pages(os.environ))
