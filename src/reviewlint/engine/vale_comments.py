"""Vale's own comments, for rules of Vale styles: `<!-- vale off -->`, `<!-- vale Style.Rule = NO -->`.

What a comment switches off stays off until one of the same name switches it on again.
"""

import re
from collections.abc import Iterable

from reviewlint.document.comments import Comment
from reviewlint.document.ranges import Ranges
from reviewlint.finding import Span

_OFF_ON = r"\s*vale\s+(off|on)\s*\Z"
_SWITCH = r'\s*vale\s+([\w.-]+)(?:\["(.+)"\])?\s*=\s*(NO|YES)\s*\Z'

_EVERYTHING = ("", "")


class ValeComments:
    """Where Vale's comments switch what off. `length` is that of the source."""

    __slots__ = ("_off",)

    def __init__(self, comments: Iterable[Comment], length: int) -> None:
        since: dict[tuple[str, str], int] = {}
        ranges: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for comment in comments:
            if switch := re.match(_OFF_ON, comment.text):
                key, off = _EVERYTHING, switch.group(1) == "off"
            elif switch := re.match(_SWITCH, comment.text):
                key, off = (switch.group(1), switch.group(2) or ""), switch.group(3) == "NO"
            else:
                continue
            if off:
                since.setdefault(key, comment.span.start)
            elif key in since:
                ranges.setdefault(key, []).append((since.pop(key), comment.span.start))
        for key, start in since.items():
            ranges.setdefault(key, []).append((start, length + 1))
        self._off = {key: Ranges(found) for key, found in ranges.items()}

    def __bool__(self) -> bool:
        return bool(self._off)

    def silence(self, rule: str, span: Span, text: str) -> bool:
        """Whether a rule of a Vale style is off at a place where it found `text`."""
        style = rule.partition(".")[0]
        return any(
            key in self._off and self._off[key].overlaps(span.start, max(span.end, span.start + 1))
            for key in (_EVERYTHING, (style, ""), (rule, ""), (rule, text))
        )
