"""Many files: whoever checks them, and whatever is known of them, the reports are the same."""

import os
import pickle
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reviewlint.engine import archive
from reviewlint.engine.archive import Archive
from reviewlint.engine.results import Results
from reviewlint.engine.run import FileReport, Linter
from reviewlint.settings.model import Settings

pytestmark = pytest.mark.usefixtures("fake_rules")

FAKE = Settings(select=("fake/good", "fake/deadly"))


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files of very different sizes, among them some that cannot be read."""
    monkeypatch.chdir(tmp_path)
    for number in range(60):
        text = f"This is good, number {number}.\n\n" * (1 + number * 7 % 50)
        (tmp_path / f"{number:02}.md").write_text(text)
    (tmp_path / "07.md").write_bytes(b"\xff\xfe")
    (tmp_path / "08.md").unlink()
    return [f"{number:02}.md" for number in range(60)]


def read(files: list[str], **options: object) -> list[FileReport]:
    with Archive(Linter(FAKE), **options) as opened:  # type: ignore[arg-type]
        return list(opened.reports(files))


@pytest.fixture
def alone(files: list[str]) -> list[FileReport]:
    linter = Linter(FAKE)
    return [linter.lint_path(path) for path in files]


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processes are worth while for anything, and stretches and batches are short."""
    monkeypatch.setattr(archive, "POOL_FROM", 1)
    monkeypatch.setattr(archive, "STRETCH_FILES", 17)
    monkeypatch.setattr(archive, "_BATCH_BYTES", 2_000)


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_reports_are_those_of_one_process(files: list[str], alone: list[FileReport], jobs: int) -> None:
    assert read(files, jobs=jobs) == alone


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_second_run_checks_nothing(
    files: list[str], alone: list[FileReport], jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert read(files, results=Results(), jobs=jobs) == alone
    monkeypatch.setattr(Linter, "lint_text", None)
    assert read(files, results=Results(), jobs=jobs) == alone


def test_what_changed_is_checked(files: list[str]) -> None:
    read(files, results=Results())
    Path("03.md").write_text("now it is good X good")
    reports = read(files, results=Results())
    assert reports == [Linter(FAKE).lint_path(path) for path in files]
    assert len(reports[3].findings) == 2


def test_other_settings_are_another_matter(files: list[str], tmp_path: Path) -> None:
    read(files, results=Results())
    Path("reviewlint.toml").write_text('ignore = ["fake/good"]\n')
    with Archive(Linter(), results=Results()) as opened:
        found = [finding.rule for report in opened.reports(files) for finding in report.findings]
    assert found and "fake/good" not in found
    Path("reviewlint.toml").write_text('select = ["fake/good"]\n[per-file."00.md"]\nignore = ["all"]\n')
    with Archive(Linter(), results=Results()) as opened:
        first, second, *_ = opened.reports(files)
    assert [len(first.findings), len(second.findings)] == [0, 8]


def test_a_rule_that_changes_is_another_matter(files: list[str], fake_rules: Path) -> None:
    read(files, results=Results())
    linter = Linter(FAKE)
    before = linter.context("00.md")
    rules = fake_rules / "fake_rules.py"
    rules.write_text(rules.read_text() + "\n# changed\n")
    assert before is not None
    assert Linter(FAKE).context("00.md") != before


def test_an_answer_from_elsewhere_is_not_kept(files: list[str]) -> None:
    settings = Settings(grammar=Settings().grammar._replace(enabled=True))
    assert Linter(settings).context("00.md") is None


def test_a_failure_is_not_kept(files: list[str]) -> None:
    crash = Settings(select=("fake/crash",))
    for _ in range(2):
        with Archive(Linter(crash), results=Results()) as opened:
            assert all(report.error for report in opened.reports(files))


@pytest.mark.usefixtures("eager")
def test_a_process_that_dies_takes_one_file_with_it(files: list[str], alone: list[FileReport]) -> None:
    Path("30.md").write_text("DEADLY\n")
    Path("31.md").write_text("DEADLY\n")
    reports = read(files, jobs=2)
    for number, (report, expected) in enumerate(zip(reports, alone, strict=True)):
        if number in (30, 31):
            assert report.error is not None
            assert report.error.startswith(f"{number}.md: the process that checked it died")
        else:
            assert report == expected


def test_few_bytes_need_no_processes(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "reviewlint.engine.pool", None)
    assert len(read(files, jobs=4)) == len(files)


def test_reports_come_before_all_files_are_read(files: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "STRETCH_FILES", 5)
    with Archive(Linter(FAKE)) as opened:
        reports = opened.reports(iter([*files[:20], *["absent.md"] * 10_000]))
        assert next(reports).path == "00.md"


def test_a_linter_goes_to_another_process() -> None:
    linter = pickle.loads(pickle.dumps(Linter(FAKE)))
    assert [finding.rule for finding in linter.lint_text("good").findings] == ["fake/good"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are those of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_nothing_is_left_behind(tmp_path: Path, number: int) -> None:
    """An interrupted run ends its processes and says 130; those of a killed one end by themselves."""
    for index in range(300):
        (tmp_path / f"{index}.md").write_text(f"A fine, good review, number {index}.\n\n" * 200)
    process = subprocess.Popen(
        [sys.executable, "-m", "reviewlint", str(tmp_path), "--jobs", "2", "--no-cache", "--isolated"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    children = _children_of(process.pid)
    assert children
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert said == b""
    assert process.returncode == (130 if number == signal.SIGINT else -signal.SIGKILL)
    deadline = time.monotonic() + 20
    while (alive := [child for child in children if _runs(child)]) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not alive


def _children_of(process: int) -> list[int]:
    """The processes that a process has started, once there are two."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(process)], capture_output=True, text=True, check=False
        )
        children = [int(word) for word in found.stdout.split()]
        if len(children) >= 2:
            return children
        time.sleep(0.01)
    return []


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, check=False)
    return not state.stdout.startswith(b"Z")
