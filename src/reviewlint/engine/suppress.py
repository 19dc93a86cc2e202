"""Which findings the review itself silences, and what there is to say about the comments that do so."""

from collections.abc import Iterable, Iterator

from reviewlint.document import Document
from reviewlint.engine.directives import read_directives
from reviewlint.engine.plan import Plan
from reviewlint.engine.vale_comments import ValeComments
from reviewlint.engine.zones import Use, Zones
from reviewlint.finding import Finding, Hidden
from reviewlint.settings.resolve import specificity
from reviewlint.suggest import nearest
from reviewlint.suppression import (
    DISABLE,
    ENABLE,
    EVERY_RULE,
    GROUP,
    NEXT_LINE,
    VERBS,
    Directive,
    Name,
    Suppression,
)


class Silencer:
    """The comments of one document that silence rules, and how far each has been of use."""

    __slots__ = ("_directives", "_document", "_ended", "_plan", "_used", "_vale", "_zones")

    def __init__(self, plan: Plan, document: Document) -> None:
        comments = document.comments
        self._plan = plan
        self._document = document
        self._directives = list(read_directives(comments))
        self._zones = Zones(document, self._directives, comments)
        self._vale = ValeComments(comments, len(document.source))
        self._used: set[Use] = set()
        self._ended = set(_ended(self._directives))

    def sift(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[Hidden, ...]]:
        """The findings that nothing silences, and the others."""
        kept: list[Finding] = []
        hidden: list[Hidden] = []
        for finding in findings:
            uses = list(self._zones.uses(finding.rule, finding.span))
            self._used.update(uses)
            if uses:
                hidden.append(Hidden(finding, "comment", self._directives[uses[0].directive].reason))
            elif self._vale and self._is_off_in_vale(finding):
                hidden.append(Hidden(finding, "comment"))
            else:
                kept.append(finding)
        return tuple(kept), tuple(hidden)

    def remarks(self) -> Iterator[Finding]:
        """What the rules about such comments find, once all findings have been sifted."""
        self._document.suppressions = list(self._suppressions())
        for id in self._plan.late:
            rule = self._plan.registry.load(id)
            yield from rule.check(self._document, rule.options)

    def _suppressions(self) -> Iterator[Suppression]:
        """What came of each directive."""
        names = _Names(self._plan)
        for number, directive in enumerate(self._directives):
            if directive.verb not in VERBS:
                yield Suppression(directive, {directive.verb: nearest(directive.verb, VERBS)}, ())
                continue
            unknown: dict[str, str] = {}
            unused: list[Name] = []
            for place, name in enumerate(directive.names):
                meant = names.meant(name.text)
                if meant is not None:
                    unknown[name.text] = meant
                elif self._is_unused(Use(number, place), directive.verb, name.text, names):
                    unused.append(name)
            yield Suppression(directive, unknown, tuple(unused))

    def _is_off_in_vale(self, finding: Finding) -> bool:
        registry = self._plan.registry
        if finding.rule not in registry.patterns or registry.pattern(finding.rule).own:
            return False
        start, end = finding.span
        return self._vale.silence(finding.rule, finding.span, self._document.source[start:end])

    def _is_unused(self, use: Use, verb: str, name: str, names: "_Names") -> bool:
        """Whether a name surely silenced nothing: rules that were not run might have spoken up."""
        if use in self._used or use in self._ended or name.partition("/")[0] == GROUP:
            return False
        if verb == ENABLE or (verb == NEXT_LINE and not self._zones.has_line(use.directive)):
            return True
        return names.ran(name)


class _Names:
    """What is known of names in comments; most stand in many of them."""

    __slots__ = ("_ids", "_known", "_meant", "_plan", "_ran")

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._ids = plan.registry.ids()
        self._known = plan.registry.names()
        self._meant: dict[str, str | None] = {}
        self._ran: dict[str, bool] = {}

    def meant(self, name: str) -> str | None:
        """None for a known name, else the known one that comes nearest, or an empty text."""
        if name not in self._meant:
            known = name in self._known or name in self._plan.registry
            self._meant[name] = None if known else nearest(name, sorted(self._known))
        return self._meant[name]

    def ran(self, name: str) -> bool:
        """Whether the rule, or of a group all that is on by default, was run."""
        if name not in self._ran:
            members = [id for id in self._ids if _names(name, id)]
            usual = members if name in members else [id for id in members if self._plan.runs_unasked(id)]
            self._ran[name] = bool(usual) and all(map(self._plan.runs, usual))
        return self._ran[name]


def _names(name: str, rule: str) -> bool:
    """Whether a name in a comment is that of a rule, or of a group that it belongs to."""
    if name == EVERY_RULE:
        return not rule.startswith(f"{GROUP}/")
    return specificity(name, rule) is not None


def _ended(directives: Iterable[Directive]) -> Iterator[Use]:
    """The names by which a comment enables what an earlier one disabled."""
    opened: set[str] = set()
    for number, directive in enumerate(directives):
        for place, name in enumerate(directive.names):
            if directive.verb == DISABLE:
                opened.add(name.text)
            elif directive.verb == ENABLE:
                covered = {each for each in opened if _names(name.text, each) or name.text == EVERY_RULE}
                if covered or any(_names(each, name.text) for each in opened):
                    yield Use(number, place)
                opened -= covered
