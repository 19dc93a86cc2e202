"""SARIF 2.1.0, for code scanning and for editors: one run, its results written as each file is done.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from collections.abc import Iterable, Iterator

from reviewlint.output.portable import json_line, write_rows
from reviewlint.output.sarif_results import LEVELS, ROOT, Results, message
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, TextIO
from reviewlint.version import __version__

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

LONGEST = 1_000
"""Characters of a description; GitHub cuts longer ones."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the log, one result, rule or artifact a line."""
    results = Results()
    notifications = _Notifications()
    head = {"columnKind": "utf16CodeUnits", "newlineSequences": ["\r\n", "\n", "\r"]}
    base = {ROOT: {"description": message("The folder that reviewlint was run in.")}}
    out.write(f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{\n')
    out.write(f'{json_line(head)[1:-1]}, "originalUriBaseIds": {json_line(base)},\n"results": [')
    write_rows(out, _results(reports, results, notifications))
    out.write('],\n"artifacts": [')
    write_rows(out, results.artifacts())
    out.write('],\n"tool": {"driver": {"name": "reviewlint", ')
    out.write(f'"version": "{__version__}", "semanticVersion": "{__version__}", "rules": [')
    write_rows(out, (_rule(rule, path, style) for rule, (_, path) in results.rules.items()))
    out.write(f']}}}},\n"invocations": [{json_line(notifications.invocation())}]\n}}]}}\n')


def _results(
    reports: Iterable["FileReport"], results: Results, notifications: "_Notifications"
) -> Iterator[dict[str, object]]:
    for report in reports:
        yield from results.of(report)
        notifications.add(report, results.location(report.path))


def _rule(id: str, path: str, style: Style) -> dict[str, object]:
    """What there is to say about a rule that found something, first in the file at `path`."""
    descriptor: dict[str, object] = {"id": id}
    help = style.help(path, id)
    if help is not None:
        descriptor |= {
            "shortDescription": message(_cut(help.summary)),
            "fullDescription": message(_cut(help.description)),
            "help": {"text": help.text, "markdown": help.markdown},
            "defaultConfiguration": {"enabled": help.enabled, "level": LEVELS[help.severity]},
        }
    link = style.link(path, id)
    if link is not None:
        descriptor["helpUri"] = link
    descriptor["properties"] = {"tags": [id.partition("/")[0]]}
    return descriptor


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0]} …"


class _Notifications:
    """What went wrong, each thing once: one settings file may be wrong for a thousand reviews."""

    __slots__ = ("_rows", "_successful")

    def __init__(self) -> None:
        self._rows: dict[str, dict[str, object]] = {}
        self._successful = True

    def add(self, report: "FileReport", location: dict[str, object]) -> None:
        """Take in the errors and notices of a report."""
        if report.error is not None:
            self._successful = False
        for line in (report.error or "").split("\n"):
            if line:
                where = [{"physicalLocation": {"artifactLocation": location}}]
                self._rows.setdefault(line, {"level": "error", "message": message(line), "locations": where})
        for notice in report.notices:
            self._rows.setdefault(str(notice), {"level": "warning", "message": message(str(notice))})

    def invocation(self) -> dict[str, object]:
        """The one run of the program; findings do not make it a failure."""
        return {
            "executionSuccessful": self._successful,
            "toolExecutionNotifications": list(self._rows.values()),
        }
