"""The keys of settings, said once: parsing, explaining and the JSON Schema go by this table."""

from reviewlint.typed import Literal, NamedTuple


class Key(NamedTuple):
    """One key that may be set: its shape, where it may stand, and what it does (shown in the schema)."""

    name: str
    shape: Literal[
        "strings",
        "string",
        "language",
        "fail-on",
        "rule tables",
        "file tables",
        "credit table",
        "sources",
        "flag",
        "days",
        "contact",
    ]
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
    Key("credits", "credit table", False, "Where credits are looked up, besides the front matter."),
)

CREDIT_KEYS: tuple[Key, ...] = (
    Key("sources", "sources", False, "The sources to ask, in this order; default: all that can be asked."),
    Key("files", "strings", False, "Tables of credits (YAML, JSON, CSV, TSV), relative to this file."),
    Key("online", "flag", False, "Whether services on the web may be asked for a title, a year or an id."),
    Key("contact", "contact", False, "An e-mail address or a page, sent to services that ask for one."),
    Key("store", "string", False, "The file that `reviewlint credits import` writes, relative to this file."),
    Key("cache-days", "days", False, "For how many days an answer from the web is good; default: 30."),
)
"""The keys of the table `credits`."""
