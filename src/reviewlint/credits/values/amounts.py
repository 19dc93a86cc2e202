"""Page counts, prices and plain numbers."""

from reviewlint.credits.values import MalformedError, refuse_placeholder
from reviewlint.expressions import expression

MOST_PAGES = 30_000
"""More than any multi-volume set has; a bigger number is something else, such as an ISBN."""

_PAGES = r"(?<![\d.])\d{1,3}(?:[,.  ]\d{3})+(?!\d)|\d+"
_BROKEN_NUMBER = r"\d[.,]{2,}\d|\d[.,]\d+\.\d+[.,]|(?:\d+\.\d{1,2}){2}\.?\d*|\d[OoIl]\d|\d[Oo]\b"


def parse_pages(text: str) -> int:
    """The page count that a value names, as `320`, `xii, 320 p.` or `1,024`. Raises MalformedError."""
    refuse_placeholder(text)
    if text.strip().startswith(("-", "−")):
        raise MalformedError("is below zero: write the number of pages, such as 320")
    counts = [int(expression(r"\D").sub("", found)) for found in expression(_PAGES).findall(text)]
    if not counts:
        raise MalformedError("is not a number of pages: write digits, such as 320")
    if max(counts) == 0:
        raise MalformedError("is no page at all: write the number of pages, such as 320, or leave it empty")
    if max(counts) > MOST_PAGES:
        raise MalformedError("is more pages than a book can have: check the digits")
    return max(counts)


def parse_price(text: str) -> float | None:
    """The (first) sum that a price names, None for one in words or marks (`free`, `£££`).

    Raises MalformedError.
    """
    refuse_placeholder(text)
    if expression(_BROKEN_NUMBER).search(text):
        raise MalformedError("is not a price that can be read: write it as £9.99 or 20 USD")
    if expression(r"\s*[-−]\s*[$£€¥]?\s*\d").match(text):
        raise MalformedError("is below zero: write it as £9.99 or 20 USD")
    found = expression(r"\d+(?:[.,  ']\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d+").search(text)
    if found is None:
        return None
    digits = expression(r"[  ']").sub("", found[0])
    whole = expression(r"(.*?)(?:[.,](\d{1,2}))?").fullmatch(digits)
    assert whole is not None
    return float(expression(r"\D").sub("", whole[1]) + "." + (whole[2] or "0"))


def parse_number(text: str) -> float:
    """A plain number, decimal comma allowed. Raises MalformedError."""
    refuse_placeholder(text)
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        raise MalformedError("is not a number") from None
