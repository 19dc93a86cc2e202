"""Scores the findings against annotated reviews, and counts them on published ones.

Usage: python benchmarks/accuracy/score.py [--gold GOLD.json] [REVIEW | FOLDER]... [--details] [--samples N]
       python benchmarks/accuracy/score.py --write docs/accuracy.md

Without arguments: the sample, the project's own annotated reviews by half, and the published reviews that
REVIEWLINT_CORPORA or ../shared/data/corpora holds. The rules run as they ship; no settings file counts.
"""

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from gold import SUFFIX, Review, read_folder, read_review
from page import Row, corpora_table, page, rules_table, scores_table
from published import REPOSITORY, Loudness, corpora, listen
from scoring import Score, score, total

from reviewlint import Linter

REVIEWS = Path(__file__).resolve().parent / "reviews"
HELD_OUT = "held-out"
HALVES = ("dev", HELD_OUT)


def scored(review: Review, linter: Linter) -> Row:
    """Lint a review and score what comes of it. Raises ValueError when the linter cannot read it."""
    report = linter.lint_text(review.source, str(review.path))
    if report.error:
        raise ValueError(f"{review.path}: {report.error}")
    warnings = sum(
        finding.severity != "suggestion" and not finding.rule.startswith("credits/")
        for finding in report.findings
    )
    return Row(review.path.stem, review.quality, report.words, warnings, score(review, report.findings))


def together(name: str, rows: Iterable[Row], quality: str = "") -> Row:
    """Several rows as one."""
    rows = list(rows)
    words, warnings = sum(row.words for row in rows), sum(row.warnings for row in rows)
    return Row(name, quality, words, warnings, total(row.score for row in rows))


def own_rows(linter: Linter) -> tuple[list[Row], list[Row], list[Row]]:
    """Totals of the sample and the halves; each review; those whose details may be told."""
    sample = scored(read_review(REPOSITORY / "examples" / "her.md", REVIEWS / f"her{SUFFIX}"), linter)
    totals, told, each = [sample._replace(name="the sample", quality="")], [sample], [sample]
    for half in HALVES:
        rows = [scored(review, linter) for review in read_folder(REVIEWS / half)]
        each += rows
        if half != HELD_OUT:
            told += rows
        totals.append(together(half, rows))
        for quality in ("bad", "good"):
            totals.append(together(half, (row for row in rows if row.quality == quality), quality))
    return totals, each, told


def details(rows: Iterable[Row]) -> None:
    """Print every bait taken, false alarm and miss."""
    for row in rows:
        print(f"\n## {row.name}")
        one: Score = row.score
        for bait, finding in one.bitten:
            print(f"  bait taken    {finding.rule}: {bait.text!r} ({bait.note})")
        for finding in one.false_alarms:
            print(f"  false alarm   {finding.rule}: {finding.message}")
        for mark in one.missed:
            print(f"  missed        {mark.category} {mark.severity}: {mark.text!r}")
        for members in one.missed_groups:
            print(f"  missed group  {members}")


def samples(published: Iterable[Loudness]) -> None:
    """Print the kept places of each rule."""
    for corpus in published:
        for rule, texts in sorted(corpus.samples.items()):
            print(f"\n{corpus.name} {rule} ({corpus.findings[rule]})")
            print("\n".join(f"  {text}" for text in texts))


def given_rows(paths: Sequence[Path], gold: Path | None, linter: Linter) -> list[Row]:
    """A row for each review named: with its own annotations, or those beside it, or all in a folder."""
    rows = []
    for path in paths:
        if path.is_dir():
            rows += [scored(review, linter) for review in read_folder(path)]
        else:
            rows.append(scored(read_review(path, gold or path.with_suffix(SUFFIX)), linter))
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("paths", nargs="*", type=Path, metavar="REVIEW|FOLDER")
    parser.add_argument("--gold", type=Path, help="the annotations of the one review given")
    parser.add_argument("--details", action="store_true", help="list misses and false alarms")
    parser.add_argument("--samples", type=int, default=0, metavar="N", help="show N places of each rule")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write the page with all the figures")
    arguments = parser.parse_args()
    if arguments.gold and (len(arguments.paths) != 1 or arguments.paths[0].is_dir()):
        parser.error("--gold goes with exactly one review")
    linter = Linter(isolated=True)
    if arguments.paths:
        rows = told = given_rows(arguments.paths, arguments.gold, linter)
        if not rows:
            parser.error(f"no reviews with annotations (X.md beside X{SUFFIX}) in what is given")
        print(scores_table([*rows, together("all", rows)] if len(rows) > 1 else rows))
        if arguments.details:
            details(told)
        return
    totals, each, told = own_rows(linter)
    published = [listen(place, linter, arguments.samples) for place in corpora()]
    if not published:
        print("No published reviews here: name their folder in REVIEWLINT_CORPORA.", file=sys.stderr)
    if arguments.write:
        if not published:
            parser.error("the page needs the published reviews")
        arguments.write.write_text(page(totals, each, published), "utf-8")
        return
    print(scores_table(totals))
    if published:
        print(f"\n{corpora_table(published)}\n\n{rules_table(published)}")
    if arguments.details:
        details(told)
    samples(published)


if __name__ == "__main__":
    main()
