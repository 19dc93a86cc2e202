"""What keeps the user's cache from growing, and what empties it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from time import time

KEPT_DAYS = 30
"""Days after which a value that was neither written nor read is removed."""

_DAY = 86_400
_STAMP = "pruned"
"""A file whose time says when the cache was last looked through."""


def prune(folder: str) -> None:
    """Remove old values and what killed runs left, at most once a day. Raises nothing."""
    stamp = os.path.join(folder, _STAMP)
    now = time()
    with suppress(OSError):
        with suppress(FileNotFoundError):
            if now - os.stat(stamp).st_mtime < _DAY:
                return
        with open(stamp, "wb"):
            os.utime(stamp)
        for entry in _values(folder):
            with suppress(OSError):
                status = entry.stat()
                limit = 1 if entry.name.endswith(".tmp") else KEPT_DAYS
                # Not every file system notes when a file is read; then a value is made anew once a month.
                if now - max(status.st_mtime, status.st_atime) > limit * _DAY:
                    os.unlink(entry)


def clear(folder: str) -> tuple[int, int]:
    """Remove every value: how many files, and how many bytes they had. Raises OSError."""
    removed = size = 0
    with suppress(FileNotFoundError):
        for entry in _values(folder):
            with suppress(FileNotFoundError):  # by another run
                length = entry.stat().st_size
                os.unlink(entry)
                removed += 1
                size += length
    return removed, size


def _values(folder: str) -> Iterator["os.DirEntry[str]"]:
    """What the cache wrote into its folder; where a server runs stands there too, and is to stay."""
    with os.scandir(folder) as entries:
        for entry in entries:
            name = entry.name
            if (
                (name.endswith((".json", ".tmp")) or name.startswith("results.sqlite"))
                and not name.startswith("grammar-server")
                and entry.is_file(follow_symlinks=False)
            ):
                yield entry
