"""Settings together with where they stand, so that every message can name the place."""

import os
from collections.abc import Callable, Iterable, Iterator

from reviewlint.errors import ReviewlintError, SettingsError, UsageError
from reviewlint.settings.model import KeyPath, Settings


class Layer:
    """What one place says: a settings file, one of its per-file tables, the command line, a front matter.

    `path` is None for the command line and the API. `folder` is what globs are relative to. `prefix` leads
    to the table that holds the settings. `line_of` finds the line of a key path in the file.
    """

    __slots__ = ("folder", "identity", "line_of", "origin", "path", "prefix", "settings")

    def __init__(
        self,
        settings: Settings,
        origin: str,
        path: str | None = None,
        folder: str = "",
        prefix: KeyPath = (),
        line_of: Callable[[KeyPath], int | None] = lambda path: None,
    ) -> None:
        self.settings = settings
        self.origin = origin
        self.path = path
        self.folder = folder
        self.prefix = prefix
        self.line_of = line_of
        self.identity = f"{folder}:{settings!r}"
        """Equal for layers that say the same."""

    def place(self, *key: str | int) -> str:
        """Where a value stands, for people: `reviewlint.toml:3`."""
        line = self.line_of((*self.prefix, *key))
        return self.origin if line is None else f"{self.origin}:{line}"

    def error(self, message: str, *key: str | int) -> ReviewlintError:
        """The error to raise for a value of this layer."""
        if self.path is None:
            return UsageError(message)
        return SettingsError(message, self.path, self.line_of((*self.prefix, *key)))

    def per_file(self) -> Iterator["Layer"]:
        """The per-file tables, in order."""
        for glob, settings in self.settings.per_file.items():
            prefix = (*self.prefix, "per-file", glob)
            yield Layer(settings, self.origin, self.path, self.folder, prefix, self.line_of)

    def per_file_for(self, path: str) -> Iterator["Layer"]:
        """The per-file tables that match the file at the absolute `path`."""
        if self.settings.per_file:
            for layer, glob in zip(self.per_file(), self.settings.per_file, strict=True):
                if holds([glob], path, self.folder):
                    yield layer


def holds(globs: Iterable[str], path: str, folder: str) -> bool:
    """Whether any glob, relative to `folder`, matches the absolute `path`; the last word of a `!` counts."""
    from reviewlint.settings.globs import parse_glob

    relative = relative_to(path, folder)
    held = False
    for line in globs:
        glob = parse_glob(line)
        if relative is not None and glob is not None and glob.negated == held and glob.holds(relative):
            held = not held
    return held


def relative_to(path: str, folder: str) -> str | None:
    """The absolute `path` as seen from `folder`, slashes forward; None when it lies elsewhere."""
    if os.sep != "/":
        path, folder = path.replace(os.sep, "/"), folder.replace(os.sep, "/")
    folder = folder.rstrip("/") + "/"
    return path[len(folder) :] if path.startswith(folder) else None
