"""Findings held against annotations: what was found, what was missed, what was a false alarm."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from gold import Annotation, Review

from reviewlint.finding import Finding, Span

PRAISE, REPETITION = "praise", "repetition"
FAMILIES = {"superlatives": PRAISE, "cliches": PRAISE, "repetition": REPETITION}
"""Group of rules -> family. The two lists of stock words are one family: where one ends is taste."""

CATEGORIES = {PRAISE: ("puffery", "cliche"), REPETITION: ("repetition",)}
"""Family -> the categories that it must find."""

RELATED = {PRAISE: ("puffery", "cliche", "diction"), REPETITION: ("repetition", "template")}
"""Family -> the categories that a finding of it may rightly stand on."""

WHOLE_REVIEW = frozenset(("superlatives/density",))
"""Rules that judge the review as a whole: the place of their findings says nothing."""


class Score(NamedTuple):
    """Counts over any number of reviews; the lists keep what a person would want to look at.

    Of a family's findings, `exact` ones stand on one of its categories and `right` ones on a related one.
    Of the puffery and cliches marked, `grave` are those that the editor called a warning or an error.
    """

    praise: int = 0
    praise_exact: int = 0
    praise_right: int = 0
    marked: int = 0
    marked_found: int = 0
    grave: int = 0
    grave_found: int = 0
    repetitions: int = 0
    repetitions_right: int = 0
    groups: int = 0
    groups_found: int = 0
    baits: int = 0
    missed: tuple[Annotation, ...] = ()
    missed_groups: tuple[tuple[str, ...], ...] = ()
    false_alarms: tuple[Finding, ...] = ()
    bitten: tuple[tuple[Annotation, Finding], ...] = ()


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared > 0 and 2 * shared >= min(one.end - one.start, other.end - other.start)


def family(finding: Finding) -> str | None:
    """The family that a finding is scored in; None when it is only counted."""
    return None if finding.rule in WHOLE_REVIEW else FAMILIES.get(finding.rule.partition("/")[0])


def score(review: Review, findings: Sequence[Finding]) -> Score:
    """Hold the findings in one review against its annotations; credits and readability are left out."""
    praise = [finding for finding in findings if family(finding) == PRAISE]
    repetition = [finding for finding in findings if family(finding) == REPETITION]
    marked = _marked(review, CATEGORIES[PRAISE])
    missed = [mark for mark in marked if not any(overlap(mark.span, finding.span) for finding in praise)]
    grave = [mark for mark in marked if mark.severity in ("warning", "error")]
    praise_right = [finding for finding in praise if _stands_on(finding, _marked(review, RELATED[PRAISE]))]
    repeated = _marked(review, RELATED[REPETITION])
    repetition_right = [finding for finding in repetition if _stands_on(finding, repeated)]
    groups, missed_groups = _groups(review, repetition)
    right = {*praise_right, *repetition_right}
    return Score(
        praise=len(praise),
        praise_exact=sum(_stands_on(finding, marked) for finding in praise),
        praise_right=len(praise_right),
        marked=len(marked),
        marked_found=len(marked) - len(missed),
        grave=len(grave),
        grave_found=sum(mark not in missed for mark in grave),
        repetitions=len(repetition),
        repetitions_right=len(repetition_right),
        groups=groups,
        groups_found=groups - len(missed_groups),
        baits=len(_marked(review, ("bait",))),
        missed=tuple(missed),
        missed_groups=missed_groups,
        false_alarms=tuple(finding for finding in (*praise, *repetition) if finding not in right),
        bitten=tuple(_bitten(review, findings)),
    )


def total(scores: Iterable[Score]) -> Score:
    """The sum of scores, lists and all."""
    sums = Score()
    for one in scores:
        pairs: Iterable[tuple[Any, Any]] = zip(sums, one, strict=True)
        sums = Score(*(mine + theirs for mine, theirs in pairs))
    return sums


def rate(part: int, whole: int) -> float | None:
    """A part of a whole, 0 to 1; None when there is no whole."""
    return part / whole if whole else None


def places(finding: Finding) -> list[Span]:
    """Every place that a finding names: its own and the related ones."""
    return [finding.span, *(related.span for related in finding.related)]


def _marked(review: Review, categories: Sequence[str]) -> list[Annotation]:
    return [annotation for annotation in review.annotations if annotation.category in categories]


def _stands_on(finding: Finding, annotations: Iterable[Annotation]) -> bool:
    return any(overlap(finding.span, annotation.span) for annotation in annotations)


def _groups(review: Review, findings: Iterable[Finding]) -> tuple[int, tuple[tuple[str, ...], ...]]:
    """How many groups of repetition there are, and the members of those with fewer than two reported."""
    groups: dict[str, list[Annotation]] = defaultdict(list)
    for annotation in _marked(review, ("repetition",)):
        groups[annotation.group or ""].append(annotation)
    named = [place for finding in findings for place in places(finding)]
    missed = []
    for members in groups.values():
        reported = sum(any(overlap(member.span, place) for place in named) for member in members)
        if reported < min(2, len(members)):
            missed.append(tuple(member.text for member in members))
    return len(groups), tuple(missed)


def _bitten(review: Review, findings: Sequence[Finding]) -> Iterable[tuple[Annotation, Finding]]:
    """Each bait that a finding of its family fell for, once."""
    for bait in _marked(review, ("bait",)):
        own = FAMILIES.get(bait.group or "")
        for finding in findings:
            if own is None or family(finding) != own:
                continue
            spans = places(finding) if own == REPETITION else [finding.span]
            if any(overlap(bait.span, span) for span in spans):
                yield bait, finding
                break
