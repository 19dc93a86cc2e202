"""The documentation as a site: it builds without a warning, hangs together, and asks nobody for anything."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal, NamedTuple
from urllib.parse import unquote, urldefrag

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reviewlint.cli.rule_page import page_of
from reviewlint.cli.rule_text import page_lines
from reviewlint.engine.registry import Registry
from reviewlint.output.style import Style

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("chromium")]

PHONE = {"width": 390, "height": 844}
VOID = ("img", "br", "hr", "input", "link", "meta", "path", "source")


class Reference(NamedTuple):
    """What an attribute of a tag points at."""

    tag: str
    target: str


class Html(HTMLParser):
    """The ids of a page, what it refers to, and the words of its article."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.references: list[Reference] = []
        self.article = ""
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self._open.append(tag)
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.ids.add(value)
            if name in ("href", "src", "data", "poster", "action") and value is not None:
                self.references.append(Reference(tag, value))

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "article" in self._open and "script" not in self._open:
            self.article += data


@pytest.fixture(scope="module")
def site(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder))
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Html]:
    """Path below the site -> page."""
    return {
        path.relative_to(site).as_posix(): Html(path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))


def test_every_rule_has_a_page_that_says_what_explain_prints(pages: dict[str, Html]) -> None:
    registry = Registry()
    ids = [*registry.modules, *registry.patterns]
    assert len(ids) > 50
    index = {urldefrag(each.target)[0] for each in pages["rules.html"].references}
    for id in ids:
        shown = words(pages[f"rules/{id}.html"].article)
        head, summary, *sections = "\n".join(page_lines(page_of(registry, id), Style())).split("\n\n")
        assert head.startswith(id)
        missing = [text for text in (id, summary, *sections) if words(text) not in shown]
        assert missing == [], id
        assert f"rules/{id}.html" in index


def test_links_within_the_site_lead_somewhere(site: Path, pages: dict[str, Html]) -> None:
    broken = []
    internal = 0
    for name, page in pages.items():
        for tag, target in page.references:
            if re.match(r"[a-z]+:", target) or (name == "404.html"):
                continue
            internal += 1
            path, anchor = urldefrag(unquote(target))
            there = (site / name).parent / path if path else site / name
            if not there.exists():
                broken.append(f"{name}: <{tag}> {target}")
            elif anchor and there.suffix == ".html":
                other = pages[there.resolve().relative_to(site.resolve()).as_posix()]
                if anchor not in other.ids:
                    broken.append(f"{name}: <{tag}> {target}")
    assert internal > 1000
    assert broken == []


def test_nothing_comes_from_another_host(site: Path, pages: dict[str, Html]) -> None:
    assert {
        reference
        for page in pages.values()
        for reference in page.references
        if reference.tag != "a" and re.match(r"(?:[a-z]+:)?//", reference.target)
    } == set()
    for sheet in site.rglob("*.css"):
        assert not re.search(
            r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", sheet.read_text(encoding="utf-8")
        ), sheet


@pytest.fixture
def screen(browser: Browser, site: Path) -> Iterator[Page]:
    """A window on the site, opened from the folder; whatever goes wrong in it fails the test."""
    wrong: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: re.match("file:|data:", request.url) or wrong.append(request.url))
    page.goto((site / "index.html").as_uri())
    yield page
    page.close()
    assert wrong == []


def test_a_reader_gets_from_the_front_page_to_a_rule(screen: Page) -> None:
    screen.get_by_role("link", name="the rules", exact=True).click()
    screen.get_by_role("link", name="superlatives/verdict-noun").click()
    expect(screen.get_by_role("heading", level=1)).to_contain_text("superlatives/verdict-noun")


def test_the_search_finds_a_rule_without_a_server(screen: Page) -> None:
    screen.get_by_role("textbox", name="Search").click()
    screen.keyboard.type("masterpiece")
    found = screen.locator(".md-search-result__link").first
    expect(found).to_be_visible(timeout=15_000)
    expect(screen.locator(".md-search-result__list")).to_contain_text("verdict-noun")


@pytest.mark.parametrize("name", ["index", "tutorial", "cli", "accuracy", "rules/credits/missing-field"])
def test_pages_fit_a_phone(screen: Page, site: Path, name: str) -> None:
    screen.set_viewport_size(PHONE)
    screen.goto((site / f"{name}.html").as_uri())
    assert screen.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize(("scheme", "name"), [("light", "default"), ("dark", "slate")])
def test_the_colours_follow_the_system_and_can_be_read(
    screen: Page, site: Path, scheme: Literal["light", "dark"], name: str
) -> None:
    screen.emulate_media(color_scheme=scheme)
    for page in ("tutorial", "positions", "rules/superlatives/puffery"):
        screen.goto((site / f"{page}.html").as_uri())
        expect(screen.locator("body")).to_have_attribute("data-md-color-scheme", name)
        violations = Axe().run(screen, options={"runOnly": ["color-contrast"]}).response["violations"]
        assert [node["target"] for each in violations for node in each["nodes"]] == []
