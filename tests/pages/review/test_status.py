"""Where the review stands: for the team and the council, and for nobody else."""

from __future__ import annotations

from datetime import date

import pytest
from tests.edition.small import REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import page_of, said, uris

from reviewsite.model.base import Audience

DRAFT = REVIEW.replace(
    "contact:\n",
    """on_site: [{from: 2025-03-31, to: 2025-04-02}]
milestones: [{stage: scoping, on: 2024-12-01}, {stage: draft-to-team, on: 2025-04-14}]
contact:
""",
)


@pytest.mark.parametrize("audience", [Audience.TEAM, Audience.COUNCIL])
def test_what_is_done_and_what_is_late(small: Small, audience: Audience) -> None:
    """Milestones from the file, a deadline from the manual, and whose it is."""
    review = DRAFT.replace("status: published", "status: draft")
    page = page_of(small(review=review, audience=audience, on=date(2025, 5, 2)), "status.html")
    words = said(page)
    assert "Draft to the council: 30 April 2025 (2 days late) (Challenge Manager)" in words
    assert "Scoping meeting Done 1 December 2024 Challenge Manager" in words
    assert "As of 2 May 2025" in words
    assert "§2" in words


def test_never_for_the_public(small: Small) -> None:
    """Nor on any other page or in a preview."""
    for preview in (False, True):
        pages = small(review=DRAFT, preview=preview)
        assert "status.html" not in uris(pages)
        assert all("Where this review stands" not in page.html for page in pages.pages)
