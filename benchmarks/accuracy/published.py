"""Findings on published reviews, counted: which rule is loud, how much a reviewer would hear."""

import os
import sys
from collections import Counter
from pathlib import Path
from statistics import median
from typing import NamedTuple

from reviewlint import Linter
from reviewlint.finding import Finding

sys.path.append(str(Path(__file__).resolve().parent.parent))

from throughput import reviews as read_texts

REPOSITORY = Path(__file__).resolve().parent.parent.parent
SAMPLE_CHARACTERS = 40


class Loudness(NamedTuple):
    """What the linter says about a corpus. Rates are per 1,000 words; `error_share` is 0 to 1.

    Every figure leaves the credits out, except `with_credits` (the median of warnings with them) and
    `error_share`.
    """

    name: str
    reviews: int
    words: int
    findings: Counter[str]
    warnings: Counter[str]
    median_warnings: float
    with_credits: float
    error_share: float
    samples: dict[str, list[str]]

    def per_thousand(self, count: int) -> float:
        """A count as a rate per 1,000 words."""
        return 1000 * count / max(self.words, 1)


def corpora() -> list[Path]:
    """The corpora of published reviews there are here: folders and archives of reviews."""
    named = os.environ.get("REVIEWLINT_CORPORA")
    folder = Path(named) if named else REPOSITORY.parent / "shared" / "data" / "corpora"
    return sorted(place for place in folder.glob("*") if place.is_dir() or place.suffix == ".zip")


def listen(place: Path, linter: Linter, samples: int = 0) -> Loudness:
    """Lint every review of a corpus; keep up to `samples` places of each rule, one a review at most."""
    findings: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    kept: dict[str, list[str]] = {}
    rates, rates_with_credits = [], []
    words = errors = count = 0
    for name, text in read_texts([place]):
        report = linter.lint_text(text, name)
        if not report.words:
            continue
        count += 1
        words += report.words
        style = [finding for finding in report.findings if not _is_credits(finding)]
        loud = [finding.rule for finding in style if finding.severity == "warning"]
        loud_credits = sum(f.severity == "warning" for f in report.findings if _is_credits(f))
        findings.update(finding.rule for finding in style)
        warnings.update(loud)
        rates.append(1000 * len(loud) / report.words)
        rates_with_credits.append(1000 * (len(loud) + loud_credits) / report.words)
        errors += any(finding.severity == "error" for finding in report.findings)
        for rule, finding in {finding.rule: finding for finding in style}.items() if samples else ():
            kept.setdefault(rule, []).append(_excerpt(text, finding))
    return Loudness(
        place.stem,
        count,
        words,
        findings,
        warnings,
        median(rates or [0.0]),
        median(rates_with_credits or [0.0]),
        errors / max(count, 1),
        {rule: _spread(texts, samples) for rule, texts in kept.items()},
    )


def _is_credits(finding: Finding) -> bool:
    return finding.rule.startswith("credits/")


def _excerpt(text: str, finding: Finding) -> str:
    start, end = finding.span
    before = text[max(start - SAMPLE_CHARACTERS, 0) : start]
    after = text[end : end + SAMPLE_CHARACTERS]
    return " ".join(f"{before}[{text[start:end]}]{after}".split())


def _spread(texts: list[str], count: int) -> list[str]:
    """`count` of the texts, evenly spread, so that no part of a corpus speaks alone."""
    step = max(len(texts) // max(count, 1), 1)
    return texts[::step][:count]
