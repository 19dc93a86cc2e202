"""The linter: a path or a text in, a report out, whatever happens."""

import os

from reviewlint.document import Document
from reviewlint.engine.execute import execute
from reviewlint.engine.open import Opened, open_document, own_layer
from reviewlint.engine.plan import Plan, make_plan
from reviewlint.engine.read import read_text
from reviewlint.engine.registry import Registry
from reviewlint.errors import InputError, Notice, ReviewlintError, RuleFileError, SettingsError, UsageError
from reviewlint.finding import Finding, Hidden
from reviewlint.settings.layers import Layer
from reviewlint.settings.load import SettingsFiles
from reviewlint.settings.model import DEFAULT_FAIL_ON, CreditSettings, FailOn, Settings
from reviewlint.settings.resolve import Resolved, decide, excluded, resolve
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewlint.engine.baseline import Baseline, Entry
    from reviewlint.measures.percentiles import Calibration
    from reviewlint.settings.explain import Row


class FileReport(NamedTuple):
    """What came of checking one file.

    `error` says what could not be done, one line a problem: then the exit code is 2, and there may be
    findings all the same. `fail_on` is what the settings say for this file. A notice repeats in every
    report that it concerns. `hidden` are findings that are not reported, and why not;
    `gone` is what the baseline knows and the file does not hold any more, and `baseline` the path of that
    baseline, if one was asked. `document` is what the rules read, for whoever shows more than findings, when
    the linter was asked for it and there was something to read. `repeatable` says whether the same text,
    rules and settings are sure to give the same report again.
    """

    path: str
    source: str
    findings: tuple[Finding, ...] = ()
    notices: tuple[Notice, ...] = ()
    error: str | None = None
    words: int = 0
    fail_on: FailOn = DEFAULT_FAIL_ON
    hidden: tuple[Hidden, ...] = ()
    gone: "tuple[Entry, ...]" = ()
    document: Document | None = None
    baseline: str | None = None
    repeatable: bool = True


