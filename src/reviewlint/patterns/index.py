"""All pattern rules of a run as one: one scan a document, and only rules that saw something are asked."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from reviewlint.document import Document
from reviewlint.errors import Notice, SettingsError
from reviewlint.finding import Finding
from reviewlint.patterns.automaton import Index
from reviewlint.patterns.kinds import kind_of
from reviewlint.patterns.matchers import Matcher
from reviewlint.patterns.passages import Cutter, Layer, front_matter_layers, raw_layer, view_layer
from reviewlint.patterns.reading import Reading, Scanned
from reviewlint.patterns.regexes import Regex
from reviewlint.patterns.schema import Kind, PatternRule
from reviewlint.patterns.scopes import Selector, Unit, read_selector
from reviewlint.patterns.tables import Tables, tables_of
from reviewlint.strings import Together
from reviewlint.typed import NamedTuple


class _Compiled(NamedTuple):
    rule: PatternRule
    kind: Kind
    selectors: tuple[Selector, ...]
    exceptions: tuple[Regex, ...]
    first: dict[Unit, int]
    """For each sort of layer the rule looks at, the number of its first matcher in that layer's index."""


class PatternSet:
    """A compiled set of pattern rules, for any number of documents.

    `silent` names rules that only fill `document.matches`. `vocabulary` holds words that the user accepts, as
    Vale's vocabularies do: exceptions of every rule that knows exceptions, unless it says `vocab: false` or
    looks for something that is not words; a term that is no regular expression raises SettingsError.
    `tables` is what `number` says of the rules, when that is known. Others who look for strings in the prose
    share `together`. Languages are the caller's business.
    """

    __slots__ = ("_always", "_indexes", "_owners", "_rules", "_silent", "ids")

    def __init__(
        self,
        rules: Sequence[PatternRule],
        silent: Collection[str] = frozenset(),
        vocabulary: Sequence[str] = (),
        tables: Mapping[Unit, Tables] | None = None,
        together: Together | None = None,
    ) -> None:
        self._silent = frozenset(silent)
        self.ids = frozenset(rule.id for rule in rules)
        accepted = [_accepted(term) for term in vocabulary]
        self._rules: list[_Compiled] = []
        self._always: list[int] = []  # rules that are asked about every document
        self._owners: dict[Unit, list[int]] = {}  # for each matcher of an index, its rule
        for rule in rules:
            selectors = _selectors(rule)
            exceptions = [Regex(exception) for exception in rule.exceptions]
            if rule.body.get("vocab") and not rule.body.get("nonword"):
                exceptions += accepted
            first: dict[Unit, int] = {}
            for unit in _layers_of(selectors):
                owners = self._owners.setdefault(unit, [])
                first[unit] = len(owners)
                owners.extend([len(self._rules)] * len(rule.matchers))
            kind = kind_of(rule.kind)
            if kind.always:
                self._always.append(len(self._rules))
            self._rules.append(_Compiled(rule, kind, selectors, tuple(exceptions), first))
        self._indexes = {
            unit: Index(each, together if unit == "block" else None)
            for unit, each in (tables or number(rules)).items()
        }

    def run(
        self,
        document: Document,
        notices: list[Notice],
        kind_of_work: Callable[[Document], str | None] = lambda document: document.kind,
    ) -> list[Finding]:
        """The findings of all rules but the silent ones, rule by rule.

        `kind_of_work` tells what the document reviews, and is asked only when a rule for some kinds of work
        saw something; such a rule speaks up as well where that is not known (None).

        Fills `document.matches` with the view ranges that each rule reports. What went wrong without being
        wrong is appended to `notices`.
        """
        document.looked_for = self.ids
        seen = [
            Scanned(layer, index.scan(layer.text, layer.starts, layer.ends), index.regexes)
            for layer, index in self._layers(document)
        ]
        touched = set(self._always)
        for layer, scan, _ in seen:
            owners = self._owners[layer.unit]
            touched.update([owners[matcher] for matcher in scan.matchers()])
        findings: list[Finding] = []
        cutters: dict[tuple[Selector, ...], Cutter] = {}
        for number in sorted(touched):
            rule, kind, selectors, exceptions, first = self._rules[number]
            if rule.kinds and (kind_of_work(document) or rule.kinds[0]) not in rule.kinds:
                continue
            cutter = cutters.get(selectors)
            if cutter is None:
                cutter = cutters[selectors] = Cutter(document, selectors)
            reading = Reading(rule, document, seen, first, cutter, exceptions, notices)
            limit = rule.limit or None
            found = list(kind.check(reading))[:limit]
            if reading.stopped is not None:
                found.append(reading.stopped)
            if reading.matches:
                document.matches[rule.id] = reading.matches
            if rule.id not in self._silent:
                findings += found
        return findings

    def _layers(self, document: Document) -> Iterator[tuple[Layer, Index]]:
        for unit, index in self._indexes.items():
            if unit == "raw":
                yield raw_layer(document), index
            elif unit == "front matter":
                for layer in front_matter_layers(document):
                    yield layer, index
            else:
                yield view_layer(document), index


def number(rules: Iterable[PatternRule]) -> dict[Unit, Tables]:
    """The tables of all rules for each sort of layer that one of them looks at."""
    matchers: dict[Unit, list[Matcher]] = {}
    for rule in rules:
        for unit in _layers_of(_selectors(rule)):
            matchers.setdefault(unit, []).extend(rule.matchers)
    return {unit: tables_of(known) for unit, known in matchers.items()}


def _selectors(rule: PatternRule) -> tuple[Selector, ...]:
    return tuple(read_selector(written, rule.own) for written in rule.scope)


def _accepted(term: str) -> Regex:
    from reviewlint.patterns.compile import probe
    from reviewlint.patterns.matchers import PatternError

    try:
        return Regex(probe(term, "vocabulary", None, word=True))
    except PatternError as error:
        raise SettingsError(f"the accepted term {term!r} {error.reason}") from None


def _layers_of(selectors: Iterable[Selector]) -> dict[Unit, None]:
    """The sorts of layers that the selectors look at."""
    units = (selector.unit for selector in selectors)
    return dict.fromkeys(unit if unit in ("raw", "front matter") else "block" for unit in units)
