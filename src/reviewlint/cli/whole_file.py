"""A file that appears when all of it has been written."""

import os
from contextlib import suppress

from reviewlint.engine.write import unfinished_name
from reviewlint.errors import UsageError
from reviewlint.typed import TextIO


class WholeFile:
    """A text file to write: UTF-8, `\\n`. What stood at its path stays until the new one is whole.

    A file that is there keeps its mode, a link its target. A device or a pipe is written as it is.
    """

    __slots__ = ("_file", "_path", "_target", "_unfinished")

    def __init__(self, path: str) -> None:
        self._path = path
        self._target = os.path.realpath(path)
        self._unfinished = ""

    def __enter__(self) -> TextIO:
        """Raises UsageError when the file cannot be written."""
        if os.path.isdir(self._path):
            raise UsageError("is a folder, not a file to write", self._path)
        is_there = os.path.exists(self._path)
        if is_there and not os.access(self._path, os.W_OK):
            raise UsageError("no permission to write it", self._path)
        if not is_there or os.path.isfile(self._path):
            if not os.path.isdir(os.path.dirname(self._target)):
                missing = os.path.dirname(self._path)
                raise UsageError(f"cannot be written: there is no folder {missing!r}", self._path)
            self._unfinished = unfinished_name(self._target)
        try:
            self._file = open(
                self._unfinished or self._path,
                "x" if self._unfinished else "w",
                encoding="utf-8",
                errors="backslashreplace",
                newline="\n",
            )
        except OSError as error:
            raise UsageError(f"cannot be written: {error.strerror or error}", self._path) from None
        return self._file

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Put the file in its place, or leave no trace of it when there was an error."""
        try:
            self._file.close()
            if self._unfinished and error is None:
                if os.path.exists(self._target):
                    os.chmod(self._unfinished, os.stat(self._target).st_mode & 0o7777)
                os.replace(self._unfinished, self._target)
                self._unfinished = ""
        except OSError as failure:
            if error is None:
                reason = f"cannot be written: {failure.strerror or failure}"
                raise UsageError(reason, self._path) from None
        finally:
            if self._unfinished:
                with suppress(OSError):
                    os.unlink(self._unfinished)
