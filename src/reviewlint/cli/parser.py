"""Parsers for the subcommands, each made only when its command line needs one."""

import argparse
from collections.abc import Sequence
from importlib import import_module

from reviewlint.cli.commands import COMMANDS
from reviewlint.errors import UsageError
from reviewlint.suggest import did_you_mean
from reviewlint.typed import NoReturn
from reviewlint.version import __version__


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaints are UsageErrors that suggest what was meant."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of printing the whole usage."""
        raise UsageError(f"{message} (see `{self.prog} --help`)")

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """Parse a command line in which options may stand between paths; raises UsageError."""
        arguments, unknown = self.parse_known_intermixed_args(argv)
        for word in unknown:
            if word.startswith("-"):
                option = word.partition("=")[0]
                raise UsageError(f"there is no option {option!r}{did_you_mean(option, self.option_names())}")
        if unknown:
            self.error(f"one argument too many: {unknown[0]!r}")
        return arguments

    def option_names(self) -> list[str]:
        """All long and short options."""
        return list(self._option_string_actions)

    def actions(self) -> Sequence[argparse.Action]:
        """All options and positional arguments, in the order of `--help`."""
        return self._actions


def make_parser(name: str) -> Parser:
    """The parser of a subcommand."""
    is_default = name == "check"
    parser = Parser(
        prog="reviewlint" if is_default else f"reviewlint {name}",
        description=None if is_default else _sentence(COMMANDS[name]),
        epilog=_commands() if is_default else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    if is_default:
        parser.usage = "reviewlint [check] [options] PATH...\n       reviewlint COMMAND --help"
        parser.add_argument("--version", action="version", version=f"reviewlint {__version__}")
    import_module(f"reviewlint.cli.{name}").add_arguments(parser)
    return parser


def run_command(name: str, argv: Sequence[str]) -> int:
    """Parse and run; `--help` and `--version` end here as well."""
    try:
        arguments = make_parser(name).parse(argv)
    except SystemExit as ended:
        return int(ended.code or 0)
    code: int = import_module(f"reviewlint.cli.{name}").run(arguments)
    return code


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."


def _commands() -> str:
    width = max(map(len, COMMANDS))
    rows = [f"  {name:<{width}}  {summary}" for name, summary in COMMANDS.items()]
    exits = (
        "exit codes:\n"
        "  0  nothing at or above --fail-on (default: warning)\n"
        "  1  findings\n"
        "  2  a mistake on the command line, in settings or rules, or a file that cannot be checked"
    )
    return "\n".join(["commands:", *rows, "", exits])
