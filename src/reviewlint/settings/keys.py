"""The keys of settings, said once: parsing, explaining and the JSON Schema go by this table."""

from reviewlint.typed import Literal, NamedTuple


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
        "lang",
        "language",
        True,
        "The language of the prose (en, de, en-gb, ...), when the file does not say.",
    ),
)
