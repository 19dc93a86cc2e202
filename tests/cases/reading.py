"""Reads the cases of a rule: prose, with the expected findings written beside it.

A case is a heading `## What it shows`, a fenced block ````review with the prose, and a fenced block
````findings with one line a finding (none: the rule is silent). After `review` may stand `path=`, `kind=` and
`lang=`. A line is `rule/id "the exact source text"`, and if it matters ` @line:column`, ` ~ "a related text"`
for every related place, and ` = severity`. A line break in a text is written as \\n.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reviewlint.document.positions import Lines
from reviewlint.finding import Finding, Span

_CASE = re.compile(
    r"^## (?P<title>[^\n]+)\n+^````review(?P<settings>[^\n]*)\n(?P<prose>.*?)^````\n+"
    r"^````findings\n(?P<findings>.*?)^````$",
    re.MULTILINE | re.DOTALL,
)
_FENCED = re.compile(r"^````\w.*?^````$", re.MULTILINE | re.DOTALL)
_TEXT = r'"(?:[^"]|"(?! @| ~| =|$))*"'
_LINE = re.compile(
    rf"(?P<rule>\S+) (?P<text>{_TEXT})(?: @(?P<line>\d+):(?P<column>\d+))?"
    rf"(?P<before>(?: = \w+)?)(?P<related>(?: ~ {_TEXT})*)(?P<after>(?: = \w+)?)"
)
_RELATED = re.compile(rf" ~ ({_TEXT})")


class Case(NamedTuple):
    """One case; `line` is where its heading stands in its file."""

    title: str
    line: int
    prose: str
    settings: dict[str, str]
    expected: tuple[str, ...]


def read_cases(source: str, name: str) -> Iterator[Case]:
    """The cases in a file, in order. Raises ValueError when a heading is not followed by a whole case."""
    count = 0
    for match in _CASE.finditer(source):
        count += 1
        yield Case(
            match["title"],
            source.count("\n", 0, match.start()) + 1,
            match["prose"],
            dict(setting.split("=", 1) for setting in match["settings"].split()),
            tuple(line for line in match["findings"].splitlines() if line),
        )
    if count != len(re.findall(r"^## ", _FENCED.sub("", source), re.MULTILINE)):
        raise ValueError(f"{name}: a heading without a block of prose and one of findings")


def told(findings: Iterable[Finding], source: str, expected: tuple[str, ...]) -> list[str]:
    """The findings as lines that say as much as the expected ones do, so that two lists can be compared."""
    lines: list[str] = []
    left = list(expected)
    for finding in findings:
        plain = f'{finding.rule} "{_shown(source, finding.span)}"'
        like = next((line for line in left if _plain(line) == plain), None)
        if like is None:
            place = Lines(source).position(finding.span.start)
            lines.append(f"{plain} @{place.line}:{place.column}")
            continue
        left.remove(like)
        lines.append(_in_the_form_of(like, plain, finding, source))
    return lines


def _plain(line: str) -> str:
    match = _LINE.fullmatch(line)
    if match is None:
        raise ValueError(f"not a line of a finding: {line}")
    return f"{match['rule']} {match['text']}"


def _in_the_form_of(line: str, plain: str, finding: Finding, source: str) -> str:
    match = _LINE.fullmatch(line)
    assert match is not None
    parts = [plain]
    if match["line"]:
        place = Lines(source).position(finding.span.start)
        parts.append(f" @{place.line}:{place.column}")
    if match["before"]:
        parts.append(f" = {finding.severity}")
    if match["related"]:
        parts += [f' ~ "{_shown(source, related.span)}"' for related in finding.related]
    if match["after"]:
        parts.append(f" = {finding.severity}")
    return "".join(parts)


def _shown(source: str, span: Span) -> str:
    return source[span.start : span.end].replace("\r\n", "\\n").replace("\n", "\\n")
