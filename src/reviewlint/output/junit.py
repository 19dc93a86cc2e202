"""JUnit's XML as CI servers read it: a file is a suite of tests, and what is found in it fails one.

What does not reach `fail-on` fails nothing, just as it leaves the exit code alone: the test passes, and its
output tells. A file without findings is one test that passes.
"""

from collections.abc import Iterable, Iterator

from reviewlint.document.positions import Lines
from reviewlint.finding import Finding
from reviewlint.output.cells import one_line
from reviewlint.output.excerpt import ELLIPSIS
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path
from reviewlint.output.style import Style
from reviewlint.output.xml import DECLARATION, element, tag, text_element
from reviewlint.settings.model import reaches
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

NAME_LENGTH = 60
"""Code points of the marked text that stand in the name of a test."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write one `testsuite` a file."""
    out.write(DECLARATION + tag("testsuites", {"name": "reviewlint"}) + "\n")
    for report in reports:
        out.write(_suite(report) + "\n")
    out.write("</testsuites>\n")


def _suite(report: "FileReport") -> str:
    path = portable_path(report.path)
    failing = [finding for finding in report.findings if reaches(finding.severity, report.fail_on)]
    unread = report.error is not None
    counts = {
        "tests": len(report.findings) + unread or 1,
        "failures": len(failing),
        "errors": int(unread),
        "skipped": 0,
    }
    return element("testsuite", {"name": path, **counts, "file": path}, _cases(report, path))


def _cases(report: "FileReport", path: str) -> Iterator[str]:
    if report.error is not None:
        error = text_element("error", {"message": report.error, "type": "reviewlint"}, report.error)
        yield element("testcase", {"name": "can be checked", "classname": path}, [error])
    elif not report.findings:
        yield element("testcase", {"name": "no findings", "classname": path})
    lines = Lines(report.source)
    seen: dict[str, int] = {}
    for finding in ordered(report.findings):
        name = _name(finding, report.source)
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:
            name += f" ({seen[name]})"
        line, column = lines.position(finding.span.start)
        told = f"{path}:{line}:{column}: {finding.severity}: {finding.message}"
        if reaches(finding.severity, report.fail_on):
            said = text_element("failure", {"message": finding.message, "type": finding.severity}, told)
        else:
            said = text_element("system-out", {}, told)
        yield element("testcase", {"name": name, "classname": path}, [said])


def _name(finding: Finding, source: str) -> str:
    """The rule and the text: a name that stays when lines move, so that servers know an old failure."""
    start, end = finding.span
    text = one_line(source[start : min(end, start + 4 * NAME_LENGTH)])
    return f'{finding.rule} "{text if len(text) <= NAME_LENGTH else text[:NAME_LENGTH].rstrip() + ELLIPSIS}"'
