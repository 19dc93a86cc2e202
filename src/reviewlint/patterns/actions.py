"""From a rule's `action`, or a replacement, to the edits of a finding."""

from collections.abc import Sequence

from reviewlint.finding import Edit
from reviewlint.patterns.passages import Layer
from reviewlint.patterns.schema import Action

ACTIONS = ("replace", "remove", "edit", "convert", "suggest")
"""What an action may be called. The last two need Vale's own tools, and give no edits."""


def replacements(action: Action | None, text: str) -> list[str]:
    """What the matched text may become, the best first."""
    if action is None:
        return []
    if action.name == "replace":
        return list(action.params)
    if action.name == "remove":
        return [""]
    edited = _edited(action, text) if action.name == "edit" else None
    return [] if edited is None or edited == text else [edited]


def _edited(action: Action, text: str) -> str | None:
    """What `edit` makes of a text, None when its parameters are not understood."""
    match action.params:
        case ("trim", characters):
            return text.strip(characters)
        case ("trim_left", characters):
            return text.lstrip(characters)
        case ("trim_right", characters):
            return text.rstrip(characters)
        case ("truncate", separator) if separator:
            return text.partition(separator)[0]
        case ("split", separator, index) if separator and index.isdecimal():
            parts = text.split(separator)
            return parts[int(index)] if int(index) < len(parts) else None
        case ("replace", old, new):
            return text.replace(old, new)
        case ("regex", pattern, new):
            import re

            try:
                return re.sub(pattern, re.sub(r"\$(\d)", r"\\\1", new), text)
            except (re.error, IndexError):
                return None
    return None


def edits(
    layer: Layer, source: str, start: int, end: int, choices: Sequence[str], safe: bool
) -> tuple[Edit, ...]:
    """Edits of the layer's [start, end), one a choice; none when markup stands inside: it would be lost.

    Removing a text removes one of the spaces around it too.
    """
    text = layer.text[start:end]
    span = layer.span(start, end)
    if source[span.start : span.end].split() != text.split():
        return ()
    made = []
    for choice in choices:
        place = span
        if not choice:
            if layer.text[end : end + 1] == " ":
                place = layer.span(start, end + 1)
            elif start > 0 and layer.text[start - 1] == " ":
                place = layer.span(start - 1, end)
        made.append(Edit(place, _cased(choice, text), safe))
    return tuple(made)


def _cased(choice: str, text: str) -> str:
    """The choice with a capital when it takes the place of a word at the start of a sentence."""
    if choice.islower() and text[:1].isupper() and not text.isupper():
        return choice[:1].upper() + choice[1:]
    return choice
