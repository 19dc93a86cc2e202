"""Find the settings file that governs a folder, read it, and follow `extend`."""

import os

from reviewlint.errors import SettingsError
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import CreditSettings, KeyPath
from reviewlint.typed import Any

NAMES = (".reviewlint.toml", "reviewlint.toml", "pyproject.toml")
"""Settings files, the strongest of a folder first; pyproject.toml counts when it has our table."""


class SettingsFiles:
    """The settings files on the disk, each looked for and read once."""

    __slots__ = ("_found", "_layers")

    def __init__(self) -> None:
        self._found: dict[str, str | None] = {}
        self._layers: dict[str, tuple[Layer, ...] | SettingsError] = {}

    def find(self, folder: str) -> str | None:
        """The nearest settings file of an absolute folder or the folders above it."""
        passed = []
        found = None
        while folder not in self._found:
            passed.append(folder)
            found = _in_folder(folder)
            above = os.path.dirname(folder)
            if found is not None or above == folder:
                break
            folder = above
        else:
            found = self._found[folder]
        for each in passed:
            self._found[each] = found
        return found

    def layers(self, path: str) -> tuple[Layer, ...]:
        """What a settings file says, preceded by what it extends; raises SettingsError."""
        if path not in self._layers:
            try:
                self._layers[path] = self._read(path, ())
            except SettingsError as error:
                self._layers[path] = error
        layers = self._layers[path]
        if isinstance(layers, SettingsError):
            raise layers
        return layers

    def paths(self) -> set[str]:
        """All files that were read, or would have been if they had been there."""
        paths = {os.path.join(folder, name) for folder in self._found for name in NAMES}
        for path, layers in self._layers.items():
            paths.add(path)
            if not isinstance(layers, SettingsError):
                for layer in layers:
                    paths.update((*layer.settings.vocabulary, *([layer.path] if layer.path else ())))
        return paths

    def _read(self, path: str, readers: tuple[str, ...]) -> tuple[Layer, ...]:
        from reviewlint.settings.lines import line_of
        from reviewlint.settings.parse import Parser

        shown = _shown(path)
        text, table, prefix = _parse(path, shown)

        def lines(key: KeyPath) -> int | None:
            return line_of(text, key)

        parser = Parser(shown, lines, prefix)
        settings = parser.parse(table)
        folder = os.path.dirname(path)
        settings = settings._replace(
            rules=tuple(_resolved(folder, pack) for pack in settings.rules),
            credits=_credits_resolved(folder, settings.credits),
            vocabulary=tuple(_resolved(folder, file) for file in settings.vocabulary),
            baseline=settings.baseline and _resolved(folder, settings.baseline),
            calibration=settings.calibration and _resolved(folder, settings.calibration),
        )
        layers: list[Layer] = []
        for index, name in enumerate(parser.strings(table.get("extend", []), "extend")):
            base = os.path.realpath(_resolved(folder, name))
            key: tuple[str | int, ...] = (
                ("extend", index) if isinstance(table["extend"], list) else ("extend",)
            )
            if base in (*readers, os.path.realpath(path)):
                parser.fail(f"{name!r} extends this file in turn; break the circle", *key)
            if not os.path.isfile(base):
                parser.fail(f"there is no settings file {name!r} to extend", *key)
            layers += self._read(base, (*readers, os.path.realpath(path)))
        return (*layers, Layer(settings, shown, shown, folder, prefix, lines))


def _credits_resolved(folder: str, credits: CreditSettings) -> CreditSettings:
    return credits._replace(
        files=tuple(_resolved(folder, file) for file in credits.files),
        store=credits.store and _resolved(folder, credits.store),
    )


def _in_folder(folder: str) -> str | None:
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (name != "pyproject.toml" or _has_table(path)):
            return path
    return None


def _has_table(path: str) -> bool:
    """Whether a pyproject.toml holds `[tool.reviewlint]`, without the price of parsing those that do not."""
    try:
        with open(path, "rb") as file:
            squeezed = file.read().translate(None, b" \t\"'")
    except OSError:
        return False
    if b"tool.reviewlint" not in squeezed and b"[tool]" not in squeezed:
        return False
    import tomllib

    try:
        with open(path, "rb") as file:
            return "reviewlint" in tomllib.load(file).get("tool", {})
    except (ValueError, RecursionError):
        return b"[tool.reviewlint" in squeezed  # ours, and broken: reading it again says where


def _parse(path: str, shown: str) -> tuple[str, dict[str, Any], KeyPath]:
    """The text of a settings file, our table in it, and the way there."""
    import tomllib

    from reviewlint.settings.lines import line_of

    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
        table: Any = tomllib.loads(text)
    except OSError as error:
        raise SettingsError(f"cannot be read: {error.strerror}", shown) from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise SettingsError("is not UTF-8", shown, line) from None
    except RecursionError:
        raise SettingsError("is nested too deeply", shown) from None
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(*_toml_error(str(error), shown)) from None
    if os.path.basename(path) != "pyproject.toml":
        return text, table, ()
    for part in ("tool", "reviewlint"):
        table = table.get(part, {}) if isinstance(table, dict) else {}
    if not isinstance(table, dict):
        raise SettingsError("tool.reviewlint must be a table", shown, line_of(text, ("tool", "reviewlint")))
    return text, table, ("tool", "reviewlint")


def _toml_error(message: str, shown: str) -> tuple[str, str, int | None]:
    """tomllib ends its messages with `(at line 3, column 5)`: the line goes where lines go."""
    reason, _, place = message.partition(" (at line ")
    line = place.partition(",")[0]
    return f"is not TOML: {reason}", shown, int(line) if line.isdigit() else None


def _resolved(folder: str, path: str) -> str:
    return os.path.normpath(os.path.join(folder, os.path.expanduser(path)))


def _shown(path: str) -> str:
    """A path as people know it: relative when it lies below the working directory."""
    here = os.getcwd().rstrip(os.sep) + os.sep
    return path[len(here) :] if path.startswith(here) else path
