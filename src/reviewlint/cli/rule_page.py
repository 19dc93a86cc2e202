"""What there is to learn about a rule, in one shape for rules in Python and in YAML."""

from collections.abc import Iterable, Iterator

from reviewlint.engine.registry import Registry, RuleInfo
from reviewlint.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from reviewlint.patterns.schema import PatternRule

EXAMPLES = ("Bad", "Good")
HEADINGS = ("What it does", "Why", *EXAMPLES, "Options", "Source")

WORDS_SHOWN = 30
"""How many of its words the page of a word list names."""


class Section(NamedTuple):
    """A heading and what stands under it: paragraphs, options, sources, or examples."""

    heading: str
    texts: tuple[str, ...]


class RulePage(NamedTuple):
    """Everything that `reviewlint explain` says about one rule."""

    info: RuleInfo
    summary: str
    sections: tuple[Section, ...]


def page_of(registry: Registry, id: str) -> RulePage:
    """The page of a rule; raises KeyError, or PluginError when a plugin is broken."""
    info = registry.info(id)
    if id in registry.patterns:
        summary, sections = _plain(info.summary), list(_pattern_sections(registry.pattern(id)))
    else:
        summary, sections = parse_docstring(info.doc)
    return RulePage(
        info, summary, tuple(section for section in (*sections, _settings(info)) if section.texts)
    )


def parse_docstring(doc: str) -> tuple[str, list[Section]]:
    """The summary of a rule's docstring, and its sections: headings at the margin, text indented."""
    summary, _, rest = doc.strip().partition("\n")
    parts: list[tuple[str, list[str]]] = []
    for line in rest.split("\n"):
        heading = line.rstrip().removesuffix(":")
        if heading in HEADINGS:
            parts.append((heading, []))
        elif parts:
            parts[-1][1].append(line)
    return summary, [Section(heading, tuple(_texts(heading, lines))) for heading, lines in parts]


def _texts(heading: str, lines: Iterable[str]) -> Iterator[str]:
    from textwrap import dedent

    text = dedent("\n".join(lines)).strip("\n").rstrip()
    if heading in EXAMPLES:
        examples = f"\n{text}\n".split("\n---\n")
        yield from (_unwrapped(example.strip("\n")) for example in examples if example.strip())
    elif heading == "Options":
        # A line that is indented further belongs to the option above it.
        yield from _unfolded(text.split("\n"))
    else:
        yield from (" ".join(paragraph.split()) for paragraph in text.split("\n\n") if paragraph.strip())


def _unwrapped(example: str) -> str:
    """An example with paragraphs of prose on one line each, as they were before the docstring's margin."""
    return "\n\n".join(
        part.replace("\n", " ") if all(_is_prose(line) for line in part.split("\n")) else part
        for part in example.split("\n\n")
    )


def _is_prose(line: str) -> bool:
    return line[:1].isalnum() or line[:1] in "\"'“‘"


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    option = ""
    for line in lines:
        if option and line[:1].isspace():
            option += f" {line.strip()}"
            continue
        if option:
            yield option
        option = line.strip()
    if option:
        yield option


def _pattern_sections(rule: "PatternRule") -> Iterator[Section]:
    yield Section("What it does", tuple(_finds(rule)))
    yield Section("Why", tuple(" ".join(part.split()) for part in rule.why.split("\n\n") if part.strip()))
    yield Section("Bad", tuple(example.strip("\n") for example in rule.examples.bad))
    yield Section("Good", tuple(example.strip("\n") for example in rule.examples.good))
    yield Section("Options", tuple(f"{name}: {text}" for name, text in rule.options.items()))
    yield Section("Source", tuple(source for source in (*rule.source, rule.link) if source))


def _finds(rule: "PatternRule") -> Iterator[str]:
    """The message, and the words that a rule looks for, as far as people can read them."""
    if rule.description:
        yield f"Says: {_plain(rule.message)}"
    swap = rule.body.get("swap")
    words = [f"{bad} -> {good}" for bad, good in swap.items()] if swap else rule.body.get("tokens") or []
    plain = [word for word in words if not set(word) & set("\\[]()?*+|^$")][:WORDS_SHOWN]
    if plain:
        rest = len(words) - len(plain)
        yield f"Looks for: {', '.join(plain)}" + (f", and {rest} more." if rest else ".")


def _plain(message: str) -> str:
    """A message without the places that a match fills."""
    return message.replace("%s", "…")


def _settings(info: RuleInfo) -> Section:
    """How to change the rule, ready to be copied into reviewlint.toml."""
    severities = "error, warning or suggestion"
    table = [f'[rule."{info.id}"]', f'severity = "{info.severity}"   # {severities}']
    # Options of a rule in Python come with their defaults; those of a word list have none to show.
    is_python = info.source_path.endswith(".py")
    table += [f"{name} = {default}" for name, default in info.options.items() if is_python]
    switch = (
        f'ignore = ["{info.id}"]   # or leave it out' if info.enabled else f'extend-select = ["{info.id}"]'
    )
    return Section("Settings", (switch, "\n".join(table)))