class Linter:
    """Checks any number of files; each settings file is read once, each choice of rules compiled once.

    `settings` is what the command line says: it goes over the settings files found upwards from each
    file, and under the file's own front matter. `config` names the one settings file to use instead;
    with `isolated` none is used. Whatever takes a path raises UsageError when `settings` names what is
    not there. Without `baselines` known findings are reported like all others; without `calibrations` reviews
    are compared with those that ship, whatever settings say. With `documents` a report has the document
    that the rules read.
    """

    __slots__ = (
        "_baselines",
        "_calibrated",
        "_calibrations",
        "_config",
        "_contexts",
        "_documents",
        "_files",
        "_isolated",
        "_made_from",
        "_overlay",
        "_plans",
        "_registries",
        "_resolved",
        "_valid",
    )

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        config: str | None = None,
        isolated: bool = False,
        baselines: bool = True,
        calibrations: bool = True,
        documents: bool = False,
    ) -> None:
        if config is not None and not os.path.isfile(config):
            raise UsageError(f"there is no settings file {config!r}")
        overlay = None if settings is None else Layer(settings, "command line", folder=os.getcwd())
        self._made_from = (settings, config, isolated, baselines, calibrations)
        self._overlay: tuple[Layer, ...] = () if overlay is None else (overlay,)
        self._config = None if config is None else os.path.abspath(config)
        self._isolated = isolated
        self._files = SettingsFiles()
        self._baselines: dict[str, Baseline] | None = {} if baselines else None
        self._calibrated = calibrations
        self._documents = documents
        self._calibrations: dict[str, Calibration | InputError] = {}
        self._registries: dict[tuple[str, ...], Registry | RuleFileError] = {}
        self._plans: dict[tuple[str, ...], Plan] = {}
        self._resolved: dict[tuple[str, ...], Resolved] = {}
        self._valid: set[tuple[str, ...]] = set()
        self._contexts: dict[tuple[str, ...], bytes | None] = {}

    def lint_path(self, path: str) -> FileReport:
        """Check one file; what goes wrong is in the report."""
        try:
            text = read_text(path)
        except InputError as error:
            return FileReport(path, "", error=str(error))
        return self.lint_text(text, path)

    def lint_text(self, text: str, path: str = "<text>") -> FileReport:
        """Check a text as if it stood at `path`; what goes wrong is in the report."""
        try:
            layers = self._layers(path)
            registry = self._registry(layers)
            document, layers, problems = open_document(text, path, layers, registry)
            report = self._checked(document, layers, registry)
        except (SettingsError, RuleFileError, InputError) as error:
            return FileReport(path, text, error=str(error))
        problems += () if report.error is None else (report.error,)
        return report._replace(source=text, error="\n".join(problems) or None)

    def lint(self, document: Document) -> list[Finding]:
        """The findings in a document, in order, with the settings of its path and its front matter.

        Raises ReviewlintError for any mistake in the settings, and when a rule breaks.
        """
        layers = self._layers(document.path)
        registry = self._registry(layers)
        own = own_layer(document, registry)
        if own is not None:
            layers = (*layers, own)
        report = self._checked(document, layers, registry)
        if report.error is not None:
            raise ReviewlintError(report.error.partition("\n")[0])
        return list(report.findings)

    def open(self, path: str) -> Opened:
        """A document as a check of its path sees it. Raises ReviewlintError."""
        layers = self._layers(path)
        opened = open_document(read_text(path), path, layers, self._registry(layers))
        if opened.problems:
            raise ReviewlintError(opened.problems[0])
        return opened

    def credits(self, folder: str = ".") -> CreditSettings:
        """Where credits are looked up for the files in a folder. Raises ReviewlintError."""
        return self._resolve(self._layers(os.path.join(folder, "review.md"))).credits

    def baseline(self, folder: str = ".") -> str | None:
        """The known findings of the files in a folder, if settings name a file. Raises ReviewlintError."""
        return self._resolve(self._layers(os.path.join(folder, "review.md"))).baseline

    def calibration(self, folder: str = ".") -> str | None:
        """The archive's file for the files in a folder, if settings name one. Raises ReviewlintError."""
        return self._resolve(self._layers(os.path.join(folder, "review.md"))).calibration

    def sources(self) -> set[str]:
        """The files, there or not, that decided so far which rules run and what is known."""
        files = self._files.paths()
        files.update(self._baselines or ())
        files.update(self._calibrations)
        for packs in self._registries:
            for pack in packs:
                files.update(
                    os.path.join(folder, name) for folder, _, names in os.walk(pack) for name in names
                )
        return files

    def excludes(self, path: str) -> bool:
        """Whether `exclude` in the settings that govern a path matches it; broken ones exclude nothing."""
        try:
            return excluded(os.path.abspath(path), self._layers(path))
        except SettingsError:
            return False

    def registry(self, folder: str = ".") -> Registry:
        """All rules there are for the files in a folder. Raises ReviewlintError."""
        return self._registry(self._layers(os.path.join(folder, "review.md")))

    def explain(self, path: str) -> "list[Row]":
        """The settings that apply to a file, then every rule with its severity or `off`, each with its place.

        Raises ReviewlintError.
        """
        from reviewlint.settings.explain import Row, explain

        layers = self.open(path).layers
        registry = self._registry(layers)
        rows = explain(layers)
        tables = self._resolve(layers).rule
        for rule in registry.infos():
            decision = decide(rule.id, rule.enabled, layers)
            if decision is not None:
                severity = str(tables.get(rule.id, {}).get("severity", rule.severity))
                rows.append(Row(rule.id, severity if decision.on else "off", decision.origin))
        return rows

    def context(self, path: str) -> bytes | None:
        """What besides the text decides about the findings in it, as a digest.

        None when more than the text, the rules and the settings decides, and when settings hold a mistake.
        """
        try:
            layers = self._layers(path)
            identity = tuple(layer.identity for layer in layers)
            if identity not in self._contexts:
                from reviewlint.engine.context import context

                self._contexts[identity] = context(layers, self._registry(layers))
        except (SettingsError, RuleFileError):
            return None
        return self._contexts[identity]

    def __reduce__(self) -> "tuple[Callable[..., Linter], tuple[object, ...]]":
        """Another process makes its own from the same settings."""
        return _linter, self._made_from

    def _checked(self, document: Document, layers: tuple[Layer, ...], registry: Registry) -> FileReport:
        """What the rules find in a document, less what its baseline knows.

        Raises SettingsError, and InputError for a calibration file that cannot be used.
        """
        plan = self._plan(registry, layers, document)
        resolved = self._resolve(layers)
        if resolved.calibration is not None and self._calibrated:
            document.calibration = self._calibration(resolved.calibration)
        findings, notices, problems, words, hidden = execute(plan, document)
        report = FileReport(
            document.path,
            document.source,
            findings,
            notices,
            "\n".join(problems) or None,
            words,
            resolved.fail_on,
            hidden,
            document=document if self._documents else None,
            repeatable=plan.repeatable and not problems and len(notices) == len(plan.notices),
        )
        if resolved.baseline is None or self._baselines is None:
            return report
        from reviewlint.engine.baseline import load, without_known

        baseline = self._baselines.get(resolved.baseline)
        if baseline is None:
            baseline = self._baselines[resolved.baseline] = load(resolved.baseline)
        return without_known(report, baseline, plan.runs)

    def _calibration(self, path: str) -> "Calibration":
        from reviewlint.engine.calibrate import load

        found = self._calibrations.get(path)
        if found is None:
            try:
                found = load(path)
            except InputError as error:
                found = error
            self._calibrations[path] = found
        if isinstance(found, InputError):
            raise found
        return found

    def _resolve(self, layers: tuple[Layer, ...]) -> Resolved:
        """What the layers say together."""
        identity = tuple([layer.identity for layer in layers])
        resolved = self._resolved.get(identity)
        if resolved is None:
            resolved = self._resolved[identity] = resolve(layers)
        return resolved

    def _layers(self, path: str) -> tuple[Layer, ...]:
        """What applies to a path before its front matter is known, weakest first. Raises SettingsError."""
        absolute = os.path.abspath(path)
        found = None
        if not self._isolated:
            found = self._config or self._files.find(os.path.dirname(absolute))
        from_files = () if found is None else self._files.layers(found)
        layers: list[Layer] = []
        for source in (from_files, self._overlay):
            layers += source
            for layer in source:
                layers += layer.per_file_for(absolute)
        return tuple(layers)

    def _registry(self, layers: tuple[Layer, ...]) -> Registry:
        """The rules that the layers choose from, once all that the layers name is known to be there."""
        packs = self._resolve(layers).packs
        registry = self._registries.get(packs)
        if registry is None:
            if layers:
                from reviewlint.engine.validate import validate_packs
            for layer in layers:
                validate_packs(layer)
            try:
                registry = Registry(packs)
            except RuleFileError as error:
                registry = error
            self._registries[packs] = registry
        if isinstance(registry, RuleFileError):
            raise registry
        for layer in layers:
            if (layer.identity, *packs) not in self._valid:
                from reviewlint.engine.validate import validate

                validate(layer, registry)
                self._valid.add((layer.identity, *packs))
        return registry

    def _plan(self, registry: Registry, layers: tuple[Layer, ...], document: Document) -> Plan:
        language, fields = document.language, document.front_matter is not None
        key = (language, "fields" if fields else "", *(layer.identity for layer in layers))
        plan = self._plans.get(key)
        if plan is None:
            made = make_plan(registry, self._resolve(layers), layers, language, fields=fields)
            plan = self._plans[key] = made
        return plan


def _linter(
    settings: Settings | None, config: str | None, isolated: bool, baselines: bool, calibrations: bool
) -> Linter:
    return Linter(settings, config=config, isolated=isolated, baselines=baselines, calibrations=calibrations)
