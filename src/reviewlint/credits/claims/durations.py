"""Claims in the prose about how long the work lasts: `at 126 minutes`, `a two-hour film`, `runs 2h 6m`."""

import re
from collections.abc import Iterator

from reviewlint.credits.claims.value_claim import APPROXIMATE, NUMBER, ValueClaim
from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.durations import parse_duration

_HALF = r"(?P<half>\s+and\s+a\s+half)?"
_LENGTH = (
    rf"(?:{NUMBER}{_HALF}[\s-]*(?:hours?|hrs?|h)\b(?:,?\s*(?:and\s+)?\d{{1,2}}[\s-]*(?:minutes?|mins?|m)\b)?"
    r"|\d{1,4}[\s-]*(?:minutes?|mins?)\b)"
)
_ABOUT = rf"(?P<about>(?:{APPROXIMATE})\s+)?"
_CLAIMS = (
    re.compile(
        r"(?i)\b(?:run(?:ning)?[\s-]?time(?:\s+(?:of|is|comes to))?:?|runs(?:\s+(?:for|to|at))?"
        r"|clock(?:s|ing) in at|lasts(?:\s+for)?|running(?:\s+(?:for|to|at))?)\s+"
        rf"(?:just|only|a\s+\w+|an\s+\w+)?\s*{_ABOUT}(?P<value>{_LENGTH})"
    ),
    re.compile(rf"(?i)(?:(?<=[.!?]\s)|(?<=^)|(?<=\n))At\s+{_ABOUT}(?P<value>{_LENGTH}),"),
    re.compile(
        rf"(?i){_ABOUT}\b(?P<value>{_LENGTH})[\s-]+"
        r"(?:long|running time|run[\s-]?time|film|movie|feature|epic|documentary|album|record|production)\b"
    ),
)
_LOOSE = 20.0
"""How many minutes a length in hours, or one with "nearly", may be off."""

_STRICT = 1.0


def duration_claims(text: str) -> Iterator[ValueClaim]:
    """The lengths that a text gives to a work, in minutes."""
    if "minute" not in text and "hour" not in text and "Runtime" not in text and "Running" not in text:
        return
    seen: set[int] = set()
    for pattern in _CLAIMS:
        for found in pattern.finditer(text):
            start, end = found.span("value")
            if start in seen or any(start < other < end for other in seen):
                continue
            seen.add(start)
            written = found["value"]
            plain = re.sub(r"(?i)\s+and\s+a\s+half", "", written)
            try:
                minutes = parse_duration(plain)
            except MalformedError:
                continue
            half = 30.0 if plain != written else 0.0
            rough = found["about"] is not None or "min" not in written.lower()
            yield ValueClaim(start, end, minutes + half, _LOOSE if rough else _STRICT)
