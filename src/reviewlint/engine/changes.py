"""Which lines of which files have changed since a git revision."""

import os
import re
from collections.abc import Iterable, Sequence

from reviewlint.document.ranges import Ranges
from reviewlint.engine.run import FileReport
from reviewlint.errors import UsageError
from reviewlint.finding import Finding, Hidden
from reviewlint.typed import NamedTuple

_HUNK = r"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@"
_ESCAPE = rb'\\([0-7]{3}|[abtnvfr"\\])'
_ESCAPED = {b"a": b"\a", b"b": b"\b", b"t": b"\t", b"n": b"\n", b"v": b"\v", b"f": b"\f", b"r": b"\r"}
_NOTHING = "/dev/null"


class Lines(NamedTuple):
    """Lines of the new text: the first, 1-based, and how many; with none, something after it is gone."""

    first: int
    number: int


class _Repository(NamedTuple):
    """A work tree: its files in the old revision, and what has changed in them. Paths are as git has them."""

    root: str
    old: frozenset[str]
    changed: dict[str, list[Lines]]


class Changes:
    """What has changed between a revision, or where the branch left it, and the files on the disk.

    A file that the revision does not hold is new, and so is a renamed one. Raises UsageError when there is no
    git, when one of the paths is in no repository, and when its repository does not have the revision.
    """

    __slots__ = ("_repositories", "_revision", "_roots")

    def __init__(self, revision: str, paths: Iterable[str]) -> None:
        self._revision = revision
        self._roots: dict[str, str] = {}
        self._repositories: dict[str, _Repository] = {}
        for folder in {_folder(path) for path in paths}:
            self._repository(folder)

    def only_touched(self, report: FileReport) -> FileReport:
        """A report without the findings that neither stand on a changed line nor speak of one."""
        repository = self._repository(_folder(report.path))
        name = os.path.relpath(_real(report.path), repository.root).replace(os.sep, "/")
        if name not in repository.old:
            return report
        touched = _ranges(report.source, repository.changed.get(name, []))
        kept: list[Finding] = []
        hidden: list[Hidden] = []
        for finding in report.findings:
            spans = [finding.span, *(related.span for related in finding.related)]
            if any(touched.overlaps(start, max(end, start + 1)) for start, end in spans):
                kept.append(finding)
            else:
                hidden.append(Hidden(finding, "unchanged"))
        return report._replace(findings=tuple(kept), hidden=(*report.hidden, *hidden))

    def _repository(self, folder: str) -> _Repository:
        root = self._roots.get(folder)
        if root is None:
            root = _git(folder, ["rev-parse", "--show-toplevel"], f"{folder} is in no git repository")
            root = self._roots[folder] = os.path.realpath(root.rstrip("\n"))
        if root not in self._repositories:
            self._repositories[root] = _read(root, self._revision)
        return self._repositories[root]


def _read(root: str, revision: str) -> _Repository:
    missing = f"git knows no revision {revision!r} in {root}"
    commit = _git(
        root, ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"], missing
    )
    # What others did on the revision's branch since is not ours to answer for.
    base = _git(root, ["merge-base", commit.strip(), "HEAD"], "").strip() or commit.strip()
    old = _git(root, ["ls-tree", "-r", "-z", "--name-only", "--full-tree", base], missing)
    options = ["--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--text"]
    prefixes = ["--src-prefix=a/", "--dst-prefix=b/", "--ignore-submodules"]
    return _Repository(
        root,
        frozenset(old.split("\0")),
        parse_diff(_git(root, ["diff", *options, *prefixes, base], missing).split("\n")),
    )


def parse_diff(lines: Iterable[str]) -> dict[str, list[Lines]]:
    """The changed lines by file out of what `git diff --unified=0` prints."""
    changed: dict[str, list[Lines]] = {}
    current: list[Lines] = []
    left = 0  # lines of the hunk that are still to come: one may look like a header
    for line in lines:
        if left and line.startswith(("+", "-")):
            left -= 1
        elif line.startswith("+++ "):
            name = _unquoted(line[4:].rstrip("\t"))
            current = [] if name == _NOTHING else changed.setdefault(name.removeprefix("b/"), [])
        elif hunk := re.match(_HUNK, line):
            number = int(hunk.group(2) or 1)
            current.append(Lines(int(hunk.group(1)), number))
            old = re.match(r"@@ -\d+(?:,(\d+))?", line)
            left = number + int((old and old.group(1)) or 1)
    return changed


def _unquoted(name: str) -> str:
    """A file name out of a diff; git writes unusual ones as C strings."""
    if not name.startswith('"'):
        return name

    def meant(escape: re.Match[bytes]) -> bytes:
        sign = escape.group(1)
        return bytes([int(sign, 8) & 0xFF]) if len(sign) == 3 else _ESCAPED.get(sign, sign)

    return os.fsdecode(re.sub(_ESCAPE, meant, os.fsencode(name[1:-1])))


def _ranges(source: str, changed: Sequence[Lines]) -> Ranges:
    """The changed lines as ranges of the source. Git ends lines at LF only.

    Where lines were taken out, the line break in their place counts: what spans it has changed.
    """
    breaks = [at for at, sign in enumerate(source) if sign == "\n"] if changed else []

    def start(line: int) -> int:
        if line <= 1:
            return 0
        return breaks[line - 2] + 1 if line - 2 < len(breaks) else len(source) + 1

    return Ranges(
        (start(first), start(first + number)) if number else (start(first + 1) - 1, start(first + 1))
        for first, number in changed
    )


def _folder(path: str) -> str:
    return os.path.dirname(_real(path))


def _real(path: str) -> str:
    """The path with the links in its folders resolved; a link itself is a file to git."""
    folder, name = os.path.split(os.path.abspath(path))
    return os.path.join(os.path.realpath(folder), name)


def _git(folder: str, arguments: Sequence[str], complaint: str) -> str:
    """What git prints. When it fails: nothing if there is no complaint, else UsageError."""
    import subprocess

    try:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        reason = "there is no such folder" if not os.path.isdir(folder) else "git is not installed"
        raise UsageError(f"--diff-base cannot look at {folder}: {reason}") from None
    if done.returncode:
        if not complaint:
            return ""
        said = os.fsdecode(done.stderr).strip().partition("\n")[0]
        raise UsageError(f"--diff-base: {complaint}" + (f" ({said})" if said else ""))
    return os.fsdecode(done.stdout)
