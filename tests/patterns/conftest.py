"""Rules from YAML in the test itself, and what they find in a text."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent
from typing import Any

import pytest

from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.finding import Finding
from reviewlint.patterns.index import PatternSet
from reviewlint.patterns.load import load_pack
from reviewlint.patterns.schema import PatternRule


@pytest.fixture
def make_rule(tmp_path: Path) -> Callable[[str], PatternRule]:
    """The rule of a YAML text; `message` is there if the text has none."""

    def make(yaml: str) -> PatternRule:
        folder = tmp_path / "rules" / "house"
        folder.mkdir(parents=True, exist_ok=True)
        yaml = dedent(yaml)
        if "message:" not in yaml:
            message = "message: \"'%s'\""
            yaml = f"{{{message}, {yaml[1:]}" if yaml.startswith("{") else f"{message}\n{yaml}"
        (folder / "rule.yml").write_text(yaml, encoding="utf-8")
        return load_pack(str(tmp_path / "rules")).rules[0]

    return make


class Linted:
    """Findings with the document they are about."""

    def __init__(self, document: Document, findings: list[Finding], notices: list[Notice]) -> None:
        self.document = document
        self.findings = findings
        self.notices = notices

    @property
    def texts(self) -> list[str]:
        """The source text of every finding."""
        return [self.document.source[finding.span.start : finding.span.end] for finding in self.findings]

    @property
    def messages(self) -> list[str]:
        return [finding.message for finding in self.findings]

    def edited(self, choice: int = 0) -> str:
        """The source with the first finding's edit applied."""
        edit = self.findings[0].edits[choice]
        source = self.document.source
        return source[: edit.span.start] + edit.replacement + source[edit.span.end :]


@pytest.fixture
def lint(make_rule: Callable[[str], PatternRule]) -> Callable[..., Linted]:
    """What the rule of a YAML text finds in a Markdown text."""

    def run(
        yaml: str, source: str, path: str = "x.md", vocabulary: tuple[str, ...] = (), **options: Any
    ) -> Linted:
        document = Document(source, path, **options)
        notices: list[Notice] = []
        findings = PatternSet([make_rule(yaml)], vocabulary=vocabulary).run(document, notices)
        return Linted(document, findings, notices)

    return run
