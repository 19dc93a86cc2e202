"""`reviewlint grammar`: the server of LanguageTool that reviewlint keeps between runs."""

import argparse
import sys

NOT_RUNNING = 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The argument of `grammar`."""
    parser.add_argument(
        "action",
        choices=("start", "status", "stop"),
        help="start: have one run; status: say whether one runs (exit code 1 when not); stop: end it",
    )


def run(arguments: argparse.Namespace) -> int:
    """Start or end the server, or say where it is."""
    from reviewlint.backends.languagetool import server
    from reviewlint.backends.remark import BackendError
    from reviewlint.errors import UsageError

    try:
        if arguments.action == "start":
            server.ensure()
        elif arguments.action == "stop":
            stopped = server.stop()
            sys.stdout.write("LanguageTool has ended.\n" if stopped else "LanguageTool was not running.\n")
            return 0
    except BackendError as error:
        raise UsageError(str(error)) from error
    found = server.running()
    if found is None:
        sys.stdout.write("LanguageTool is not running; `reviewlint grammar start` starts it.\n")
        return NOT_RUNNING
    sys.stdout.write(f"{found.software} answers at {found.address} (process {found.server}).\n")
    return 0
