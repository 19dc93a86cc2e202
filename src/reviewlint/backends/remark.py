"""What a second opinion is: remarks on the prose view of a document, made by a program that is not ours."""

from collections.abc import Iterable

from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.typed import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from reviewlint.backends.vocabulary import Vocabulary


class Remark(NamedTuple):
    """One remark on [start, end) of the prose view.

    `forms` are what to write instead, the best first. A remark on `spelling` is not made about names, titles
    and words of the vocabulary; one on `wording` is not made where another has judged the words already. One
    `about_quotes` is made inside quotations too.
    """

    rule: str
    severity: Severity
    message: str
    start: int
    end: int
    forms: tuple[str, ...] = ()
    spelling: bool = False
    wording: bool = False
    about_quotes: bool = False


class Manner(NamedTuple):
    """How a document is to be read: with its quotations or without, and with which words of its own."""

    quotations: bool = False
    vocabulary: "Vocabulary | None" = None


class BackendError(Exception):
    """A backend cannot answer; the message is one line that says why and what to do."""


class Backend(Protocol):
    """A program that has an opinion on prose."""

    name: str
    """What it is called in messages."""
    required: bool
    """Whether a run without its answer has failed."""
    repeatable: bool
    """Whether it is sure to say the same of the same text, whenever it is asked."""

    def remarks(self, document: Document, notices: list[Notice]) -> Iterable[Remark]:
        """What it has to say on `document.text`, in any order; raises BackendError when it cannot say it."""
