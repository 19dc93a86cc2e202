"""Small JSON values kept between runs in the user's cache folder.

The cache only ever saves time: whatever is missing, damaged, foreign or cannot be written counts as not
there. JSON cannot run code, whoever wrote it. Keys must change with whatever the value depends on; the
version of reviewlint is part of every key.
"""

import os
import sys
from zlib import crc32

from reviewlint.json_reader import parse
from reviewlint.typed import Any
from reviewlint.version import __version__

FOLDER_VARIABLE = "REVIEWLINT_CACHE_DIR"


def cache_folder() -> str:
    """Where this user's cache lives: REVIEWLINT_CACHE_DIR, or the place that the platform has for it."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
        return os.path.join(base, "reviewlint", "Cache")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "reviewlint")
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # a relative one must be ignored, says the XDG base directory specification
        base = os.path.join(home, ".cache")
    return os.path.join(base, "reviewlint")


def load_json(key: str) -> Any | None:
    """The value stored under `key` by this version, or None."""
    try:
        with open(_path(key), "rb") as file:
            data = file.read()
    except (OSError, ValueError):
        return None
    try:
        stored_key, value = parse(data.decode())
    except (ValueError, TypeError, RecursionError):
        return None
    return value if stored_key == _versioned(key) else None


def store_json(key: str, value: Any) -> None:
    """Keep a JSON value under `key`; readers see the old value or the new one, never half of one."""
    import json

    path = _path(key)
    unfinished = f"{path}.{os.urandom(6).hex()}.tmp"
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        with open(unfinished, "wb") as file:
            file.write(json.dumps([_versioned(key), value], separators=(",", ":")).encode())
        os.replace(unfinished, path)
        from reviewlint.cache_upkeep import prune

        prune(os.path.dirname(path))
    except (OSError, ValueError):
        import contextlib

        with contextlib.suppress(OSError):
            os.unlink(unfinished)


def _versioned(key: str) -> str:
    return f"{__version__}:{key}"


def _path(key: str) -> str:
    """A file name that is safe everywhere; should two keys share one, the key inside tells them apart."""
    readable = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in key[:40])
    return os.path.join(cache_folder(), f"{readable}-{crc32(_versioned(key).encode()):08x}.json")
