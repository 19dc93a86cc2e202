"""Comments that silence what is found, written into the review.

A comment on a line of its own goes before a paragraph or a heading; inside one, where it would end the
paragraph, and in lists, quotations and tables it goes to the end of the line. What no comment in the text can
silence, such as what is found in the front matter, is silenced for the file.
"""

from collections.abc import Callable, Collection, Sequence

from reviewlint.document import Document
from reviewlint.engine.fix import Fixed, apply_edits
from reviewlint.engine.read import is_plain
from reviewlint.engine.run import FileReport
from reviewlint.finding import Edit, Finding, Span
from reviewlint.suppression import FILE, GROUP, LINE, NEXT_LINE

_LINE_ENDS = " \t\\"
_HARD_BREAKS = ("  ", "\\")
_INDENTS = (" ", "\t")


def add_suppressions(report: FileReport, lint: Callable[[str], FileReport]) -> Fixed:
    """Silence all findings of a report; `lint` checks a text as if it were that file.

    A file with an error is left alone, and so is plain text, which has no comments.
    """
    first = _to_silence(report)
    if report.error is not None or is_plain(report.path) or not first:
        return Fixed(report)
    current = lint(_with_comments(report, first))
    left = {finding.rule for finding in _to_silence(current)}
    if left:  # the end of a line may lie in code, where a comment is none
        current = lint(_with_comments(report, first, whole_file=left))
    if current.error is not None:
        return Fixed(report)
    return Fixed(current, len(first) - len(_to_silence(current)))


def _to_silence(report: FileReport) -> list[Finding]:
    return [finding for finding in report.findings if not finding.rule.startswith(f"{GROUP}/")]


def _with_comments(
    report: FileReport, findings: Sequence[Finding], *, whole_file: Collection[str] = ()
) -> str:
    """The text with comments for the findings; the rules in `whole_file` are silenced for the file."""
    document = Document(report.source, report.path)
    body = 0 if document.front_matter is None else document.front_matter.span.end
    everywhere = {
        finding.rule for finding in findings if finding.rule in whole_file or finding.span.start < body
    }
    by_line: dict[int, set[str]] = {}
    for finding in findings:
        if finding.rule not in everywhere:
            by_line.setdefault(document.lines.position(finding.span.start).line, set()).add(finding.rule)
    openings = _openings(document)
    edits = [_for_file(document, everywhere)] if everywhere else []
    for line, rules in sorted(by_line.items()):
        edits.append(_above(document, line, rules) if line in openings else _behind(document, line, rules))
    return apply_edits(report.source, edits)


def _openings(document: Document) -> set[int]:
    """The lines on which a paragraph, a heading or a table starts that stands in nothing else."""
    lines = set()
    for block in document.blocks:
        if block.kind in ("paragraph", "heading", "table_header") and not block.quoted:
            line = document.lines.position(document.span(block.start, block.start + 1).start).line
            if not document.source.startswith(_INDENTS, document.lines.span(line).start):
                lines.add(line)
    return lines


def _for_file(document: Document, rules: set[str]) -> Edit:
    """A comment on the first line after the front matter."""
    source = document.source
    if document.front_matter is None:
        at = 1 if source.startswith("\ufeff") else 0
        return _insert(at, f"{_comment(FILE, rules)}{_line_break(document, 1)}")
    line = document.lines.position(document.front_matter.span.end).line
    after = document.lines.span(line).end
    return _insert(after, f"{_line_break(document, line)}{_comment(FILE, rules)}")


def _above(document: Document, line: int, rules: set[str]) -> Edit:
    at = document.lines.span(line).start
    if line == 1 and document.source.startswith("\ufeff"):
        at = 1
    return _insert(at, f"{_comment(NEXT_LINE, rules)}{_line_break(document, line)}")


def _behind(document: Document, line: int, rules: set[str]) -> Edit:
    """A comment at the end of a line: before what breaks the line, and in the last cell of a table's row."""
    start, end = document.lines.span(line)
    text = document.source[start:end].rstrip(_LINE_ENDS)
    if text.endswith("|") and text.lstrip().startswith("|"):
        text = text[:-1].rstrip()
    # At a hard break a space before the comment would be one too many.
    space = "" if document.source.startswith(_HARD_BREAKS, start + len(text)) else " "
    return _insert(start + len(text), f"{space}{_comment(LINE, rules)}")


def _insert(at: int, text: str) -> Edit:
    return Edit(Span(at, at), text, True)


def _comment(verb: str, rules: set[str]) -> str:
    return f"<!-- reviewlint-{verb} {' '.join(sorted(rules))} -->"


def _line_break(document: Document, line: int) -> str:
    """The line break that ends a line, or any line when that is the last one."""
    lines = document.lines
    if line == len(lines):
        line -= 1
    return document.source[lines.span(line).end : lines.span(line + 1).start] if line else "\n"
