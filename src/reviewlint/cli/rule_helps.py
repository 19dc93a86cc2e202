"""What formats say about rules: the text of `reviewlint explain`."""

import os

from reviewlint.cli.rule_page import page_of
from reviewlint.cli.rule_text import page_lines, page_markdown
from reviewlint.engine.registry import PluginError, Registry
from reviewlint.engine.run import Linter
from reviewlint.output.rule_help import RuleHelp
from reviewlint.output.style import Style

_UNWRAPPED = Style(width=1_000_000)


class RuleHelps:
    """Answers with the help of a rule, as the packs that govern a path have it."""

    __slots__ = ("_linter", "_registries")

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._registries: dict[str, Registry] = {}

    def __call__(self, path: str, rule: str) -> RuleHelp | None:
        """The help, or None for a rule that is not there to ask."""
        folder = os.path.dirname(path) or os.curdir
        registry = self._registries.get(folder)
        if registry is None:
            registry = self._registries[folder] = self._linter.registry(folder)
        try:
            page = page_of(registry, rule)
        except (KeyError, PluginError):
            return None
        sections = {section.heading: section.texts for section in page.sections}
        told = [*sections.get("What it does", ()), *sections.get("Why", ())] or [page.summary]
        return RuleHelp(
            page.info.severity,
            page.info.enabled,
            page.summary,
            "\n\n".join(told),
            "\n".join(page_lines(page, _UNWRAPPED)),
            page_markdown(page),
        )
