"""Claims in the prose about how long the work lasts: `at 126 minutes`, `a two-hour film`, `runs 2h 6m`."""

from collections.abc import Iterator

from reviewlint.credits.claims.value_claim import APPROXIMATE, NUMBER, ValueClaim
from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.durations import parse_duration
from reviewlint.expressions import expression

_HALF = r"(?P<half>\s+and\s+a\s+half)?"
_LENGTH = (
    rf"(?:{NUMBER}{_HALF}[\s-]*(?:hours?|hrs?|h)\b(?:,?\s*(?:and\s+)?\d{{1,2}}[\s-]*(?:minutes?|mins?|m)\b)?"
    r"|\d{1,4}[\s-]*(?:minutes?|mins?)\b)"
)
_ABOUT = rf"(?P<about>(?:{APPROXIMATE})\s+)?"
_CLAIMS = (
    (
        r"(?i)\b(?:run(?:ning)?[\s-]?time(?:\s+(?:of|is|comes to))?:?|runs(?:\s+(?:for|to|at))?"
        r"|clock(?:s|ing) in at|lasts(?:\s+for)?|running(?:\s+(?:for|to|at))?)\s+"
        rf"(?:just|only|a\s+\w+|an\s+\w+)?\s*{_ABOUT}(?P<value>{_LENGTH})"
    ),
    rf"(?i)(?:(?<=[.!?]\s)|(?<=^)|(?<=\n))At\s+{_ABOUT}(?P<value>{_LENGTH}),",
    (
        rf"(?i){_ABOUT}\b(?P<value>{_LENGTH})[\s-]+"
        r"(?:long|running time|run[\s-]?time|film|movie|feature|epic|documentary|album|record|production)\b"
    ),
)
_UNIT = r"(?:minute|hour|\bmins?\b|\bhrs?\b|\d[hm]\b)"
_WINDOW = 60
"""How many characters around a unit of time a claim may take."""

_LOOSE = 20.0
"""How many minutes a length in hours, or one with "nearly", may be off."""

_STRICT = 1.0


def duration_claims(text: str) -> Iterator[ValueClaim]:
    """The lengths that a text gives to a work, in minutes."""
    done = -1
    for unit in expression(_UNIT).finditer(text):
        if unit.start() < done:
            continue
        low, high = max(unit.start() - _WINDOW, done, 0), unit.end() + _WINDOW
        found = next(filter(None, (expression(pattern).search(text, low, high) for pattern in _CLAIMS)), None)
        if found is not None:
            start, done = found.span("value")
            written = found["value"]
            plain = expression(r"(?i)(?<!\s)\s+and\s+a\s+half").sub("", written)
            try:
                minutes = parse_duration(plain)
            except MalformedError:
                continue
            half = 30.0 if plain != written else 0.0
            rough = found["about"] is not None or "min" not in written.lower()
            yield ValueClaim(start, done, minutes + half, _LOOSE if rough else _STRICT)
