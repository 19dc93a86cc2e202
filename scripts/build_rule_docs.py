"""Build docs/rules.md and a page per rule under docs/rules/ from the rules themselves.

    python scripts/build_rule_docs.py

The text is what `reviewlint explain RULE` shows. A test fails when a page is stale.
"""

from itertools import groupby
from pathlib import Path

from reviewlint.cli.rule_page import RulePage, page_of
from reviewlint.cli.rule_text import page_markdown
from reviewlint.engine.registry import Registry

DOCS = Path(__file__).resolve().parent.parent / "docs"
MADE = "<!-- Made by scripts/build_rule_docs.py from the rules; edit them instead. -->\n\n"

INTRODUCTION = """# Rules

Each rule has a page that says what it does and why, with examples of what it finds and what it leaves
alone, and its options; `reviewlint explain RULE` prints the same. A `suggestion` is a single worn word or a
matter of degree, a `warning` is what an editor would always mark, and an `error` is what your
[settings](settings.md) make one.
"""


def build() -> dict[str, str]:
    """Path below docs/ -> text, of every page."""
    registry = Registry()
    # Those of second opinions have a table in docs/second-opinions.md.
    ours = [id for id in registry.ids() if id in registry.modules or id in registry.patterns]
    pages = [page_of(registry, id) for id in ours]
    return {"rules.md": _index(pages)} | {f"rules/{page.info.id}.md": _page(page) for page in pages}


def _index(pages: list[RulePage]) -> str:
    lines = [MADE + INTRODUCTION]
    for group, members in groupby(pages, key=lambda page: page.info.id.partition("/")[0]):
        lines += [f"\n## {group}\n", "\n| rule | severity | what is wrong |\n|---|---|---|\n"]
        for page in members:
            info = page.info
            severity = info.severity if info.enabled else f"{info.severity}, off by default"
            lines.append(f"| [{info.id}](rules/{info.id}.md) | {severity} | {_cell(page.summary)} |\n")
    lines.append("\nThe rules of proselint and LanguageTool: [second opinions](second-opinions.md).\n")
    return "".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _page(page: RulePage) -> str:
    return f"{MADE}# {page.info.id}\n\n{page_markdown(page)}"


def main() -> None:
    pages = build()
    for old in (DOCS / "rules").rglob("*.md"):
        if str(old.relative_to(DOCS)) not in pages:
            old.unlink()
    for name, text in pages.items():
        path = DOCS / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
