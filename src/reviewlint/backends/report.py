"""From remarks to findings: without those on what is not the reviewer's to change, and at their places."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from reviewlint.backends.remark import Manner, Remark
from reviewlint.document import Document
from reviewlint.document.ranges import Ranges
from reviewlint.finding import Edit, Finding, Span

MOST_FORMS = 3
"""How many replacements a finding offers."""
WIDEST = 100
"""Code points; a wider finding judges a passage, and leaves room for a remark on a word in it."""

_WORDING = ("superlatives/", "cliches/", "wording/", "repetition/adjacent-word", "proselint/")
_SPELLING = ("proselint/spelling.",)


def findings(
    document: Document, remarks: Iterable[Remark], manner: Manner, said: Sequence[Finding] = ()
) -> Iterator[Finding]:
    """The findings that remarks on a document's prose view come to.

    What others have `said` on wording or spelling is not said again.
    """
    away = _Away(document, manner)
    wording, spelling = _spans(said, _WORDING), _spans(said, _SPELLING)
    ends: dict[str, int] = {}  # how far each rule has come: some see one thing twice
    for remark in sorted(remarks, key=lambda remark: (remark.start, -remark.end)):
        start, end = remark.start, remark.end
        span = document.span(start, end)
        if start < ends.get(remark.rule, 0) or away.leaves(remark):
            continue
        if (remark.wording and wording.overlaps(*span)) or (remark.spelling and spelling.overlaps(*span)):
            continue
        ends[remark.rule] = end
        original = document.text[start:end]
        edits = tuple(Edit(span, _like(original, form), False) for form in remark.forms[:MOST_FORMS])
        yield Finding(remark.rule, remark.severity, remark.message, span, (), edits)


def _spans(said: Iterable[Finding], rules: tuple[str, ...]) -> Ranges:
    """Where rules whose ids start so have found something, in the source."""
    return Ranges(
        finding.span for finding in said if finding.rule.startswith(rules) and _width(finding.span) <= WIDEST
    )


def _width(span: Span) -> int:
    return span.end - span.start


def _like(original: str, form: str) -> str:
    """The form with a capital where the original has one."""
    if original[:1].isupper() and form[:1].islower():
        return form[0].upper() + form[1:]
    return form


class _Away:
    """What remarks look away from in one document."""

    def __init__(self, document: Document, manner: Manner) -> None:
        self._document = document
        self._manner = manner
        self._starts = [block.start for block in document.blocks]

    def leaves(self, remark: Remark) -> bool:
        """Whether a remark is not to be made."""
        start, end = remark.start, remark.end
        index = bisect_right(self._starts, start) - 1
        if index < 0 or end > self._document.blocks[index].end:
            return True  # it runs from one block into another, and nobody reads it so
        if not (self._manner.quotations or remark.about_quotes) and self._document.quoted.overlaps(
            start, max(end, start + 1)
        ):
            return True
        if not remark.spelling:
            return False
        vocabulary = self._manner.vocabulary
        accepted = vocabulary is not None and vocabulary.accepts(self._document.text, start, end)
        return accepted or self._is_name(start, end)

    def _is_name(self, start: int, end: int) -> bool:
        document = self._document
        if document.names.overlaps(start, end) or document.titles.overlaps(start, end):
            return True
        word = document.text[start:end]
        return word[:1].isupper() and word.lower().removesuffix("'s").removesuffix("’s") in self._credited

    @cached_property
    def _credited(self) -> frozenset[str]:
        """Words of the names and titles in the front matter, in lower case."""
        front_matter = self._document.front_matter
        if front_matter is None:
            return frozenset()
        from reviewlint.document.credited import credited_titles, credited_words

        titles = (title.lower().split() for title in credited_titles(front_matter))
        return credited_words(front_matter).union(*titles)
