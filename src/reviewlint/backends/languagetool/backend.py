"""LanguageTool as a second opinion."""

import re
from collections.abc import Iterator, Sequence

from reviewlint.backends.languagetool.client import Client, Match, UnknownLanguageError
from reviewlint.backends.languagetool.memory import Memory
from reviewlint.backends.languagetool.pieces import Piece, Utf16, batches, pieces
from reviewlint.backends.remark import BackendError, Remark
from reviewlint.document import Document
from reviewlint.document.view import BLOCK_GAP
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.settings.model import DEFAULT_TIMEOUT, GrammarSettings

VARIANTS = {"en": "en-US", "de": "de-DE", "pt": "pt-PT", "ca": "ca-ES"}
"""Languages that LanguageTool spells only in a variant, and the one that is meant without another word."""

LEFT_OUT = (
    "EN_QUOTES",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
    "GERMAN_WORD_REPEAT_BEGINNING_RULE",
    "HYPHEN_TO_EN",
    "TOO_LONG_PARAGRAPH",
    "TOO_LONG_SENTENCE",
    "TOO_LONG_SENTENCE_DE",
    "WHITESPACE_RULE",
)
"""Rules never asked for: rules of ours say it, or it is about signs that site generators make."""

LEFT_TO_PICKY = (
    "CREATIVE_WRITING",
    "PLAIN_ENGLISH",
    "REDUNDANCY",
    "REPETITIONS_STYLE",
    "STYLE",
    "TYPOGRAPHY",
)
"""Categories only asked for in picky mode: style is what reviewlint's own rules are for."""

_STYLE = frozenset({*LEFT_TO_PICKY, "COLLOQUIALISMS", "REPETITIONS"})
_STYLE_ISSUES = frozenset({"style", "register", "duplication"})
_MILD = frozenset({"style", "register", "locale-violation", "typographical"})


class LanguageTool:
    """Asks the server that the settings name, or one of our own.

    A paragraph is sent once: its answer is kept. When the server fails once, it is not asked again.
    """

    __slots__ = ("_client", "_failure", "_memories", "_settings", "name", "repeatable", "required")

    def __init__(self, settings: GrammarSettings) -> None:
        self.name = "LanguageTool"
        self.required = bool(settings.required)
        self.repeatable = False
        self._settings = settings
        self._client: Client | None = None
        self._failure: str | None = None
        self._memories: dict[str, Memory] = {}

    def remarks(self, document: Document, notices: list[Notice]) -> Iterator[Remark]:
        """What LanguageTool says of the prose view; a language that it does not know becomes a notice."""
        language = self._language(document)
        try:
            found = self._matches(list(pieces(document)), language)
        except UnknownLanguageError:
            notices.append(Notice(f"LanguageTool has no rules for {language!r}", document.path))
            return
        for piece, match in found:
            yield _remark(match, piece)

    def _language(self, document: Document) -> str:
        """The code to ask with: `en-gb` as `en-GB`, and a variant for a language that needs one."""
        lang = document.lang
        preferred = self._settings.language
        if (
            preferred is not None
            and lang == document.language == preferred.lower().replace("_", "-")[: len(lang)]
        ):
            lang = preferred
        if "-" not in lang and "_" not in lang:
            return VARIANTS.get(lang, lang)
        first, *rest = lang.replace("_", "-").split("-")
        return "-".join((first.lower(), *(part.upper() if len(part) == 2 else part for part in rest)))

    def _parameters(self, language: str) -> dict[str, str]:
        settings = self._settings
        categories = (
            settings.disabled_categories
            if settings.picky
            else (*LEFT_TO_PICKY, *settings.disabled_categories)
        )
        parameters = {"language": language, "disabledRules": ",".join((*LEFT_OUT, *settings.disabled_rules))}
        if categories:
            parameters["disabledCategories"] = ",".join(categories)
        if settings.picky:
            parameters["level"] = "picky"
        return parameters

    def _matches(self, all_pieces: Sequence[Piece], language: str) -> list[tuple[Piece, Match]]:
        """The matches in all pieces, offsets in code points of the piece."""
        parameters = self._parameters(language)
        if language not in self._memories:
            self._memories[language] = Memory(self._settings.server or "", parameters)
        memory = self._memories[language]
        waiting = {piece.text: piece for piece in all_pieces if memory.recall(piece.text) is None}
        try:
            for batch in batches(list(waiting.values())):
                answer = self._ask(BLOCK_GAP.join(piece.text for piece in batch), parameters)
                for piece, matches in zip(batch, _shared_out(batch, answer[1]), strict=True):
                    memory.keep(piece.text, matches, answer[0])
        finally:
            memory.store()
        return [(piece, match) for piece in all_pieces for match in memory.recall(piece.text) or ()]

    def _ask(self, text: str, parameters: dict[str, str]) -> tuple[str, list[Match]]:
        if self._failure is not None:
            raise BackendError(self._failure)
        timeout = self._settings.timeout or DEFAULT_TIMEOUT
        try:
            if self._client is None:
                address = self._settings.server
                if address is None:
                    from reviewlint.backends.languagetool.server import ensure

                    address = ensure()
                self._client = Client(address, timeout)
            answer = self._client.check(text, parameters)
        except BackendError as error:
            self._failure = str(error)
            raise
        return answer.software, list(answer.matches)


def _shared_out(batch: Sequence[Piece], matches: Sequence[Match]) -> list[list[Match]]:
    """The matches in a batch, each given to its piece; one that runs over the edge of a piece is nobody's."""
    units = Utf16(BLOCK_GAP.join(piece.text for piece in batch))
    shared: list[list[Match]] = []
    places = [
        (units.code_points(match.offset), units.code_points(match.offset + match.length)) for match in matches
    ]
    start = 0
    for piece in batch:
        end = start + len(piece.text)
        shared.append(
            [
                match._replace(offset=first - start, length=last - first)
                for match, (first, last) in zip(matches, places, strict=True)
                if start <= first < last <= end
            ]
        )
        start = end + len(BLOCK_GAP)
    return shared


def rule_id(rule: str) -> str:
    """The rule id for an id of LanguageTool: `EN_A_VS_AN` is `grammar/en-a-vs-an`."""
    return f"grammar/{re.sub('[^a-z0-9]+', '-', rule.lower()).strip('-')}"


def _remark(match: Match, piece: Piece) -> Remark:
    original = piece.text[match.offset : match.offset + match.length]
    start = piece.start + match.offset
    severity: Severity = "suggestion" if match.issue in _MILD else "warning"
    return Remark(
        rule_id(match.rule),
        severity,
        match.message if original in match.message else f'"{original}": {match.message}',
        start,
        start + match.length,
        match.forms,
        spelling=match.category == "TYPOS" or match.issue == "misspelling",
        wording=match.category in _STYLE or match.issue in _STYLE_ISSUES,
    )
