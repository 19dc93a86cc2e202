"""Claims in the prose about the rating: a verdict on a line of its own, `Rating: 4/5`, `I give it 7/10`."""

from collections.abc import Iterator

from reviewlint.credits.values import NUMBER_WORDS, MalformedError
from reviewlint.credits.values.ratings import Rating, parse_rating
from reviewlint.document import Document
from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from re import Match

_NUMBER = rf"(?:\d{{1,3}}(?:\.\d)?(?:\s?½)?|½|{'|'.join(NUMBER_WORDS[1:])})(?:\s+and\s+a\s+half)?"
_STARS = r"[★⭐🌟☆✩✰✭½]{2,}️?"
_RATING = (
    rf"(?:{_NUMBER}\s?/\s?(?:4|5|6|10|20|100)(?![\d/])|{_NUMBER}\s+out\s+of\s+(?:four|five|six|ten|4|5|6|10|20|100)\b"
    rf"(?:\s+stars)?|{_NUMBER}[\s-]stars?\b(?:\s+out\s+of\s+(?:four|five|six|ten|4|5|6|10)\b)?|{_STARS})"
)
_LABEL = r"(?:(?:my|our|final|overall|the)\s+){0,4}(?:rating|score|grade|verdict|stars)\b\s*[:=–—-]\s*"
_GRADE = r"[A-F][+-]?(?![\w'’])"
_QUALIFIED = r"(?:an?\s+)?(?:(?:solid|strong|generous|firm|easy|weak|full)\s+)?"
_ALONE = rf"(?i)[\s*_(\[]*(?:{_LABEL})?{_QUALIFIED}(?P<value>{_RATING})[.!]?[\s*_)\]]*$"
_LABELLED = (
    rf"(?<![^\n.!?| ])(?<![\w,;][ ])(?i:{_LABEL})"
    rf"(?P<value>(?i:{_RATING})|{_GRADE}|\d{{1,3}}(?:\.\d)?(?=[.\s]*(?:\n|$)))"
)
_GIVEN = (
    r"(?i)\b(?:(?:I(?:['’](?:d|ll|m))?|we(?:['’](?:d|ll|re))?)(?:\s+(?:would|will|am|are|can|only|happily|gladly))*"
    r"\s+(?:give|giving|rate|rating|award|awarding)\s+(?:it|this(?:\s+\w+)?|the\s+\w+)"
    r"|\b(?:it|this\s+\w+)\s+(?:gets|earns|deserves|receives|scores))"
    rf"\s++(?:a|an|just|only|a\s+solid|a\s+strong|a\s+generous|my)?\s*+(?P<value>{_RATING})"
)
_DOUBTS = (
    r"(?i)\b(?:if|almost|nearly|until|had|have|not|n['’]t|wanted|tempted|first|before|readers?|users?)\b"
)
_LABELS = ("rating", "score", "grade", "verdict", "stars")
_SIGNS = ("star", "/", "out of", "★", "⭐", "🌟")
"""One of these stands in every rating that has no label."""

_LONGEST_VERDICT = 60
_WORD_SCALES = {"four": "4", "five": "5", "six": "6", "ten": "10"}


class RatingClaim(NamedTuple):
    """A rating at view offsets."""

    rating: Rating
    start: int
    end: int


def rating_claims(document: Document) -> Iterator[RatingClaim]:
    """The ratings that the prose plainly gives the work: labelled, alone in a block, or "I give it"."""
    text = document.text
    seen: set[int] = set()
    for block in document.blocks:
        if block.quoted:
            continue
        written = text[block.start : block.end].lower()
        if len(written) <= _LONGEST_VERDICT and (
            found := expression(_ALONE).match(text, block.start, block.end)
        ):
            yield from _claim(found, seen)
        if any(label in written for label in _LABELS):
            for found in expression(_LABELLED).finditer(text, block.start, block.end):
                yield from _claim(found, seen)
        if any(sign in written for sign in _SIGNS):
            for found in expression(_GIVEN).finditer(text, block.start, block.end):
                sentence = max(text.rfind(". ", block.start, found.start()), block.start)
                doubtful = expression(_DOUBTS).search(text, sentence, found.end()) is not None
                if not doubtful and not document.quotations.overlaps(*found.span("value")):
                    yield from _claim(found, seen)


def _claim(found: "Match[str]", seen: set[int]) -> Iterator[RatingClaim]:
    start, end = found.span("value")
    if start in seen:
        return
    seen.add(start)
    rating = _read(found["value"])
    if rating is not None and rating != Rating():
        yield RatingClaim(rating, start, end)


def _read(written: str) -> Rating | None:
    """A rating as prose has it: numbers may be words, and a whole scale may follow."""
    text = written.lower().strip()
    half = 0.5 if expression(r"(?<!\s)\s+and\s+a\s+half").search(text) else 0.0
    text = expression(r"(?<!\s)\s+(?:and\s+a\s+half|stars$(?<=\bof \w{3} stars))").sub("", text)
    text = expression(r"^(\w+)(?=\s|/|-)").sub(lambda word: _digits(word[1]), text)
    text = expression(r"out of (\w+)").sub(lambda word: f"out of {_WORD_SCALES.get(word[1], word[1])}", text)
    try:
        rating = parse_rating(text)
    except MalformedError:
        return None
    return rating if rating.value is None else rating._replace(value=rating.value + half)


def _digits(word: str) -> str:
    return str(NUMBER_WORDS.index(word)) if word in NUMBER_WORDS else word
