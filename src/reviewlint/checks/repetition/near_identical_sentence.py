"""A sentence says again what another has said, in nearly the same words.

What it does:
    Reports sentences that share at least five words of matter, in any form, and most of all they have with
    an earlier one. Several in a row, as when a paragraph was pasted twice, are one finding. Quotations,
    block quotes and the items of lists are left out.
Why:
    One of the two is left over from an earlier draft, or nobody saw that the point had been made.
Bad:
    The second act moves the family to a village where nobody speaks their language. It is the best hour of
    the series. Nobody in the village to which the second act moves the family speaks their language.
Good:
    The second act moves the family to a village where nobody speaks their language. It is the best hour of
    the series: we learn the words as they do.
Source:
    Written for this project; in published reviews it happens less than once in 10,000 words, nearly always
    where a text was pasted twice.
"""

from collections.abc import Iterator

from reviewlint.checks.repetition.gushing import NEEDS
from reviewlint.checks.repetition.report import finding_at
from reviewlint.checks.repetition.tokens import TokenSentence
from reviewlint.checks.repetition.twins import twin_sentences
from reviewlint.document import Document
from reviewlint.finding import Finding, Severity
from reviewlint.rule import NoOptions, Rule

ID = "repetition/near-identical-sentence"
SEVERITY: Severity = "warning"


def check(document: Document, options: NoOptions) -> Iterator[Finding]:
    """Yields one finding for each group of sentences, or of passages, that say the same, at the second."""
    starts, ends = document.sentences.starts, document.sentences.ends
    for passages in _joined(twin_sentences(document)):
        places = [(starts[first], ends[last]) for first, last in passages]
        first, last = passages[1]
        what = "this sentence says" if first == last else f"these {last - first + 1} sentences say"
        line = document.lines.position(document.span(*places[0]).start).line
        message = f"{what} again what line {line} says, in nearly the same words; keep the better one."
        yield finding_at(document, ID, SEVERITY, message[0].upper() + message[1:], places)


def _joined(groups: tuple[tuple[TokenSentence, ...], ...]) -> list[list[tuple[int, int]]]:
    """Passages that say the same, each by its first and last sentence: groups in a row are joined."""
    found: list[list[tuple[int, int]]] = []
    for group in groups:
        rows = [row for row, _, _ in group]
        if found and [last + 1 for _, last in found[-1]] == rows:
            found[-1] = [(first, row) for (first, _), row in zip(found[-1], rows, strict=True)]
        else:
            found.append([(row, row) for row in rows])
    return found


RULE = Rule(ID, SEVERITY, check, NoOptions(), needs=NEEDS)
