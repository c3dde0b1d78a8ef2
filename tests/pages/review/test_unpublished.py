"""What is said of publication of a review that the public cannot read."""

from __future__ import annotations

from datetime import date

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import page_of, said

from reviewsite.model.base import Audience

WITHDRAWN = """  withdrawn:
    on: 2025-01-10
    reason: A figure was wrong
"""
STATES = {
    "draft": REVIEW.replace("status: published", "status: draft"),
    "with-council": REVIEW.replace("status: published", "status: with-council"),
    "final": REVIEW.replace("status: published", "status: final"),
    "later": REVIEW.replace("publish_on: 2024-12-15", "publish_on: 2031-12-15"),
    "no day": REVIEW.replace("  publish_on: 2024-12-15\n", ""),
    "a month": REVIEW.replace("publish_on: 2024-12-15", "publish_on: 2024-12"),
    "no consent": REVIEW.replace("body: northmoor\n      by", "body: eastmoor\n      by"),
    "consent later": REVIEW.replace("on: 2024-12-01", "on: 2031-12-01"),
    "not signed off": REVIEW.replace(
        "sign_off:\n  post: Challenge Manager\n  on: 2024-11-28\n", ""
    ),
    "for the council": REVIEW.replace("kind: review", "kind: review\naudience: council"),
    "withdrawn": REVIEW.replace("status: published\n", "status: withdrawn\n" + WITHDRAWN),
}


READERS = [(audience, state) for audience in (Audience.TEAM, Audience.COUNCIL) for state in STATES]
PREVIEWS = [
    (Audience.PUBLIC, state) for state in STATES if state not in {"withdrawn", "for the council"}
]


@pytest.mark.parametrize(("audience", "state"), READERS + PREVIEWS)
def test_nothing_says_that_it_is_published(small: Small, audience: Audience, state: str) -> None:
    """No page of an edition or a preview gives a day on which a report was published that the
    public cannot read, or says that it is."""
    preview = audience == Audience.PUBLIC
    assert STATES[state] != REVIEW
    pages = small(review=STATES[state], audience=audience, preview=preview)
    for page in pages.pages:
        assert "Published 1" not in said(page), page.uri
        assert "report is published" not in said(page), page.uri
        assert "datePublished" not in page.about, page.uri
    if not preview and "status: published" in STATES[state]:
        where = said(page_of(pages, "status.html"))
        assert "the report is to be published, and the public cannot read it yet" in where


@pytest.mark.parametrize("audience", Audience)
def test_a_published_one_says_when(small: Small, audience: Audience) -> None:
    """To whoever reads it, from the day on."""
    home = said(page_of(small(audience=audience), "index.html"))
    assert "Published 15 December 2024" in home
    if audience != Audience.PUBLIC:
        assert "the report is published" in said(page_of(small(audience=audience), "status.html"))
        early = small(audience=audience, on=date(2024, 12, 14))
        assert "Published 15" not in said(page_of(early, "index.html"))
