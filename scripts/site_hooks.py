"""Hooks of MkDocs: what the site needs beyond the pages in docs/, which GitHub shows as they are.

- CONTRIBUTING.md and CHANGELOG.md become pages, and the pages of the rules stand in the navigation.
- Links out of docs/ lead into the repository when `repo_url` is set, and are text otherwise.
"""

import posixpath
import re
from itertools import groupby
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

REPOSITORY = Path(__file__).resolve().parent.parent
GUESTS = {"CONTRIBUTING.md": "contributing.md", "CHANGELOG.md": "changelog.md"}
"""Files of the repository that are pages of the site."""

LINK = re.compile(
    r"^(?P<fence>`{3,}).*?^(?P=fence)$|(?P<ticks>`+)[^`]+(?P=ticks)"  # code, which is left as it is
    r"|(?P<image>!?)\[(?P<text>[^\]]*)\]\((?P<target>[^)#\s:]+)(?P<anchor>#[^)\s]*)?\)",
    re.DOTALL | re.MULTILINE,
)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages of the rules below their index, a section a group."""
    docs = Path(config.docs_dir)
    pages = sorted(page.relative_to(docs).as_posix() for page in (docs / "rules").rglob("*.md"))
    groups = groupby(pages, key=lambda page: page.split("/")[1])
    (rules,) = (entry["Rules"] for entry in config.nav or () if "Rules" in entry)
    rules += [{group: [{Path(page).stem: page} for page in members]} for group, members in groups]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that lie outside docs/."""
    for name, page in GUESTS.items():
        files.append(File.generated(config, page, abs_src_path=str(REPOSITORY / name)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Turn links between files of the repository into links between pages of the site."""
    guests = {page: name for name, page in GUESTS.items()}
    source = guests.get(page.file.src_uri) or f"docs/{page.file.src_uri}"

    def replaced(match: re.Match[str]) -> str:
        text, target, anchor = match["text"], match["target"], match["anchor"] or ""
        if not target:
            return match[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
        inside = GUESTS.get(path) or (path.removeprefix("docs/") if path.startswith("docs/") else None)
        if inside:
            here = posixpath.dirname(page.file.src_uri) or "."
            return f"{match['image']}[{text}]({posixpath.relpath(inside, here)}{anchor})"
        if config.repo_url:
            return f"[{text}]({config.repo_url.rstrip('/')}/blob/HEAD/{path}{anchor})"
        return text

    return LINK.sub(replaced, markdown)
