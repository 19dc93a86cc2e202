"""From findings with edits to a text that is mended.

Of several edits for one span the first is the best; edits for several spans of one finding belong together.
Where edits overlap the first in the text wins, and the others get their turn when the mended text is checked
again, until nothing is left to do. So a second run changes nothing.
"""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from reviewlint.engine.run import FileReport
from reviewlint.finding import Edit, Finding, Span
from reviewlint.typed import NamedTuple

MOST_PASSES = 50


class Fixed(NamedTuple):
    """A mended text, what is still to be said about it, and how many findings were mended."""

    report: FileReport
    mended: int = 0


def fix(report: FileReport, lint: Callable[[str], FileReport], *, unsafe: bool = False) -> Fixed:
    """Mend the text of a report as far as its edits go; `lint` checks a text as if it were that file.

    Without `unsafe`, only by edits that cannot change the meaning. A file with an error is left alone. Should
    edits undo each other, the text stays as it was before they began.
    """
    passes = [Fixed(report)]
    seen = {report.source: 0}
    while passes[-1].report.error is None and len(passes) <= MOST_PASSES:
        last, before = passes[-1]
        edits, mended = chosen_edits(last.findings, len(last.source), unsafe=unsafe)
        text = apply_edits(last.source, edits)
        if text == last.source:
            break
        if text in seen:
            return passes[seen[text]]
        checked = lint(text)
        if checked.error is not None:
            break
        seen[text] = len(passes)
        passes.append(Fixed(checked, before + mended))
    return passes[-1]


def chosen_edits(findings: Iterable[Finding], length: int, *, unsafe: bool) -> tuple[list[Edit], int]:
    """Edits without overlap in the order of the text, and how many findings they mend."""
    groups = [edits for finding in findings if (edits := _edits_of(finding, length, unsafe=unsafe))]
    groups.sort(key=lambda edits: edits[0].span)
    chosen: list[Edit] = []
    mended = 0
    for edits in groups:
        if not any(_overlaps(edit.span, chosen) for edit in edits):
            for edit in edits:
                insort(chosen, edit)
            mended += 1
    return chosen, mended


def apply_edits(source: str, edits: Sequence[Edit]) -> str:
    """The text with edits applied that are in order and do not overlap; nothing else changes."""
    parts = []
    done = 0
    for span, replacement, _ in edits:
        parts += [source[done : span.start], replacement]
        done = span.end
    return "".join([*parts, source[done:]])


def _edits_of(finding: Finding, length: int, *, unsafe: bool) -> list[Edit]:
    """The best edit for each span of a finding, in order; none when one span has no edit that may be made."""
    best: dict[Span, Edit] = {}
    for edit in finding.edits:
        if unsafe or edit.safe:
            best.setdefault(edit.span, edit)
    edits = sorted(best.values())
    whole = all(edit.span in best for edit in finding.edits)
    sound = all(0 <= edit.span.start <= edit.span.end <= length for edit in edits)
    apart = all(one.span.end <= other.span.start for one, other in pairwise(edits))
    return edits if whole and sound and apart else []


def _overlaps(span: Span, chosen: Sequence[Edit]) -> bool:
    """Whether an edit of the span would be in the way of others; two insertions at one place are, too."""
    at = bisect_left(chosen, (span,))
    return any(
        other.span == span or (span.start < other.span.end and other.span.start < span.end)
        for other in chosen[max(at - 1, 0) : at + 2]
    )
