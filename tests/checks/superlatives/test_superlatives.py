"""What cases in prose cannot show of the rules on praise: options, and what density counts."""

from pathlib import Path

import pytest

from reviewlint.checks.cliches import worn_phrase
from reviewlint.checks.superlatives import density, gush, mild_praise, stacked_praise
from reviewlint.document import Document
from reviewlint.engine.registry import Registry
from reviewlint.engine.run import Linter
from reviewlint.settings.model import Settings


def test_density_counts_what_every_pattern_rule_of_the_group_finds() -> None:
    rules = Registry().patterns
    assert set(density.NEEDS) == {id for id in rules if id.startswith("superlatives/")}
    assert density.RULE.needs == density.NEEDS
    assert mild_praise.RULE.needs == worn_phrase.RULE.needs == density.NEEDS + gush.READY_MADE
    assert set(gush.READY_MADE) <= set(rules)


def test_a_place_that_two_rules_find_counts_once() -> None:
    document = Document("A stunning debut, and then some more words about the plot.")
    document.matches["superlatives/puffery"] = [(2, 10)]
    document.matches["superlatives/verdict-noun"] = [(2, 16)]
    options = density.Options(least=1, places=2)
    assert list(density.check(document, options)) == []
    document.matches["superlatives/puffery"].append((33, 37))
    (finding,) = density.check(document, options)
    assert finding.message.startswith("2 places of praise in 11 words.")
    assert [related.span for related in finding.related] == [(33, 37)]


def test_density_says_how_rare_it_is(sample: str) -> None:
    (finding,) = Linter(Settings(select=("superlatives/density",)), isolated=True).lint(Document(sample))
    assert "in 347 words" in finding.message
    assert "more than 99 % of published film reviews" in finding.message
    assert len(finding.related) >= 20


@pytest.mark.parametrize(
    ("prose", "found"),
    [
        ("A bold, original film.", ["bold, original"]),
        ("A zingy, original film.", []),
        ("A bold , original film.", []),
        ("Bold and", []),
        ("It is bold and never original.", []),
        ("Smart, funny, wise and utterly charming.", ["Smart, funny, wise and utterly charming"]),
    ],
)
def test_stacked_praise(prose: str, found: list[str]) -> None:
    document = Document(prose)
    findings = stacked_praise.check(document, stacked_praise.Options())
    assert [prose[finding.span.start : finding.span.end] for finding in findings] == found


def test_a_house_adds_words_of_its_own() -> None:
    document = Document("A zingy, original film.")
    (finding,) = stacked_praise.check(document, stacked_praise.Options(words=("zingy",)))
    assert finding.severity == "suggestion"
    (finding,) = stacked_praise.check(document, stacked_praise.Options(words=("zingy",), warn=2))
    assert finding.severity == "warning"


def test_good_prose_is_left_alone(repository: Path) -> None:
    linter = Linter(Settings(select=("superlatives", "cliches", "wording")), isolated=True)
    for path in sorted(repository.glob("benchmarks/accuracy/reviews/dev/*.md")):
        if '"quality": "good"' in path.with_suffix(".gold.json").read_text("utf-8"):
            report = linter.lint_path(str(path))
            assert not [finding for finding in report.findings if finding.severity != "suggestion"], path.name
