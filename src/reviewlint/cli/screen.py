"""The stream that a subcommand writes to, made ready, and the style for it."""

import os
from io import TextIOWrapper

from reviewlint.output.style import Style, terminal_width, wants_colour
from reviewlint.typed import TextIO


def style_for(out: TextIO, colour: str, *, quiet: bool = False) -> Style:
    """The style for people at the other end of `out`; a character that its encoding lacks is spelt out."""
    if isinstance(out, TextIOWrapper):
        out.reconfigure(errors="backslashreplace")
    return Style(
        colour=wants_colour(colour, out, os.environ),
        width=terminal_width(out, os.environ),
        terminal=out.isatty(),
        quiet=quiet,
    )


def set_machine_encoding(out: TextIO) -> None:
    """UTF-8 and `\\n`, whatever the locale and the platform.

    `backslashreplace` shows the undecodable bytes of a file name as `\\udcff`, which is right in JSON too.
    """
    if isinstance(out, TextIOWrapper):
        out.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
