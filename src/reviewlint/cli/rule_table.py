"""Rules in rows, for `reviewlint rules` and for groups in `reviewlint explain`."""

import sys
from collections.abc import Sequence

from reviewlint.output.cells import cells, one_line
from reviewlint.output.style import BOLD, DIM, GRAVITY_COLOURS, Style
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.engine.registry import RuleInfo

MIN_SUMMARY = 24
"""Cells; where less is left beside the other columns, summaries are not cut."""


def write_table(rules: Sequence["RuleInfo"], style: Style) -> None:
    """Write one line a rule: id, severity, on or off, summary, cut to the width of the terminal."""
    width = max((len(rule.id) for rule in rules), default=0)
    room = style.width - width - len("  suggestion  off  ")
    for rule in rules:
        id = style.paint(rule.id, BOLD) + " " * (width - len(rule.id))
        severity = style.paint(rule.severity, GRAVITY_COLOURS[rule.severity])
        severity += " " * (len("suggestion") - len(rule.severity))
        switch = "on " if rule.enabled else style.paint("off", DIM)
        summary = one_line(rule.summary.replace("%s", "…"))
        if style.terminal and room >= MIN_SUMMARY:
            summary = _cut(summary, room)
        sys.stdout.write(f"{id}  {severity}  {switch}  {summary}\n")


def _cut(text: str, room: int) -> str:
    if cells(text) <= room:
        return text
    while cells(text) >= room:
        text = text[:-1]
    return f"{text.rstrip()}…"
