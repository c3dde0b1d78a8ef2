"""The list of good practice in a real browser: narrowed by facets, and without any script."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

Serve = Callable[[Path], str]
LIST = "good-practice/index.html"


@pytest.fixture(params=["http", "file"])
def address(request: pytest.FixtureRequest, site: Path, serve: Serve) -> str:
    """The list's address: from a server, and from a disk."""
    base = serve(site) if request.param == "http" else site.as_uri()
    return f"{base}/{LIST}"


def choose(page: Page, facet: str, value: str) -> None:
    """Tick a value of a facet as a person does, opening the facet where it is closed."""
    if page.locator(f"[data-facet={facet}]").get_attribute("open") is None:
        page.click(f"[data-facet={facet}] summary")
    page.check(f"input[name={facet}][value={value}]")


def shown(page: Page) -> list[str]:
    """The titles that are listed."""
    return page.locator(".result h2:visible").all_inner_texts()


def chips(page: Page) -> list[str]:
    """What the list is narrowed to, as a screen reader says it."""
    return page.locator("[data-chips] .chip").all_text_contents()


def test_two_facets_combine(page: Page, address: str) -> None:
    """Practice that fits both is listed, counted, shareable, and given up again."""
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    page.goto(address)
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 41")
    choose(page, "topic", "children-in-care")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 11")
    choose(page, "nation", "wales")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 1")
    assert shown(page) == ["A panel in the tŷ"]
    assert chips(page) == ["Remove Children in care ×", "Remove Wales ×"]
    query = parse_qsl(urlsplit(page.url).query)
    assert query == [("topic", "children-in-care"), ("nation", "wales")]
    page.click("[data-chips] .chip >> text=Children in care")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 1")
    page.click("[data-chips] .chip >> text=Wales")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 41")
    assert len(shown(page)) == 20
    assert faults == []


def test_the_counts_say_what_choosing_would_give(page: Page, address: str) -> None:
    """A facet's own choice does not change its counts; another's does."""
    page.goto(address)
    choose(page, "level", "validated")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 21")

    def count(facet: str, value: str) -> str | None:
        box = page.locator(f"label:has(input[name={facet}][value={value}]) .count")
        return box.text_content()

    assert count("level", "emerging") == "20"
    assert count("level", "validated") == "21"
    assert count("topic", "finance") == "10"
    assert count("nation", "england") == "20"


def test_a_shared_address_shows_the_same_list(page: Page, address: str) -> None:
    """Twenty at a time, and the next twenty when they are asked for; Back undoes a choice."""
    page.goto(f"{address}?level=validated&level=emerging&nation=england")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 40")
    expect(page.locator(".result:visible")).to_have_count(20)
    page.click("text=Show more examples")
    expect(page.locator(".result:visible")).to_have_count(40)
    assert page.evaluate("document.activeElement.textContent") == shown(page)[20]
    choose(page, "topic", "permanence")
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 10")
    page.go_back()
    expect(page.locator("[data-facets-status]")).to_have_text("Examples found: 40")
    page.locator(".result:visible a").first.click()
    page.wait_for_url("**/good-practice/northmoor-*.html")


def test_nothing_is_loaded_until_it_is_needed(page: Page, site: Path, serve: Serve) -> None:
    """The list's first view does not carry the data of all practices; facets do."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(f"{serve(site)}/{LIST}")
    page.wait_for_load_state("networkidle")
    assert "practices.js" not in asked
    choose(page, "nation", "wales")
    expect(page.locator(".result:visible")).to_have_count(1)
    assert {"practices.js", "practices-0.js"} <= set(asked)


def test_without_script_everything_is_reached(chromium: Browser, site: Path) -> None:
    """Page by page, or from the browse pages by nation to a practice; no facet is offered."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.as_uri()}/index.html")
    page.click("nav >> text=Good practice")
    assert not page.is_visible("[data-facets]")
    seen = set(shown(page))
    for number in ("2", "3"):
        page.click(f".pagination a:has-text('{number}')")
        page.wait_for_url(f"**/page-{number}.html")
        seen |= set(shown(page))
    assert len(seen) == 41
    page.goto(f"{site.as_uri()}/{LIST}")
    page.click("text=Browse good practice by")
    page.click("main >> text=Wales")
    page.wait_for_url("**/browse/nation/wales.html")
    assert shown(page) == ["A panel in the tŷ"]
    page.click("text=A panel in the tŷ")
    page.wait_for_url("**/good-practice/abermoor-panel.html")
    page.click("main >> text=Children in care")
    page.wait_for_url("**/topics/children-in-care.html")
    context.close()
