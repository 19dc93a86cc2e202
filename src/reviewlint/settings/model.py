"""What can be set, as a value."""

from collections.abc import Mapping

from reviewlint.typed import Literal, NamedTuple

FailOn = Literal["error", "warning", "suggestion", "never"]

FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "suggestion", "never")
"""From which severity on a run ends with exit code 1; `never` keeps it at 0."""

DEFAULT_FAIL_ON: FailOn = "warning"

KeyPath = tuple[str | int, ...]
"""The way to a value in a settings file: table names, keys, and the index in a list."""


class Settings(NamedTuple):
    """What one place (a file, the command line, a front matter) says; what it leaves out is unset.

    `select`, `extend_select` and `ignore` hold rule ids, groups, or `all`; a `select` of None means that
    the default rules stay. `rules` are folders of rule packs. `rule` maps the id of a rule to its
    `severity` and options. `per_file` maps a glob, written as in .gitignore and relative to the settings
    file (here: to the working directory), to further settings for the files it matches.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    rule: Mapping[str, Mapping[str, object]] = {}
    per_file: Mapping[str, "Settings"] = {}
    exclude: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    kind: str | None = None
    lang: str | None = None
