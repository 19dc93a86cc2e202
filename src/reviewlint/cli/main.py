"""Where the command line starts, and where everything that goes wrong becomes one line and an exit code."""

import sys
from collections.abc import Sequence

from reviewlint.cli.commands import COMMANDS
from reviewlint.errors import ReviewlintError
from reviewlint.typed import NoReturn

BROKEN_PIPE = 141
INTERRUPTED = 130
FAILED = 2


def run() -> NoReturn:
    """The console script: `main` in a process of its own, which need not tidy up after itself."""
    import gc
    import os

    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    # Most of what a run makes stays until its end; looking through it over and over costs a cold run 5 ms.
    gc.set_threshold(100_000)
    image = None
    words = sys.argv[1:]
    if _names_files(words) and words[0] not in COMMANDS:
        from reviewlint.cli.image import Image

        image = Image()
        image.bring_in()
    code = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            continue
    if image is not None and len(words) == 1 and os.path.isfile(words[0]):
        image.keep()
    # As mypy does: taking the interpreter apart object by object costs another 6 ms.
    os._exit(code)


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
    if name == "check" and _names_files(argv):
        # Nothing to parse: argparse would cost more than all the rest of the command line.
        from reviewlint.cli.check import Request, check

        return check(Request(tuple(argv)))
    from reviewlint.cli.parser import run_command

    return run_command(name, argv)


def _names_files(argv: list[str]) -> bool:
    """Whether a command line is nothing but what to check."""
    return bool(argv) and all(word == "-" or not word.startswith("-") for word in argv)


def _drop_output() -> None:
    """Point standard output nowhere, so that the interpreter's last flush has nothing to complain about."""
    import os
    from contextlib import suppress

    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
