"""Finds the data files that ship inside the package."""

import os

_FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "data")


def path_of(name: str) -> str:
    """The full path of a shipped data file."""
    return os.path.join(_FOLDER, name)


def read_lines(name: str) -> list[str]:
    """The lines of a shipped UTF-8 text file after the first, which says what the file is."""
    with open(path_of(name), "rb") as file:
        return file.read().decode("utf-8").split("\n")[1:-1]
