"""Precision and recall of role claims, and of the contradictions found in them.

Usage: python benchmarks/accuracy/score_claims.py [--errors]
`--errors` lists every sentence that was read wrongly. What the files hold: claims/README.md.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from reviewlint.credits.claims.context import about_of
from reviewlint.credits.claims.roles import role_claims
from reviewlint.document import Document
from reviewlint.engine.run import Linter
from reviewlint.settings.model import Settings

FOLDER = Path(__file__).resolve().parent / "claims"
RULE = "credits/wrong-role"
_FRONT_MATTER = re.compile(r"(---|\+\+\+)\n.*?\n\1\n", re.DOTALL)


class Case(NamedTuple):
    """One sentence under its credits: `claims` are (role, name) pairs, `wrong` the names to be reported."""

    label: str
    claims: frozenset[tuple[str, str]]
    wrong: frozenset[str]
    sentence: str
    source: str


class Score(NamedTuple):
    """Counts of what was found and right, found and not right, and missed."""

    hits: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        return self.hits / max(self.hits + self.false, 1)

    @property
    def recall(self) -> float:
        return self.hits / max(self.hits + self.missed, 1)


def cases() -> Iterator[Case]:
    """Every sentence of the evaluation."""
    for path in sorted(FOLDER.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        front_matter = _FRONT_MATTER.match(text)
        assert front_matter is not None, path
        for line in text[front_matter.end() :].splitlines():
            label, listed, sentence = re.split(r" ?\| ?", line, maxsplit=2)
            pairs = [pair.strip().split(": ", 1) for pair in listed.split(";") if pair.strip()]
            yield Case(
                label,
                frozenset((role, name.rstrip("!")) for role, name in pairs),
                frozenset(name.rstrip("!") for _, name in pairs if name.endswith("!")),
                sentence,
                f"{front_matter[0]}\n{sentence}\n",
            )


def found_claims(case: Case) -> set[tuple[str, str]]:
    """The role claims that the prose is read to make about the work."""
    document = Document(case.source)
    return {
        (claim.role, claim.name.text)
        for claim in role_claims(document)
        if about_of(document, claim) != "another"
    }


def reported(case: Case, linter: Linter) -> set[str]:
    """The names that the rule reports as contradicting the credits."""
    findings = linter.lint_text(case.source, "review.md").findings
    return {case.source[finding.span.start : finding.span.end] for finding in findings}


def score(pairs: list[tuple[set[object], frozenset[object]]]) -> Score:
    """Found against expected, over all cases."""
    return Score(
        sum(len(found & expected) for found, expected in pairs),
        sum(len(found - expected) for found, expected in pairs),
        sum(len(expected - found) for found, expected in pairs),
    )


def evaluate(show: bool = False) -> tuple[Score, Score, list[Case]]:
    """The scores of the claims and of the contradictions, and the cases."""
    linter = Linter(Settings(select=(RULE,)), isolated=True)
    listed = list(cases())
    claims, contradictions = [], []
    for case in listed:
        claimed, wrong = found_claims(case), reported(case, linter)
        # An actor may be read from either side of brackets; which is which only the credits can say.
        claimed = {pair for pair in claimed if pair in case.claims or not _is_other_side(pair, case)}
        claims.append((claimed, case.claims))
        contradictions.append((wrong, case.wrong))
        if show and (claimed != case.claims or wrong != case.wrong):
            print(f"{case.label}: {case.sentence}")
            print(f"    claims  missed {sorted(case.claims - claimed)} false {sorted(claimed - case.claims)}")
            print(f"    reports missed {sorted(case.wrong - wrong)} false {sorted(wrong - case.wrong)}")
    return score(claims), score(contradictions), listed


def _is_other_side(pair: tuple[str, str], case: Case) -> bool:
    return pair[0] == "actor" and f"{pair[1]} (" in case.sentence


def main() -> None:
    claims, contradictions, listed = evaluate("--errors" in sys.argv)
    labels = [case.label for case in listed]
    counts = ", ".join(f"{labels.count(label)} {label}" for label in ("right", "hard", "wrong"))
    print(f"{len(listed)} sentences ({counts}) with {sum(len(case.claims) for case in listed)} claims")
    for name, result in (("claims", claims), ("contradictions", contradictions)):
        print(
            f"{name:15} precision {result.precision:.3f}  recall {result.recall:.3f}"
            f"  ({result.hits} found, {result.false} false, {result.missed} missed)"
        )
    print("reach: precision 0.95, recall 0.90")


if __name__ == "__main__":
    main()
