"""What the findings say, beside the text: reason, suggestion, other places, and what the rule is called."""

from collections.abc import Iterator, Sequence

from reviewlint.document.positions import Lines
from reviewlint.finding import Edit, Finding
from reviewlint.output.html.marks import Place
from reviewlint.output.html.pieces import escape

QUOTE_LENGTH = 60


def group_of(rule: str) -> str:
    """The group of a rule."""
    return rule.partition("/")[0]


def places_of(names: Sequence[str], findings: Sequence[Finding]) -> Iterator[Place]:
    """Where the findings stand, and the other places they talk about; `names` are their ids in the page."""
    for number, (name, finding) in enumerate(zip(names, findings, strict=True), start=1):
        attributes = (
            f'data-finding="{name}" data-number="{number}" data-rule="{escape(finding.rule)}" '
            f'data-group="{escape(group_of(finding.rule))}" data-severity="{finding.severity}" '
            f'aria-describedby="{name}-says"'
        )
        yield Place(*finding.span, number, name, "mark", attributes)
        for related in finding.related:
            yield Place(*related.span, number, name, "span", f'data-of="{name}"')


def note(name: str, number: int, finding: Finding, source: str, lines: Lines, rule_id: str) -> str:
    """One finding as an item of a list; `rule_id` is that of the text about its rule."""
    group, _, rule = finding.rule.rpartition("/")
    line, column = lines.position(finding.span.start)
    parts = [
        f'<li id="{name}-note" data-finding="{name}" data-number="{number}" '
        f'data-group="{escape(group_of(finding.rule))}" data-severity="{finding.severity}">\n'
        f'<p class="rule"><a class="place" href="#{name}" '
        f'aria-label="To line {line}, column {column}">{line}:{column}</a> '
        f'<span class="sample">{escape(group)}</span> {escape(rule)} '
        f'<span class="severity">{finding.severity}</span></p>\n'
        f'<p class="says" id="{name}-says">{escape(finding.message)}</p>\n'
    ]
    if finding.edits:
        fixes = dict.fromkeys(f"<li>{_edit(source, edit)}</li>" for edit in finding.edits)
        parts.append(f'<ul class="fixes">{"".join(fixes)}</ul>\n')
    if finding.related:
        parts.append(f'<ul class="related">{"".join(_related(finding, source, lines))}</ul>\n')
    parts.append(f'<p class="more"><a href="#{rule_id}">About this rule</a></p>\n')
    return "".join((*parts, "</li>\n"))


def _related(finding: Finding, source: str, lines: Lines) -> Iterator[str]:
    for span, message in finding.related:
        line, column = lines.position(span.start)
        said = f" {escape(message)}" if message else ""
        yield f"<li><span>{line}:{column}</span> <q>{_quote(source[span.start : span.end])}</q>{said}</li>"


def _edit(source: str, edit: Edit) -> str:
    old = _quote(source[edit.span.start : edit.span.end])
    if not edit.replacement:
        return f"Delete <del>{old}</del>"
    new = _quote(edit.replacement)
    return f"Write <ins>{new}</ins> for <del>{old}</del>" if old else f"Insert <ins>{new}</ins>"


def _quote(text: str) -> str:
    """The text on one line, its middle left out when it is long."""
    text = " ".join(text.split())
    if len(text) > QUOTE_LENGTH:
        half = QUOTE_LENGTH // 2
        text = f"{text[:half].rstrip()} … {text[-half:].lstrip()}"
    return escape(text)
