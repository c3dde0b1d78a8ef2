"""What the first view of a page weighs, asks for and moves, held to the budget."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Response
from tests.browser.conftest import MEASURED

BYTES = 50_000
WHOLE = 90_000
"""For the one page that holds a whole report, which is asked for to be printed or searched."""
REQUESTS = 7
"""The sheet that says the day on paper among them, which nothing in view waits for."""
SHIFT = 0.0
ADULTS = "reviews/northmoor-adults-2024"
WALES = "reviews/neath-port-talbot-2014"
PAGES = (
    "index.html",
    "good-practice/index.html",
    "good-practice/northmoor-home-first-huddle.html",
    "topics/index.html",
    f"{ADULTS}/index.html",
    f"{ADULTS}/findings/leadership.html",
    f"{ADULTS}/action-plan.html",
)
OTHERS = (
    "404.html",
    "bodies/northmoor.html",
    "reviews/index.html",
    "good-practice/browse/index.html",
    f"{ADULTS}/recommendations.html",
    f"{ADULTS}/tracker.html",
    f"{ADULTS}/progress.html",
    f"{ADULTS}/case-records.html",
    f"{ADULTS}/surveys.html",
    f"{ADULTS}/about.html",
    f"{ADULTS}/all.html",
    f"{WALES}/cy/index.html",
    f"{WALES}/cy/findings/service-delivery.html",
    f"{WALES}/cy/all.html",
)
"""The other kinds, looked at where there is least room."""
EDITIONS = (
    "northmoor-council/index.html",
    "northmoor-council/status.html",
    "hartlepool-council/index.html",
    "hartlepool-team/index.html",
    "hartlepool-team/cy/index.html",
    "hartlepool-team/timetable.html",
    "hartlepool-team/documents.html",
    "hartlepool-team/analysis.html",
    "hartlepool-team/audit-log.html",
    "hartlepool-team/case-mapping.html",
    "hartlepool-team/briefing.html",
    "hartlepool-team/presentations/first-thoughts.html",
    "hartlepool-team/all.html",
)
"""Pages of editions that are not public, in their folders."""
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
    said = first_view(chromium, f"{serve(built_sample)}/{uri}", width)
    record_property(f"{MEASURED}{uri} at {width}", said)


@pytest.mark.parametrize("uri", OTHERS)
def test_every_kind_of_page_is_within_the_budget(
    chromium: Browser,
    serve: Callable[[Path], str],
    built_sample: Path,
    uri: str,
    record_property: Callable[[str, object], None],
) -> None:
    """The same of the other kinds, in English and Welsh, on a phone."""
    said = first_view(chromium, f"{serve(built_sample)}/{uri}", 375)
    record_property(f"{MEASURED}{uri} at 375", said)


@pytest.mark.parametrize("uri", EDITIONS)
def test_every_edition_is_within_the_budget(
    chromium: Browser,
    serve: Callable[[Path], str],
    editions: Path,
    uri: str,
    record_property: Callable[[str, object], None],
) -> None:
    """The same of what only the peer team or the council reads."""
    said = first_view(chromium, f"{serve(editions)}/{uri}", 375)
    record_property(f"{MEASURED}{uri} at 375", said)


def first_view(chromium: Browser, address: str, width: int) -> str:
    """Open a page as for the first time and hold it to the budget; what was measured, in words."""
    context = chromium.new_context(viewport={"width": width, "height": 800})
    context.add_init_script(WATCH)
    page = context.new_page()
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(address, wait_until="networkidle")
    weight = sum(len(gzip.compress(one.body())) for one in answers)
    shift = page.evaluate("window.shifted")
    context.close()
    limit = WHOLE if address.endswith("/all.html") else BYTES
    assert weight <= limit
    assert len(answers) <= REQUESTS
    assert shift <= SHIFT
    return (
        f"{weight / 1000:.1f} kB of {limit // 1000}, {len(answers)} requests of {REQUESTS}, "
        f"layout shift {shift:.3f}"
    )
