"""What the bench knows of a linter: how to get it, how to run it, how to count what it finds."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

ONE_REVIEW, ARCHIVE, ONE_FILE = "one review", "an archive", "one big file"
"""The titles of the texts."""


class MissingError(Exception):
    """A linter, or something that it needs, is not to be had here; the message says why."""


class Text(NamedTuple):
    """Something to lint: files in one folder, named relative to it. `size` is in bytes."""

    title: str
    folder: Path
    files: tuple[str, ...]
    size: int


class Package(NamedTuple):
    """What to ask a registry for: "npm", "pypi", "go" or "maven"; `extras` come along with it."""

    registry: str
    name: str
    version: str
    extras: tuple[str, ...] = ()


class Tools(NamedTuple):
    """Where things are: what was installed (one folder a package), a folder for settings, Vale's styles."""

    installed: Path
    work: Path
    styles: Path | None

    def folder(self, package: Package) -> Path:
        """Where a package is installed."""
        return self.installed / package.registry / f"{package.name.replace('/', '-')}@{package.version}"

    def style_names(self) -> list[str]:
        """The styles of Vale that are there."""
        if self.styles is None:
            return []
        return sorted(folder.name for folder in self.styles.iterdir() if any(folder.glob("*.yml")))

    def setting(self, name: str, text: str) -> str:
        """The path of a settings file with this text."""
        path = self.work / name
        path.write_text(text, encoding="utf-8")
        return str(path)


class Peer(NamedTuple):
    """A linter as the bench runs it.

    `setting` says in a few words what it is asked to do. `command` gives the command line for a text, and may
    raise MissingError; an empty one stands for a server. `count` tells the number of findings from all that
    was printed; `codes` are the exit codes of a run that went well. Without a `package` it is part of this
    checkout. `only` names the texts it is for (none: all). With `again` what counts is how it runs when it
    has run before.
    """

    name: str
    setting: str
    package: Package | None
    command: Callable[[Tools, Text], list[str]]
    count: Callable[[str], int]
    codes: Collection[int] = (0, 1)
    only: tuple[str, ...] = ()
    again: bool = False
