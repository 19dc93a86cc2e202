"""Where the command line starts, and where everything that goes wrong becomes one line and an exit code."""

import sys
from collections.abc import Sequence
from typing import NoReturn

from reviewlint.cli.commands import COMMANDS
from reviewlint.errors import ReviewlintError

BROKEN_PIPE = 141
INTERRUPTED = 130
FAILED = 2


def run() -> NoReturn:
    """The console script."""
    sys.exit(main())


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (without the program's name) and answer with its exit code."""
    try:
        code = _dispatch(list(sys.argv[1:] if argv is None else argv))
        # Here, not at exit, where a full disk would be a traceback.
        sys.stdout.flush()
        return code
    except ReviewlintError as error:
        from reviewlint.cli.complaints import complain

        complain(str(error))
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return BROKEN_PIPE
    except Exception as error:
        from reviewlint.cli.complaints import complain, describe

        complain(describe(error))
        if isinstance(error, OSError):
            _drop_output()
        return FAILED


def _dispatch(argv: list[str]) -> int:
    name = "check"
    if argv and argv[0] in COMMANDS:
        name = argv.pop(0)
    if name == "check" and argv and all(word == "-" or not word.startswith("-") for word in argv):
        # Nothing to parse: argparse would cost more than all the rest of the command line.
        from reviewlint.cli.check import Request, check

        return check(Request(tuple(argv)))
    from reviewlint.cli.parser import run_command

    return run_command(name, argv)


def _drop_output() -> None:
    """Point standard output nowhere, so that the interpreter's last flush has nothing to complain about."""
    import contextlib
    import os

    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
