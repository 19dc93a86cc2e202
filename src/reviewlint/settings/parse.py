"""From plain mappings (TOML, or the `reviewlint:` key of a front matter) to `Settings`, strictly."""

from collections.abc import Callable, Mapping

from reviewlint.errors import SettingsError
from reviewlint.finding import SEVERITIES
from reviewlint.settings.globs import parse_glob
from reviewlint.settings.keys import CREDIT_KEYS, GRAMMAR_KEYS, KEYS, Key
from reviewlint.settings.model import (
    FAIL_ON,
    SOURCES,
    CreditSettings,
    GrammarSettings,
    KeyPath,
    Settings,
)
from reviewlint.suggest import did_you_mean
from reviewlint.typed import Any, NoReturn


class Parser:
    """Reads one table of settings; every mistake is a SettingsError with its line.

    `everywhere` limits the keys to those that may stand outside a settings file.
    """

    __slots__ = ("everywhere", "line_of", "path", "prefix")

    def __init__(
        self,
        path: str,
        line_of: Callable[[KeyPath], int | None],
        prefix: KeyPath = (),
        *,
        everywhere: bool = False,
    ) -> None:
        self.path = path
        self.line_of = line_of
        self.prefix = prefix
        self.everywhere = everywhere

    def parse(self, table: object) -> Settings:
        """The settings in a table; `extend` is checked here and followed by the caller."""
        keys = {key.name: key for key in KEYS if key.everywhere or not self.everywhere}
        values: dict[str, Any] = {}
        for name, value in self._table(table).items():
            key = keys.get(name) or self._unknown(name, keys)
            parsed = self._value(key, value)
            if name != "extend":
                values[key.field] = parsed
        return Settings(**values)

    def _fields(self, table: object, name: str, known: tuple[Key, ...]) -> dict[str, Any]:
        """The fields of a table with keys of its own, such as `credits`."""
        keys = {key.name: key for key in known}
        inner = Parser(self.path, self.line_of, (*self.prefix, name))
        values: dict[str, Any] = {}
        for each, value in self._table(table, name).items():
            if each not in keys:
                hint = did_you_mean(each, keys) or f"; the keys are {', '.join(keys)}"
                inner.fail(f"unknown setting {each!r} in {name!r}{hint}", each)
            values[keys[each].field] = inner._value(keys[each], value)
        return values

    def _unknown(self, name: str, keys: Mapping[str, Key]) -> NoReturn:
        if any(key.name == name for key in KEYS):
            self.fail(f"{name!r} can only be set at the top of a settings file", name)
        hint = did_you_mean(name, keys) or f"; the keys are {', '.join(keys)}"
        self.fail(f"unknown setting {name!r}{hint}", name)

    def _value(self, key: Key, value: object) -> object:
        match key.shape:
            case "strings":
                return self.strings(value, key.name)
            case "string" | "path":
                return self._string(value, key.name)
            case "language":
                return self._language(value, key.name)
            case "fail-on":
                return self._one_of(value, FAIL_ON, key.name)
            case "rule tables":
                return {rule: self._rule(rule, table) for rule, table in self._table(value, key.name).items()}
            case "file tables":
                return {glob: self._file(glob, table) for glob, table in self._table(value, key.name).items()}
            case "credit table":
                return CreditSettings(**self._fields(value, key.name, CREDIT_KEYS))
            case "sources":
                return self._sources(value, key.name)
            case "flag":
                return self._flag(value, key.name)
            case "days":
                return self._days(value, key.name)
            case "contact":
                return self._contact(value, key.name)
            case "grammar table":
                return GrammarSettings(**self._fields(value, key.name, GRAMMAR_KEYS))
            case "seconds":
                return self._seconds(value, key.name)
            case "server":
                return self._server(value, key.name)

    def strings(self, value: object, name: str) -> tuple[str, ...]:
        """A list of strings; a single string stands for a list of one."""
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list):
            self.fail(f"{name!r} must be a list of strings, not {_named(value)}", name)
        for index, item in enumerate(value):
            if not isinstance(item, str) or not item:
                self.fail(f"{name!r} must hold non-empty strings, not {_named(item)}", name, index)
            if name == "exclude":
                self._glob(item, name, index)
        return tuple(value)

    def _string(self, value: object, *key: str) -> str:
        if not isinstance(value, str) or not value:
            self.fail(f"{key[-1]!r} must be a non-empty string, not {_named(value)}", *key)
        return value

    def _language(self, value: object, key: str) -> str:
        tag = self._string(value, key)
        first, *others = tag.replace("_", "-").split("-")
        if not (first.isalpha() and 2 <= len(first) <= 3 and all(part.isalnum() for part in others)):
            self.fail(f"{key!r} must be a language code such as en, de or en-gb, not {tag!r}", key)
        return tag

    def _sources(self, value: object, name: str) -> tuple[str, ...]:
        names = self.strings(value, name)
        for index, each in enumerate(names):
            if each not in SOURCES:
                hint = did_you_mean(each, SOURCES) or f"; there are {', '.join(SOURCES)}"
                self.fail(f"there is no source of credits {each!r}{hint}", name, index)
        return names

    def _flag(self, value: object, key: str) -> bool:
        if not isinstance(value, bool):
            self.fail(f"{key!r} must be true or false, not {_named(value)}", key)
        return value

    def _days(self, value: object, key: str) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            self.fail(f"{key!r} must be a number of days, 0 or more, not {_named(value)}", key)
        return value

    def _seconds(self, value: object, key: str) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not 0 < value < 1e6:
            self.fail(f"{key!r} must be a number of seconds, more than 0, not {_named(value)}", key)
        return float(value)

    def _server(self, value: object, key: str) -> str:
        from urllib.parse import urlsplit

        address = self._string(value, key)
        try:
            parts = urlsplit(address)
            sound = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
        except ValueError:  # a port that is no number, brackets that do not close
            sound = False
        if not sound or not address.isascii() or not address.isprintable() or " " in address:
            self.fail(f"{key!r} must be an address such as http://localhost:8081, not {_named(address)}", key)
        return address

    def _contact(self, value: object, key: str) -> str:
        contact = self._string(value, key)
        if not (contact.isascii() and contact.isprintable() and ("@" in contact or "://" in contact)):
            self.fail(f"{key!r} must be an e-mail address or a web page, not {_named(contact)}", key)
        return contact

    def _one_of(self, value: object, allowed: tuple[str, ...], *key: str) -> str:
        if value not in allowed:
            hint = did_you_mean(value, allowed) if isinstance(value, str) else ""
            self.fail(f"{key[-1]!r} must be one of {', '.join(allowed)}, not {_named(value)}{hint}", *key)
        return str(value)

    def _rule(self, rule: str, table: object) -> dict[str, object]:
        """One rule's table; options are checked against the rule when it is known."""
        options = dict(self._table(table, "rule", rule))
        if options.get("severity") in ("off", "ignore", "none"):
            self.fail(f"to turn a rule off, name it in ignore = [{rule!r}]", "rule", rule, "severity")
        if "severity" in options:
            self._one_of(options["severity"], SEVERITIES, "rule", rule, "severity")
        return options

    def _file(self, glob: str, table: object) -> Settings:
        self._glob(glob, "per-file", glob)
        nested = Parser(self.path, self.line_of, (*self.prefix, "per-file", glob), everywhere=True)
        return nested.parse(table)

    def _glob(self, glob: str, *key: str | int) -> None:
        if parse_glob(glob) is None:
            self.fail(f"{glob!r} is not a file pattern", *key)

    def _table(self, value: object, *key: str) -> Mapping[str, object]:
        if not isinstance(value, dict):
            named = repr(key[-1]) if key else "what `reviewlint` holds"
            self.fail(f"{named} must be a table, not {_named(value)}", *key)
        return value

    def fail(self, message: str, *key: str | int) -> NoReturn:
        """Raise, naming the line of `key`."""
        raise SettingsError(message, self.path, self.line_of((*self.prefix, *key)))


def _named(value: object) -> str:
    """A value as a message shows it, on one line and not too long."""
    match value:
        case bool():
            return str(value).lower()
        case str() | int() | float():
            shown = repr(value)
            return shown if len(shown) <= 60 else shown[:57] + "..."
        case list():
            return "a list"
        case dict():
            return "a table"
        case None:
            return "nothing"
        case _:
            return f"a {type(value).__name__}"
