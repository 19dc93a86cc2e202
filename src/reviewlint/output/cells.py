"""Text on a terminal: how many cells it takes, and how to show it without letting it take over."""

from collections.abc import Iterable, Iterator

TAB = " " * 4

_BIDI = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_UNSEEN = (*range(0x20), *range(0x7F, 0xA0), *_BIDI, 0x2028, 0x2029)

_VISIBLE = {code: f"<U+{code:04X}>" for code in _UNSEEN} | {ord("\t"): TAB, 0xFEFF: ""}
"""Escape sequences could repaint the terminal and direction marks reorder the line: both are spelt out."""

_OF_PROSE = dict.fromkeys(map(ord, "‘’“”–—…·£€ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖÙÚÛÜßàáâäçèéêëíîïñóôöùúûü"))
"""Characters of ordinary prose that take one cell, as letters of ASCII do."""


def visible(text: str) -> str:
    """The text with tabs as spaces, and with control and direction characters spelt out."""
    return text if text.isprintable() else text.translate(_VISIBLE)


def one_line(text: str) -> str:
    """The text with every run of white space as one space, made visible: fit for a message."""
    return visible(" ".join(text.split()))


def cells(text: str) -> int:
    """The terminal cells that visible text takes: two for wide characters, none for combining ones."""
    if text.isascii() or text.translate(_OF_PROSE).isascii():
        return len(text)
    # Late, for the many reviews that never get here.
    from unicodedata import category, east_asian_width

    total = 0
    for char in text:
        if char.isascii():
            total += 1
        elif _is_zero_width(char, category(char)):
            continue
        else:
            total += 2 if east_asian_width(char) in "WF" else 1
    return total


def _is_zero_width(char: str, category: str) -> bool:
    # Medial and final Hangul jamo join the syllable before them; most terminals show a soft hyphen.
    return category in ("Mn", "Me") or (category == "Cf" and char != "\xad") or "\u1160" <= char <= "\u11ff"


def wrap(text: str, width: int) -> Iterable[str]:
    """Lines of at most `width` cells, broken at spaces; a longer word gets a line of its own."""
    if cells(text) <= width:
        return (text,)
    return _wrap_ascii(text, width) if text.isascii() else _wrap(text, width)


def _wrap(text: str, width: int) -> Iterator[str]:
    line = ""
    used = 0
    for word in text.split(" "):
        need = cells(word)
        if line and used + 1 + need > width:
            yield line
            line, used = word, need
        elif line:
            line, used = f"{line} {word}", used + 1 + need
        else:
            line, used = word, need
    yield line


def _wrap_ascii(text: str, width: int) -> Iterator[str]:
    start = 0
    while len(text) - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space < 0:
            space = text.find(" ", start)
        if space < 0:
            break
        yield text[start:space]
        start = space + 1
    yield text[start:]
