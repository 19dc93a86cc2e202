"""ISBN-10 and ISBN-13 with their check digits (ISO 2108)."""

from reviewlint.credits.values import MalformedError, refuse_placeholder
from reviewlint.expressions import expression
from reviewlint.typed import Literal, NamedTuple

_MARKS = r"(?i)^(?:urn:)?(?:isbn(?:[-‐]?1[03](?!\d))?)\s*:?\s*|[\s\u2010-\u2015\u2212-]|\([^)]*\)"
_ASIN = r"B0[0-9A-Z]{8}$"


class Isbn(NamedTuple):
    """A valid ISBN: `digits` has no hyphens, 10 or 13 characters."""

    digits: str

    @property
    def thirteen(self) -> str:
        """The ISBN-13 of the same book."""
        return self.digits if len(self.digits) == 13 else as_thirteen(self.digits)


def parse_isbn(text: str, length: Literal[10, 13] | None = None) -> Isbn:
    """The ISBN that a value holds, hyphens and spaces allowed; `length` is what its field asks for.

    Raises MalformedError.
    """
    refuse_placeholder(text)
    digits = expression(_MARKS).sub("", text.strip()).upper()
    if expression(_ASIN).match(digits):
        raise MalformedError("is an Amazon number, not an ISBN: take the ISBN from the book's back cover")
    if odd := expression(r"\d|X$").sub("", digits):
        raise MalformedError(f'holds "{odd}": an ISBN has 10 or 13 digits, only the last of 10 may be X')
    if len(digits) not in (10, 13):
        raise MalformedError(_wrong_length(digits, length))
    due = check_digit(digits)
    if digits[-1] != due:
        raise MalformedError(
            f"fails its check digit: after {digits[:-1]} comes {due}, not {digits[-1]}, "
            "or another digit is mistyped; copy it again from the book"
        )
    if len(digits) == 13 and not digits.startswith(("978", "979")):
        raise MalformedError(f"starts with {digits[:3]}: an ISBN-13 starts with 978 or 979")
    if length == 13 and len(digits) == 10:
        raise MalformedError(f"is an ISBN-10; the ISBN-13 of the same book is {as_thirteen(digits)}")
    if length == 10 and len(digits) == 13:
        raise MalformedError("is an ISBN-13: move it to the field for ISBN-13")
    return Isbn(digits)


def as_thirteen(ten: str) -> str:
    """The ISBN-13 for the digits of an ISBN-10."""
    body = "978" + ten[:9]
    return body + check_digit(body + "0")


def check_digit(digits: str) -> str:
    """The check character that the 10 or 13 digits should end with; their last one is not looked at."""
    if len(digits) == 10:
        rest = -sum((10 - place) * int(digit) for place, digit in enumerate(digits[:9])) % 11
        return "X" if rest == 10 else str(rest)
    return str(-sum((3 if place % 2 else 1) * int(digit) for place, digit in enumerate(digits[:12])) % 10)


def _wrong_length(digits: str, length: int | None) -> str:
    count = len(digits)
    if count == 9 and check_digit("0" + digits) == digits[-1]:
        return f'has lost its leading zero: write "0{digits}", in quotes'
    wanted = {10: "an ISBN-10 has 10", 13: "an ISBN-13 has 13"}.get(length or 0, "an ISBN has 10 or 13")
    if count == 0:
        return f"has no digits: {wanted}"
    return f"has {count} digit{'s' * (count != 1)}, {wanted}: copy it again from the book"
