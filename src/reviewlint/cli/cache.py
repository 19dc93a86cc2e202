"""`reviewlint cache`: where reviewlint keeps what saves it time, and how to be rid of it."""

import argparse
import sys


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The argument of `cache`."""
    parser.add_argument(
        "action",
        choices=("dir", "clear"),
        help="dir: say where the cache is; clear: remove what is in it (it is made anew when needed)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the folder, or empty it."""
    from reviewlint.cache_upkeep import clear
    from reviewlint.errors import UsageError
    from reviewlint.output.summary import counted
    from reviewlint.user_cache import cache_folder

    folder = cache_folder()
    if arguments.action == "dir":
        sys.stdout.write(f"{folder}\n")
        return 0
    try:
        removed, size = clear(folder)
    except OSError as error:
        raise UsageError(f"the cache in {folder} cannot be removed: {error.strerror or error}") from None
    sys.stdout.write(f"{counted(removed, 'file')} removed from {folder} ({size / 2**20:.1f} MB)\n")
    return 0
