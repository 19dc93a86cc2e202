"""Where the store of credits is, unless the settings name a place."""

import os
import sys

FOLDER_VARIABLE = "REVIEWLINT_DATA_DIR"


def store_path() -> str:
    """The store of this user: in REVIEWLINT_DATA_DIR, or in the place that the platform has for data."""
    return os.path.join(_data_folder(), "credits.sqlite")


def _data_folder() -> str:
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return named
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        return os.path.join(
            os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local"), "reviewlint"
        )
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Application Support", "reviewlint")
    base = os.environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(base):  # a relative one must be ignored, says the XDG base directory specification
        base = os.path.join(home, ".local", "share")
    return os.path.join(base, "reviewlint")
