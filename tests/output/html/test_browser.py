"""The page in a real Chromium: no errors, nothing asked of the network, and everything within reach."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from reviewlint.engine.run import Linter
from tests.output.html.conftest import html_of
from tests.output.html.test_body import ODD

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("chromium")]

Screen = Callable[..., Page]

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
FAMILY = 'mark[id][data-rule="repetition/word-family"]'


@pytest.fixture(scope="module")
def pages(linter: Linter, sample: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Pages on the disk: of the sample, of an odd review, of both."""
    folder = tmp_path_factory.mktemp("pages")
    her, odd = linter.lint_text(sample, "examples/her.md"), linter.lint_text(ODD, "odd.md")
    paths = {}
    for name, reports in {"her": [her], "odd": [odd], "both": [her, odd]}.items():
        paths[name] = folder / f"{name}.html"
        paths[name].write_text(html_of(*reports), encoding="utf-8")
    return paths


@pytest.fixture
def screen(browser: Browser, pages: dict[str, Path]) -> Iterator[Screen]:
    """Opens a page in a window of its own; whatever goes wrong on it fails the test."""
    contexts = []
    wrong: list[str] = []

    def show(name: str = "her", **options: Any) -> Page:
        context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **options})
        contexts.append(context)
        page = context.new_page()
        address = pages[name].as_uri()
        page.on("console", lambda message: wrong.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("request", lambda request: request.url == address or wrong.append(f"asked for {request.url}"))
        page.goto(address)
        return page

    yield show
    for context in contexts:
        context.close()
    assert wrong == []


def shown_rule(page: Page) -> str:
    card = page.locator("#card")
    expect(card).to_be_visible()
    return card.locator(".rule").inner_text()


@pytest.mark.parametrize("name", ["her", "odd", "both"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_out_of_reach(screen: Screen, name: str, scheme: str) -> None:
    """axe finds no fault: names of controls, contrast, order of headings, landmarks."""
    page = screen(name, color_scheme=scheme)
    page.locator("mark[id]").first.click()
    violations = Axe().run(page).response["violations"]
    assert [
        (each["id"], node["target"], node["failureSummary"])
        for each in violations
        for node in each["nodes"][:3]
    ] == []


def test_a_picture_is_kept(screen: Screen, repository: Path) -> None:
    """For people to look at, in a folder that git ignores."""
    folder = repository / ".screenshots"
    folder.mkdir(exist_ok=True)
    for name, options in {
        "light": {},
        "dark": {"color_scheme": "dark"},
        "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    }.items():
        page = screen("her", **options)
        page.locator(FAMILY).first.click()
        page.screenshot(path=folder / f"{name}.png")
        assert (folder / f"{name}.png").stat().st_size > 20_000


def test_hovering_shows_the_reason_and_leaving_hides_it(screen: Screen) -> None:
    page = screen()
    page.locator(FAMILY).first.hover()
    assert "word-family" in shown_rule(page)
    page.locator("h1").hover()
    expect(page.locator("#card")).to_be_hidden()


def test_a_click_pins_the_reason_until_escape(screen: Screen) -> None:
    page = screen()
    page.locator(FAMILY).first.click()
    page.locator("h1").hover()
    page.wait_for_timeout(400)
    assert "word-family" in shown_rule(page)
    page.keyboard.press("Escape")
    expect(page.locator("#card")).to_be_hidden()


def test_where_marks_meet_the_others_are_offered(screen: Screen) -> None:
    page = screen()
    mark = page.locator("mark mark mark").first
    mark.scroll_into_view_if_needed()
    # A mark may begin on one line and end on the next: its middle is not always within it.
    x, y = mark.evaluate(
        "mark => { const at = mark.getClientRects()[0]; return [at.x + 3, at.y + at.height / 2]; }"
    )
    page.mouse.click(x, y)
    first = shown_rule(page)
    page.locator("#card .also button").first.click()
    assert shown_rule(page) != first


def test_keys_walk_through_the_findings(screen: Screen) -> None:
    page = screen()
    count = page.locator("mark[id]").count()
    seen = []
    for key in ("n", "j", "k", "p", "p"):
        page.keyboard.press(key)
        seen.append(page.locator(":focus").get_attribute("data-number"))
    assert seen == ["1", "2", "1", str(count), str(count - 1)]
    assert page.locator("#card .says").inner_text() in page.content()


def test_tab_reaches_each_finding_and_says_it(screen: Screen) -> None:
    page = screen("odd")
    page.locator("#theme").focus()
    names = []
    while len(names) < page.locator("mark[id]").count():
        page.keyboard.press("Tab")
        if page.locator("mark:focus").count():
            names.append(page.locator("mark:focus").get_attribute("id"))
            expect(page.locator("#card")).to_be_visible()
        assert len(names) == len(set(names))
    page.keyboard.press("Enter")
    expect(page.locator("#card .close")).to_be_visible()


def test_a_note_leads_to_what_there_is_to_know_about_its_rule(screen: Screen) -> None:
    page = screen()
    page.locator(FAMILY).first.click()
    page.locator("#card").get_by_role("link", name="About this rule").click()
    expect(page.locator('[id="rule-repetition/word-family"] .more')).to_be_in_viewport()


def test_filters_take_marks_and_notes_away_and_bring_them_back(screen: Screen) -> None:
    page = screen()
    chip = page.get_by_role("button", name="repetition")
    notes = page.locator('.notes li[data-group="repetition"]')
    expect(notes.first).to_be_visible()
    assert str(notes.count()) in chip.inner_text()
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(notes.first).to_be_hidden()
    mark = page.locator(FAMILY).first
    assert mark.evaluate("mark => getComputedStyle(mark).textDecorationLine") == "none"
    assert mark.get_attribute("tabindex") == "-1"
    chip.click()
    expect(notes.first).to_be_visible()
    assert "underline" in mark.evaluate("mark => getComputedStyle(mark).textDecorationLine")


def test_severities_are_filtered_too(screen: Screen) -> None:
    page = screen()
    page.get_by_role("button", name="suggestion").click()
    assert page.locator('mark[data-severity="suggestion"]:not(.off)').count() == 0
    assert page.locator('mark[data-severity="warning"]:not(.off)').count() > 0


def ends(page: Page) -> list[float]:
    """How far the ends of the drawn line are from the places it joins, in pixels."""
    return page.evaluate(
        """() => {
          const line = document.querySelector(".threads path.now");
          const name = line.dataset.thread;
          const near = (point, rect) => Math.hypot(
            Math.max(rect.left - point.x, 0, point.x - rect.right),
            Math.max(rect.top - point.y, 0, point.y - rect.bottom));
          const places = [...document.querySelectorAll(`#${CSS.escape(name)}, [data-of="${name}"]`)]
            .map((place) => place.getClientRects()[0]);
          const origin = line.ownerSVGElement.getBoundingClientRect();
          const at = (length) => {
            const point = line.getPointAtLength(length);
            return { x: point.x + origin.left, y: point.y + origin.top };
          };
          return [at(0), at(line.getTotalLength())]
            .map((point) => Math.min(...places.map((rect) => near(point, rect))));
        }"""
    )


def test_lines_join_the_places_of_an_echo_also_after_a_resize(screen: Screen) -> None:
    page = screen()
    assert page.locator(".threads path").count() == 0
    page.locator(FAMILY).nth(1).click()
    assert page.locator(".threads path.now").count() == 1
    assert max(ends(page)) < 6
    page.set_viewport_size({"width": 900, "height": 700})
    page.wait_for_timeout(200)
    assert max(ends(page)) < 6
    page.get_by_role("button", name="All echoes").click()
    assert page.locator(".threads path").count() > 10


def test_the_theme_can_be_turned(screen: Screen) -> None:
    page = screen(color_scheme="light")
    colour = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(colour)
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate(colour)
    assert light != dark
    assert screen(color_scheme="dark").evaluate(colour) == dark


def test_on_a_phone_nothing_is_wider_than_the_screen(screen: Screen) -> None:
    page = screen("both", viewport=PHONE, has_touch=True, is_mobile=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator("mark[id]").nth(3).tap()
    box = page.locator("#card").bounding_box()
    assert box is not None and box["y"] + box["height"] == pytest.approx(PHONE["height"], abs=2)


def test_the_print_has_numbered_notes_and_no_controls(screen: Screen, tmp_path: Path) -> None:
    page = screen()
    page.emulate_media(media="print")
    expect(page.locator(".controls")).to_be_hidden()
    expect(page.locator(".notes li").last).to_be_visible()
    number = "mark => getComputedStyle(mark, '::before').content"
    assert "1" in page.locator("mark[id]").first.evaluate(number)
    assert len(page.pdf()) > 20_000


def test_without_scripts_the_text_and_the_notes_are_there(screen: Screen) -> None:
    page = screen("both", java_script_enabled=False)
    expect(page.locator(".controls")).to_be_hidden()
    expect(page.locator(".notes li").first).to_be_visible()
    assert page.locator("mark[id]").count() == page.locator(".notes > ol > li").count()


def test_a_link_of_the_contents_leads_to_its_review(screen: Screen) -> None:
    page = screen("both")
    page.locator(".contents a").last.click()
    expect(page.locator("article").last).to_be_in_viewport()
