"""Every control is reached with Tab, in its order, in sight, and one sees where one is."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page
from tests.theme.contrast import contrast

WALES = "reviews/neath-port-talbot-2014"
ADULTS = "reviews/northmoor-adults-2024"
PAGES = (
    "index.html",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "reviews/index.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/action-plan.html",
    f"{ADULTS}/search.html?q=leadership",
)
EDITIONS = (
    ("hartlepool-team/timetable.html", 375),
    ("hartlepool-council/documents.html", 1280),
    ("hartlepool-team/audit-log.html", 375),
    ("hartlepool-team/presentations/first-thoughts.html", 1280),
    ("hartlepool-team/briefing.html", 1280),
    ("hartlepool-team/status.html", 375),
    ("northmoor-team/self-assessment.html", 375),
    ("northmoor-council/surveys.html", 1280),
)
IN_WELSH = (
    ("cy/index.html", 375),
    ("cy/good-practice/index.html", 1280),
    (f"{WALES}/cy/findings/service-delivery.html", 1280),
    (f"{WALES}/cy/action-plan.html", 375),
)
FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']"
CONTROLS = """selector => {
    const seen = new Set();
    window.controls = [...document.querySelectorAll(selector)].filter(one => {
        if (one.disabled || !one.checkVisibility({visibilityProperty: true})) return false;
        if (one.type !== 'radio') return true;
        // a group of radio buttons is one stop
        const first = !seen.has(one.name);
        seen.add(one.name);
        return first;
    });
    window.names = window.controls.map(one => one.type === 'radio' ? one.name : '');
    return window.controls.length;
}"""
BEGIN = """() => {
    const start = document.createElement('span');
    start.tabIndex = -1;
    document.body.prepend(start);
    start.focus();
}"""
WHERE = """() => {
    const one = document.activeElement;
    let number = window.controls.indexOf(one);
    if (number < 0 && one.type === 'radio') number = window.names.indexOf(one.name);
    // a link that runs over two lines is where its first line is
    const box = one.getClientRects()[0] || one.getBoundingClientRect();
    // and of a region that is higher than the window, the part in sight counts
    const x = box.left + box.width / 2;
    const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
    const over = document.elementFromPoint(x, y);
    return {
        number, tag: one.tagName + '.' + one.className,
        html: one.outerHTML.slice(0, 120),
        seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        bare: !!over && (one.contains(over) || over.contains(one)),
        box: {x: box.left, y: box.top, width: box.width, height: box.height},
    };
}"""
RING = 6
"""The ring and the gap around a control, with a pixel to spare."""


@pytest.mark.parametrize(
    ("uri", "width"), [*((uri, width) for uri in PAGES for width in (1280, 375)), *IN_WELSH]
)
def test_tab_reaches_every_control(
    chromium: Browser,
    serve: Callable[[Path], str],
    built_sample: Path,
    uri: str,
    width: int,
    record_property: Callable[[str, object], None],
) -> None:
    """In the order of the page, none out of sight or under something, and out again at the end;
    the first of each kind of control shows by its pixels that it has the focus."""
    walk(chromium, f"{serve(built_sample)}/{uri}", width, record_property)


@pytest.mark.parametrize(("uri", "width"), EDITIONS)
def test_tab_reaches_every_control_of_an_edition(
    chromium: Browser,
    serve: Callable[[Path], str],
    editions: Path,
    uri: str,
    width: int,
    record_property: Callable[[str, object], None],
) -> None:
    """The same on the pages that only team and council have; one of them with the reader's own
    colours."""
    walk(chromium, f"{serve(editions)}/{uri}", width, record_property, forced="documents" in uri)


def walk(
    chromium: Browser,
    address: str,
    width: int,
    record_property: Callable[[str, object], None],
    *,
    forced: bool = False,
) -> None:
    """Go through a page with Tab, and back a few stops with Shift and Tab."""
    context = chromium.new_context(
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
        forced_colors="active" if forced else "none",
    )
    page = context.new_page()
    page.goto(address)
    if "?q=" in address:
        page.wait_for_selector("main .result")
    unfold(page)
    total = page.evaluate(CONTROLS, FOCUSABLE)
    page.evaluate(BEGIN)
    kinds: set[str] = set()
    for expected in range(total):
        page.keyboard.press("Tab")
        stop = page.evaluate(WHERE)
        assert stop["number"] == expected, (expected, stop)
        assert stop["seen"], stop
        assert stop["bare"], stop
        if stop["tag"] not in kinds:
            kinds.add(stop["tag"])
            assert shows(page, stop["box"]), stop
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body"), "Tab leads out of the page"
    assert total > 10
    for expected in range(total - 1, total - 9, -1):
        page.keyboard.press("Shift+Tab")
        stop = page.evaluate(WHERE)
        assert (stop["number"], stop["seen"], stop["bare"]) == (expected, True, True), stop
    record_property("keyboard stops", total)
    record_property("kinds of control whose focus shows by its pixels", len(kinds))
    context.close()


def unfold(page: Page) -> None:
    """Open the menu and the contents where they are folded."""
    for button in page.locator("[data-disclosure-button]").all():
        if button.is_visible():
            button.click()
            assert button.get_attribute("aria-expanded") == "true"
    # A pointer that rests on a paragraph shows the link to it, which would be one stop more.
    page.mouse.move(0, 0)


def shows(page: Page, box: dict[str, float]) -> bool:
    """Whether enough pixels around a control change when the focus leaves it, and by enough:
    a ring two pixels wide at 3 to 1 (WCAG 2.2, 2.4.13)."""
    size = page.viewport_size
    assert size is not None
    left, top = max(0.0, box["x"] - RING), max(0.0, box["y"] - RING)
    right = min(size["width"], box["x"] + box["width"] + RING)
    bottom = min(size["height"], box["y"] + box["height"] + RING)
    clip: Any = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    with_focus = shot(page, clip)
    page.evaluate("window.was = document.activeElement; window.was.blur()")
    without = shot(page, clip)
    page.evaluate("window.was.focus({preventScroll: true, focusVisible: true})")
    changed = sum(
        1
        for one, other in zip(with_focus, without, strict=True)
        if one != other and contrast(one, other) >= 3
    )
    # of a region that is higher than the window, what is in sight of it
    wide, high = min(box["width"], right - left), min(box["height"], bottom - top)
    return changed >= 2 * (wide + high)


def shot(page: Page, clip: Any) -> list[str]:
    """The pixels of a part of the window, as colours."""
    with Image.open(io.BytesIO(page.screenshot(clip=clip, caret="initial"))) as drawn:
        plain = drawn.convert("RGB")
        data = plain.tobytes()
    return [f"#{data[at : at + 3].hex()}" for at in range(0, len(data), 3)]
