"""The pages about rules that rule files name."""

import os

from reviewlint.engine.run import Linter


class Links:
    """Answers with the `link` of a rule, as the packs that govern a path have it."""

    __slots__ = ("_folders", "_linter")

    def __init__(self, linter: Linter) -> None:
        self._linter = linter
        self._folders: dict[str, dict[str, str]] = {}

    def __call__(self, path: str, rule: str) -> str | None:
        """The address of the page, or None."""
        folder = os.path.dirname(path) or os.curdir
        links = self._folders.get(folder)
        if links is None:
            patterns = self._linter.registry(folder).patterns.values()
            links = self._folders[folder] = {pattern.id: pattern.link for pattern in patterns}
        return links.get(rule) or None
