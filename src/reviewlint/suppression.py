"""The comments by which a review silences rules, as values: what each asks for, and what came of it.

<!-- reviewlint-disable RULE... -- reason -->   from here on, until the rules are enabled again
<!-- reviewlint-enable RULE... -->
<!-- reviewlint-disable-next-line RULE... -->
<!-- reviewlint-disable-line RULE... -->
<!-- reviewlint-disable-file RULE... -->
"""

from reviewlint.finding import Span
from reviewlint.typed import NamedTuple

DISABLE, ENABLE = "disable", "enable"
NEXT_LINE, LINE, FILE = "disable-next-line", "disable-line", "disable-file"
VERBS = (DISABLE, ENABLE, NEXT_LINE, LINE, FILE)

EVERY_RULE = "all"

GROUP = "suppression"
"""The group of the rules about these comments; a comment silences them only by name."""


class Name(NamedTuple):
    """A rule, a group or `all`, as a comment names it."""

    text: str
    span: Span


class Directive(NamedTuple):
    """What one comment asks for. `span` is the whole comment, `verb_span` what follows `reviewlint-`.

    `verb` may be one that there is not. Without a name in it the comment means every rule: then `names` holds
    `all`, at the span of the verb. `reason` is what follows a ` -- `.
    """

    span: Span
    verb: str
    verb_span: Span
    names: tuple[Name, ...]
    reason: str


class Suppression(NamedTuple):
    """A directive and what came of it: the names that are unknown, and those that silenced nothing.

    `unknown` maps a name to the known name that comes nearest, or to an empty text; a verb that there is not
    is in it too.
    """

    directive: Directive
    unknown: dict[str, str]
    unused: tuple[Name, ...]
