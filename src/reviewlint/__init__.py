"""reviewlint: the copy desk for people who write reviews.

The public API, and what the command line itself uses:

    from reviewlint import lint_text, Settings

    report = lint_text("A film that is is good.", settings=Settings(select=("repetition",)))
    for finding in report.findings:
        print(finding.rule, finding.span, finding.message)

To check many files, make one `Linter` and call its `lint_path`. Nothing here keeps global state, and
every value can be sent to another process. Names are imported when they are first used.
"""

from reviewlint.typed import TYPE_CHECKING
from reviewlint.version import __version__

if TYPE_CHECKING:
    from reviewlint.document import Document
    from reviewlint.engine.run import FileReport, Linter
    from reviewlint.errors import ReviewlintError
    from reviewlint.finding import Edit, Finding, Related, Severity, Span
    from reviewlint.rule import Rule
    from reviewlint.settings.model import Settings

__all__ = [
    "Document",
    "Edit",
    "FileReport",
    "Finding",
    "Linter",
    "Related",
    "ReviewlintError",
    "Rule",
    "Settings",
    "Severity",
    "Span",
    "__version__",
    "lint_file",
    "lint_text",
]

_HOMES = {
    "Document": "reviewlint.document",
    "FileReport": "reviewlint.engine.run",
    "Linter": "reviewlint.engine.run",
    "ReviewlintError": "reviewlint.errors",
    "Edit": "reviewlint.finding",
    "Finding": "reviewlint.finding",
    "Related": "reviewlint.finding",
    "Severity": "reviewlint.finding",
    "Span": "reviewlint.finding",
    "Rule": "reviewlint.rule",
    "Settings": "reviewlint.settings.model",
}


def lint_text(text: str, *, path: str = "<text>", settings: "Settings | None" = None) -> "FileReport":
    """Check a text as if it were the file at `path`, which need not exist.

    Settings files are found upwards from `path` (here: from the working directory); `settings` goes over
    them. Mistakes in files are in the report's `error`; raises UsageError when `settings` names a rule
    that is not there.
    """
    from reviewlint.engine.run import Linter

    return Linter(settings).lint_text(text, path)


def lint_file(path: str, *, settings: "Settings | None" = None) -> "FileReport":
    """Check the file at `path`; the same as `lint_text` otherwise."""
    from reviewlint.engine.run import Linter

    return Linter(settings).lint_path(path)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
