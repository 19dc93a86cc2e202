"""What has been found out about words, for as long as the process lives: an archive repeats most of them."""

from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    _Value = TypeVar("_Value")

_MOST = 1 << 16
_LONGEST = 64


class WordTable(dict[str, "_Value"]):
    """Words and what `find` says of them, asked once a word; all are forgotten before there are too many."""

    __slots__ = ("_find",)

    def __init__(self, find: "Callable[[str], _Value]") -> None:
        self._find = find

    def __missing__(self, word: str) -> "_Value":
        value = self._find(word)
        self.keep(word, value)
        return value

    def keep(self, word: str, value: "_Value") -> None:
        """Remember a word, unless it is too long to be one."""
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = value
