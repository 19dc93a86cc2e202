"""The modules of a run on one review in one file, so that a cold run reads that instead of a hundred files.

Python finds, locks, reads and runs modules one by one, which takes such a run longer than the review itself.
An image holds what Python has compiled of them, in the order in which they were ready. It lies beside
Python's own compiled files, is trusted as they are, and holds as long as none of the sources has changed.
What is not in it is imported as usual; without one, or with one that cannot be read or written, a run only
takes longer.
"""

import os
import sys
from marshal import dumps, loads
from mmap import ACCESS_READ, mmap

from reviewlint.typed import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec, SourceFileLoader
    from types import CodeType, ModuleType

_PACKAGE = "reviewlint."
_KEY = (sys.hexversion, os.path.abspath(__file__))
"""For what an image is: a copy of the package elsewhere must not run what is here."""
_UNUSUAL = {"json", "re", "yaml"}
"""What a run imports that compiles rules or reads a language of its own: the next one can do without."""
_WORTH_IT = 8
"""So many modules that had to be imported make a new image worth writing."""

_Mark: TypeAlias = tuple[int, int]
"""When a file was changed, in nanoseconds, and its size in bytes."""

_Entry: TypeAlias = "tuple[str, str, bool, _Mark, CodeType]"
"""A module's name, its source file, whether it is a package, the mark of that file, and the compiled code."""


class Image:
    """The image of this Python for this copy of reviewlint in one run: brought in, watched over, kept."""

    def __init__(self) -> None:
        self._path = _path()
        self._entries: list[_Entry] = []
        self._watch = _Watch()
        self._unusual = _UNUSUAL - sys.modules.keys()

    def bring_in(self) -> None:
        """Make the modules of the image be there, if it still holds, and watch which others are imported."""
        if self._path is None:
            return
        try:
            with open(self._path, "rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
                key, entries = loads(content)
            if key == _KEY and all(_mark(entry[1]) == entry[3] for entry in entries):
                _run(entries)
                self._entries = entries
        except (OSError, ValueError, EOFError, TypeError):
            pass
        sys.meta_path.insert(0, self._watch)

    def keep(self) -> None:
        """Write an image of what was brought in and what was imported besides, if that is worth it."""
        new = self._watch.ready
        unusual = not self._unusual.isdisjoint(sys.modules)
        if self._path is None or sys.dont_write_bytecode or unusual or len(new) < _WORTH_IT:
            return
        try:
            entries = [*self._entries, *map(_entry, new)]
        except (OSError, ImportError, ValueError):
            return
        if _has_all_packages(entries):
            from reviewlint.engine.write import put_bytes
            from reviewlint.errors import InputError

            try:
                put_bytes(self._path, dumps((_KEY, entries)))
            except InputError:
                return


class _Watch:
    """Notes the modules of reviewlint that are imported, each when it is ready: after those that it needs."""

    def __init__(self) -> None:
        self.ready: list[ModuleSpec] = []

    def find_spec(
        self, name: str, path: "Sequence[str] | None", target: object = None
    ) -> "ModuleSpec | None":
        """What the finders that come after this one find, with a loader that tells when it has done."""
        if not name.startswith(_PACKAGE):
            return None
        others = sys.meta_path[sys.meta_path.index(self) + 1 :]
        for finder in others:
            spec = finder.find_spec(name, path)
            if spec is not None:
                if type(spec.loader) is _loader():
                    spec.loader = self._telling(spec)
                return spec
        return None

    def _telling(self, spec: "ModuleSpec") -> "SourceFileLoader":
        loader: SourceFileLoader = _loader()(spec.name, spec.origin)
        run = loader.exec_module

        def exec_module(module: "ModuleType") -> None:
            run(module)
            self.ready.append(spec)

        loader.exec_module = exec_module  # type: ignore[method-assign]
        return loader


def _path() -> str | None:
    """Where the image is: beside what Python compiled of this file. None when it compiles none."""
    compiled = __spec__.cached
    return None if compiled is None else compiled.removesuffix(".pyc") + ".modules"


def _loader() -> Any:
    """The class that loads modules from source files; importing it by name would take a millisecond."""
    return type(__spec__.loader)


def _mark(path: str) -> _Mark:
    """Raises OSError."""
    status = os.stat(path)
    return status.st_mtime_ns, status.st_size


def _entry(spec: "ModuleSpec") -> _Entry:
    """Raises OSError, ImportError, and ValueError for a module without a source."""
    if spec.origin is None or spec.loader is None:
        raise ValueError(spec.name)
    mark = _mark(spec.origin)  # before the code: should the file change between, the image is out of date
    code = spec.loader.get_code(spec.name)  # type: ignore[attr-defined]
    return spec.name, spec.origin, spec.submodule_search_locations is not None, mark, code


def _has_all_packages(entries: list[_Entry]) -> bool:
    """Whether each module comes with its package; not so when a program has imported some by itself."""
    names = {_PACKAGE.removesuffix("."), __package__, *[entry[0] for entry in entries]}
    return all(entry[0].rpartition(".")[0] in names for entry in entries)


def _run(entries: list[_Entry]) -> None:
    """Make the modules that are not there yet, then run them in their order.

    Should one fail, it and those behind it are left to be imported as usual, which says why.
    """
    make, specify, loader = type(sys), type(__spec__), _loader()
    made: list[tuple[str, dict[str, Any], CodeType]] = []
    for name, path, is_package, _, code in entries:
        if name in sys.modules:
            continue
        spec = specify(name, loader(name, path), origin=path, is_package=is_package)
        spec.has_location = True
        module = make(name)
        names = module.__dict__
        names["__spec__"], names["__loader__"], names["__package__"] = spec, spec.loader, spec.parent
        names["__file__"] = path
        if is_package:
            names["__path__"] = spec.submodule_search_locations = [os.path.dirname(path)]
        sys.modules[name] = module
        made.append((name, names, code))
    for name, _, _ in made:
        parent, _, own = name.rpartition(".")
        setattr(sys.modules[parent], own, sys.modules[name])
    for number, (_, names, code) in enumerate(made):
        try:
            exec(code, names)
        except Exception:
            for name, _, _ in made[number:]:
                del sys.modules[name]
            return
