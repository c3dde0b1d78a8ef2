"""The library's search in a real browser, from a server and from a disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Serve = Callable[[Path], str]


@pytest.fixture
def search(page: Page, site: Path, serve: Serve) -> Page:
    """The search page, open; any fault in it fails the test."""
    page.goto(f"{serve(site)}/search.html")
    return page


def ask(page: Page, query: str) -> list[str]:
    """What is found for a query, once the page has answered it."""
    page.fill("#shell-query", query)
    expect(page.locator("[data-search-status]")).to_contain_text(query)
    return page.locator(".result h2").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("children", "Children’s study 00"),
        ("Children's study 07", "Children’s study 07"),
        ("tŷ", "A panel in the tŷ"),
        ("managers known", "Managers are seen and known"),
        ("panel zebra", "A panel in the tŷ"),
    ],
)
def test_it_finds(search: Page, query: str, title: str) -> None:
    """Plurals, possessives, accents, a finding of a review; some of the words where not all."""
    faults: list[str] = []
    search.on("pageerror", lambda error: faults.append(str(error)))
    assert title in ask(search, query)[:20]
    assert faults == []


@pytest.mark.parametrize("query", [": * ~ ^ + -", '"', "'", "<b>", "constructor", "__proto__"])
def test_odd_queries_do_no_harm(search: Page, query: str) -> None:
    """The page answers, and goes on answering."""
    faults: list[str] = []
    search.on("pageerror", lambda error: faults.append(str(error)))
    ask(search, query)
    assert "A panel in the tŷ" in ask(search, "panel")
    assert faults == []


def test_a_result_says_what_it_is_and_leads_there(search: Page) -> None:
    """The kind, the council and the year stand below it; its link is the library's own page."""
    ask(search, "panel")
    first = search.locator(".result").first
    assert first.locator(".meta").inner_text() == "Good practice · Abermoor Council, 2022"
    first.locator("a").click()
    search.wait_for_url("**/good-practice/abermoor-panel.html")


def test_many_results_come_in_parts(search: Page) -> None:
    """All are counted, twenty are shown, and the next twenty when they are asked for."""
    ask(search, "study")
    expect(search.locator("[data-search-status]")).to_have_text("Results for “study”: 40")
    expect(search.locator(".result")).to_have_count(20)
    search.click("text=Show more results")
    expect(search.locator(".result")).to_have_count(40)
    expect(search.get_by_text("Show more results")).to_have_count(0)


def test_no_request_leaves_the_site(search: Page, serve: Serve, site: Path) -> None:
    """Searching asks nobody but the server that the page came from."""
    asked: list[str] = []
    search.on("request", lambda request: asked.append(request.url))
    ask(search, "panel")
    base = search.url.partition("/search.html")[0]
    assert asked
    assert [url for url in asked if not url.startswith((base, "blob:"))] == []


def test_on_a_disk_it_says_so(page: Page, site: Path) -> None:
    """A search from a folder does not work, says why, and leads to the browse pages."""
    page.goto(f"{site.as_uri()}/search.html?q=panel")
    expect(page.locator("[data-search-status]")).to_contain_text("needs a web server")
    page.click(".panel >> text=Good practice")
    page.wait_for_url("**/good-practice/index.html")


def test_the_home_page_asks_the_search_page(page: Page, site: Path, serve: Serve) -> None:
    """What is typed on the home page is answered on the search page."""
    page.goto(f"{serve(site)}/index.html")
    page.fill("#_query", "panel")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=panel")
    expect(page.locator(".result").first).to_contain_text("A panel in the tŷ")
