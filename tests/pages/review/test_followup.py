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


PLAN = f"""
---
kind: action-plan
{CONSENT}agreed: 2024-12-20
groups:
  - title: Doors
    actions:
      - id: door
        action: Open another door
        lead: Head of Doors
        due: 2025-09-30
        status: in-progress
        addresses: [C1, "document:2"]
        steps:
          - text: Buy the hinges
            lead: Head of Hinges
            due: 2025-03-31
            status: in-progress
          - Hang it
---
"""
DOCUMENTS = """
---
kind: documents
documents:
  - number: 2
    title: A survey of doors
---
"""


def test_a_conclusion_is_numbered_titled_and_taken_up(small: Small) -> None:
    """It leads to the action, and the action to it; the address that it had leads there still."""
    numbered = RESPONSE.replace("  - id: doors\n", "  - id: doors\n    ref: C1\n    title: Doors\n")
    pages = small({**FILES, "response.md": numbered, "plan.md": PLAN, "d.md": DOCUMENTS})
    page = str(page_of(pages, "response.html").html)
    conclusion = element(page_of(pages, "response.html"), "C1")
    assert '<span class="ref">C1</span> <span>Doors</span>' in conclusion
    assert "<em>too few</em>" in conclusion
    assert 'id="_doors"' in page
    assert 'href="action-plan.html#action-door">Action: Open another door<' in conclusion
    action = element(page_of(pages, "action-plan.html"), "action-door")
    assert 'href="response.html#C1">Conclusion C1: Doors<' in action


def test_an_action_rests_on_a_document_for_who_may_see_it(small: Small) -> None:
    """The public does not see the list of documents, and so nothing of it in the plan."""
    numbered = RESPONSE.replace("  - id: doors\n", "  - id: doors\n    ref: C1\n")
    files = {"response.md": numbered, "plan.md": PLAN, "d.md": DOCUMENTS}
    team = element(page_of(small(files, audience=Audience.TEAM), "action-plan.html"), "action-door")
    assert "Document: A survey of doors" in team
    public = page_of(small(files), "action-plan.html")
    assert "survey of doors" not in str(public.html)
    assert "Rests on" not in str(public.html)


def test_steps_have_dates_of_their_own_and_are_no_actions(small: Small) -> None:
    """Each with what is known of it: the date of one has passed, the action's has not."""
    numbered = RESPONSE.replace("  - id: doors\n", "  - id: doors\n    ref: C1\n")
    pages = small({"response.md": numbered, "plan.md": PLAN, "d.md": DOCUMENTS})
    page = page_of(pages, "action-plan.html")
    steps = element(page, "action-door").partition('class="steps"')[2].partition("</ul>")[0]
    first, second = steps.split("</li>")[:2]
    for part in ("Buy the hinges", "status--date-passed", "Head of Hinges", "31 March 2025"):
        assert part in first, part
    assert "Hang it" in second
    assert "status--" not in second
    assert "One action" in said(page)
