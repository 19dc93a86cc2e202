"""How many findings there are in what a linter prints."""

import json
import re

_PLACE = re.compile(r"^[^:\n]+:\d+:\d+:? ?\S", re.MULTILINE)
_WRITE_GOOD = re.compile(r" on line \d+ at column \d+$", re.MULTILINE)
_ALEX = re.compile(r"^ +\d+:\d+(?:-\d+:\d+)? +(?:warning|error) ", re.MULTILINE)
_ARROW = re.compile(r"^[^:\n]+:\d+: \S+ ==> ", re.MULTILINE)


def places(printed: str) -> int:
    """Lines that begin with file, line and column, as most linters print a finding."""
    return len(_PLACE.findall(printed))


def write_good(printed: str) -> int:
    """Findings of write-good, each of which ends with its place."""
    return len(_WRITE_GOOD.findall(printed))


def alex(printed: str) -> int:
    """Findings of alex, in a table below each file's name."""
    return len(_ALEX.findall(printed))


def arrows(printed: str) -> int:
    """Findings of codespell: `file:line: teh ==> the`."""
    return len(_ARROW.findall(printed))


def slop_guard(printed: str) -> int:
    """Findings of slop-guard, which prints one JSON object, or a list of them."""
    report = json.loads(printed)
    return sum(len(each["violations"]) for each in (report if isinstance(report, list) else [report]))


def none(printed: str) -> int:
    """For what is no linter."""
    return 0
