"""What a rule written in Python is.

A rule module holds a docstring (its documentation), a `NamedTuple` of options with
defaults, a `check` generator, and `RULE`, the value that ties them together.
"""

from collections.abc import Callable, Iterator

from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.typed import Any, NamedTuple


class NoOptions(NamedTuple):
    """For rules that have nothing to set."""


class Rule(NamedTuple):
    """One rule in Python.

    `options` is an instance of the rule's options holding the defaults. `languages` lists
    the primary language subtags the rule knows; empty means every language. `needs` names
    the pattern rules whose matches the check reads from `Document.matches`.
    """

    id: str
    severity: Severity
    check: Callable[[Document, Any], Iterator[Finding]]
    options: Any = NoOptions()
    enabled: bool = True
    languages: tuple[str, ...] = ("en",)
    needs: tuple[str, ...] = ()
