"""Run a plan over a document; a rule that breaks takes only itself down."""

import os
from collections.abc import Iterable, Mapping

from reviewlint.backends.remark import BackendError
from reviewlint.document import Document
from reviewlint.engine.dedupe import without_nested
from reviewlint.engine.plan import Plan
from reviewlint.errors import Notice
from reviewlint.expressions import expression
from reviewlint.finding import Finding, Hidden, Severity
from reviewlint.typed import NamedTuple

_MAY_BE_LARGE = 400_000
"""Code points from which on it is worth asking whether a text is too large to be read in one go."""
_ON_CREDITS = "credits/"
_SILENCING = r"<!--\s*(?:reviewlint-|vale\s)"


class Outcome(NamedTuple):
    """Findings in the order of the text, and what went wrong, one line a problem."""

    findings: tuple[Finding, ...]
    notices: tuple[Notice, ...]
    problems: tuple[str, ...]
    words: int = 0
    hidden: tuple[Hidden, ...] = ()


class _Failures:
    """What broke, by cause: several rules often trip over the same one."""

    __slots__ = ("_names",)

    def __init__(self) -> None:
        self._names: dict[str, dict[str, None]] = {}

    def __bool__(self) -> bool:
        return bool(self._names)

    def keep(self, name: str, error: BaseException) -> None:
        """Keep what broke under this name; raises it again if it is no breakage but the end of the run.

        A panic in a Rust extension is a BaseException, but no Exception.
        """
        if isinstance(error, KeyboardInterrupt | SystemExit | GeneratorExit):
            raise error
        self._names.setdefault(_told(error), {})[name] = None

    def lines(self, path: str) -> tuple[str, ...]:
        """One line a cause."""
        return tuple(_line(path, reason, list(names)) for reason, names in self._names.items())


def execute(plan: Plan, document: Document) -> Outcome:
    """Run the rules over a document, all that is in it or one part after the other."""
    notices = list(plan.notices)
    failures = _Failures()
    missing: dict[str, None] = {}
    found: list[Finding] = []
    words = 0
    for number, part in enumerate(_parts(document)):
        try:
            words += len(part.words)
        except BaseException as error:
            failures.keep("the reading of the text", error)
            return Outcome((), tuple(notices), failures.lines(document.path))
        found += _examine(plan, part, notices, failures, missing, fields=number == 0)
    finished = _finished(found, plan.severities)
    hidden: tuple[Hidden, ...] = ()
    if _may_silence(document):
        whole = not failures
        try:
            from reviewlint.engine.suppress import Silencer

            silencer = Silencer(plan, document)
            finished, hidden = silencer.sift(finished)
            silencer.sift(found)  # a finding that was not worth a remark of its own was silenced all the same
            if whole:  # a rule that broke might have found what a comment silences
                late, silenced = silencer.sift(_finished(silencer.remarks(), plan.severities))
                finished, hidden = tuple(sorted(finished + late, key=_place)), hidden + silenced
        except BaseException as error:
            failures.keep("the comments that silence rules", error)
    problems = (*failures.lines(document.path), *missing)
    return Outcome(finished, tuple(dict.fromkeys(notices)), problems, words, hidden)


def _parts(document: Document) -> Iterable[Document]:
    """The document, or its parts if it is too large to be read in one go."""
    if len(document.source) < _MAY_BE_LARGE:
        return (document,)
    from reviewlint.document.parts import parts_of

    return parts_of(document)


def _examine(
    plan: Plan,
    document: Document,
    notices: list[Notice],
    failures: _Failures,
    missing: dict[str, None],
    *,
    fields: bool,
) -> list[Finding]:
    """Run the pattern rules, then the checks, which may read what the patterns matched, then second opinions.

    Without `fields`, no rule on credits: what the prose says of them may stand in an earlier part.
    """
    found: list[Finding] = []
    length = len(document.source)
    if plan.patterns is not None:
        try:
            _collect(plan.patterns.run(document, notices, _kind_of_work), found, length)
        except BaseException as error:
            failures.keep("the pattern rules", error)
    document.sources = plan.sources
    for rule, options in plan.checks:
        if fields or not rule.id.startswith(_ON_CREDITS):
            try:
                _collect(rule.check(document, options), found, length)
            except BaseException as error:
                failures.keep(rule.id, error)
    if plan.sources is not None:
        notices += plan.sources.take_notices()
    for backend in plan.backends:
        try:
            remarks = list(backend.remarks(document, notices))
            if remarks:
                from reviewlint.backends.report import findings

                _collect(findings(document, remarks, plan.manner, found.copy()), found, length)
        except BackendError as error:
            if backend.required:
                missing[str(error)] = None
            else:
                notices.append(Notice(str(error)))
        except BaseException as error:
            failures.keep(backend.name, error)
    return found


def _may_silence(document: Document) -> bool:
    """Whether the text may hold comments that silence rules; a cheap look that may be wrong about a yes."""
    source = document.source
    if document.plain or "<" not in source or "<!--" not in source:  # one sign is found sooner than four
        return False
    return expression(_SILENCING).search(source) is not None


def _kind_of_work(document: Document) -> str | None:
    from reviewlint.credits.kinds import kind_of

    return kind_of(document)


def _collect(findings: Iterable[Finding], found: list[Finding], length: int) -> None:
    """Add findings as long as each lies in the source: what comes after relies on it."""
    for finding in findings:
        start, end = finding.span
        if not 0 <= start <= end <= length:
            raise ValueError(f"the span {start}:{end} is not in the source")
        found.append(finding)


def _finished(found: Iterable[Finding], severities: Mapping[str, Severity]) -> tuple[Finding, ...]:
    """With the severities that are set, each place on wording once, in the order of the text."""
    if severities:
        found = [
            finding._replace(severity=severities.get(finding.rule, finding.severity)) for finding in found
        ]
    return tuple(sorted(without_nested(dict.fromkeys(found)), key=_place))


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return (*finding.span, finding.rule, finding.message)


def _told(error: BaseException) -> str:
    """What broke and where, on one line."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = ""
    if trace is not None:
        place = f" at {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}"
    return f"{type(error).__name__}: {' '.join(str(error).split())}{place}"


def _line(path: str, reason: str, names: list[str]) -> str:
    rules = names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"
    return (
        f"{path}: internal error in {rules} ({reason}); every other rule was checked: "
        "please report this line, with the file if you can"
    )
