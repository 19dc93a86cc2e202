"""Findings as results of SARIF, with the files and rules that they refer to by number."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from urllib.parse import quote

from reviewlint.finding import Edit, Finding, Hidden, Severity, Span
from reviewlint.output.fingerprints import fingerprint, fingerprints
from reviewlint.output.order import ordered
from reviewlint.output.portable import portable_path
from reviewlint.output.units import Ruler, utf16
from reviewlint.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewlint.engine.baseline import Entry
    from reviewlint.engine.run import FileReport

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "suggestion": "note"}

ROOT = "%SRCROOT%"
"""Stands for the folder that relative addresses start from; which one it is, no reader need know."""

FINGERPRINT = "reviewlintContent/v1"

_SUPPRESSED = {
    "comment": ("inSource", "A comment in the review silences it."),
    "baseline": ("external", "The baseline knows it."),
    "unchanged": ("external", "It touches no line that has changed."),
}

_LINK = re.compile(r"\[(?=[^\]]{0,300}\]\()")


def message(text: str) -> dict[str, object]:
    """A message of plain text; where SARIF would see a link, the bracket is escaped."""
    return {"text": _LINK.sub(r"\\[", text)}


class Results:
    """Makes results of reports, and numbers the files and rules in the order in which they come."""

    __slots__ = ("_artifacts", "rules")

    def __init__(self) -> None:
        self._artifacts: dict[str, int] = {}
        self.rules: dict[str, tuple[int, str]] = {}
        """The id of each rule -> its number, and the first path that it found something in."""

    def location(self, path: str) -> dict[str, object]:
        """The artifact at a path, which gets its number when it is first asked for."""
        uri, base = _uri(path)
        return {"uri": uri, **base, "index": self._artifacts.setdefault(path, len(self._artifacts))}

    def artifacts(self) -> Iterator[dict[str, object]]:
        """All files so far."""
        for path in self._artifacts:
            uri, base = _uri(path)
            yield {"location": {"uri": uri, **base}, "roles": ["analysisTarget"], "encoding": "UTF-8"}

    def of(self, report: "FileReport") -> Iterator[dict[str, object]]:
        """The results of one file in order, then those that the baseline knows and that are gone."""
        place = self.location(report.path)
        hidden = {each.finding: each for each in report.hidden}
        findings = ordered((*report.findings, *hidden))
        ruler = utf16(report.source)
        names = fingerprints(report.path, report.source, findings)
        for finding, name in zip(findings, names, strict=True):
            result = self._head(finding.rule, report.path) | _body(finding, report.source, ruler, place)
            result["partialFingerprints"] = {FINGERPRINT: name}
            by = hidden.get(finding)
            result["suppressions"] = [] if by is None else [_suppression(by)]
            if report.baseline is not None:
                known = by is not None and by.by == "baseline"
                result["baselineState"] = "unchanged" if known else "new"
            yield result
        for entry in report.gone:
            yield self._head(entry.rule, report.path) | _gone(entry, portable_path(report.path), place)

    def _head(self, rule: str, path: str) -> dict[str, object]:
        number, _ = self.rules.setdefault(rule, (len(self.rules), path))
        return {"ruleId": rule, "ruleIndex": number}


def _uri(path: str) -> tuple[str, dict[str, object]]:
    """The address of a file, and what it is relative to."""
    portable = portable_path(path)
    if not os.path.isabs(portable):
        # A colon in the first part would make a scheme of it.
        return quote(portable, safe="/"), {"uriBaseId": ROOT}
    return f"file://{'' if portable.startswith('/') else '/'}{quote(portable, safe='/:')}", {}


def _body(finding: Finding, source: str, ruler: Ruler, place: dict[str, object]) -> dict[str, object]:
    def location(span: Span) -> dict[str, object]:
        start, end = span
        region = _region(span, ruler) | {"snippet": {"text": source[start:end].removeprefix("\ufeff")}}
        return {"physicalLocation": {"artifactLocation": place, "region": region}}

    body: dict[str, object] = {
        "level": LEVELS[finding.severity],
        "message": message(finding.message),
        "locations": [location(finding.span)],
    }
    if finding.related:
        body["relatedLocations"] = [
            {"id": number, **location(related.span)}
            | ({"message": message(related.message)} if related.message else {})
            for number, related in enumerate(finding.related, 1)
        ]
    if finding.edits:
        body["fixes"] = [_fix(way, ruler, place) for way in ways(finding.edits)]
    return body


def _region(span: Span, ruler: Ruler) -> dict[str, object]:
    start, end = ruler.position(span.start), ruler.position(span.end)
    offset = ruler.offset(span.start)
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": offset,
        "charLength": ruler.offset(span.end) - offset,
    }


def _fix(edits: Sequence[Edit], ruler: Ruler, place: dict[str, object]) -> dict[str, object]:
    safe = "cannot change the meaning" if all(edit.safe for edit in edits) else "may change the meaning"
    replacements = [
        {"deletedRegion": _region(edit.span, ruler)}
        | ({"insertedContent": {"text": edit.replacement}} if edit.replacement else {})
        for edit in edits
    ]
    return {
        "description": message(f"An edit that {safe}."),
        "artifactChanges": [{"artifactLocation": place, "replacements": replacements}],
    }


def ways(edits: Iterable[Edit]) -> list[list[Edit]]:
    """The ways to mend a finding, best first: edits of one span are a choice, of several belong together."""
    best: dict[Span, Edit] = {}
    single = []
    for edit in edits:
        best.setdefault(edit.span, edit)
        single.append([edit])
    together = sorted(best.values())
    apart = all(one.span.end <= other.span.start for one, other in pairwise(together))
    return [together] if len(together) > 1 and apart else single


def _suppression(hidden: Hidden) -> dict[str, object]:
    kind, reason = _SUPPRESSED[hidden.by]
    return {"kind": kind, "status": "accepted", "justification": hidden.reason or reason}


def _gone(entry: "Entry", path: str, place: dict[str, object]) -> dict[str, object]:
    return {
        "level": "none",
        "kind": "pass",
        "message": message(f'"{entry.text}" is gone.'),
        "locations": [{"physicalLocation": {"artifactLocation": place}}],
        "occurrenceCount": entry.number,
        "partialFingerprints": {FINGERPRINT: fingerprint(entry._replace(path=path), 1)},
        "suppressions": [],
        "baselineState": "absent",
    }
