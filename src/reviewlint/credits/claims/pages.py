"""Claims in the prose about the page count: `a 320-page novel`, `at 320 pages`, `320 pages long`."""

from collections.abc import Iterator

from reviewlint.credits.claims.value_claim import APPROXIMATE, ValueClaim
from reviewlint.expressions import expression

_COUNT = r"(?P<value>\d{1,2},\d{3}|\d{2,4})"
_ABOUT = rf"(?P<about>(?:{APPROXIMATE})\s+)?"
_CLAIMS = (
    (
        rf"(?i){_ABOUT}\b{_COUNT}[\s-]pages?[\s-]+(?:long\b|(?:\w+\s+){{0,2}}"
        r"(?:book|novel|memoir|biography|volume|tome|doorstop|doorstopper|epic|paperback|hardback|hardcover)\b)"
    ),
    (rf"(?i)\b(?:clock(?:s|ing) in at|runs? to|weigh(?:s|ing) in at|runs)\s+{_ABOUT}{_COUNT} pages\b"),
    rf"(?:(?<=[.!?]\s)|(?<=^)|(?<=\n))At\s+{_ABOUT}{_COUNT} pages,",
)
_LOOSE = 0.1
"""By which part of itself a round number, or one with "nearly", may be off."""

_STRICT = 4.0
"""Pages: front matter and blank leaves are counted by some and not by others."""


def page_claims(text: str) -> Iterator[ValueClaim]:
    """The page counts that a text gives to a book."""
    if "page" not in text:
        return
    for pattern in _CLAIMS:
        for found in expression(pattern).finditer(text):
            count = float(found["value"].replace(",", ""))
            rough = found["about"] is not None or count % 50 == 0
            start, end = found.span("value")
            yield ValueClaim(start, end, count, count * _LOOSE if rough else _STRICT)
