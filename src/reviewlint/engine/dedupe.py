"""One place, one remark: what a wider finding on the same wording already says is not said again."""

from collections.abc import Iterable

from reviewlint.finding import SEVERITIES, Finding

DICTION = frozenset({"superlatives", "cliches", "wording"})
"""Groups that judge the choice of words. The others talk about something else at the same place."""

ON_THE_WHOLE = frozenset({"superlatives/density"})
"""Rules of those groups that judge the whole document and only stand at a place in it."""


def without_nested(findings: Iterable[Finding]) -> list[Finding]:
    """The findings without those on wording that lie inside a wider one, unless they are graver.

    "as thought-provoking as it is visually stunning" is one remark, not three. Takes the findings in
    any order and keeps it.
    """
    kept = list(findings)
    wider = list(filter(_on_diction, kept))
    if len(wider) < 2:
        return kept
    wider.sort(key=lambda finding: (finding.span.start, -finding.span.end))
    nested: set[int] = set()
    for index, outer in enumerate(wider):
        for inner in wider[index + 1 :]:
            if inner.span.start >= outer.span.end:
                break
            if _says_less(inner, outer):
                nested.add(id(inner))
    return [finding for finding in kept if id(finding) not in nested]


def _on_diction(finding: Finding) -> bool:
    return finding.rule.partition("/")[0] in DICTION and finding.rule not in ON_THE_WHOLE


def _says_less(inner: Finding, outer: Finding) -> bool:
    """Whether `inner`, which starts no earlier, lies inside the wider `outer` and is no graver."""
    return (
        inner.span.end <= outer.span.end
        and inner.span != outer.span
        and SEVERITIES.index(inner.severity) >= SEVERITIES.index(outer.severity)
    )
