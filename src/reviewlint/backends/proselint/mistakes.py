"""What proselint 0.16 sees wrongly, by its own later examples: such hits are not passed on."""

from collections.abc import Callable

from reviewlint.backends.proselint.engine import Hit
from reviewlint.expressions import expression

_DASHES = frozenset("-–—")
_NUMBERS = r"(?<!\d)\d++(\D)\d+$"


def is_mistake(hit: Hit, text: str) -> bool:
    """Whether a hit in a text is one of them."""
    mistake = _MISTAKES.get(hit.check)
    return mistake is not None and mistake(hit, text)


def _inside_word(hit: Hit, text: str) -> bool:
    """`8 am` in "8 amino acids"."""
    return text[hit.end : hit.end + 1].isalnum()


def _no_range(hit: Hit, text: str) -> bool:
    """`From 2026-02` in "From 2026-02-24", `from 10:00` in "from 10:00-11:00"."""
    between = expression(_NUMBERS).search(text[hit.start : hit.end])
    return between is None or between[1] not in _DASHES or text[hit.end : hit.end + 1] in ("-", "/", ":")


def _only_inside_others(hit: Hit, text: str) -> bool:
    """`labour` beside "collaboration", which holds `labor` but is another word."""
    import re

    return (
        re.search(rf"\b{hit.form}", text, re.IGNORECASE) is None or text[hit.start - 1 : hit.start].isalpha()
    )


_MISTAKES: dict[str, Callable[[Hit, str], bool]] = {
    "dates_times.am_pm.lowercase_periods": _inside_word,
    "dates_times.dates.dash_and_from": _no_range,
    "spelling.consistency": _only_inside_others,
}
