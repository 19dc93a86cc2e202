"""Messages with the verbs of Go's `Sprintf`, as Vale's rules write them: `%s`, `%d`, `%[2]s`, `%%`."""

from collections.abc import Sequence

from reviewlint.expressions import expression
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from re import Match

_VERB = r"%(?:\[(\d+)\])?(?:\.(\d+))?([sdvqfgx%])"


def format_message(message: str, values: Sequence[str | int | float]) -> str:
    """The message with its verbs filled in: surplus values are ignored, missing ones leave nothing."""
    if "%" not in message:
        return message
    place = 0

    def fill(match: "Match[str]") -> str:
        nonlocal place
        index, precision, verb = match.groups()
        if verb == "%":
            return "%"
        if index:
            place = int(index) - 1
        place += 1
        if not 0 < place <= len(values):
            return ""
        value = values[place - 1]
        if precision and not isinstance(value, str):
            return f"{value:.{int(precision)}f}"
        text = f"{value:.2f}" if isinstance(value, float) else str(value)
        return f'"{text}"' if verb == "q" else text

    return expression(_VERB).sub(fill, message)


def join_choices(choices: Sequence[str]) -> str:
    """The choices, quoted, as a sentence has them: 'a', 'b', or 'c'."""
    quoted = [f"'{choice}'" for choice in choices]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"
