"""What has been found out about words, for as long as the process lives: an archive repeats most of them."""

from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
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
        if len(word) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[word] = value
        return value

    def learn(self, values: "Mapping[str, _Value]") -> None:
        """Take over what was found out elsewhere."""
        if len(self) >= _MOST:
            self.clear()
        self.update(values)
