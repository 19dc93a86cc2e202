"""The accuracy bench: annotations that hold, and arithmetic on an example small enough to count by hand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reviewlint.finding import Finding, Related, Span

TEXT = "Stunning work. A gem, truly. Light fades. Light falls. Best Picture, they said. Fine."
MARKS = [
    ("puffery", "Stunning", "error", None),
    ("cliche", "A gem", "info", None),
    ("diction", "truly", "info", None),
    ("repetition", "Light fades", "warning", "light"),
    ("repetition", "Light falls", "warning", "light"),
    ("bait", "Best Picture", "ok", "superlatives"),
]


def span(text: str) -> Span:
    start = TEXT.index(text)
    return Span(start, start + len(text))


def finding(rule: str, text: str, *others: str) -> Finding:
    related = tuple(Related(span(other), "and here") for other in others)
    return Finding(rule, "warning", rule, span(text), related)


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """The example above and its annotations, as files."""
    review, gold = tmp_path / "tiny.md", tmp_path / "tiny.gold.json"
    annotations = [
        {
            "category": category,
            "start": span(text).start,
            "end": span(text).end,
            "text": text,
            "severity": severity,
            "group": group,
            "note": "",
        }
        for category, text, severity, group in MARKS
    ]
    review.write_text(TEXT)
    gold.write_text(json.dumps({"file": "tiny.md", "annotations": annotations}))
    return review, gold


def test_own_annotations_hold(repository: Path) -> None:
    from gold import read_folder, read_review

    folder = repository / "benchmarks" / "accuracy" / "reviews"
    assert read_review(repository / "examples" / "her.md", folder / "her.gold.json").annotations
    for half, size in (("dev", 16), ("held-out", 12)):
        reviews = read_folder(folder / half)
        assert len(reviews) == size
        assert sum(review.quality == "good" for review in reviews) == size // 2
        for review in reviews:
            marks = {annotation.category for annotation in review.annotations}
            assert marks <= {"bait"} or review.quality == "bad"
            assert all(250 <= len(review.source.split()) <= 500 for review in reviews)


def test_wrong_annotations_are_refused(pair: tuple[Path, Path]) -> None:
    from gold import read_review

    review, gold = pair
    gold.write_text(gold.read_text().replace('"start": 0', '"start": 1'))
    with pytest.raises(ValueError, match="'Stunning' does not stand at 1:8"):
        read_review(review, gold)


def test_overlap_is_half_of_the_shorter() -> None:
    from scoring import overlap

    assert overlap(Span(0, 10), Span(8, 12))
    assert overlap(Span(0, 100), Span(3, 4))
    assert not overlap(Span(0, 10), Span(9, 12))
    assert not overlap(Span(0, 10), Span(10, 12))


def test_scores_count_each_family_on_its_own(pair: tuple[Path, Path]) -> None:
    from gold import read_review
    from scoring import score

    one = score(
        read_review(*pair),
        [
            finding("superlatives/puffery", "Stunning work"),
            finding("superlatives/intensifier", "truly"),
            finding("superlatives/puffery", "Fine"),
            finding("superlatives/puffery", "Best"),
            finding("superlatives/density", "Fine"),
            finding("repetition/distinctive-word", "Light falls", "Light fades"),
            finding("repetition/adjacent-word", "work"),
            finding("credits/missing-field", "Best Picture"),
        ],
    )
    assert (one.praise, one.praise_exact, one.praise_right) == (4, 1, 2)
    assert (one.marked, one.marked_found, one.grave, one.grave_found) == (2, 1, 1, 1)
    assert (one.repetitions, one.repetitions_right, one.groups, one.groups_found) == (2, 1, 1, 1)
    assert [mark.text for mark in one.missed] == ["A gem"]
    assert [(bait.text, taken.rule) for bait, taken in one.bitten] == [
        ("Best Picture", "superlatives/puffery")
    ]
    assert [alarm.rule for alarm in one.false_alarms] == [
        "superlatives/puffery",
        "superlatives/puffery",
        "repetition/adjacent-word",
    ]


def test_one_member_is_not_a_group(pair: tuple[Path, Path]) -> None:
    from gold import read_review
    from scoring import score, total

    one = score(read_review(*pair), [finding("repetition/phrase", "Light falls", "Fine")])
    assert (one.groups_found, one.missed_groups) == (0, (("Light fades", "Light falls"),))
    assert total([one, one]).groups == 2


def test_any_pair_is_scored_from_the_command_line(pair: tuple[Path, Path], repository: Path) -> None:
    script = repository / "benchmarks" / "accuracy" / "score.py"
    review, gold = pair
    run = subprocess.run(
        [sys.executable, str(script), "--gold", str(gold), str(review)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "| tiny " in run.stdout
