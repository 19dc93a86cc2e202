"""The rules that second opinions bring: which there are, which are on, and who is asked."""

from collections.abc import Iterator, Sequence

from reviewlint.backends.proselint.choice import CHOICES, PREFIX
from reviewlint.backends.remark import Backend, Remark
from reviewlint.document import Document
from reviewlint.errors import Notice
from reviewlint.finding import Severity
from reviewlint.settings.layers import Layer
from reviewlint.settings.model import GrammarSettings
from reviewlint.settings.resolve import decide
from reviewlint.strings import Together
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.backends.languagetool.backend import LanguageTool
    from reviewlint.backends.proselint.backend import ProselintBackend

GRAMMAR = "grammar"
_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class About(NamedTuple):
    """What there is to know of a rule of a second opinion; `doc` is written as rule modules are."""

    severity: Severity
    enabled: bool
    languages: tuple[str, ...]
    summary: str
    doc: str
    path: str


def rule_ids() -> Iterator[str]:
    """The rules that are known by name; `grammar` stands for all of LanguageTool's."""
    yield GRAMMAR
    for check in CHOICES:
        yield PREFIX + check


def is_rule(id: str) -> bool:
    """Whether a second opinion may report under this id; LanguageTool has thousands, known only to itself."""
    if id.startswith(PREFIX):
        return id[len(PREFIX) :] in CHOICES
    return id == GRAMMAR or (
        id.startswith(f"{GRAMMAR}/")
        and len(id) > len(GRAMMAR) + 1
        and _SIGNS.issuperset(id[len(GRAMMAR) + 1 :])
    )


def about(id: str) -> About:
    """What `reviewlint explain` says of a rule; raises KeyError."""
    if id.startswith(PREFIX):
        from reviewlint.backends.proselint.pages import page
    else:
        from reviewlint.backends.languagetool.pages import page
    return About(*page(id))


class Opinions:
    """Makes the backends of a run; what several plans ask alike, they ask through one."""

    __slots__ = ("_grammar", "_proselint", "_together")

    def __init__(self, together: Together) -> None:
        self._together = together
        self._proselint: dict[frozenset[str], ProselintBackend] = {}
        self._grammar: dict[GrammarSettings, LanguageTool] = {}

    def backends(
        self, layers: Sequence[Layer], language: str, settings: GrammarSettings
    ) -> tuple[Backend, ...]:
        """Those that have something to say under the layers, on prose in that language."""
        found: list[Backend] = []
        if language == "en":
            wanted = {PREFIX + check for check, choice in CHOICES.items() if choice.enabled}
            if layers:
                wanted = {
                    PREFIX + check
                    for check, choice in CHOICES.items()
                    if _is_on(PREFIX + check, choice.enabled, layers)
                }
            if wanted:
                found.append(self._proselint_for(frozenset(wanted)))
        if asks_grammar(layers):
            found.append(_Chosen(self._language_tool(settings), _grammar_layers(layers)))
        return tuple(found)

    def _proselint_for(self, wanted: frozenset[str]) -> "ProselintBackend":
        from reviewlint.backends.proselint.backend import ProselintBackend

        if wanted not in self._proselint:
            self._proselint[wanted] = ProselintBackend(wanted, self._together)
        return self._proselint[wanted]

    def _language_tool(self, settings: GrammarSettings) -> "LanguageTool":
        from reviewlint.backends.languagetool.backend import LanguageTool

        if settings not in self._grammar:
            self._grammar[settings] = LanguageTool(settings)
        return self._grammar[settings]


class _Chosen:
    """LanguageTool, heard only on the rules that are on."""

    __slots__ = ("_backend", "_layers", "_on", "name", "repeatable", "required")

    def __init__(self, backend: Backend, layers: Sequence[Layer]) -> None:
        self.name = backend.name
        self.required = backend.required
        self.repeatable = backend.repeatable
        self._backend = backend
        self._layers = layers
        self._on: dict[str, bool] = {}

    def remarks(self, document: Document, notices: list[Notice]) -> Iterator[Remark]:
        for remark in self._backend.remarks(document, notices):
            if remark.rule not in self._on:
                self._on[remark.rule] = _is_on(remark.rule, False, self._layers)
            if self._on[remark.rule]:
                yield remark


def _is_on(id: str, enabled: bool, layers: Sequence[Layer]) -> bool:
    decision = decide(id, enabled, layers)
    return decision is not None and decision.on


def _grammar_layers(layers: Sequence[Layer]) -> list[Layer]:
    """The layers as LanguageTool has them: `enabled` selects its rules, and `all` does not start a server."""
    chosen = []
    for layer in layers:
        settings = layer.settings
        enabled = settings.grammar.enabled
        select = None if settings.select is None else tuple(name for name in settings.select if name != "all")
        extended = tuple(name for name in settings.extend_select if name != "all")
        extended += (GRAMMAR,) if enabled else ()
        ignored = settings.ignore if enabled in (None, True) else (*settings.ignore, GRAMMAR)
        chosen.append(
            Layer(settings._replace(select=select, extend_select=extended, ignore=ignored), layer.origin)
        )
    return chosen


def asks_grammar(layers: Sequence[Layer]) -> bool:
    """Whether any rule of LanguageTool is on."""
    layers = _grammar_layers(layers)
    named = {
        name
        for layer in layers
        for name in (*(layer.settings.select or ()), *layer.settings.extend_select)
        if name.partition("/")[0] == GRAMMAR
    }
    return any(_is_on(name, False, layers) for name in named)
