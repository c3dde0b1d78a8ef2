"""The timetable of a review, as its council has it: a grid and a list, and calendars."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser


@pytest.fixture
def pack(editions: Path) -> Path:
    """Hartlepool's site for its council."""
    return editions / "hartlepool-council"


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
