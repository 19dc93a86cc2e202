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
        for number, directive in enumerate(self._directives):
            if directive.verb not in VERBS:
                yield Suppression(directive, {directive.verb: nearest(directive.verb, VERBS)}, ())
                continue
            unknown = {
                name.text: self._meant(name.text) for name in directive.names if not self._is_known(name)
            }
            unused = tuple(
                name
                for place, name in enumerate(directive.names)
                if name.text not in unknown and self._is_unused(Use(number, place), directive.verb, name)
            )
            yield Suppression(directive, unknown, unused)

    def _is_off_in_vale(self, finding: Finding) -> bool:
        registry = self._plan.registry
        if finding.rule not in registry.patterns or registry.pattern(finding.rule).own:
            return False
        start, end = finding.span
        return self._vale.silence(finding.rule, finding.span, self._document.source[start:end])

    def _is_known(self, name: Name) -> bool:
        registry = self._plan.registry
        return name.text in registry.names() or name.text in registry

    def _meant(self, name: str) -> str:
        return nearest(name, sorted(self._plan.registry.names()))

    def _is_unused(self, use: Use, verb: str, name: Name) -> bool:
        """Whether a name surely silenced nothing: rules that were not run might have spoken up."""
        if use in self._used or use in self._ended or name.text.partition("/")[0] == GROUP:
            return False
        if verb == ENABLE or (verb == NEXT_LINE and not self._zones.has_line(use.directive)):
            return True
        members = [id for id in self._plan.registry.ids() if _names(name.text, id)]
        if name.text in members:
            return self._plan.runs(name.text)
        usual = [id for id in members if self._plan.runs_unasked(id)]
        return bool(usual) and all(map(self._plan.runs, usual))


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
