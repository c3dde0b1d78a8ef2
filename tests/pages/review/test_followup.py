"""The council's answer and the evaluation, followed from their files to their pages."""

from __future__ import annotations

import pytest
from tests.edition.small import CONSENT, REVIEW
from tests.pages.review.conftest import Small
from tests.pages.review.sites import element, page_of, said, uris

from reviewsite.model.base import Audience

RESPONSE = f"""
---
kind: response
on: 2024-12-20
{CONSENT}sent_to: [Auditor General for Wales, Welsh Ministers]
conclusions:
  - id: doors
    theme: leadership
    text: There are *too few* doors
    accepted: partly
    response: |
      One more.

      ## A window

      And a window.
committee_changes:
  - asked: Say what it costs
    made: false
    reason: Nobody knows yet
---

## How it was agreed

By the council, as section 93 asks.
"""
EVALUATION = f"""
---
kind: evaluation
{CONSENT}stages:
  - stage: Call with the sponsor
    on: 2025-01-07
    method: By telephone
    who: Review Sponsor
outcomes: [A door was opened]
---

It went well.
"""
FILES = {"response.md": RESPONSE, "evaluation.md": EVALUATION}


def test_the_response(small: Small) -> None:
    """Everything typed stands on its page, and on the page that holds everything."""
    pages = small(FILES)
    page = page_of(pages, "response.html")
    words = said(page)
    for part in (
        "Given on 20 December 2024",
        "Auditor General for Wales and Welsh Ministers",
        "Say what it costs",
        "Nobody knows yet",
        "How it was agreed",
        "as section 93 asks",
    ):
        assert part in words, part
    conclusion = element(page, "_doors")
    assert "<em>too few</em>" in conclusion
    assert "And a window." in conclusion
    assert "accepts this in part" in conclusion or "in part" in conclusion.lower()
    assert "Nobody knows yet" in said(page_of(pages, "all.html"))


def test_the_evaluation(small: Small) -> None:
    """Outcomes, stages and the account."""
    words = said(page_of(small(FILES), "evaluation.html"))
    for part in (
        "A door was opened",
        "Call with the sponsor 7 January 2025 By telephone Review Sponsor",
        "It went well.",
    ):
        assert part in words, part


@pytest.mark.parametrize("uri", ["response.html", "evaluation.html"])
def test_without_their_own_consent_they_are_for_the_council(small: Small, uri: str) -> None:
    """The consent to the report does not cover them."""
    files = {path: text.replace(CONSENT, "") for path, text in FILES.items()}
    assert uri not in uris(small(files))
    early = REVIEW.replace("status: published", "status: draft")
    assert uri in uris(small(files, audience=Audience.COUNCIL, review=early))
