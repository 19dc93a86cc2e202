"""Ratings on the scales that publications use: numbers, fractions, per cent, letters, stars, words."""

from reviewlint.credits.values import NUMBER_WORDS, MalformedError, refuse_placeholder
from reviewlint.errors import SettingsError
from reviewlint.expressions import expression
from reviewlint.typed import NamedTuple

_HIGHEST = 100.0
"""The end of the widest scale that is used without being named: per cent."""

_VULGAR = {"¼": 0.25, "½": 0.5, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_WORDS = {word: float(number) for number, word in enumerate(NUMBER_WORDS)}
_NUMBER = r"[+-]?(?:\d+(?:[.,]\d+)?(?:\s*[¼½¾⅓⅔]|\s+1/2)?|[¼½¾⅓⅔]|\.\d+)"
_PLAIN = rf"({_NUMBER})\s*(%|percent|per cent)?$"
_FRACTION = rf"({_NUMBER})\s*(?:/|\bout of\b|\bof\b|\bvon\b|\bsur\b|\bav\b)\s*({_NUMBER})(?![\d/])"
_COUNTED = rf"(?i)({_NUMBER}|{'|'.join(_WORDS)})(\s+and\s+a\s+half)?[\s-]*(?:stars?|points?|pts|★|⭐)\b"
_STARS = r"(?=.*[★⭐🌟✭✦*☆✩½])([★⭐🌟✭✦*]*+)\s*+(?:(½|1/2|[.]5)\s*+)?([☆✩✰]*+)$"
_GRADE = r"(?i)[A-F](?:\+{1,2}|-{1,2})?$"
_ONLY_FIGURES = r"[\d\s./,:;+-]+$"


class Rating(NamedTuple):
    """A rating: `value` out of `best` where they are known, or a letter grade.

    A verdict in words, such as `abandoned`, has none of the three.
    """

    value: float | None = None
    best: float | None = None
    grade: str | None = None


class TagRating(NamedTuple):
    """A rating of which both numbers are known."""

    value: float
    best: float


def parse_rating(text: str) -> Rating:
    """The rating that a value holds. Raises MalformedError."""
    refuse_placeholder(text)
    text = text.strip().replace("\ufe0f", "").replace("−", "-").replace("–", "-")
    if found := expression(_PLAIN).match(text):
        value = _number(found[1])
        return _in_scale(value, _HIGHEST) if found[2] else Rating(value)
    if found := expression(_STARS).match(text):
        value = len(found[1]) + (0.5 if found[2] else 0.0)
        best = len(found[1]) + bool(found[2]) + len(found[3]) if found[3] else None
        return Rating(value, float(best) if best else None)
    if found := expression(_FRACTION).match(text):
        return _in_scale(_number(found[1]), _number(found[2]))
    if found := expression(_COUNTED).match(text):
        word = _WORDS.get(found[1].lower())
        return Rating((_number(found[1]) if word is None else word) + (0.5 if found[2] else 0.0))
    if expression(_GRADE).match(text):
        return Rating(grade=text.upper())
    if expression(_ONLY_FIGURES).match(text) and not _is_list(text):
        raise MalformedError("is not a rating that can be read: write it as 4, 3.5 or 4/5")
    return Rating()


def rating_in_tag(text: str) -> TagRating | None:
    """The rating that a tag such as `4/5` holds; dates and names (`9/11`, `24/7`) are none."""
    found = expression(r"(\d{1,3}(?:\.\d)?)/(4|5|6|10|20|100)").fullmatch(text.strip())
    return TagRating(float(found[1]), float(found[2])) if found else None


def check_bounds(rating: Rating, best: float | None, worst: float | None) -> None:
    """Raise MalformedError when a rating lies outside the bounds that are given beside it."""
    value = rating.value
    if value is None or rating.best is not None:
        return
    if best is not None and value > best:
        raise MalformedError(f"is above the highest rating, which is {plain(best)} here")
    if worst is not None and value < worst:
        raise MalformedError(f"is below the lowest rating, which is {plain(worst)} here")
    if best is None and value > _HIGHEST:
        raise MalformedError("is above 100: name the highest rating too, as in 150/200")
    if worst is None and value < 0:
        raise MalformedError("is below zero: check the figure")


def check_scale(rating: Rating, scale: str) -> None:
    """Raise MalformedError when a rating is off the house's scale: its highest number, or `letters`.

    Raises SettingsError for a scale that is neither.
    """
    if rating == Rating():
        return
    if scale == "letters":
        if rating.grade is None:
            raise MalformedError("is a number, but the house scale is letters from A to F")
        return
    try:
        best = float(scale)
    except ValueError:
        message = f'a rating scale is its highest number, such as "5", or "letters", not {scale!r}'
        raise SettingsError(message) from None
    if rating.grade is not None:
        raise MalformedError(f"is a letter, but the house scale ends at {scale}")
    if rating.best is not None and rating.best != best:
        raise MalformedError(f"is out of {plain(rating.best)}, but the house scale ends at {scale}")
    if rating.value is not None and rating.value > best:
        raise MalformedError(f"is above the house scale, which ends at {scale}")


def plain(number: float) -> str:
    """A number without a needless `.0`."""
    return f"{number:g}"


def _in_scale(value: float, best: float) -> Rating:
    if best <= 0:
        raise MalformedError("is out of nothing: the second number is the highest rating, as in 4/5")
    if value > best:
        raise MalformedError(f"is above the highest rating, which is {plain(best)} here")
    return Rating(value, best)


def _number(text: str) -> float:
    total = 0.0
    text = text.strip()
    sign = -1.0 if text.startswith("-") else 1.0
    text = text.lstrip("+-")
    if text.endswith("1/2") and len(text) > 3:
        text, total = text[:-3], 0.5
    elif text[-1] in _VULGAR:
        text, total = text[:-1], _VULGAR[text[-1]]
    text = text.strip()
    return sign * (total + (float(text.replace(",", ".")) if text else 0.0))


def _is_list(text: str) -> bool:
    """Whether figures are several ratings or a range: `7, 8, 6`, `3-4`."""
    return all(
        expression(_PLAIN).match(part.strip()) or expression(_FRACTION).match(part.strip())
        for part in expression(r"[,;]\s+|-").split(text)
    )
