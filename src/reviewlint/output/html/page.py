"""The page as a whole: its head, the controls, and the reviews one after the other."""

import base64
import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from string import Template

from reviewlint.finding import SEVERITIES
from reviewlint.output.html.notes import group_of
from reviewlint.output.html.pieces import escape
from reviewlint.output.html.review import Review, review_of
from reviewlint.output.html.rules import Rules
from reviewlint.output.style import Style
from reviewlint.output.summary import Tally, counted
from reviewlint.typed import TYPE_CHECKING, TextIO
from reviewlint.version import __version__

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

_ORDER = ("superlatives", "cliches", "repetition", "readability", "wording", "credits")
"""The groups of our own, in the order of the README; others follow."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write the page. Of several reviews only those with something to say are shown in full."""
    tally = Tally()
    groups: Counter[str] = Counter()
    reviews: list[Review] = []
    rules = Rules(style)
    for number, report in enumerate(reports, start=1):
        tally.add(report)
        groups.update(group_of(finding.rule) for finding in report.findings)
        if report.findings or report.error is not None or number == 1:
            reviews.append(review_of(report, f"r{number}", rules))
    several = tally.files > 1
    if several and not reviews[0].says_something:
        del reviews[0]  # kept only while it might have been the one review
    heading = "Reviews" if several or not reviews else reviews[0].title
    css, script = _asset("page.css"), _asset("page.js")
    out.write(
        Template(_asset("page.html")).substitute(
            policy=escape(_policy(css, script)),
            title=escape(f"{heading}: {counted(tally.findings, 'finding')}"),
            heading=escape(heading),
            summary=_summary(tally, reviews),
            contents=_contents(reviews) if several and reviews else "",
            controls=_controls(tally, groups) if tally.findings else "",
            reviews="".join(review.html(titled=several) for review in reviews),
            rules=rules.html(),
            version=__version__,
            style=css,
            script=script,
        )
    )


def _policy(css: str, script: str) -> str:
    """What the page may do: run this style and this script, nothing else."""
    hashes = (base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (css, script))
    return (
        "default-src 'none'; img-src data:; style-src 'sha256-{}'; script-src 'sha256-{}'; base-uri 'none'; "
        "form-action 'none'"
    ).format(*hashes)


def _asset(name: str) -> str:
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name), encoding="utf-8") as file:
        return file.read()


def _summary(tally: Tally, reviews: list[Review]) -> str:
    severities = ", ".join(
        counted(number, severity) for severity, number in tally.severities.items() if number
    )
    findings = counted(tally.findings, "finding") + (f": {severities}" if severities else "")
    words = counted(tally.words, "word")
    if tally.files == 1:
        return escape(" · ".join((reviews[0].path, words, findings)))
    clean = tally.files - tally.files_with_findings - tally.failed
    parts = [counted(tally.files, "file"), words, findings]
    parts += [f"nothing to say about {counted(clean, 'file')}"] if clean > 0 else []
    parts += [f"{counted(tally.failed, 'file')} could not be checked"] if tally.failed else []
    return escape(" · ".join(parts))


def _contents(reviews: list[Review]) -> str:
    rows = "".join(
        f'<li><a href="#{review.id}">{escape(review.title)}</a> <span>{review.findings:,}</span></li>\n'
        for review in reviews
    )
    label = "Reviews, with the number of findings"
    return f'<nav aria-label="{label}">\n<ol class="contents">\n{rows}</ol>\n</nav>\n'


def _controls(tally: Tally, groups: "Counter[str]") -> str:
    """What to show; of use only with scripts, and only shown with them."""
    return (
        '<section class="controls" aria-label="What is marked">\n'
        f"{''.join(_group_buttons(groups))}{''.join(_severity_buttons(tally))}"
        '<span class="gap"></span>\n'
        + (
            '<button type="button" id="echoes" aria-pressed="false">All echoes</button>\n'
            if groups["repetition"]
            else ""
        )
        + '<button type="button" id="theme" aria-pressed="false">Dark</button>\n</section>\n'
    )


def _group_buttons(groups: "Counter[str]") -> Iterator[str]:
    ranks = {group: rank for rank, group in enumerate(_ORDER)}
    for group, count in sorted(groups.items(), key=lambda item: (ranks.get(item[0], len(ranks)), item[0])):
        name = escape(group)
        yield (
            f'<button type="button" aria-pressed="true" data-filter="group" data-value="{name}" '
            f'data-group="{name}"><span class="sample">{name}</span> <b>{count}</b></button>\n'
        )


def _severity_buttons(tally: Tally) -> Iterator[str]:
    used = [severity for severity in SEVERITIES if tally.severities[severity]]
    for severity in used if len(used) > 1 else ():
        yield (
            f'<button type="button" aria-pressed="true" data-filter="severity" data-value="{severity}" '
            f'data-severity="{severity}"><span class="severity sample">{severity}</span> '
            f"<b>{tally.severities[severity]}</b></button>\n"
        )
