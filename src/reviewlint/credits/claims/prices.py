"""Claims in the prose about the price: `priced at £9.99`, `costs $300`, `retails for 20 euros`."""

from collections.abc import Iterator

from reviewlint.credits.claims.value_claim import APPROXIMATE, ValueClaim
from reviewlint.credits.values import MalformedError
from reviewlint.credits.values.amounts import parse_price
from reviewlint.expressions import expression

_SUM = r"(?:[$£€¥]\s?\d[\d,.]*\d|[$£€¥]\s?\d|\d[\d,.]*\s?[€])"
_CLAIM = (
    r"\b(?:(?:is|are|was|were)\s+priced(?:\s+at)?|priced at|costs(?:\s+(?:just|only|you))?|retails (?:at|for)"
    r"|retailing (?:at|for)|sells for|selling for|(?:list|asking|retail) price of"
    r"|(?:RRP|MSRP)(?: is| of|:)?)"
    rf"\s+(?P<about>(?:{APPROXIMATE})\s+)?(?P<value>{_SUM})"
)
_LOOSE = 0.1
_STRICT = 0.011
"""By which part of itself a price may be off: $299.99 is $300."""


def price_claims(text: str) -> Iterator[ValueClaim]:
    """The prices that a text gives to a thing, in the units of the sign that stands beside them."""
    for found in expression(_CLAIM).finditer(text) if any(sign in text for sign in "$£€¥") else ():
        try:
            price = parse_price(found["value"])
        except MalformedError:
            continue
        if price is not None:
            start, end = found.span("value")
            yield ValueClaim(start, end, price, price * (_LOOSE if found["about"] else _STRICT))


def currency(text: str) -> str | None:
    """The currency sign of a price, None when it has none."""
    return next((sign for sign in text if sign in "$£€¥"), None)
