"""Which files a run checks: files as named, folders walked, patterns expanded."""

import os
from collections.abc import Callable, Iterable, Iterator

from reviewlint.settings.layers import relative_to
from reviewlint.typed import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from reviewlint.settings.globs import Glob

SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")
"""What a walk picks up; a file named on the command line may end as it likes."""

_SKIPPED = frozenset({"node_modules"})


def discover(
    paths: Iterable[str], excluded: Callable[[str], bool] = lambda path: False, *, force_exclude: bool = False
) -> list[str]:
    """The files to check, each once, sorted by path.

    A file is taken as named, whatever its suffix. A folder is walked: Markdown files, not hidden ones, not
    what git ignores, and not what `excluded` (given an absolute path) holds; links to folders are not
    followed. With `force_exclude` files that are named obey `excluded` too, as pre-commit needs.
    What cannot be found or listed is in the list as well: reading it gives the reason.
    """
    found: dict[str, str] = {}
    for named in _expanded(paths):
        if os.path.isdir(named):
            for path, identity in _walk(named, excluded):
                found[identity] = min(path, found.get(identity, path))
        elif not (force_exclude and excluded(os.path.abspath(named))):
            path, identity = _tidy(named), os.path.realpath(named)
            found[identity] = min(path, found.get(identity, path))
    return sorted(found.values())


def _expanded(paths: Iterable[str]) -> Iterator[str]:
    """Paths with patterns expanded, for shells that leave it to us; one that matches nothing stays."""
    for path in paths:
        if any(sign in path for sign in "*?[") and not os.path.lexists(path):
            from glob import glob

            yield from glob(path, recursive=True) or [path]
        else:
            yield path


def _tidy(path: str) -> str:
    """Without `./` and doubled slashes; `..` stays, because what it means depends on links."""
    return path if ".." in path else os.path.normpath(path)


def _walk(folder: str, excluded: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """The files below a folder: the path as shown, and what tells the file from others."""
    real = os.path.realpath(folder)
    # A list of folders, not recursive calls: a tree may be deeper than the stack.
    waiting = [(_tidy(folder), os.path.abspath(folder), real, _ignores_above(real))]
    while waiting:
        shown, absolute, real, above = waiting.pop()
        try:
            entries = list(os.scandir(real))
        except OSError:
            yield shown, real
            continue
        names = {entry.name for entry in entries}
        if "pyvenv.cfg" in names:  # a virtual environment, whatever it is called
            continue
        ignores = [*above, *_ignores_in(real)] if ".gitignore" in names else above
        for entry in entries:
            name = entry.name
            if name.startswith(".") or name in _SKIPPED:
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if not is_folder and (not name.lower().endswith(SUFFIXES) or os.path.isdir(entry.path)):
                continue
            identity = os.path.join(real, name)
            inner = os.path.join(absolute, name)
            if _ignored(identity, is_folder, ignores) or excluded(inner):
                continue
            path = name if shown == os.curdir else os.path.join(shown, name)
            if is_folder:
                waiting.append((path, inner, identity, ignores))
            else:
                yield path, os.path.realpath(identity) if entry.is_symlink() else identity


_Ignores: TypeAlias = "tuple[str, list[Glob]]"
"""A folder, and the patterns that hold below it."""


def _ignores_above(folder: str) -> list[_Ignores]:
    """The patterns that the repository around `folder` has for it, weakest first."""
    above = []
    parent = folder
    while not os.path.lexists(os.path.join(parent, ".git")):
        if os.path.dirname(parent) == parent:
            return []  # not in a repository
        parent = os.path.dirname(parent)
        above.append(parent)
    ignores = []
    exclude = _read_ignores(os.path.join(parent, ".git", "info", "exclude"))
    if exclude:
        ignores.append((parent, exclude))
    for each in reversed(above):
        ignores += _ignores_in(each)
    return ignores


def _ignores_in(folder: str) -> list[_Ignores]:
    globs = _read_ignores(os.path.join(folder, ".gitignore"))
    return [(folder, globs)] if globs else []


def _read_ignores(path: str) -> "list[Glob]":
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().split("\n")
    except OSError:
        return []
    from reviewlint.settings.globs import parse_glob

    return [glob for line in lines if (glob := parse_glob(line)) is not None]


def _ignored(path: str, folder: bool, ignores: list[_Ignores]) -> bool:
    """What the last matching pattern of the nearest file says."""
    for base, globs in reversed(ignores):
        relative = relative_to(path, base)
        if relative is not None:
            for glob in reversed(globs):
                if glob.names(relative, folder):
                    return not glob.negated
    return False
