"""The shell in a real browser: who uses a keyboard, a phone, paper, or no script gets all of it."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.looking import DRAWN
from tests.theme.shell import THEME, Shell, words

WIDTHS = (1280, 375, 320)
AXE = """async () => {
  const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const found = await axe.run(document, {runOnly, preload: false});
  return found.violations.map(one => one.id + ": " + one.nodes.map(node => node.html).join(" | "));
}"""


@contextmanager
def opened(browser: Browser, path: Path, width: int = 1280, **options: Any) -> Iterator[Page]:
    """The page in a fresh profile; a broken policy or script fails the test."""
    options = {"viewport": {"width": width, "height": 900}, "locale": "en-GB"} | options
    context = browser.new_context(**options)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(path.as_uri())
    yield page
    context.close()
    assert said == []


@pytest.mark.parametrize("colours", ["light", "dark", "forced"])
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(
    chromium: Browser, axe: Path, patterns: Path, search: Path, width: int, colours: str
) -> None:
    """Every pattern, menu and contents closed and open, and the search page with results."""
    options: dict[str, Any] = {"color_scheme": "dark" if colours == "dark" else "light"}
    if colours == "forced":
        options["forced_colors"] = "active"
    rules = axe.read_text(encoding="utf-8")
    with opened(chromium, patterns, width, **options) as page:
        page.evaluate(rules)
        assert page.evaluate(AXE) == []
        for button in page.locator("[data-disclosure-button]:visible").all():
            button.click()
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        page.evaluate(DRAWN)
        assert page.evaluate(AXE) == []
    with opened(chromium, search, width, **options) as page:
        page.fill("#shell-query", "people")
        page.wait_for_selector(".result")
        page.evaluate(rules)
        assert page.evaluate(AXE) == []


@pytest.mark.parametrize("width", [1280, 800, 375, 320])
@pytest.mark.parametrize("script", [True, False])
def test_nothing_scrolls_sideways(
    chromium: Browser, patterns: Path, width: int, script: bool
) -> None:
    """The page reflows down to 320 pixels; only tables scroll, in their own region."""
    with opened(chromium, patterns, width, java_script_enabled=script) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_text_twice_as_large_still_fits(chromium: Browser, patterns: Path) -> None:
    """At 200 % text nothing is cut off and nothing scrolls sideways."""
    with opened(chromium, patterns, 1280) as page:
        page.evaluate("document.documentElement.style.fontSize = '32px'")
        assert page.evaluate("document.documentElement.scrollWidth") == 1280


def test_wider_text_spacing_still_fits(chromium: Browser, patterns: Path) -> None:
    """WCAG 1.4.12: a reader's own spacing loses nothing."""
    spacing = (
        "for (const e of document.querySelectorAll('body *')) if (e.style) Object.assign(e.style,"
        "{lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em'})"
    )
    with opened(chromium, patterns, 320) as page:
        page.evaluate(spacing)
        assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_skip_link_lands_in_main(chromium: Browser, patterns: Path) -> None:
    """The first stop is the skip link; it leads past the menu."""
    with opened(chromium, patterns) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip-link"
        box = page.locator(".skip-link").bounding_box()
        assert box is not None
        assert box["y"] >= 0
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "shell-main"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_is_a_button(chromium: Browser, patterns: Path) -> None:
    """On a phone: Enter opens, Escape closes and gives the focus back, and it says which it is."""
    with opened(chromium, patterns, 375) as page:
        button = page.locator(".nav-toggle")
        link = page.locator(".site-nav a").first
        assert not link.is_visible()
        assert button.get_attribute("aria-expanded") == "false"
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-expanded") == "true"
        assert link.is_visible()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert not link.is_visible()
        assert page.evaluate("document.activeElement.classList.contains('nav-toggle')")


def test_the_library_has_its_menu_in_a_row(chromium: Browser, axe: Path, tmp_path: Path) -> None:
    """The library's few entries lie in a row; on a phone they are behind the same button."""
    library = Shell(tmp_path, {"kind": "library", "title": "Library of good practice"})
    home = library.add("index.html", "<h1>Good practice</h1>", toc=[], breadcrumbs=[])
    with opened(chromium, home) as page:
        tops = page.eval_on_selector_all(
            ".site-nav-list > ul > li > a",
            "links => links.map(link => link.getBoundingClientRect().top)",
        )
        assert len(set(tops)) == 1
        page.evaluate(axe.read_text(encoding="utf-8"))
        assert page.evaluate(AXE) == []
    with opened(chromium, home, 375) as page:
        assert page.locator(".nav-toggle").is_visible()


