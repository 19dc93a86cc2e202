"""What the formats of other programs share: paths as they want them, and text that every reader takes."""

import os
import re
from collections.abc import Iterable, Mapping

from reviewlint.output.records import encoded
from reviewlint.typed import TextIO

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def well_formed(text: str) -> str:
    """The text with U+FFFD for each byte of a file name that is not UTF-8: most readers refuse those."""
    return _LONE_SURROGATE.sub("\ufffd", text)


def json_line(value: Mapping[str, object]) -> str:
    """An object as JSON on one line."""
    return well_formed(encoded(value))


def write_rows(out: TextIO, rows: Iterable[Mapping[str, object]]) -> None:
    """The inside of a JSON array, one object a line."""
    separator = "\n"
    for row in rows:
        out.write(separator + json_line(row))
        separator = ",\n"
    if separator != "\n":
        out.write("\n")


def portable_path(path: str) -> str:
    """The path from the working folder if it lies below, else the absolute one; slashes forward."""
    absolute = os.path.abspath(path)
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # on another drive
        relative = os.pardir
    outside = relative.split(os.sep, 1)[0] == os.pardir
    return well_formed((absolute if outside else relative).replace(os.sep, "/"))
