"""What can be set, as a value."""

from collections.abc import Mapping

from reviewlint.finding import Severity
from reviewlint.typed import Literal, NamedTuple

FailOn = Literal["error", "warning", "suggestion", "never"]

FAIL_ON: tuple[FailOn, ...] = ("error", "warning", "suggestion", "never")
"""From which severity on a run ends with exit code 1; `never` keeps it at 0."""

DEFAULT_FAIL_ON: FailOn = "warning"

KeyPath = tuple[str | int, ...]
"""The way to a value in a settings file: table names, keys, and the index in a list."""


def reaches(severity: Severity, fail_on: FailOn) -> bool:
    """Whether a finding of this severity makes a check fail."""
    return fail_on != "never" and FAIL_ON.index(severity) <= FAIL_ON.index(fail_on)


Source = Literal["file", "store", "wikidata", "open-library", "musicbrainz", "omdb", "tmdb"]

SOURCES: tuple[Source, ...] = ("file", "store", "wikidata", "open-library", "musicbrainz", "omdb", "tmdb")
"""Where credits can be looked up, in the order in which they are asked."""

DEFAULT_CACHE_DAYS = 30


class CreditSettings(NamedTuple):
    """What one place says about looking credits up; what it leaves out is unset.

    `sources` are those to ask, in order; None means all that can be asked. `files` are tables of the
    publication. `online` allows services on the web to be asked; `contact` is an address or a page for
    those who run them. `store` is the file that `reviewlint credits import` writes. Answers from the web
    are asked for again after `cache_days`.
    """

    sources: tuple[Source, ...] | None = None
    files: tuple[str, ...] = ()
    online: bool | None = None
    contact: str | None = None
    store: str | None = None
    cache_days: int | None = None

    @property
    def asks(self) -> bool:
        """Whether a check of a review is to look its credits up."""
        return bool(self.sources or self.files or self.store or self.online)

    def over(self, weaker: "CreditSettings") -> "CreditSettings":
        """These settings, with those of a weaker place where they are silent; lists of files add up."""
        return CreditSettings(
            weaker.sources if self.sources is None else self.sources,
            (*weaker.files, *(file for file in self.files if file not in weaker.files)),
            weaker.online if self.online is None else self.online,
            self.contact or weaker.contact,
            self.store or weaker.store,
            weaker.cache_days if self.cache_days is None else self.cache_days,
        )


DEFAULT_TIMEOUT = 60


class GrammarSettings(NamedTuple):
    """What one place says about asking LanguageTool; what it leaves out is unset.

    `server` is the address of one; without it reviewlint starts its own. `required` makes a run fail that
    cannot ask. `language` is the variant for reviews that only name a language. `disabled_rules` and
    `disabled_categories` are ids of LanguageTool. `timeout` is in seconds.
    """

    enabled: bool | None = None
    server: str | None = None
    required: bool | None = None
    picky: bool | None = None
    language: str | None = None
    disabled_rules: tuple[str, ...] = ()
    disabled_categories: tuple[str, ...] = ()
    timeout: float | None = None

    def over(self, weaker: "GrammarSettings") -> "GrammarSettings":
        """These settings, with those of a weaker place where they are silent; lists add up."""
        return GrammarSettings(
            weaker.enabled if self.enabled is None else self.enabled,
            self.server or weaker.server,
            weaker.required if self.required is None else self.required,
            weaker.picky if self.picky is None else self.picky,
            self.language or weaker.language,
            tuple(dict.fromkeys((*weaker.disabled_rules, *self.disabled_rules))),
            tuple(dict.fromkeys((*weaker.disabled_categories, *self.disabled_categories))),
            weaker.timeout if self.timeout is None else self.timeout,
        )


class Settings(NamedTuple):
    """What one place (a file, the command line, a front matter) says; what it leaves out is unset.

    `select`, `extend_select` and `ignore` hold rule ids, groups, or `all`; a `select` of None means that
    the default rules stay. `rules` are folders of rule packs. `rule` maps the id of a rule to its
    `severity` and options. `per_file` maps a glob, written as in .gitignore and relative to the settings
    file (here: to the working directory), to further settings for the files it matches. `vocabulary` are
    files of accepted words; `quotations` lets second opinions judge quotations too. `baseline` is the file of
    findings that are known, `calibration` the file of the archive that reviews are compared with.
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
    credits: CreditSettings = CreditSettings()
    vocabulary: tuple[str, ...] = ()
    quotations: bool | None = None
    grammar: GrammarSettings = GrammarSettings()
    baseline: str | None = None
    calibration: str | None = None
