"""Template tags and dollar signs: what a site generator reads, and what a Markdown parser misreads.

Tags (Hugo shortcodes, Liquid, Jinja, kramdown and pandoc attributes) and the dollar signs of
prices are blanked *before* parsing, character for character and byte for byte, so that the
parser neither reads markup out of them nor moves a single offset.
"""

import re

from reviewlint.typed import NamedTuple

_TAG_OPENING = re.compile(r"\{[{%:]|\{#\s|(?<=[)\]*_`])\{\s*[.#\w]")
_TAG_CLOSINGS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_TAG_LENGTH = 2000
"""Code points after which an unclosed tag is taken for text."""

_VERBATIM_TAG = re.compile(r"\{(?:\{[<%]|%-?)\s*(comment|code|highlight|math|mermaid|pre|raw)\b")

_MONEY = re.compile(r"\$(?=\d)|(?<=\w)\$(?=\w)")

_FILLERS = {1: ",", 2: "·", 3: "‼", 4: "\U00010100"}
"""Inert punctuation by length in UTF-8."""


class TemplateTag(NamedTuple):
    """The source range of a template tag; an attribute list (`{: .note}`) leaves no trace in the view."""

    start: int
    end: int
    visible: bool


def find_template_tags(source: str, start: int) -> list[TemplateTag]:
    """The template tags of `source` from `start` on, in order; a pair such as `highlight` with its content.

    A tag does not cross a blank line. Linear: a closing that was once sought in vain is not sought again.
    """
    tags: list[TemplateTag] = []
    unclosed: set[str] = set()
    match = _TAG_OPENING.search(source, start)
    while match is not None:
        at = match.start()
        closing = _TAG_CLOSINGS.get(match.group()[:2], "}")
        found = source.find(closing, at + 1, at + _TAG_LENGTH)
        end = found + len(closing)
        if found < 0 or _crosses_blank_line(source, at, end, one_line=closing == "}"):
            end = at + 1
        else:
            if verbatim := _VERBATIM_TAG.match(source, at):
                end = _end_of_verbatim(source, end, verbatim.group(1), unclosed)
            tags.append(TemplateTag(at, end, visible=closing != "}"))
        match = _TAG_OPENING.search(source, end)
    return tags


def blank(source: str, tags: list[TemplateTag]) -> str:
    """`source`, as long as before in code points and in UTF-8, with its tags and the `$` of money blanked."""
    if tags:
        parts = []
        done = 0
        for tag in tags:
            parts.append(source[done : tag.start])
            parts.append("".join(map(_filler, source[tag.start : tag.end])))
            done = tag.end
        parts.append(source[done:])
        source = "".join(parts)
    if "$" in source:
        source = _MONEY.sub(",", source)
    return source


def is_maths(content: str) -> bool:
    """Whether what stands between dollar signs is a formula rather than prose between two prices."""
    if any(sign in content for sign in "\\^_=+<>{}|/*"):
        return True
    words = content.split()
    return len(words) == 1 and (content == words[0] or len(words[0]) == 1)


def _crosses_blank_line(source: str, start: int, end: int, *, one_line: bool) -> bool:
    if "\n" not in (tag := source[start:end]):
        return False
    return one_line or "\n\n" in tag or "\n\r\n" in tag


def _end_of_verbatim(source: str, end: int, name: str, unclosed: set[str]) -> int:
    """Where the closing tag of a pair such as `highlight` ends; `end` when there is none."""
    if name in unclosed:
        return end
    closing = re.compile(rf"\{{(?:\{{[<%]\s*/\s*{name}\s*[%>]\}}|%-?\s*end{name}\s*-?%)\}}")
    match = closing.search(source, end)
    if match is None:
        unclosed.add(name)
        return end
    return match.end()


def _filler(character: str) -> str:
    if character in "\r\n" or character < "\x80":
        return character if character in "\r\n" else ","
    return _FILLERS[len(character.encode("utf-8", "surrogatepass"))]
