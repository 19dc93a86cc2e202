"""The output formats by the name the command line gives them: a new format is a module and a line here."""

from collections.abc import Callable, Iterable

from reviewlint.modules import module
from reviewlint.output.style import Style
from reviewlint.typed import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

Writer = Callable[[Iterable["FileReport"], TextIO, Style], None]


class Format(NamedTuple):
    """Where a format lives, and what it is for.

    `machine` marks a format for programs: always UTF-8, always `\\n`, never coloured. One that reads the
    `document` of a report needs every file to be checked here and now.
    """

    module: str
    summary: str
    machine: bool = False
    reads_document: bool = False


FORMATS = {
    "text": Format("reviewlint.output.text", "each finding with its line of source, for people"),
    "concise": Format("reviewlint.output.concise", "one line a finding, for editors"),
    "json": Format("reviewlint.output.json", "one JSON object", machine=True),
    "jsonl": Format("reviewlint.output.jsonl", "one JSON object a finding", machine=True),
    "github": Format("reviewlint.output.github", "annotations for GitHub Actions", machine=True),
    "gitlab": Format("reviewlint.output.gitlab", "GitLab's code quality report", machine=True),
    "sarif": Format("reviewlint.output.sarif", "SARIF 2.1.0, for code scanning", machine=True),
    "junit": Format("reviewlint.output.junit", "JUnit's XML, a file a test suite", machine=True),
    "checkstyle": Format("reviewlint.output.checkstyle", "Checkstyle's XML", machine=True),
    "rdjson": Format("reviewlint.output.rdjson", "one JSON object for reviewdog", machine=True),
    "rdjsonl": Format("reviewlint.output.rdjsonl", "a JSON object a finding, for reviewdog", machine=True),
    "markdown": Format("reviewlint.output.markdown", "tables for a comment on a pull request", machine=True),
    "html": Format(
        "reviewlint.output.html",
        "a page of the reviews with every finding in its place",
        machine=True,
        reads_document=True,
    ),
}


def writer(name: str) -> Writer:
    """The function that writes the format of this name; only its module is imported."""
    write: Writer = module(FORMATS[name].module).write
    return write
