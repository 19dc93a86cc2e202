"""Words said twice in a row, as proselint's one expression with a reference back finds them.

On its own the expression takes longer than all other checks together, and the square of the length on some
texts. It can only match where a word stands again up to four words later, so it is only tried there.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Pattern

_LONGEST_PHRASE = 4
"""Words of a phrase that the expression can see said twice."""
_WORD = r"\w+"
_UNUSUAL = r"[\d_]|[^\W\x00-\x7f]"
"""The expression takes only `A-Z` for letters: after anything else a word may begin or end."""
_LONGEST_UNUSUAL = 64
"""Characters; in a longer word with such signs nobody looks for another one."""


def find_illusions(text: str, pattern: str, exceptions: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The spans of all matches of proselint's expression but those that an exception matches too."""
    # Told apart before they are folded: `İ` folds to two characters, of which one belongs to no word.
    split = expression(_WORD).findall
    words = split(text.lower()) if text.isascii() else [word.casefold() for word in split(text)]
    doubled = {
        place
        for distance in range(1, _LONGEST_PHRASE + 1)
        for place, (one, other) in enumerate(zip(words, words[distance:], strict=False))
        if one == other
    }
    doubled.update(_doubled_in_part(words))
    if not doubled:
        return
    illusion = _compiled(pattern)
    end = 0
    for place, word in enumerate(expression(_WORD).finditer(text)):
        if place not in doubled:
            continue
        for start in _beginnings(word[0]):
            if word.start() + start < end:
                continue
            match = illusion.match(text, word.start() + start)
            if match is not None:
                end = match.end()
                if not any(_compiled(exception).search(match[0].strip()) for exception in exceptions):
                    yield match.span()


def _doubled_in_part(words: Sequence[str]) -> Iterator[int]:
    """Words with digits and the like, of which a part may stand again."""
    unusual = [place for place, word in enumerate(words) if not _is_plain(word)]
    for place in unusual:
        word = words[place]
        following = words[place + 1 : place + 1 + _LONGEST_PHRASE]
        parts = tuple(word[start:] for start in _beginnings(word))
        if any(other.startswith(parts) for other in following):
            yield place
        for before in range(max(0, place - _LONGEST_PHRASE), place):
            if word.startswith(words[before]):
                yield before


def _is_plain(word: str) -> bool:
    return (word.isascii() and word.isalpha()) or len(word) > _LONGEST_UNUSUAL


def _beginnings(word: str) -> list[int]:
    """Where the expression may begin in a word."""
    if _is_plain(word):
        return [0]
    return [0, *[match.end() for match in expression(_UNUSUAL).finditer(word) if match.end() < len(word)]]


@lru_cache
def _compiled(pattern: str) -> "Pattern[str]":
    import re

    return re.compile(pattern, re.IGNORECASE)
