"""What a claim about a number is, and the words that numbers come with."""

from reviewlint.credits.values import NUMBER_WORDS
from reviewlint.typed import NamedTuple

NUMBER = rf"(?:\d+(?:[.,]\d+)?|{'|'.join(NUMBER_WORDS[1:])})"
APPROXIMATE = (
    "about|nearly|almost|over|around|under|roughly|approximately|more than|less than|close to|well over|some"
    "|just over|just under|a little over|a little under|close on|not quite|upwards of|barely"
)


class ValueClaim(NamedTuple):
    """A number at view offsets. `tolerance` is how far the field may lie from it and still agree."""

    start: int
    end: int
    value: float
    tolerance: float
