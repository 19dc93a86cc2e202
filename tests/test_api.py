"""The public API: what it offers, that it travels between processes, and that it is lazy."""

import multiprocessing
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import reviewlint
from reviewlint import Document, Finding, Linter, Settings, Span, lint_file, lint_text

TEXT = '---\ntitle: Her\nkind: film\n---\n\nThe film is a *stunning* masterpiece.\n\n> "Quoted."\n'
PRAISE = Settings(select=("superlatives",))


def test_every_public_name_is_there_and_documented() -> None:
    assert set(reviewlint.__all__) <= set(dir(reviewlint))
    for name in reviewlint.__all__:
        value = getattr(reviewlint, name)
        assert name in ("Severity", "__version__") or value.__doc__
    with pytest.raises(AttributeError, match="nothing_of_this_name"):
        reviewlint.nothing_of_this_name  # noqa: B018


def test_text_and_file_give_the_same(tmp_path: Path) -> None:
    path = tmp_path / "her.md"
    path.write_text(TEXT, encoding="utf-8")
    report = lint_file(str(path), settings=PRAISE)
    assert report == lint_text(TEXT, path=str(path), settings=PRAISE)
    assert report.error is None
    assert {TEXT[finding.span.start : finding.span.end] for finding in report.findings} >= {"stunning"}
    assert [(finding.rule, finding.message) for finding in report.findings] == [
        (finding.rule, finding.message) for finding in Linter(PRAISE).lint(Document(TEXT, str(path)))
    ]


def test_calls_leave_nothing_behind() -> None:
    assert lint_text(TEXT, settings=Settings(select=())).findings == ()
    first = lint_text(TEXT, settings=PRAISE)
    lint_text(TEXT, settings=PRAISE._replace(rule={"superlatives/puffery": {"severity": "error"}}))
    assert lint_text(TEXT, settings=PRAISE) == first


def remote(document: Document, settings: Settings) -> tuple[str, object, object]:
    """Runs in another process: uses a document that came over, and sends values back."""
    report = lint_text(document.source, path=document.path, settings=settings)
    findings = Linter(settings).lint(document)
    return document.text, report, findings


def test_values_travel_to_a_process_that_shares_nothing() -> None:
    document = Document(TEXT, "her.md")
    assert document.words.texts[0] == "The"  # what is computed already travels as well
    assert document.masked is not None
    settings = PRAISE._replace(per_file={"*.md": Settings(kind="film")})
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        text, report, findings = pool.apply(remote, (document, settings))
    assert text == document.text
    assert report == lint_text(TEXT, path="her.md", settings=settings)
    assert findings == Linter(settings).lint(document)


def test_errors_travel_too() -> None:
    error = reviewlint.ReviewlintError("message", "x.md", 3)
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.line) == ("x.md:3: message", 3)
    finding = Finding("a/b", "error", "message", Span(0, 1))
    assert pickle.loads(pickle.dumps(finding)) == finding


def test_importing_the_package_imports_nothing_else() -> None:
    code = (
        "import sys; before = set(sys.modules); import reviewlint; reviewlint.__version__;"
        "print(sorted(m for m in set(sys.modules) - before if m.startswith('reviewlint')))"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "['reviewlint', 'reviewlint.typed', 'reviewlint.version']"


HEAVY = ("argparse", "dataclasses", "inspect", "logging", "pathlib", "tomllib", "yaml", "difflib",
         "hashlib", "importlib.metadata", "nltk", "textstat", "proselint", "random", "tempfile")  # fmt: skip


def test_linting_a_file_imports_nothing_heavy(repository: Path) -> None:
    code = (
        "import sys; before = set(sys.modules); from reviewlint import lint_file;"
        "lint_file('examples/her.md'); new = set(sys.modules) - before; print(sorted(new))"
    )
    for _ in range(2):  # the second run has a warm cache of rules
        done = subprocess.run(
            [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {code}"],
            check=True, capture_output=True, text=True, cwd=repository,
        )  # fmt: skip
    assert [name for name in HEAVY if f"'{name}'" in done.stdout] == []


def test_a_type_checker_sees_the_types(tmp_path: Path) -> None:
    mypy = pytest.importorskip("mypy.api")
    program = tmp_path / "program.py"
    program.write_text(
        "from reviewlint import Document, FileReport, Settings, lint_file, lint_text\n"
        "report: FileReport = lint_text('x', settings=Settings(select=('all',)))\n"
        "path: int = report.path\n"
        "lint_file(3)\n"
        "reveal_type(Document('x').text)\n"
    )
    output, _, _ = mypy.run(["--strict", "--no-incremental", "--follow-imports=silent", str(program)])
    assert 'expression has type "str", variable has type "int"' in output
    assert 'Argument 1 to "lint_file" has incompatible type "int"' in output
    assert 'Revealed type is "str"' in output
    assert "Found 2 errors" in output
