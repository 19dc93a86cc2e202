"""What can be set, said once: the values, and the table of keys that parsing and the schema are made from."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

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


class Key(NamedTuple):
    """One key that may be set: its shape, where it may stand, and what it does (shown in the schema)."""

    name: str
    shape: Literal["strings", "string", "language", "fail-on", "rule tables", "file tables"]
    everywhere: bool
    description: str

    @property
    def field(self) -> str:
        """The name of the field of `Settings`."""
        return self.name.replace("-", "_")


KEYS: tuple[Key, ...] = (
    Key("extend", "strings", False, "Settings files to build on, relative to this one; this one wins."),
    Key(
        "select",
        "strings",
        True,
        "Rules or groups to check, in place of the default rules; `all` is every rule.",
    ),
    Key("extend-select", "strings", True, "Rules or groups to check as well as the default rules."),
    Key("ignore", "strings", True, "Rules or groups to leave out; the longer name wins over a `select`."),
    Key("rules", "strings", False, "Folders of rule packs (also Vale styles), relative to this file."),
    Key(
        "rule", "rule tables", True, "One table a rule, named by its id: `severity`, and the rule's options."
    ),
    Key(
        "per-file",
        "file tables",
        False,
        "One table a glob, written as in .gitignore: settings for those files.",
    ),
    Key(
        "exclude", "strings", False, "Globs, written as in .gitignore, of files to skip when walking folders."
    ),
    Key("fail-on", "fail-on", False, "The mildest severity that makes the exit code 1; default: warning."),
    Key("kind", "string", True, "The kind of work that is reviewed (film, book, game, ...)."),
    Key(
        "lang", "language", True, "The language of the prose (en, de, en-gb, ...), when the file does not say."
    ),
)
