"""Published Vale styles load whole and say nothing absurd; their folder is named in REVIEWLINT_STYLES."""

import os
from pathlib import Path

import pytest

from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.patterns.index import PatternSet
from reviewlint.patterns.load import load_pack
from reviewlint.patterns.schema import PatternRule


@pytest.fixture(scope="module")
def styles(repository: Path) -> Path:
    named = os.environ.get("REVIEWLINT_STYLES")
    folder = Path(named) if named else repository.parent / "shared" / "data" / "styles"
    if not folder.is_dir():
        pytest.skip("no published styles here: name their folder in REVIEWLINT_STYLES")
    return folder


@pytest.fixture(scope="module")
def rules(styles: Path) -> list[PatternRule]:
    return [
        rule
        for folder in sorted(styles.iterdir())
        if folder.is_dir()
        for rule in load_pack(str(folder)).rules
    ]


def test_every_rule_loads(styles: Path, rules: list[PatternRule]) -> None:
    files = list(styles.glob("*/*.yml"))
    assert len(rules) == len(files)
    assert not [
        notice for folder in styles.iterdir() if folder.is_dir() for notice in load_pack(str(folder)).notices
    ]


def test_the_sample(rules: list[PatternRule], sample: str) -> None:
    document, notices = Document(sample, "her.md"), list[Notice]()
    findings = PatternSet(rules).run(document, notices)
    assert notices == []
    # What Vale 3.22 itself reports, apart from "Her", the film's title, seven times.
    assert len(findings) == 36
    for finding in findings:
        quoted = finding.message.split("'")[1::2]
        text = sample[finding.span.start : finding.span.end]
        assert text.strip() == text != ""
        assert "Her" not in text.split()
        if finding.rule.startswith(("Google.We", "write-good", "Joblint")):
            assert text in quoted


def test_published_reviews(rules: list[PatternRule], corpora: Path) -> None:
    patterns = PatternSet(rules)
    for path in sorted(corpora.glob("**/*.md"))[::12]:
        source = path.read_bytes().decode("utf-8")
        document, notices = Document(source, path.name), list[Notice]()
        findings = patterns.run(document, notices)
        assert notices == []
        for finding in findings:
            start, end = finding.span
            assert 0 <= start < end <= len(source)
            assert (document.front_matter.span.end if document.front_matter else 0) <= start
