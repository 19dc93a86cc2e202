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
        "grammar table",
        "seconds",
        "server",
        "path",
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
    Key(
        "vocabulary",
        "strings",
        False,
        "Files of accepted words (as Vale's accept.txt), relative to this file: never misspellings.",
    ),
    Key("quotations", "flag", True, "Whether proselint and LanguageTool judge quotations, too."),
    Key(
        "grammar",
        "grammar table",
        False,
        "LanguageTool: whether to ask it, where it runs, what to leave out.",
    ),
    Key("baseline", "path", False, "A file of known findings, relative to this one: they are not reported."),
    Key(
        "calibration",
        "path",
        False,
        "A file that `reviewlint calibrate` wrote, relative to this one: what reviews are compared with.",
    ),
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

GRAMMAR_KEYS: tuple[Key, ...] = (
    Key("enabled", "flag", False, "Whether LanguageTool is asked, as with --grammar."),
    Key("server", "server", False, "The address of a server; without it reviewlint starts one of its own."),
    Key("required", "flag", False, "Whether the exit code is 2 when LanguageTool cannot be asked."),
    Key("picky", "flag", False, "Whether to ask for more than what is wrong: long sentences, style."),
    Key("language", "language", False, "The variant to ask for when a review only says `en`, such as en-GB."),
    Key(
        "disabled-rules", "strings", False, "Rules of LanguageTool to leave out, by the ids they have there."
    ),
    Key("disabled-categories", "strings", False, "Categories of LanguageTool to leave out, such as STYLE."),
    Key("timeout", "seconds", False, "For how many seconds to wait for an answer; default: 60."),
)
"""The keys of the table `grammar`."""
