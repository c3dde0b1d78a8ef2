"""What the first view of a page weighs, asks for and moves, held to the budget."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response
from tests.browser.conftest import MEASURED

BYTES = 50_000
REQUESTS = 6
SHIFT = 0.0
ADULTS = "reviews/northmoor-adults-2024"
PAGES = (
    "index.html",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "topics/index.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/action-plan.html",
)
WATCH = """
window.shifted = 0;
new PerformanceObserver(list => {
    for (const one of list.getEntries()) window.shifted += one.value;
}).observe({type: 'layout-shift', buffered: true});
"""


@pytest.mark.parametrize("width", [1280, 375])
@pytest.mark.parametrize("uri", PAGES)
def test_the_first_view_is_within_its_budget(
    chromium: Browser,
    serve: Callable[[Path], str],
    built_sample: Path,
    uri: str,
    width: int,
    record_property: Callable[[str, object], None],
) -> None:
    """Compressed bytes, requests, and nothing that jumps once it has been seen."""
    context = chromium.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(f"{serve(built_sample)}/{uri}", wait_until="networkidle")
    weight = sum(len(gzip.compress(one.body())) for one in answers)
    shift = page.evaluate("window.shifted")
    context.close()
    record_property(
        f"{MEASURED}{uri} at {width}",
        f"{weight / 1000:.1f} kB of {BYTES // 1000}, {len(answers)} requests of {REQUESTS}, "
        f"layout shift {shift:.3f}",
    )
    assert weight <= BYTES
    assert len(answers) <= REQUESTS
    assert shift <= SHIFT
