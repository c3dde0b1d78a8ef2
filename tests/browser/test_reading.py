"""What readers change, press and wait for: their own spacing, larger text, keys, less motion."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tests.browser.looking import (
    CUT,
    DRAWN,
    HIDDEN_PARTS,
    LANDMARKS,
    MOVING,
    OVERLAPS,
    REGIONS,
    SIDEWAYS,
    SMALL,
    SPACING,
    TWICE,
)
from tests.browser.test_axe import ADULTS, UNFOLD, WALES

SAMPLE = (
    "index.html",
    "search.html?q=leadership",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "topics/index.html",
    "topics/workforce.html",
    "bodies/northmoor.html",
    "reviews/index.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/recommendations.html",
    f"{ADULTS}/action-plan.html",
    f"{ADULTS}/prioritisation.html",
    f"{ADULTS}/progress.html",
    f"{ADULTS}/tracker.html",
    f"{ADULTS}/case-records.html",
    f"{ADULTS}/good-practice/home-first-huddle.html",
    f"{ADULTS}/about.html",
    f"{ADULTS}/search.html?q=leadership",
    f"{ADULTS}/all.html",
    f"{WALES}/cy/index.html",
    f"{WALES}/cy/action-plan.html",
    f"{WALES}/cy/case-records.html",
)
EDITIONS = (
    "hartlepool-team/index.html",
    "hartlepool-team/timetable.html",
    "hartlepool-team/documents.html",
    "hartlepool-team/analysis.html",
    "hartlepool-team/case-mapping.html",
    "hartlepool-team/audit-validation.html",
    "hartlepool-team/audit-log.html",
    "hartlepool-team/case-outcomes.html",
    "hartlepool-team/presentations/first-thoughts.html",
    "hartlepool-team/briefing.html",
    "hartlepool-team/status.html",
    "northmoor-team/surveys.html",
    "northmoor-team/self-assessment.html",
    "northmoor-team/presentations/feedback.html",
    "hartlepool-team/cy/timetable.html",
    "northmoor-team/cy/surveys.html",
)
PAGES = (*SAMPLE, *EDITIONS)
STATE = """() => [location.href, document.activeElement.localName, scrollY,
    document.body.innerHTML]"""
Open = Callable[..., Page]


@pytest.fixture
def open_page(
    chromium: Browser, serve: Callable[[Path], str], built_sample: Path, editions: Path
) -> Iterator[Open]:
    """Opens a page of the sample or of an edition in a profile of its own."""
    contexts: list[BrowserContext] = []

    def opened(uri: str, width: int = 1280, **options: Any) -> Page:
        site = editions if uri in EDITIONS else built_sample
        given: dict[str, Any] = {"reduced_motion": "reduce", "bypass_csp": True} | options
        context = chromium.new_context(viewport={"width": width, "height": 800}, **given)
        contexts.append(context)
        page = context.new_page()
        page.goto(f"{serve(site)}/{uri}")
        if "?q=" in uri:
            page.wait_for_selector("main .result")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("uri", PAGES)
def test_wider_and_larger_text(open_page: Open, uri: str) -> None:
    """Lines, paragraphs, letters and words set wider (WCAG 2.2, 1.4.12), and text twice as large
    without zoom (1.4.4), at a desk and on a phone with everything unfolded: nothing is cut, no text
    lies over another, nothing has to be scrolled sideways."""
    page = open_page(uri)
    for style, narrow in ((SPACING, 320), (TWICE, 375)):
        page.set_viewport_size({"width": 1280, "height": 800})
        added = page.add_style_tag(content=style)
        assert whole(page) == [], style
        page.set_viewport_size({"width": narrow, "height": 800})
        page.evaluate(UNFOLD)
        assert whole(page) == [], (narrow, style)
        added.evaluate("one => one.remove()")


def whole(page: Page) -> list[str]:
    """What of a page is cut, lies over something, or beyond the side of the window."""
    beyond = page.evaluate(SIDEWAYS)
    said = [f"{beyond} pixels to scroll sideways"] if beyond else []
    return [*said, *page.evaluate(CUT), *page.evaluate(OVERLAPS)]


@pytest.mark.parametrize("uri", PAGES)
def test_what_is_pressed_is_large_enough(open_page: Open, uri: str) -> None:
    """24 pixels, or so far from the next (WCAG 2.2, 2.5.8); on a phone with everything unfolded.
    Landmarks of a kind are named apart, a table is a stop only where it scrolls, and nothing moves
    for a reader whose device asks for less motion."""
    page = open_page(uri)
    for width in (1280, 375):
        page.set_viewport_size({"width": width, "height": 800})
        if width == 375:
            page.evaluate(UNFOLD)
        page.evaluate(DRAWN)
        for looked_for in (SMALL, LANDMARKS, REGIONS, MOVING):
            assert page.evaluate(looked_for) == [], width


def test_a_wide_table_that_was_folded_away(open_page: Open) -> None:
    """It is a stop once it is unfolded, and no longer one where it has room again."""
    page = open_page("programmes/index.html")
    box = page.locator("details .table-scroll").first
    assert box.get_attribute("tabindex") is None
    box.locator("table").evaluate("one => one.style.minWidth = '3000px'")
    page.locator("details:has(.table-scroll) > summary").first.click()
    page.locator(".table-scroll[tabindex='0']").first.wait_for()
    box.locator("table").evaluate("one => one.style.minWidth = ''")
    expect(box).not_to_have_attribute("tabindex", "0")


@pytest.mark.parametrize("uri", PAGES)
def test_keys(open_page: Open, uri: str) -> None:
    """No letter, digit or sign is a shortcut (WCAG 2.2, 2.1.4). The first stop is the skip link, in
    sight, and it lands in `main`. Each button that unfolds something says so, and Escape folds it
    again and is back on it. A link to a part of the page brings it into sight, under nothing."""
    page = open_page(uri)
    before = page.evaluate(STATE)
    page.keyboard.type("abcdefghijklmnopqrstuvwxyz0123456789/?.,;+-[]")
    assert page.evaluate(STATE) == before
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    box = page.locator(".skip-link").bounding_box()
    assert box
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    assert page.evaluate(HIDDEN_PARTS) == []
    page.set_viewport_size({"width": 375, "height": 800})
    buttons = page.locator("[data-disclosure-button]:visible")
    assert buttons.count() >= 1
    for button in buttons.all():
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-expanded") == "true"
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("one => one === document.activeElement")


@pytest.mark.parametrize(
    ("uri", "word"),
    [
        ("search.html?q=leadership", "carers"),
        (f"{ADULTS}/search.html?q=leadership", "carers"),
        (f"{WALES}/cy/search.html?q=gofal", "plant"),
    ],
)
def test_results_are_announced(open_page: Open, uri: str, word: str) -> None:
    """A live region says how many were found, and says it again for the next search."""
    page = open_page(uri)
    status = page.locator("main [role=status]").first
    first = status.inner_text()
    assert any(letter.isdigit() for letter in first)
    field = page.locator("main").get_by_role("searchbox")
    field.fill(word)
    field.press("Enter")
    page.wait_for_function(
        "said => document.querySelector('main [role=status]').innerText !== said", arg=first
    )
    assert word in status.inner_text()
    field.fill("zzzzqq")
    field.press("Enter")
    page.wait_for_function("() => document.querySelectorAll('main .result').length === 0")
    assert status.inner_text().strip()


def test_filters_are_announced(open_page: Open) -> None:
    """A choice of a filter changes what the live region says: practices and the tracker."""
    for uri in ("good-practice/index.html", f"{ADULTS}/tracker.html"):
        page = open_page(uri)
        toggle = page.locator(".filter-toggle")
        if toggle.is_visible():
            toggle.click()
        choice = page.locator(".facets details[open] input[type=checkbox]").first
        choice.wait_for()
        status = page.locator("main [role=status]").first
        before = status.inner_text()
        choice.check()
        page.wait_for_function(
            "said => document.querySelector('main [role=status]').innerText !== said", arg=before
        )


@pytest.mark.parametrize(
    "uri", [f"{ADULTS}/findings/leadership.html", "northmoor-team/self-assessment.html"]
)
def test_two_sides_are_told_apart_without_colour(open_page: Open, uri: str) -> None:
    """With the reader's own colours a strength and an area still have their words beside them."""
    page = open_page(uri, forced_colors="active")
    kinds = page.locator("main .finding .finding-kind")
    assert kinds.count() == page.locator("main .finding").count() > 1
    said = {text.split("\n")[0].rstrip(" 0123456789") for text in kinds.all_inner_texts()}
    assert said == {"Strength", "Area for improvement"}
