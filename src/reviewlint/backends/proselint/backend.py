"""proselint as a second opinion."""

from collections.abc import Collection, Iterator

from reviewlint.backends.proselint.choice import (
    ABOUT_QUOTES,
    CHOICES,
    MESSAGES,
    NO_WORDING,
    OF_NAMES,
    PREFIX,
    SPELLING,
)
from reviewlint.backends.proselint.engine import Hit, Proselint, load_data
from reviewlint.backends.remark import Remark
from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.strings import Together


class ProselintBackend:
    """The checks of proselint with the given rule ids. Their data is read when a document first needs it.

    Others who look for strings in the prose share `together`.
    """

    __slots__ = ("_engine", "_rules", "_together", "name", "repeatable", "required")

    def __init__(self, rules: Collection[str], together: Together) -> None:
        self.name = "proselint"
        self.required = True
        self.repeatable = True
        self._rules = rules
        self._together = together
        self._engine: Proselint | None = None

    def remarks(self, document: Document, notices: list[Notice]) -> Iterator[Remark]:
        """What proselint says of the prose view."""
        if self._engine is None:
            wanted = {rule.removeprefix(PREFIX) for rule in self._rules}
            self._engine = Proselint(load_data(), wanted, self._together)
        text = document.text
        for hit in self._engine.find(text):
            from reviewlint.backends.proselint.mistakes import is_mistake

            if not is_mistake(hit, text):
                yield _remark(hit, text)


def _remark(hit: Hit, text: str) -> Remark:
    start, end = hit.start, hit.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    message = hit.message
    if hit.check in MESSAGES:
        message = MESSAGES[hit.check].format(text[start:end])
    return Remark(
        PREFIX + hit.check,
        CHOICES[hit.check].severity,
        message,
        start,
        end,
        _forms(hit.form),
        spelling=hit.check.startswith(SPELLING) and hit.check not in OF_NAMES,
        wording=not hit.check.startswith(NO_WORDING),
        about_quotes=hit.check in ABOUT_QUOTES,
    )


def _forms(form: str | None) -> tuple[str, ...]:
    """What a reader can write instead: proselint writes alternatives as `quell' or 'quash`."""
    if form is None or "\\" in form:
        return ()
    return tuple(form.split("' or '"))