def test_contents_close_when_a_part_is_chosen(chromium: Browser, patterns: Path) -> None:
    """On a phone the list of parts gets out of the way of the part."""
    with opened(chromium, patterns, 375) as page:
        page.click(".toc-toggle")
        page.click('.toc a[href="#thread"]')
        assert page.locator(".toc-toggle").get_attribute("aria-expanded") == "false"
        assert page.url.endswith("#thread")
        top = page.evaluate("document.getElementById('thread').getBoundingClientRect().top")
        assert 0 <= top < 450


def test_the_part_being_read_is_marked(chromium: Browser, patterns: Path) -> None:
    """On a wide page the contents stay in view and say where the reader is."""
    with opened(chromium, patterns) as page:
        page.evaluate("document.getElementById('tables').scrollIntoView()")
        page.wait_for_selector('.toc a[href="#tables"][aria-current="true"]')
        assert page.locator(".toc [aria-current]").count() == 1
        box = page.locator('.toc a[href="#tables"]').bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900


@pytest.mark.parametrize("width", [1280, 375])
def test_every_stop_can_be_seen(chromium: Browser, patterns: Path, width: int) -> None:
    """Tab goes through the page in order; each stop is on the screen, and nothing lies over it."""
    seen = """() => { const e = document.activeElement; if (e === document.body) return null;
      const all = [...document.querySelectorAll('*')], b = e.getBoundingClientRect();
      const at = document.elementFromPoint(b.x + Math.min(b.width / 2, 20), b.y + b.height / 2);
      const across = b.width > 1 && b.left >= 0 && b.right <= innerWidth + 1;
      const on = across && b.top >= 0 && b.top < innerHeight;
      const style = getComputedStyle(e);
      return {at: all.indexOf(e), html: e.outerHTML.slice(0, 80), on,
        clear: e.contains(at) || (at && at.contains(e)),
        ring: parseFloat(style.outlineWidth) >= 2}; }"""
    with opened(chromium, patterns, width, reduced_motion="reduce") as page:
        stops = []
        for _ in range(120):
            page.keyboard.press("Tab")
            stop = page.evaluate(seen)
            if stop is None:
                break
            stops.append(stop)
        assert len(stops) > 30
        assert [stop["html"] for stop in stops if not (stop["on"] and stop["clear"])] == []
        assert [stop["html"] for stop in stops if not stop["ring"]] == []
        order = [stop["at"] for stop in stops]
        assert order == sorted(order)


def test_targets_are_large_enough(chromium: Browser, patterns: Path) -> None:
    """What can be pressed is 24 pixels, links within a sentence aside (WCAG 2.5.8)."""
    small = """() => [...document.querySelectorAll('a, button, input, summary')]
      .filter(e => e.offsetParent)
      .filter(e => !e.closest('p:not(.site-name, .finding-kind), h3, td, .downloads'))
      .filter(e => { const b = (e.closest('label') || e).getBoundingClientRect();
        return b.width > 1 && (b.width < 24 || b.height < 23.9) })
      .map(e => e.outerHTML.slice(0, 80))"""
    for width in (1280, 375):
        with opened(chromium, patterns, width) as page:
            assert page.evaluate(small) == []


def test_colours_are_chosen_and_remembered(chromium: Browser, patterns: Path) -> None:
    """The switch beats the device, and the next page has it from its first paint."""
    ground = "getComputedStyle(document.body).backgroundColor"
    with opened(chromium, patterns, color_scheme="light") as page:
        light = page.evaluate(ground)
        page.check("input[name=scheme][value=dark]")
        dark = page.evaluate(ground)
        assert dark != light
        page.reload(wait_until="commit")
        page.wait_for_selector(".site-footer")
        assert page.evaluate(ground) == dark
        assert page.is_checked("input[name=scheme][value=dark]")
        page.check("input[name=scheme][value=auto]")
        assert page.evaluate(ground) == light


def test_a_link_is_copied_and_said(chromium: Browser, patterns: Path) -> None:
    """The link to a finding goes to the clipboard, to the address bar and to whoever listens."""
    with opened(chromium, patterns) as page:
        link = page.locator("#leadership\\.structures a.copy-link")
        link.click()
        page.wait_for_function("document.querySelector('[data-announce]').textContent !== ''")
        assert page.inner_text("[data-announce]") == words()["shell.copied"]
        assert page.url.endswith("#leadership.structures")
        assert page.evaluate("document.activeElement.classList.contains('copy-link')")
        page.evaluate("document.body.append(document.createElement('textarea'))")
        page.focus("textarea")
        page.keyboard.press("Control+V")
        assert page.input_value("textarea") == page.url


