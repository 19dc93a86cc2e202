"""Running times and playing times, in any common writing."""

from reviewlint.credits.values import NUMBER_WORDS, MalformedError, refuse_placeholder
from reviewlint.expressions import expression

_ISO = (
    r"(?i)P(?=.)(?:(\d+)D)?(?:T(?=.)(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$"
)
_CLOCK = r"(\d+):(\d{1,2})(?::(\d{1,2}))?(?!\d)"
_BARE = r"(?i)(?:~|≈|c\.|ca\.|about|approx\.?)?\s*(\d+(?:[.,]\d+)?)\s*(?:[-–+]\s*\d*)?$"
_NUMBER_WORDS = {word: number for number, word in enumerate(NUMBER_WORDS)} | {"a": 1, "an": 1}
_AMOUNT = (
    rf"(?i)((?<!\d)\d++(?:[.,]\d++)?|\b(?:{'|'.join(_NUMBER_WORDS)})\b)\s*+(?:\+\s*+)?(?:[-–]\s*+\d++\s*+)?-?"
    r"(days?|hours?|hrs?|h|std|stunden?|heures?|horas?|minutes?|minuten|minutos|mins?|min|mn|m|′|'|’"
    r"|seconds?|sekunden?|secs?|s|″|\"|”)(?![a-z])\.?(?:\s*(\d{1,2})(?=$|\s*\())?"
)
_MINUTES = {"d": 1440.0, "h": 60.0, "m": 1.0, "s": 1 / 60}
_OTHER_UNITS = {
    "std": "h",
    "stunde": "h",
    "stunden": "h",
    "'": "m",
    "’": "m",
    "′": "m",
    '"': "s",
    "”": "s",
    "″": "s",
}


def parse_duration(text: str) -> float:
    """The minutes that a value names: `126`, `126 min`, `2h 6m`, `2:06`, `1:30:05`, `PT2H6M`.

    A bare number is minutes; `2:06` is hours and minutes, `45:12` minutes and seconds.
    Raises MalformedError.
    """
    refuse_placeholder(text)
    text = text.strip()
    minutes = _minutes(text)
    if minutes is None:
        raise MalformedError("is not a length of time: write minutes, such as 126, or 2h 6m")
    if minutes <= 0:
        raise MalformedError("is no time at all: write minutes, such as 126, or 2h 6m")
    return minutes


def _minutes(text: str) -> float | None:
    if found := expression(_ISO).match(text):
        days, hours, minutes, seconds = (_number(part) if part else 0.0 for part in found.groups())
        return days * 1440 + hours * 60 + minutes + seconds / 60
    if found := expression(_CLOCK).match(text):
        return _clock(int(found[1]), int(found[2]), int(found[3]) if found[3] else None)
    if found := expression(_BARE).match(text):
        return _number(found[1])
    total: float | None = None
    end = 0
    for found in expression(_AMOUNT).finditer(text):
        if total is not None and text[end : found.start()].strip(" ,&").lower() not in (
            "",
            "and",
            "und",
            "et",
        ):
            break
        unit = found[2].lower()
        factor = _MINUTES[_OTHER_UNITS.get(unit, unit[0])]
        total = (total or 0.0) + _number(found[1]) * factor + float(found[3] or 0) * factor / 60
        end = found.end()
    return total


def _clock(first: int, second: int, third: int | None) -> float:
    if second >= 60 or (third is not None and third >= 60):
        raise MalformedError(f"counts to {max(second, third or 0)} where 59 is the most: check the digits")
    if third is not None:
        return first * 60 + second + third / 60
    return first * 60.0 + second if first < 10 else first + second / 60


def _number(text: str) -> float:
    word = _NUMBER_WORDS.get(text.lower())
    return float(word) if word is not None else float(text.replace(",", "."))
