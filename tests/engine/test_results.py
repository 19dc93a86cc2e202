"""The reports of earlier runs: they come back as they were, and nothing that happens to the file matters."""

import json
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewlint.engine import results
from reviewlint.engine.baseline import Entry
from reviewlint.engine.results import NAME, Results, data_of, report_of
from reviewlint.engine.run import FileReport
from reviewlint.errors import Notice
from reviewlint.finding import SEVERITIES, Edit, Finding, Hidden, Related, Span

text = st.text(max_size=8)
spans = st.builds(Span, st.integers(0, 99), st.integers(0, 99))
findings = st.builds(
    Finding,
    text,
    st.sampled_from(SEVERITIES),
    text,
    spans,
    st.lists(st.builds(Related, spans, text), max_size=2).map(tuple),
    st.lists(st.builds(Edit, spans, text, st.booleans()), max_size=2).map(tuple),
)
reports = st.builds(
    FileReport,
    st.just("a.md"),
    st.just("source"),
    st.lists(findings, max_size=3).map(tuple),
    st.lists(st.builds(Notice, text, st.none() | text, st.none() | st.integers()), max_size=2).map(tuple),
    words=st.integers(0),
    fail_on=st.sampled_from(("error", "never")),
    hidden=st.lists(
        st.builds(Hidden, findings, st.sampled_from(("comment", "baseline")), text), max_size=2
    ).map(tuple),
    gone=st.lists(st.builds(Entry, text, text, text, text, st.integers(1)), max_size=2).map(tuple),
    baseline=st.none() | text,
)

REPORT = FileReport("a.md", "good", (Finding("a/b", "warning", "good again", Span(0, 4)),), words=1)


@given(reports)
def test_a_report_survives_json(report: FileReport) -> None:
    back = report_of(json.dumps(data_of(report)), report.path, report.source)
    assert back == report
    assert all(type(finding) is Finding and type(finding.span) is Span for finding in back.findings)


def keep(folder: Path, key: bytes = b"key") -> None:
    kept = Results(str(folder))
    kept.put(key, REPORT)
    kept.close()


def known(folder: Path, key: bytes = b"key") -> FileReport | None:
    kept = Results(str(folder))
    try:
        text = kept.find([b"absent", key]).get(key)
        return None if text is None else report_of(text, "a.md", "good")
    finally:
        kept.close()


def test_another_run_knows(tmp_path: Path) -> None:
    keep(tmp_path)
    assert known(tmp_path) == REPORT
    assert known(tmp_path, b"other") is None


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\xff" * 5_000])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / NAME).write_bytes(damage)
    assert known(tmp_path) is None
    keep(tmp_path)
    assert known(tmp_path) == REPORT


def test_a_file_damaged_in_its_middle_is_made_anew(tmp_path: Path) -> None:
    for number in range(40):
        keep(tmp_path, b"%d" % number)
    path = tmp_path / NAME
    path.write_bytes(path.read_bytes()[:4096] + b"\xff" * (path.stat().st_size - 4096))
    assert known(tmp_path, b"7") is None
    keep(tmp_path)
    assert known(tmp_path) == REPORT


@pytest.mark.parametrize(
    "value", ["[]", "{}", "7", "not JSON", '[[["only a rule"]],[],1,"never",[],[],null]']
)
def test_a_value_of_someone_else_is_no_report(tmp_path: Path, value: str) -> None:
    keep(tmp_path)
    with sqlite3.connect(tmp_path / NAME) as connection:
        connection.execute("UPDATE results SET report = ?", (value,))
    connection.close()
    assert known(tmp_path) is None


def test_a_file_of_another_format_is_made_anew(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as connection:
        connection.execute("CREATE TABLE results (something INTEGER)")
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    keep(tmp_path)
    assert known(tmp_path) == REPORT


def test_a_folder_that_cannot_be_made_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    keep(tmp_path / "file" / "cache")
    assert known(tmp_path / "file" / "cache") is None


def test_a_full_disk_costs_nothing_else(tmp_path: Path) -> None:
    """SQLite's own limit on pages raises what a full disk raises."""
    kept = Results(str(tmp_path))
    assert kept._connection is not None
    kept._connection.execute("PRAGMA max_page_count = 2")
    for number in range(2_000):
        kept.put(b"%d" % number, REPORT)
    kept.close()
    assert known(tmp_path, b"1999") is None
    keep(tmp_path)
    assert known(tmp_path) == REPORT


def test_a_killed_run_leaves_the_file_whole(tmp_path: Path) -> None:
    keep(tmp_path)
    script = """
import os, sys
from reviewlint.engine.results import Results
from reviewlint.engine.run import FileReport
kept = Results(sys.argv[1])
kept._connection.execute("PRAGMA cache_size = 5")
kept._connection.execute("BEGIN")
for number in range(5_000):
    kept._connection.execute("INSERT INTO results VALUES (?, 1, ?)", (b"%d" % number, "x" * 500))
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False)
    assert known(tmp_path) == REPORT
    assert known(tmp_path, b"1") is None


def test_runs_at_once(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda number: keep(tmp_path, b"%d" % number), range(64)))
    found = [known(tmp_path, b"%d" % number) for number in range(64)]
    assert all(report in (None, REPORT) for report in found)
    assert REPORT in found


def test_a_run_does_not_wait_long_for_another(tmp_path: Path) -> None:
    keep(tmp_path)
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    keep(tmp_path, b"more")
    other.execute("ROLLBACK")
    other.close()
    assert known(tmp_path) == REPORT


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, b"asked for")
    keep(tmp_path, b"forgotten")
    now = results.time()
    monkeypatch.setattr(results, "time", lambda: now + 20 * 86_400)
    assert known(tmp_path, b"asked for") == REPORT
    monkeypatch.setattr(results, "time", lambda: now + 40 * 86_400)
    keep(tmp_path, b"new")
    assert known(tmp_path, b"asked for") == REPORT
    assert known(tmp_path, b"forgotten") is None


def test_a_large_file_loses_what_is_oldest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "LARGEST_FILE", 40_000)
    now = results.time()
    for day in range(20):
        monkeypatch.setattr(results, "time", lambda day=day: now + day * 86_400)
        kept = Results(str(tmp_path))
        for number in range(20):
            kept.put(b"%d %d" % (day, number), REPORT)
        kept.close()
    assert known(tmp_path, b"0 0") is None
    assert known(tmp_path, b"19 19") == REPORT
