"""The figures as Markdown tables, and the page that holds them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from published import Loudness
from scoring import Score, rate


class Row(NamedTuple):
    """The score of one review, or of several together. `quality` is "good", "bad" or ""."""

    name: str
    quality: str
    words: int
    warnings: int
    score: Score


Cells = list[list[str]]

PAGE = """# Accuracy

What the rules find, miss and get wrong, measured. Made by `benchmarks/accuracy/score.py --write`;
[benchmarks/accuracy](../benchmarks/accuracy/README.md) holds the annotated reviews and says how to score
others.

## Annotated reviews

{annotated}

The sample is [examples/her.md](../examples/her.md), which the first lists were drafted with in view. The
other reviews were written and annotated for this bench, half of them good reviews full of baits: award
names, praise that is quoted or denied, technical senses, repetition on purpose. Rules are tuned on the
sixteen of `dev`; the twelve of `held-out`, in the voices of a blog, a press release, shops, readers' sites
and forums, were written afterwards, scored, and then read, so that their figures flatter, too. They are
annotated more closely than `dev`, so their rows cannot be compared with those above.

- A finding and an annotation match when they share at least half of the shorter one.
- *Praise* takes findings of `superlatives/` and `cliches/` as one family. *Exact* is the share of them that
  match puffery or a cliche; *precision* lets them match poor diction as well. *Recall* is the share of all
  puffery and cliches found, hints among them; *grave* is the same without the hints.
- A group of repetition is *found* when rules of `repetition/` name at least two of its members. Their
  *precision* is the share of findings that match a repetition or a repeated frame.
- A bait is *taken* when a rule of its family matches it.
- *Warnings* are per 1,000 words, rules on credits left out.
- `superlatives/density`, wording and readability are not scored: they judge what no annotation marks.

By review:

{reviews}

## Published reviews

{corpora}

Findings and warnings are per 1,000 words, medians over reviews. Rules on credits are left out, except in
the last two columns: archives of mere text have no fields. `movie_reviews` is 2,000 film reviews from
Usenet, lower-cased, as NLTK packs them; the others are two archives of posts on books, with quotations,
lists and notes among them.

By rule, in all of them together:

{rules}
"""


def page(rows: Sequence[Row], reviews: Sequence[Row], published: Sequence[Loudness]) -> str:
    """The whole page: totals, then each review, then the published ones."""
    return PAGE.format(
        annotated=scores_table(rows),
        reviews=scores_table(reviews),
        corpora=corpora_table(published),
        rules=rules_table(published),
    )


def scores_table(rows: Iterable[Row]) -> str:
    """One line a row: precision, recall, groups, baits, warnings."""
    head = (
        "reviews | words | praise exact | precision | recall | grave | groups found | precision"
        " | baits taken | warnings"
    )
    return _table(head.split(" | "), [_scores(row) for row in rows])


def corpora_table(published: Iterable[Loudness]) -> str:
    """One line a corpus."""
    head = "corpus | reviews | words | findings | warnings | median | median with credits | with an error"
    cells = [
        [
            corpus.name,
            f"{corpus.reviews:,}",
            f"{corpus.words:,}",
            f"{corpus.per_thousand(corpus.findings.total()):.2f}",
            f"{corpus.per_thousand(corpus.warnings.total()):.2f}",
            f"{corpus.median_warnings:.2f}",
            f"{corpus.with_credits:.2f}",
            f"{corpus.error_share:.2%}",
        ]
        for corpus in published
    ]
    return _table(head.split(" | "), cells)


def rules_table(published: Iterable[Loudness]) -> str:
    """One line a rule, the loudest first."""
    findings: Counter[str] = Counter()
    warnings: Counter[str] = Counter()
    words = 0
    for corpus in published:
        findings += corpus.findings
        warnings += corpus.warnings
        words += corpus.words
    head = "rule | findings | per 1,000 | share | warnings | share of warnings"
    cells = [
        [
            f"`{rule}`",
            f"{count:,}",
            f"{1000 * count / words:.3f}",
            _percent(rate(count, findings.total())),
            f"{warnings[rule]:,}",
            _percent(rate(warnings[rule], warnings.total())),
        ]
        for rule, count in findings.most_common()
    ]
    return _table(head.split(" | "), cells)


def _scores(row: Row) -> list[str]:
    one = row.score
    return [
        f"{row.name} ({row.quality})" if row.quality else row.name,
        f"{row.words:,}",
        _percent(rate(one.praise_exact, one.praise)),
        _percent(rate(one.praise_right, one.praise)),
        _percent(rate(one.marked_found, one.marked)),
        _percent(rate(one.grave_found, one.grave)),
        f"{one.groups_found} of {one.groups}" if one.groups else "",
        _percent(rate(one.repetitions_right, one.repetitions)),
        f"{len(one.bitten)} of {one.baits}" if one.baits else "",
        f"{1000 * row.warnings / max(row.words, 1):.1f}",
    ]


def _percent(share: float | None) -> str:
    return "" if share is None else f"{share:.0%}"


def _table(head: Sequence[str], rows: Cells) -> str:
    """A Markdown table: words to the left, figures to the right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (max(width, 3) - 1) + ":" for width in widths[1:])]
    lines = [_line(head, widths), _line(rule, widths), *(_line(row, widths) for row in rows)]
    return "\n".join(lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return f"| {' | '.join(padded)} |"
