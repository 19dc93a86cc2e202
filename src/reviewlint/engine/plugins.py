"""Rules that other packages bring through the entry point group `reviewlint.rules`.

The name of an entry point is the id of the rule; its value is the rule's module, or `module:ATTRIBUTE`
when the rule is not called RULE there. `importlib.metadata` takes longer to import than a review takes to
check, so the few lines that matter are read straight from the installed packages' entry_points.txt, and
what was found is cached until a folder of packages changes.
"""

import os
import sys

from reviewlint.typed import Any
from reviewlint.user_cache import load_json, store_json

GROUP = "reviewlint.rules"


def find_plugins(path: list[str] | None = None) -> dict[str, str]:
    """Rule id -> `module` or `module:ATTRIBUTE`, of all packages on `path` (default: sys.path).

    As for imports, the first on the path wins.
    """
    folders = [folder for folder in dict.fromkeys(sys.path if path is None else path) if _may_hold(folder)]
    key = f"plugins:{os.pathsep.join(folders)}"
    cached = load_json(key)
    known: dict[str, Any] = cached if isinstance(cached, dict) else {}
    current: dict[str, Any] = {}
    for folder in folders:
        try:
            changed = os.stat(folder).st_mtime_ns
        except OSError:
            continue
        if _is_current(known.get(folder), changed):
            current[folder] = known[folder]
        else:
            current[folder] = [changed, _scan(folder)]
    if current != known:
        store_json(key, current)
    found: dict[str, str] = {}
    for _, plugins in current.values():
        for rule, target in plugins.items():
            found.setdefault(rule, target)
    return found


def _may_hold(folder: str) -> bool:
    """Not the working directory or the script's, which change all the time, nor the standard library."""
    return bool(folder) and folder != os.getcwd() and folder != os.path.dirname(os.__file__)


def _is_current(entry: object, changed: int) -> bool:
    match entry:
        case [int() as seen, dict() as plugins]:
            return seen == changed and all(isinstance(target, str) for target in plugins.values())
    return False


def _scan(folder: str) -> dict[str, str]:
    plugins: dict[str, str] = {}
    try:
        names = sorted(os.listdir(folder))
    except OSError:  # a zip file, or a folder that has gone
        return plugins
    for name in names:
        if name.endswith((".dist-info", ".egg-info")):
            try:
                with open(os.path.join(folder, name, "entry_points.txt"), encoding="utf-8") as file:
                    text = file.read()
            except (OSError, ValueError):
                continue
            if GROUP in text:
                plugins.update(parse_entry_points(text))
    return plugins


def parse_entry_points(text: str) -> dict[str, str]:
    """The entries of our group in an entry_points.txt."""
    entries = {}
    section = ""
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            section = line.strip("[] ")
        elif section == GROUP and "=" in line and not line.startswith("#"):
            name, _, target = line.partition("=")
            entries[name.strip()] = target.partition("[")[0].replace(" ", "")
    return entries
