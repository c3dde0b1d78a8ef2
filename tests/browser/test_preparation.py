"""The pack of a review, as its council has it: accessible, valid, a grid and a list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.browser.test_axe import MEDIA, RUN, WIDTHS
from tests.conftest import run_reviewsite

PAGES = ("timetable.html", "documents.html")


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Hartlepool's site for its council."""
    folder = tmp_path_factory.mktemp("pack") / "site"
    made = run_reviewsite(
        "build",
        *("--review", "hartlepool-2012", "--audience", "council"),
        *("--on", "2026-01-15", "--output", str(folder)),
    )
    assert made.returncode == 0, made.stderr
    return folder


@pytest.mark.parametrize("uri", PAGES)
def test_axe_finds_nothing_in_the_pack(
    chromium: Browser, serve: Callable[[Path], str], pack: Path, axe: Path, uri: str
) -> None:
    """Wide and narrow, light, dark and with forced colours; nothing to scroll sideways."""
    page = chromium.new_context(reduced_motion="reduce", bypass_csp=True).new_page()
    page.goto(f"{serve(pack)}/{uri}")
    page.add_script_tag(path=axe)
    for width in WIDTHS:
        for media in MEDIA:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(**media)
            assert page.evaluate(RUN) == [], (width, media)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (width, media)
    page.context.close()


def test_the_checker_of_html_is_content_with_the_pack(
    pack: Path, html_faults: Callable[..., str]
) -> None:
    """No error on any of its pages."""
    files = [pack / uri for uri in (*PAGES, "all.html")]
    assert html_faults(*files, args=("--skip-non-html", "--errors-only")) == ""


def test_a_day_is_a_grid_and_on_a_narrow_screen_a_list(
    chromium: Browser, serve: Callable[[Path], str], pack: Path
) -> None:
    """The streams stand side by side where there is room, below one another where there is not;
    on paper the grid is whole."""
    page = chromium.new_page(viewport={"width": 1280, "height": 800})
    page.goto(f"{serve(pack)}/timetable.html")
    row = page.locator("tr", has_text="School governors").first
    first, second = row.locator("td").nth(0), row.locator("td").nth(1)

    def places() -> tuple[float, float, float, float]:
        one, other = first.bounding_box(), second.bounding_box()
        assert one
        assert other
        return one["x"], one["y"], other["x"], other["y"]

    x1, y1, x2, y2 = places()
    assert y1 == y2
    assert x1 < x2
    page.set_viewport_size({"width": 375, "height": 800})
    x1, y1, x2, y2 = places()
    assert x1 == x2
    assert y1 < y2
    page.set_viewport_size({"width": 800, "height": 800})
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= 800
    page.close()


def test_a_calendar_is_there_to_be_taken(
    chromium: Browser, serve: Callable[[Path], str], pack: Path
) -> None:
    """The link leads to a file that begins as a calendar does."""
    page = chromium.new_page()
    page.goto(f"{serve(pack)}/timetable.html")
    link = page.get_by_role("link", name="Stream A")
    assert link.get_attribute("href") == "calendars/stream-a.ics"
    assert (pack / "calendars/stream-a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    page.close()
