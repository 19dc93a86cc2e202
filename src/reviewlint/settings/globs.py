"""File patterns as git reads them, for `exclude`, `per-file` and .gitignore alike.

The rules are those of gitignore(5). The library pathspec knows them too, but takes longer to import
than a whole run of reviewlint.
"""

import re
from functools import lru_cache

from reviewlint.typed import NamedTuple


class Glob(NamedTuple):
    """One pattern line, read."""

    regex: re.Pattern[str]
    negated: bool
    folders_only: bool

    def names(self, path: str, folder: bool) -> bool:
        """Whether the pattern matches this very path, slashes forward, relative to the pattern's folder."""
        return (folder or not self.folders_only) and self.regex.fullmatch(path) is not None

    def holds(self, path: str) -> bool:
        """Whether the pattern matches the file at `path` or any folder it lies in."""
        if self.names(path, folder=False):
            return True
        end = path.find("/")
        while end > 0:
            if self.names(path[:end], folder=True):
                return True
            end = path.find("/", end + 1)
        return False


@lru_cache(maxsize=4096)
def parse_glob(line: str) -> Glob | None:
    """The pattern on one line, or None for a comment, an empty line, or a set such as `[z-a]`."""
    if line.startswith("#"):
        return None
    pattern = _without_trailing_spaces(line)
    negated = pattern.startswith("!")
    if negated:
        pattern = pattern[1:]
    folders_only = pattern.endswith("/")
    pattern = pattern.rstrip("/") if folders_only else pattern
    if not pattern:
        return None
    segments = pattern.split("/")
    if len(segments) == 1:
        segments.insert(0, "**")  # a pattern without a slash matches at any depth
    elif not segments[0]:
        del segments[0]
    try:
        return Glob(re.compile(_regex(segments), re.DOTALL), negated, folders_only)
    except re.error:
        return None


def _without_trailing_spaces(line: str) -> str:
    stripped = line.rstrip(" ")
    return stripped + " " if stripped.endswith("\\") and stripped != line else stripped


def _regex(segments: list[str]) -> str:
    parts: list[str] = []
    last = len(segments) - 1
    for index, segment in enumerate(segments):
        if segment == "**":
            parts.append(".+" if index == last else "(?:.+/)?")
        else:
            parts.append(_segment(segment))
            if index < last:
                parts.append("/")
    return "".join(parts)


def _segment(segment: str) -> str:
    parts: list[str] = []
    at = 0
    while at < len(segment):
        sign = segment[at]
        at += 1
        if sign == "*":
            if parts[-1:] != ["[^/]*"]:
                parts.append("[^/]*")
        elif sign == "?":
            parts.append("[^/]")
        elif sign == "[" and (end := _bracket_end(segment, at)) > 0:
            parts.append(_bracket(segment[at:end]))
            at = end + 1
        else:
            if sign == "\\" and at < len(segment):
                sign = segment[at]
                at += 1
            parts.append(re.escape(sign))
    return "".join(parts)


def _bracket_end(segment: str, at: int) -> int:
    """Where the closing bracket of a set that opened before `at` stands, or -1."""
    if segment[at : at + 1] in ("!", "^"):
        at += 1
    return segment.find("]", at + 1)  # a bracket in the first place is a member


def _bracket(members: str) -> str:
    negated = members[0] in "!^"
    if negated:
        members = members[1:]
    escaped = re.sub(r"([\\\[\]^&~|])", r"\\\1", members)
    return f"(?!/)[{'^' if negated else ''}{escaped}]"
