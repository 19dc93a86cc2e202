"""The text a person reads: each finding with its reason, its line of source, and what goes with it."""

from collections.abc import Iterable

from reviewlint.document.positions import Lines
from reviewlint.finding import Edit, Finding, Related, Span
from reviewlint.output.cells import cells, one_line, visible, wrap
from reviewlint.output.excerpt import excerpt
from reviewlint.output.order import ordered
from reviewlint.output.style import BOLD, DIM, GRAVITY_COLOURS, Style
from reviewlint.output.summary import Tally
from reviewlint.typed import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from reviewlint.engine.run import FileReport

INDENT = "  "
QUOTE_LENGTH = 40
PIECE = 500
"""Findings that are written in one go."""


def write(reports: Iterable["FileReport"], out: TextIO, style: Style) -> None:
    """Write each report as it comes, then one line that sums up."""
    tally = Tally()
    for report in reports:
        tally.add(report)
        if report.findings:
            lines = Lines(report.source)
            path = visible(report.path)
            findings = ordered(report.findings)
            # In large pieces: where output is not buffered, each call costs.
            for start in range(0, len(findings), PIECE):
                out.write(
                    "".join(
                        "\n".join(_block(report.source, path, lines, finding, style)) + "\n\n"
                        for finding in findings[start : start + PIECE]
                    )
                )
    if not style.quiet and (tally.findings or style.terminal):
        out.write(tally.sentence(style) + "\n")


def _block(source: str, path: str, lines: Lines, finding: Finding, style: Style) -> list[str]:
    line, column = lines.position(finding.span.start)
    severity = style.paint(finding.severity, GRAVITY_COLOURS[finding.severity])
    place = style.paint(f"{path}:{line}:{column}:", BOLD)
    block = [f"{place} {severity} {style.paint(finding.rule, DIM)}"]
    block += _paragraph(finding.message, style)
    block += _excerpt(source, lines.span(line), line, finding, style)
    for related in finding.related:
        block += _related(source, lines, related, style)
    for edit in finding.edits:
        block += _edit(source, edit, style)
    return block


def _paragraph(text: str, style: Style, head: str = "") -> list[str]:
    """The text wrapped and indented; `head` stands before it and sets the indent of the lines that follow."""
    indent = cells(head)
    first, *others = wrap(one_line(text), style.width - len(INDENT) - indent)
    return [f"{INDENT}{head}{first}", *(f"{INDENT}{' ' * indent}{line}" for line in others)]


def _excerpt(source: str, whole: Span, line: int, finding: Finding, style: Style) -> list[str]:
    number = str(line)
    gutter = len(INDENT) + len(number) + 3
    shown = excerpt(source, whole, finding.span, style.width - gutter)
    if not (shown.before or shown.marked or shown.after):
        return []
    bar = style.paint("|", DIM)
    colour = GRAVITY_COLOURS[finding.severity]
    marked = style.paint(shown.marked, colour)
    carets = style.paint("^" * shown.length, colour)
    return [
        f"{INDENT}{style.paint(number, DIM)} {bar} {shown.before}{marked}{shown.after}".rstrip(),
        f"{INDENT}{' ' * len(number)} {bar} {' ' * shown.indent}{carets}",
    ]


def _related(source: str, lines: Lines, related: Related, style: Style) -> list[str]:
    line, column = lines.position(related.span.start)
    text = _quote(source[related.span.start : related.span.end])
    said = f"{text}: {related.message}" if related.message else text
    return _paragraph(said, style, f"see {line}:{column} ")


def _edit(source: str, edit: Edit, style: Style) -> list[str]:
    old = source[edit.span.start : edit.span.end]
    if not edit.replacement:
        what = f"delete {_quote(old)}"
    elif not old:
        what = f"insert {_quote(edit.replacement)}"
    else:
        what = f"replace {_quote(old)} with {_quote(edit.replacement)}"
    return _paragraph(what, style, "fix: ")


def _quote(text: str) -> str:
    """The text between quotation marks, its middle left out when it is long."""
    if len(text) > QUOTE_LENGTH:
        half = QUOTE_LENGTH // 2
        text = f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
    return f'"{one_line(text)}"'
