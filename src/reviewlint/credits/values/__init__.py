"""What the values of credited fields mean: one small parser a type.

Every parser takes the text of a value as written and returns what it means, or raises
`MalformedError` with a clause that says what is wrong and how the value should look. None of
them asks for more than the value itself, and when a value might be right they accept it.
"""


class MalformedError(ValueError):
    """A value that cannot mean what its field says; the message is a clause that follows the value."""

    @property
    def reason(self) -> str:
        """The clause, such as `is not a year: write four digits, such as 2013`."""
        return str(self.args[0])


_NOTHING = frozenset(
    ("n/a", "na", "none", "null", "nil", "unknown", "tba", "tbc", "n.d.", "nd", "undated", "various")
)
_YES_OR_NO = frozenset(("yes", "no", "true", "false", "-", "–", "—"))
_UNFINISHED = frozenset(["todo", "tbd", "fixme", "xxx", "xx", "tk", "tktk"])

NUMBER_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def says_nothing(text: str) -> bool:
    """Whether a value states on purpose that there is none, such as `n/a` or `unknown`."""
    bare = text.strip().lower()
    return bare in _NOTHING or bare in _YES_OR_NO


def refuse_placeholder(text: str) -> None:
    """Raise MalformedError for a value that somebody meant to fill in later, such as `???` or `TODO`."""
    bare = text.strip().lower()
    if bare in _UNFINISHED or (bare and not bare.strip("?")):
        raise MalformedError("is still a placeholder: fill it in, or drop the field until you can")
