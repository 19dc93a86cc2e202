"""What a writer may know about the place it writes to."""

from collections.abc import Callable, Mapping

from reviewlint.typed import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from reviewlint.output.rule_help import RuleHelp

GRAVITY_COLOURS = {"error": "1;31", "warning": "1;33", "suggestion": "1;36"}
"""SGR parameters by severity."""

BOLD = "1"
DIM = "2"

NARROWEST = 30
WIDEST = 120
FALLBACK_WIDTH = 80


def _no_link(path: str, rule: str) -> str | None:
    return None


def _no_page(path: str, line: int) -> str | None:
    return None


def _no_help(path: str, rule: str) -> "RuleHelp | None":
    return None


class Style(NamedTuple):
    """How to write.

    `width` is in terminal cells. `terminal` says that a person is watching, so that an empty
    result deserves a word. `quiet` leaves findings only. `link` answers with the address of
    a page about the rule that was found in a file, if there is one: two files may have rules of one name.
    `help` answers likewise with what there is to learn about it. `page` answers with the address of a line
    of a file where the file is published, if it is.
    """

    colour: bool = False
    width: int = FALLBACK_WIDTH
    terminal: bool = False
    quiet: bool = False
    link: Callable[[str, str], str | None] = _no_link
    help: Callable[[str, str], "RuleHelp | None"] = _no_help
    page: Callable[[str, int], str | None] = _no_page

    def paint(self, text: str, sgr: str) -> str:
        """The text in the colour of these SGR parameters, or as it is when colours are off."""
        return f"\x1b[{sgr}m{text}\x1b[0m" if self.colour and text else text


def wants_colour(choice: str, out: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to colour what goes to `out`: `choice` is `auto`, `always` or `never`.

    With `auto`, `NO_COLOR` beats `FORCE_COLOR` (see no-color.org and force-color.org: any value
    but the empty one), and both beat what the terminal says of itself.
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return out.isatty() and environment.get("TERM") != "dumb"


def terminal_width(out: TextIO, environment: Mapping[str, str]) -> int:
    """The cells in a row of the terminal behind `out`, or a readable default; `COLUMNS` beats both."""
    columns = environment.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        width = int(columns)
    else:
        width = _columns_behind(out)
    return min(max(width, NARROWEST), WIDEST)


def _columns_behind(out: TextIO) -> int:
    if not out.isatty():
        return FALLBACK_WIDTH
    import os

    try:
        return os.get_terminal_size(out.fileno()).columns or FALLBACK_WIDTH
    except (OSError, ValueError):
        return FALLBACK_WIDTH
