"""The tracker: each recommendation from the findings behind it to what became of it."""

from __future__ import annotations

from datetime import date

import pytest
from tests.pages.review.conftest import Small
from tests.pages.review.sites import Made, element, page_of, said, uris
from tests.pages.review.texts import (
    FINDINGS,
    PLAN,
    PRIORITIES,
    PROGRESS,
    RECOMMENDATIONS,
)

FILES = {
    "findings/leadership.md": FINDINGS,
    "recommendations.md": RECOMMENDATIONS,
    "prioritisation.md": PRIORITIES,
    "action-plan.md": PLAN,
    "progress.md": PROGRESS,
}


def test_a_recommendation_with_all_that_became_of_it(small: Small) -> None:
    """Finding, answer, priority with votes, action with lead, due date, status and measure,
    progress, and the oldest update; each leads to its own page."""
    row = element(page_of(small(FILES), "tracker.html"), "_R1")
    for part in (
        'href="recommendations.html#R1"',
        'href="findings/leadership.html#leadership.listen"',
        'href="prioritisation.html#priority-hearing"',
        "(12 votes)",
        'href="action-plan.html#action-open-door"',
        "Officer, Doors",
        "31 March 2025",
        "It is open",
        "Some progress",
        'href="progress.html#progress-R1"',
        "In part",
        '<time datetime="2025-02-01">1 February 2025</time>: <a href="action-plan.html',
        'data-theme=""',
        'data-lead="officer-doors"',
        'data-status="overdue"',
    ):
        assert part in row, part


@pytest.mark.parametrize(
    ("on", "status"), [(date(2025, 3, 31), "in-progress"), (date(2025, 4, 1), "overdue")]
)
def test_overdue_is_of_the_editions_day(small: Small, on: date, status: str) -> None:
    """Due on the last of March: overdue in the edition of the first of April, and not before."""
    row = element(page_of(small(FILES, on=on), "tracker.html"), "_R1")
    assert f'data-status="{status}"' in row


def test_what_no_recommendation_asked_for_stands_apart(small: Small) -> None:
    """Actions that answer nothing are in a table of their own, and a recommendation that no
    action takes up says so."""
    page = page_of(small(FILES), "tracker.html")
    others = str(page.html).split('id="_others"')[1]
    assert "Open a window" in others
    assert "Open the door" not in others
    late = element(page, "_P1")
    assert 'data-status="no-action"' in late
    assert "No action that may be shown here takes it up." in late


def test_there_is_no_tracker_of_a_plan_that_may_not_be_shown(small: Small) -> None:
    """Without the plan's own consent nothing says that there is no action."""
    secret = {**FILES, "action-plan.md": PLAN.replace("2024-12-01", "2031-01-01")}
    del secret["progress.md"]
    pages = small(secret)
    assert "tracker.html" not in uris(pages)
    assert all("tracker.html" not in page.html for page in pages.pages)


def test_the_pages_beside_it_lead_to_it(public: dict[str, Made]) -> None:
    """Home, recommendations and action plan; the menu too."""
    one = public["northmoor-adults-2024"]
    for uri in ("index.html", "recommendations.html", "action-plan.html"):
        assert 'href="tracker.html"' in one[uri].html
    assert "tracker.html" in [item.uri for item in one.pages.nav]
    assert "Oldest update" in said(one["tracker.html"])


def test_facets_have_the_values_that_the_rows_have(public: dict[str, Made]) -> None:
    """Every value that can be chosen is some row's."""
    page = str(public["northmoor-adults-2024"]["tracker.html"].html)
    form = page.split("<form", 1)[1].split("</form>")[0]
    rows = page.split("</form>")[1]
    for box in form.split('<input type="checkbox" ')[1:]:
        name, value = box.split('name="')[1].split('"')[0], box.split('value="')[1].split('"')[0]
        assert any(
            value in row.split('"')[0].split() for row in rows.split(f'data-{name}="')[1:]
        ), value
