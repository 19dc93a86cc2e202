"""Bytes on the disk to text, or one line that says why not."""

import os

from reviewlint.errors import InputError

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: str) -> str:
    """The text of a UTF-8 file exactly as stored: a byte order mark and all line ends stay.

    Raises InputError when there is no such file, when it cannot be read, and when it is not UTF-8 text.
    """
    return decode(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """The bytes of a file. Raises InputError when there is no such file, and when it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except (OSError, ValueError) as error:
        raise InputError(_reason(path, error), path) from None


def decode(data: bytes, path: str) -> str:
    """UTF-8 bytes to text; `path` names them in the message. Raises InputError."""
    if data.startswith(_UTF_16_MARKS):
        raise InputError("is UTF-16; save it as UTF-8 to have it checked", path)
    zero = data.find(b"\0")
    if zero >= 0:
        raise InputError(f"is a binary file (byte {zero + 1} is NUL), not text", path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        at = error.start - data.rfind(b"\n", 0, error.start)
        reason = f"is not UTF-8: byte {at} of line {line} is 0x{data[error.start]:02X}; save it as UTF-8"
        raise InputError(reason, path, line) from None


def is_plain(path: str) -> bool:
    """Whether the file is prose without markup, by its name."""
    return path.lower().endswith((".txt", ".text"))


def _reason(path: str, error: OSError | ValueError) -> str:
    match error:
        case FileNotFoundError() if os.path.islink(path):
            return f"is a link to {os.readlink(path)!r}, which is not there"
        case FileNotFoundError() if any(sign in path for sign in "*?["):
            return "no file matches this pattern"
        case FileNotFoundError():
            return "there is no such file"
        case PermissionError() if os.path.isdir(path):
            return "no permission to list this folder"
        case PermissionError():
            return "no permission to read it"
        case IsADirectoryError():
            readable = os.access(path, os.R_OK | os.X_OK)
            return "is a folder, not a file" if readable else "no permission to list this folder"
        case OSError():
            return f"cannot be read: {error.strerror or error}"
        case _:
            return "is not a file name"
