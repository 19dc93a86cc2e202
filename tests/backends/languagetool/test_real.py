"""A real LanguageTool at an address: the sample, planted errors, long texts, and its end in the middle."""

import subprocess
import sys

import pytest

from reviewlint import Linter, Settings
from reviewlint.backends.languagetool.client import Client
from reviewlint.settings.model import GrammarSettings

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("languagetool")]

CREDITS = """\
---
title: Her
year: 2013
director: Spike Jonze
cast: [Joaquin Phoenix, Scarlett Johansson]
cinematographer: Hoyte van Hoytema
music: Arcade Fire
---
"""

PLANTED = [
    ("intimacy and emotional resonance", "intimacy and emotionel resonance", "emotionel"),
    ("is a modern masterpiece", "is an modern masterpiece", "an"),
    ("The film's", "The the film's", "The the"),
]


def linter(address, **settings):
    grammar = GrammarSettings(enabled=True, server=address, required=True, **settings)
    return Linter(Settings(select=("grammar",), grammar=grammar), isolated=True)


def places(report):
    assert report.error is None and report.notices == ()
    return [report.source[slice(*finding.span)] for finding in report.findings]


@pytest.fixture(autouse=True)
def empty_cache(tmp_path, monkeypatch):
    """Every test asks the server itself."""
    monkeypatch.setenv("REVIEWLINT_CACHE_DIR", str(tmp_path / "cache"))


def test_the_sample_with_its_credits(address, sample):
    """Hoyte van Hoytema is all that LanguageTool finds, and he is credited; picky changes nothing."""
    assert places(linter(address).lint_text(CREDITS + sample, "her.md")) == []
    found = Client(address, 60).check("Shot by Hoyte van Hoytema.", {"language": "en-US"})
    assert len(found.matches) == 2, "LanguageTool itself does not know him"


def test_each_planted_error_at_its_place(address, sample):
    """One finding for each, exactly there, and no other."""
    text = CREDITS + "\U0001f3ac\U0001f600 Seen twice.\n\n" + sample
    for right, wrong, _ in PLANTED:
        assert right in text
        text = text.replace(right, wrong, 1)
    starts = [text.index(wrong) + wrong.index(part) for _, wrong, part in PLANTED]
    expected = [(start, start + len(part)) for start, (_, _, part) in zip(starts, PLANTED, strict=True)]
    report = linter(address).lint_text(text, "her.md")
    assert sorted(tuple(finding.span) for finding in report.findings) == sorted(expected)
    assert places(report)


def test_code_points_after_emoji(address):
    """LanguageTool counts in UTF-16."""
    text = "\U0001f600\U0001f680 He go home \U0001f468\u200d\U0001f469\u200d\U0001f467 and sees a *wrod*.\n"
    report = linter(address).lint_text(text, "her.md")
    assert "wrod" in places(report) and "go" in "".join(places(report))
    (spelling,) = [each for each in report.findings if each.rule == "grammar/morfologik-rule-en-us"]
    assert "word" in [edit.replacement for edit in spelling.edits]


def test_other_languages(address):
    """The review says which."""
    text = "---\nlang: de\n---\n\nDas ist ein schöner Fimmel, und der Haus ist grosz.\n"
    assert "grosz" in places(linter(address).lint_text(text, "her.md"))
    report = linter(address).lint_text("---\nlang: xx\n---\n\nHello there.\n", "her.md")
    assert report.error is None and "no rules for 'xx'" in str(report.notices[0])


def test_paragraphs_alone_or_together(address, sample):
    """What is said of a paragraph does not hang on its neighbours, or it could not be remembered."""
    text = sample.replace("emotional", "emotionel").replace(" is ", " are ", 2).replace(" the ", " teh ", 3)
    together = places(linter(address).lint_text(text, "her.md"))
    asking = linter(address)
    alone = [part for piece in text.split("\n\n") for part in places(asking.lint_text(piece, "her.md"))]
    assert together == alone and len(together) > 3


def test_100_kilobytes(address):
    """On one line, and every place right; LanguageTool needs a while."""
    text = "The film opens on a quiet street, and a wrod is said. " * 1900
    assert len(text) > 100_000
    assert places(linter(address, timeout=120).lint_text(text, "her.md")) == ["wrod"] * 1900


def test_two_runs_at_once(address, tmp_path):
    """Each has all its findings."""
    settings = tmp_path / "reviewlint.toml"
    settings.write_text(f'[grammar]\nserver = "{address}"\nrequired = true\n', encoding="utf-8")
    runs = []
    for number in range(2):
        review = tmp_path / f"{number}.md"
        review.write_text("\n\n".join(f"Take {each}: a wrod." for each in range(50)), encoding="utf-8")
        command = [sys.executable, "-m", "reviewlint", "--grammar", "--select", "grammar", str(review)]
        command += ["--config", str(settings), "--output-format", "concise", "-q"]
        runs.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    for run in runs:
        out, error = run.communicate(timeout=120)
        assert (run.returncode, error) == (1, "")
        assert out.count("grammar/morfologik-rule-en-us") == 50
