"""What a format may say about a rule."""

from reviewlint.finding import Severity
from reviewlint.typed import NamedTuple


class RuleHelp(NamedTuple):
    """One rule: how grave it is unless settings say otherwise, and what `reviewlint explain` says of it.

    `description` says in a paragraph or two what it finds and why; `text` and `markdown` hold the whole page.
    """

    severity: Severity
    enabled: bool
    summary: str
    description: str
    text: str
    markdown: str
