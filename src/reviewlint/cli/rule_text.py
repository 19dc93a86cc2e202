"""The page of a rule as lines for people, and as Markdown."""

from collections.abc import Iterator

from reviewlint.cli.rule_page import EXAMPLES, RulePage, Section
from reviewlint.output.cells import visible, wrap
from reviewlint.output.style import BOLD, GRAVITY_COLOURS, Style

INDENT = "  "


def page_lines(page: RulePage, style: Style) -> Iterator[str]:
    """The whole page, wrapped to the width of the style."""
    info = page.info
    languages = f", for {', '.join(info.languages)}" if info.languages else ", for every language"
    severity = style.paint(info.severity, GRAVITY_COLOURS[info.severity])
    switch = "on by default" if info.enabled else "off by default"
    yield f"{style.paint(info.id, BOLD)}: {severity}, {switch}{languages}"
    yield ""
    yield from wrap(visible(page.summary), style.width)
    for section in page.sections:
        yield ""
        yield style.paint(section.heading, BOLD)
        yield from _section_lines(section, style)


def _section_lines(section: Section, style: Style) -> Iterator[str]:
    several = section.heading not in ("What it does", "Why", "Settings") and len(section.texts) > 1
    apart = any("\n" in text for text in section.texts) and section.heading != "Settings"
    for number, text in enumerate(section.texts):
        if apart and number:
            yield ""
        head = f"{INDENT}- " if several else INDENT
        for line in text.split("\n"):
            for wrapped in wrap(visible(line), style.width - len(head)):
                yield f"{head}{wrapped}".rstrip()
                head = " " * len(head)


def page_markdown(page: RulePage) -> str:
    """What comes below the heading with the rule's id."""
    info = page.info
    languages = f"for {', '.join(info.languages)}" if info.languages else "for every language"
    switch = "on by default" if info.enabled else "off by default"
    summary = page.summary.replace("\n", " ")
    head = f"{summary}\n\nSeverity {info.severity}, {switch}, {languages}.\n"
    return head + "".join(_section_markdown(section) for section in page.sections)


def _section_markdown(section: Section) -> str:
    if section.heading in EXAMPLES:
        body = "\n".join(f"{_fence(text)}markdown\n{text}\n{_fence(text)}\n" for text in section.texts)
    elif section.heading == "Settings":
        body = "```toml\n" + "\n\n".join(section.texts) + "\n```\n"
    elif section.heading in ("Options", "Source"):
        body = "".join(f"- {text}\n" for text in section.texts)
    else:
        body = "\n\n".join(section.texts) + "\n"
    return f"\n## {section.heading}\n\n{body}"


def _fence(text: str) -> str:
    """A code fence that nothing in the text closes."""
    return "````" if "```" in text else "```"
