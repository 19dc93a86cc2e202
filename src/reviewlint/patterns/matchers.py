"""What a rule looks for, taken apart: strings for the index of all strings, regular expressions for the rest.

A matcher stands for one pattern `a|b|c`, perhaps between `\\b` and `\\b`: at each place the first alternative
that fits wins, and matches do not overlap. Most alternatives of real rules are plain text, or spell out a few
strings (`beers?`, `(?:added|extra) bonus`); those never become regular expressions at all.
"""

from reviewlint.patterns.regexes import Probe
from reviewlint.typed import NamedTuple, TypeAlias

ORDERS = 64
"""The order of an alternative is its number times this, plus which of its strings it is."""

_LEVELLED = (("’", "'"), ("\u00a0", " "), ("\u202f", " "), ("\n", " "), ("İ", "i"))

Anchored: TypeAlias = dict[str, list[tuple[str, int, int]]]
"""An anchor, in small letters -> the strings that hold it: (text, order, where the anchor stands in it).

Only anchors are looked up: thousands of phrases share few of them, and an index of long strings takes long to
build.
"""


class Matcher(NamedTuple):
    """Alternatives to look for; plain data.

    `words` stand between two `\\b`, `strings` anywhere. `probes` are the alternatives that stay regular
    expressions. With `ignore_case` words and strings are in small letters.
    """

    words: Anchored
    strings: Anchored
    probes: list[tuple[Probe, int]]
    ignore_case: bool


class PatternError(Exception):
    """A pattern of a rule is wrong: `key` of the rule, `item` in it (an index or a key), and why."""

    def __init__(self, reason: str, key: str, item: int | str | None = None) -> None:
        super().__init__(reason, key, item)
        self.reason = reason
        self.key = key
        self.item = item


def level(text: str) -> str:
    """The text with straight apostrophes and one kind of space, so that "don't" is found however it is set.

    Also without `İ`, the one character that grows when it becomes small: the length stays the same.
    """
    for uneven, even in _LEVELLED:
        if uneven in text:
            text = text.replace(uneven, even)
    return text


def is_level(text: str) -> bool:
    """Whether there is nothing in the text to level."""
    return not any(uneven in text for uneven, _ in _LEVELLED)


def fold(text: str) -> str:
    """The text as the index of strings sees it: level, in small letters, of the same length."""
    return level(text).lower()
