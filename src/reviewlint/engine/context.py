"""What besides a text decides about its findings, as a digest: the key under which a report may be kept."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

import pyromark

import reviewlint
from reviewlint.engine.opinions import asks_grammar
from reviewlint.engine.registry import Registry
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import Settings
from reviewlint.settings.resolve import resolve
from reviewlint.version import __version__


def context(layers: Sequence[Layer], registry: Registry) -> bytes | None:
    """A digest of the program, the rules and the settings; None when the answer is not theirs alone.

    That is so when credits are looked up or LanguageTool is asked, whose knowledge changes, and when a
    file that settings name cannot be read.
    """
    resolved = resolve(layers)
    if resolved.credits.asks or asks_grammar(layers):
        return None
    parts = [
        __version__,
        _code(),
        os.getcwd(),
        *(layer.identity for layer in layers if layer.settings != Settings()),
    ]
    named = [*resolved.vocabulary, resolved.baseline, resolved.calibration]
    try:
        parts += [f"{path}:{_digest_of_file(path)}" for path in named if path is not None]
        parts += registry.keys()
        parts += map(_stamp_of_plugin, registry.plugins())
    except (OSError, ImportError, ValueError):
        return None
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=16).digest()


def key(context: bytes, path: str, data: bytes) -> bytes:
    """What a report on the bytes of the file at `path` is kept under."""
    digest = blake2b(context, digest_size=16)
    digest.update(f"{path}\0".encode("utf-8", "surrogateescape"))
    digest.update(data)
    return digest.digest()


@lru_cache(maxsize=1)
def _code() -> str:
    """Changes with Python, the libraries, and our own files: a version stays while it is worked on."""
    libraries = os.stat(os.path.dirname(os.path.dirname(pyromark.__file__))).st_mtime_ns
    return f"{sys.hexversion}:{libraries}:{_stamp(_tree(os.path.dirname(reviewlint.__file__)))}"


def _stamp_of_plugin(target: str) -> str:
    """Changes with the package that a plugin's rule is in. Raises ImportError or ValueError."""
    from importlib.machinery import PathFinder

    spec = PathFinder.find_spec(target.partition(":")[0].partition(".")[0])
    if spec is None:
        return f"{target}:absent"
    files: list[str] = [] if spec.origin is None else [spec.origin]
    for folder in spec.submodule_search_locations or ():
        files += _tree(folder)
    return f"{target}:{_stamp(files)}"


def _stamp(paths: Iterable[str]) -> str:
    stats = [os.stat(path) for path in paths]
    newest = max((each.st_mtime_ns for each in stats), default=0)
    return f"{len(stats)}:{sum(each.st_size for each in stats)}:{newest}"


def _tree(folder: str) -> Iterator[str]:
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (os.path.join(above, name) for name in names)


def _digest_of_file(path: str) -> str:
    with open(path, "rb") as file:
        return blake2b(file.read(), digest_size=16).hexdigest()
