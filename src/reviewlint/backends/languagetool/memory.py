"""What LanguageTool has said of paragraphs, kept between runs."""

from collections.abc import Mapping
from hashlib import blake2b

from reviewlint.backends.languagetool.client import Match
from reviewlint.typed import Any
from reviewlint.user_cache import load_json, store_json

MOST = 5_000
"""Paragraphs of one server and one set of its settings; the oldest are forgotten first."""


class Memory:
    """Answers by the content of the paragraph, for one server and one way of asking.

    When other software answers than before, everything it said is forgotten.
    """

    __slots__ = ("_changed", "_key", "_known", "_software")

    def __init__(self, server: str, parameters: Mapping[str, str]) -> None:
        asked = "\0".join((server, *(f"{name}={value}" for name, value in sorted(parameters.items()))))
        self._key = f"grammar:{_digest(asked)}"
        self._changed = False
        self._software = ""
        self._known: dict[str, Any] = {}
        match load_json(self._key):
            case [str(software), dict(known)]:
                self._software, self._known = software, known

    def recall(self, text: str) -> list[Match] | None:
        """What was said of a paragraph; None when nobody asked."""
        stored = self._known.get(_digest(text))
        if stored is None:
            return None
        try:
            return [
                Match(rule, category, issue, message, offset, length, tuple(forms))
                for rule, category, issue, message, offset, length, forms in stored
            ]
        except (TypeError, ValueError):  # written by someone else
            return None

    def keep(self, text: str, matches: list[Match], software: str) -> None:
        """Keep what was said of a paragraph."""
        if software != self._software:
            self._software = software
            self._known = {}
        self._known[_digest(text)] = [list(match) for match in matches]
        self._changed = True

    def store(self) -> None:
        """Write it down, if there is something new."""
        if self._changed:
            self._known = dict(list(self._known.items())[-MOST:])
            store_json(self._key, [self._software, self._known])
            self._changed = False


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
