"""What a run came to: counts by file, rule and severity."""

from reviewlint.output.style import BOLD, Style
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

RULES_NAMED = 6
"""How many rules the summary names before it only counts them."""


class Tally:
    """Counts that grow as reports pass."""

    __slots__ = ("failed", "files", "files_with_findings", "findings", "rules", "severities", "words")

    def __init__(self) -> None:
        self.files = 0
        self.files_with_findings = 0
        self.failed = 0
        self.words = 0
        self.findings = 0
        self.rules: dict[str, int] = {}
        self.severities = {"error": 0, "warning": 0, "suggestion": 0}

    def add(self, report: "FileReport") -> None:
        """Count one report in."""
        self.files += 1
        self.words += report.words
        if report.error is not None:
            self.failed += 1
        if report.findings:
            self.files_with_findings += 1
        self.findings += len(report.findings)
        for finding in report.findings:
            self.rules[finding.rule] = self.rules.get(finding.rule, 0) + 1
            self.severities[finding.severity] += 1

    def by_rule(self) -> list[tuple[str, int]]:
        """Rules with their counts, most frequent first, then by name."""
        return sorted(self.rules.items(), key=lambda item: (-item[1], item[0]))

    def sentence(self, style: Style) -> str:
        """The summary in one line."""
        unread = f"; {counted(self.failed, 'file')} could not be checked" if self.failed else ""
        if not self.findings:
            return f"No findings in {counted(self.files - self.failed, 'file')}{unread}."
        where = counted(self.files_with_findings, "file")
        if self.files > self.files_with_findings:
            where = f"{self.files_with_findings} of {counted(self.files, 'file')}"
        ranked = self.by_rule()
        # One more name is shorter than saying that one more is left out.
        shown = ranked if len(ranked) <= RULES_NAMED + 1 else ranked[:RULES_NAMED]
        rules = ", ".join(f"{rule} {count}" for rule, count in shown)
        if len(shown) < len(ranked):
            rules += f" and {len(ranked) - len(shown)} more rules"
        total = style.paint(counted(self.findings, "finding"), BOLD)
        return f"{total} in {where}: {rules}{unread}."


def counted(number: int, noun: str) -> str:
    """The number with its noun: `1 file`, `1,943 files`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
