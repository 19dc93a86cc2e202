"""Reads a regular expression into a tree, so that what it needs and what it risks can be worked out.

The dialect is what rule files are written in: .NET's, as Vale uses it, which is nearly Python's. Differences
that the tree irons out: a flag in the middle of a pattern (`a(?i)b`) becomes a group, `(?<name>...)` becomes
`(?P<name>...)`, `\\z` becomes `\\Z`. What this reader does not know makes `parse` give None: such a pattern
still runs, as written, only without the short cuts.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

from reviewlint.patterns.tree import (
    Assertion,
    Branch,
    Character,
    Group,
    Node,
    Reference,
    Repeat,
    Sequence,
    sequence,
)
from reviewlint.typed import NamedTuple

# Characters as bits of an integer: 128 for ASCII, where a capital shares the bit of its small letter, and
# three for everything beyond ASCII: letters and digits, white space, the rest.
_BEYOND_WORD, _BEYOND_SPACE, _BEYOND_OTHER = 1 << 128, 1 << 129, 1 << 130
_BEYOND = _BEYOND_WORD | _BEYOND_SPACE | _BEYOND_OTHER


def character_bit(character: str) -> int:
    """The bit that stands for one character."""
    if character < "\x80":
        return 1 << ord(character.lower())
    if character.isalnum():
        return _BEYOND_WORD
    return _BEYOND_SPACE if character.isspace() else _BEYOND_OTHER


def _bits(codes: Iterable[int]) -> int:
    bits = 0
    for code in codes:
        bits |= character_bit(chr(code))
    return bits


_ASCII = frozenset(range(128))
_DIGITS = frozenset(range(ord("0"), ord("9") + 1))
_WORD = frozenset(code for code in _ASCII if chr(code).isalnum()) | {ord("_")}
_SPACE = frozenset(code for code in _ASCII if chr(code).isspace())
_NOT_LINE_BREAK = _bits(_ASCII - {ord("\n")}) | _BEYOND


class _Escape(NamedTuple):
    """`\\w` and its like: the ASCII it holds, the bits beyond, and how it stands inside a class of RE2.

    RE2 knows only ASCII here; each is widened to hold at least what Python's holds, and so it may pass too
    much, never too little.
    """

    codes: frozenset[int]
    beyond: int
    re2: str


_CLASS_ESCAPES = {
    "d": _Escape(_DIGITS, _BEYOND_WORD, r"\d\x{80}-\x{10FFFF}"),
    "w": _Escape(_WORD, _BEYOND_WORD, r"\w\x{80}-\x{10FFFF}"),
    "s": _Escape(_SPACE, _BEYOND_SPACE, r"\s\x0b\x1c-\x1f\x{80}-\x{10FFFF}"),
    "D": _Escape(_ASCII - _DIGITS, _BEYOND, r"\D"),
    "W": _Escape(_ASCII - _WORD, _BEYOND, r"\W"),
    "S": _Escape(_ASCII - _SPACE, _BEYOND, r"\S\x0b"),
}
_MOST_CHOICES = 8
_FLAGS = frozenset("im")
_CONTROL = {"n": "\n", "r": "\r", "t": "\t", "f": "\f", "v": "\v", "a": "\a", "e": "\x1b"}
_SPECIAL = frozenset("\\.^$*+?{}[]()|")
_CLASS_SPECIAL = frozenset("\\[]^-&~|")


class _UnknownError(Exception):
    """The pattern holds something this reader does not know, or is broken."""


@lru_cache(maxsize=16)  # what one asks about a pattern comes in one go
def parse(pattern: str) -> Node | None:
    """The tree of a pattern; None when it holds something exotic, or is broken."""
    reader = _Reader(pattern)
    try:
        node = reader.branch()
    except (_UnknownError, RecursionError):
        return None
    return node if reader.at_end() else None


@lru_cache(maxsize=256)
def literal(character: str) -> Character:
    """The node that matches exactly one character."""
    python = "\\" + character if character in _SPECIAL else character
    re2 = python if ord(character) >= 32 else f"\\x{ord(character):02x}"
    return Character(python, re2, character_bit(character), (character,))


def _with_flags(items: list[Node], flags: str) -> Node:
    node = sequence(items)
    return Group(f"(?{''.join(sorted(set(flags)))}:", node) if flags and items else node


class _Reader:
    """A recursive descent over one pattern."""

    __slots__ = ("_at", "_pattern")

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._at = 0

    def at_end(self) -> bool:
        return self._at >= len(self._pattern)

    def branch(self) -> Node:
        """Alternatives, up to the end or to the bracket that closes them."""
        options: list[Node] = []
        flags = ""
        while True:
            option, flags = self._option(flags)
            options.append(option)
            if not self._take("|"):
                return options[0] if len(options) == 1 else Branch(tuple(options))

    def _option(self, flags: str) -> tuple[Node, str]:
        """One alternative, and the flags that hold from its end to the end of the group."""
        items: list[Node] = []
        while not self.at_end() and self._pattern[self._at] not in "|)":
            switch = self._flag_switch()
            if switch:
                rest, all_flags = self._option(flags + switch)
                return sequence([_with_flags(items, flags), rest]), all_flags
            items.append(self._repeated(self._atom()))
        return _with_flags(items, flags), flags

    def _flag_switch(self) -> str:
        """The letters of `(?i)` and the like, which open no group of their own; "" when not here."""
        if not self._pattern.startswith("(?", self._at):
            return ""
        close = self._pattern.find(")", self._at)
        letters = self._pattern[self._at + 2 : close]
        if close < 0 or not letters or not letters.isalpha():
            return ""
        if not set(letters) <= _FLAGS:
            raise _UnknownError
        self._at = close + 1
        return letters

    def _take(self, text: str) -> bool:
        if self._pattern.startswith(text, self._at):
            self._at += len(text)
            return True
        return False

    def _next(self) -> str:
        if self.at_end():
            raise _UnknownError
        self._at += 1
        return self._pattern[self._at - 1]

    def _until(self, end: str) -> str:
        close = self._pattern.find(end, self._at)
        if close < 0:
            raise _UnknownError
        taken = self._pattern[self._at : close]
        self._at = close + len(end)
        return taken

    def _atom(self) -> Node:
        character = self._next()
        if character == "(":
            return self._group()
        if character == "[":
            return self._class()
        if character == "\\":
            return self._escape()
        if character == ".":
            return Character(".", ".", _NOT_LINE_BREAK, ())
        if character in "^$":
            return Assertion(character)
        if character in "*+?":
            raise _UnknownError
        return literal(character)

    def _group(self) -> Node:
        opening = "("
        if self._take("?"):
            if self._take("#"):
                self._until(")")
                return Sequence(())
            opening = self._extension()
        item = self.branch()
        if self._next() != ")":
            raise _UnknownError
        if opening in ("(?=", "(?!", "(?<=", "(?<!"):
            return Assertion(opening, item)
        return Group(opening, item)

    def _extension(self) -> str:
        for simple in (":", "=", "!", "<=", "<!", ">"):
            if self._take(simple):
                return "(?" + simple
        if self._take("P<") or self._take("<"):
            name = self._until(">")
            if not name.isidentifier():
                raise _UnknownError
            return f"(?P<{name}>"
        letters = self._until(":")
        on, _, off = letters.partition("-")
        if not set(on + off) <= _FLAGS:
            raise _UnknownError
        return f"(?{letters}:"

    def _escape(self) -> Node:
        character = self._next()
        escape = _CLASS_ESCAPES.get(character)
        if escape is not None:
            return Character("\\" + character, f"[{escape.re2}]", _bits(escape.codes) | escape.beyond, ())
        if character in "bBA":
            return Assertion("\\" + character)
        if character == "z":
            return Assertion(r"\Z")
        if character == "Z":  # .NET: also before a last line break
            return Assertion(r"(?=\n?\Z)")
        if character in "123456789":
            return Reference("\\" + character)
        if character == "k" and self._take("<"):
            return Reference(f"(?P={self._until('>')})")
        return literal(self._character(character))

    def _character(self, letter: str) -> str:
        """The character that an escape stands for; `letter` is what follows the backslash."""
        if letter in _CONTROL:
            return _CONTROL[letter]
        digits = {"x": 2, "u": 4, "U": 8}.get(letter)
        if digits is not None:
            code = self._pattern[self._at : self._at + digits]
            self._at += digits
            try:
                return chr(int(code, 16))
            except (ValueError, OverflowError):
                raise _UnknownError from None
        if letter.isalnum() and letter.isascii():
            raise _UnknownError
        return letter

    def _class(self) -> Node:
        negated = self._take("^")
        python, re2 = "", ""
        codes: set[int] = set()
        beyond = 0
        choices: list[str] | None = []
        widened = False
        first = True
        while first or not self._take("]"):
            first = False
            low = self._class_item()
            if isinstance(low, _Escape):
                python += "\\" + self._pattern[self._at - 1]
                re2 += low.re2
                codes |= low.codes
                beyond |= low.beyond
                choices, widened = None, True
                continue
            high = low
            if self._pattern.startswith("-", self._at) and not self._pattern.startswith("-]", self._at):
                self._at += 1
                item = self._class_item()
                if isinstance(item, _Escape) or item < low:
                    raise _UnknownError
                high = item
            codes.update(range(ord(low), min(ord(high), 127) + 1))
            if high > "\x7f":
                beyond |= character_bit(high) if low == high else _BEYOND
            python += _range(low, high, _in_class)
            re2 += _range(low, high, _in_re2_class)
            if choices is not None and ord(high) - ord(low) < _MOST_CHOICES:
                choices += [chr(code) for code in range(ord(low), ord(high) + 1)]
            else:
                choices = None
        if negated:
            # Widening inside a negated class would narrow it: let RE2 pass everything there.
            anything_else = "(?s:.)" if widened else f"[^{re2}]"
            return Character(f"[^{python}]", anything_else, _bits(_ASCII - codes) | _BEYOND, ())
        return Character(f"[{python}]", f"[{re2}]", _bits(codes) | beyond, tuple(choices or ()))

    def _class_item(self) -> "str | _Escape":
        character = self._next()
        if character == "[" and self._pattern.startswith(":", self._at):
            raise _UnknownError
        if character == "-" and self._pattern.startswith("[", self._at):  # .NET: subtraction
            raise _UnknownError
        if character != "\\":
            return character
        letter = self._next()
        if letter in _CLASS_ESCAPES:
            return _CLASS_ESCAPES[letter]
        return "\b" if letter == "b" else self._character(letter)

    def _repeated(self, item: Node) -> Node:
        while not self.at_end() and self._pattern[self._at] in "*+?{":
            low, high = 0, None
            start = self._at
            if self._take("*"):
                pass
            elif self._take("+"):
                low = 1
            elif self._take("?"):
                high = 1
            else:
                counts = self._counts()
                if counts is None:
                    return item
                low, high = counts
            if not self._take("?"):
                self._take("+")
            item = Repeat(item, low, high, self._pattern[start : self._at])
        return item

    def _counts(self) -> tuple[int, int | None] | None:
        """The numbers of `{2,5}`; None when the brace is only a brace."""
        close = self._pattern.find("}", self._at)
        if not self._pattern.startswith("{", self._at) or close < 0:
            return None
        low, comma, high = self._pattern[self._at + 1 : close].partition(",")
        if not (low + high).isdecimal():
            return None
        self._at = close + 1
        if not comma:
            return int(low), int(low)
        return int(low or 0), int(high) if high else None


def _range(low: str, high: str, written: Callable[[str], str]) -> str:
    return written(low) if low == high else f"{written(low)}-{written(high)}"


def _in_class(character: str) -> str:
    return "\\" + character if character in _CLASS_SPECIAL else character


def _in_re2_class(character: str) -> str:
    return f"\\x{{{ord(character):x}}}" if character in _CLASS_SPECIAL or ord(character) < 32 else character
