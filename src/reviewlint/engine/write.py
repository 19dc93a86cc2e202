"""A file gets a new content, whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from reviewlint.errors import InputError


def replace_text(path: str, before: str, after: str) -> None:
    """Put `after` in the place of `before`, what the file held when it was read.

    The file keeps its mode; of a link, the target is written. A reader sees the old text or the new one.
    Raises InputError, and changes nothing, when the file holds something else by now, or cannot be written.
    """
    target = os.path.realpath(path)
    if not os.path.isfile(target):
        raise InputError("is not a file that could be written", path)
    if not os.access(target, os.W_OK):
        raise InputError("no permission to write it", path)
    with _in_place_of(target, path) as unfinished:
        _write(unfinished, after.encode("utf-8"), os.stat(target))
        with open(target, "rb") as file:
            if file.read() != before.encode("utf-8"):
                raise InputError("has changed since it was read; it is left as it is: run again", path)


def put_text(path: str, text: str) -> None:
    """Write a file that may not be there yet, whole or not at all. Raises InputError."""
    if os.path.isfile(path):
        from reviewlint.engine.read import read_text

        replace_text(path, read_text(path), text)
        return
    put_bytes(path, text.encode("utf-8"))


def put_bytes(path: str, data: bytes) -> None:
    """Write a file, whatever stood there before, whole or not at all. Raises InputError."""
    with _in_place_of(path, path) as unfinished, open(unfinished, "xb") as file:
        file.write(data)


def unfinished_name(path: str) -> str:
    """A hidden name beside a file, for its next text."""
    return os.path.join(os.path.dirname(path), f".{os.path.basename(path)[:200]}.{os.urandom(6).hex()}.tmp")


@contextmanager
def _in_place_of(target: str, shown: str) -> Iterator[str]:
    """The name of a file that takes the place of `target` when all goes well, and goes when it does not.

    Raises InputError, with the path as `shown`, for what the file system refuses.
    """
    unfinished = unfinished_name(target)
    try:
        yield unfinished
        os.replace(unfinished, target)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(unfinished)
        if isinstance(error, OSError):
            raise InputError(f"cannot be written: {error.strerror or error}", shown) from None
        raise


def _write(path: str, data: bytes, like: os.stat_result) -> None:
    """A new file on the disk, with the mode, and where that is allowed the owner, of another."""
    with open(path, "xb") as file:
        file.write(data)
        file.flush()
        if hasattr(os, "fchown") and (like.st_uid, like.st_gid) != (os.geteuid(), os.getegid()):
            with suppress(OSError):
                os.fchown(file.fileno(), like.st_uid, like.st_gid)
        os.chmod(path, like.st_mode & 0o7777)
        os.fsync(file.fileno())