def test_without_scripts_everything_is_there(chromium: Browser, patterns: Path) -> None:
    """Menu and contents stand open, and no button is shown that would do nothing."""
    with opened(chromium, patterns, 375, java_script_enabled=False) as page:
        assert page.locator(".site-nav a:visible").count() == 8
        assert page.locator(".toc a:visible").count() == 8
        assert page.locator(".js-only:visible").count() == 0
        page.fill("#shell-search", "children")
        page.press("#shell-search", "Enter")
        page.wait_for_url("**/search.html?q=children")
        assert page.locator("main noscript ul a").count() == 5


def test_tables_are_stops_only_where_they_scroll(chromium: Browser, patterns: Path) -> None:
    """A region that does not scroll is not a stop for the keyboard."""
    with opened(chromium, patterns, 1280) as page:
        assert page.locator(".table-scroll[tabindex]").count() == 0
        page.set_viewport_size({"width": 375, "height": 800})
        page.wait_for_selector(".table-scroll[tabindex]")
        scrolling = page.locator(".table-scroll[tabindex]")
        assert scrolling.count() == 1
        assert scrolling.get_attribute("aria-labelledby") == "cap-2"


def test_paper_keeps_what_is_said(chromium: Browser, patterns: Path) -> None:
    """Printed: the notices and the report, no menu, no lost column; what is folded away unfolded,
    but for the table of bars that have their figures beside them."""
    with opened(chromium, patterns, 660) as page:
        page.emulate_media(media="print")
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        for gone in (".site-nav", ".toc", ".site-footer", ".copy-link", ".pager", ".skip-link"):
            assert page.locator(f"{gone}:visible").count() == 0, gone
        assert page.locator(".notice--audience").is_visible()
        assert page.locator(".chart .bar-value").first.is_visible()
        assert not page.locator(".chart table").is_visible()
        assert page.locator(".more:not(.chart *) p").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 660
        wide = "[...document.querySelectorAll('table')].filter(t => t.scrollWidth > 660).length"
        assert page.evaluate(wide) == 0


def test_dark_readers_print_on_white(chromium: Browser, patterns: Path) -> None:
    """Paper is white, whatever the screen."""
    with opened(chromium, patterns, color_scheme="dark") as page:
        page.check("input[name=scheme][value=dark]")
        page.emulate_media(media="print", color_scheme="dark")
        assert (
            page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        )


def test_the_first_view_is_light(chromium: Browser, patterns: Path, shell: Shell) -> None:
    """At most six files and 50 kB compressed, none from elsewhere; nothing moves while loading."""
    asked: list[str] = []
    context = chromium.new_context(viewport={"width": 375, "height": 800})
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(patterns.as_uri())
    shift = page.evaluate(
        """() => new Promise(done => { let sum = 0;
          new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value })
            .observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 300) })"""
    )
    context.close()
    assert shift == 0
    assert len(asked) <= 6
    assert all(url.startswith(shell.folder.as_uri()) for url in asked)
    files = [shell.folder / url.removeprefix(shell.folder.as_uri() + "/") for url in asked]
    assert sum(len(gzip.compress(file.read_bytes(), 9)) for file in files) < 50_000


def test_the_checker_of_html_is_content(html_faults: Any, patterns: Path, search: Path) -> None:
    """The Nu HTML checker has no error."""
    assert [line for line in html_faults(patterns, search).splitlines() if "error:" in line] == []


def test_templates_hold_no_words() -> None:
    """Every word comes from the catalogue: what stands between tags is Jinja only."""
    for path in [*THEME.glob("*.html"), *THEME.glob("partials/*.html")]:
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->", "", text, flags=re.DOTALL)
        said = re.sub(r"<[^>]*>", "", text)
        assert not re.search(r"\w", said), (path.name, said.strip())
        text = text.replace("<style></style>", "") if path.name == "missing.html" else text
        inline = r"\s(style|onclick)=|<style|<script(?! src| type=.application/ld)"
        assert not re.search(inline, text), path.name


def test_every_word_asked_for_is_in_the_catalogue() -> None:
    """A key a template names exists, and no key of the shell is left over."""
    everything = "".join(
        path.read_text(encoding="utf-8")
        for path in [*THEME.rglob("*.html"), Path(__file__).parent / "patterns.html"]
    )
    asked = set(re.findall(r"t\([\"'](shell\.[\w.]+)[\"']", everything))
    # One key is made of two parts.
    asked.remove("shell.scheme_")
    # One is said on paper, by a style sheet that `assemble.day` writes.
    asked |= {"shell.as_of", *(f"shell.scheme_{scheme}" for scheme in ("auto", "light", "dark"))}
    assert asked == {key for key in words() if key.startswith("shell.")}
