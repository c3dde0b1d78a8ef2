"""What of a review an Edition holds."""

from __future__ import annotations

import json
from datetime import date

import pytest
from tests.edition.small import CONSENT, REVIEW, Make

from reviewsite.edition import Edition
from reviewsite.model.base import Audience
from reviewsite.model.plan import ActionStatus

FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - id: vision
    text: A *shared* vision
    practice: practice:huddles
areas_for_consideration:
  - id: pace
    text: Keep the pace
    recommendations:
      - R1
---

![A chart](../media/used.png)
"""
RECOMMENDATIONS = """
---
kind: recommendations
recommendations:
  - ref: R10
    title: Later
  - ref: R1
    title: Keep going
    arises_from:
      - leadership.pace
---
"""
PLAN = f"""
---
kind: action-plan
{CONSENT}groups:
  - title: Pace
    actions:
      - id: weekly
        action: Meet weekly
        lead: Head of Service
        due: 2025-03
        addresses:
          - R1
        updates:
          - on: 2025-04-01
            status: done
          - on: 2025-05-01
            status: in-progress
            note: Begun again
      - id: words
        action: Write it down
        due: Autumn 2024
---
"""
PRACTICE = f"""
---
kind: good-practice
title: Huddles
summary: Ten minutes a day.
{CONSENT}topics:
  - leadership
---
"""
FILES = {
    "leadership.md": FINDINGS,
    "recommendations.md": RECOMMENDATIONS,
    "plan.md": PLAN,
    "huddles.md": PRACTICE,
    "media/used.png": "x",
    "media/unused.png": "x",
}


def made(edition: Make, **changes: object) -> Edition:
    """The Edition of all the files above."""
    given = edition(FILES, **changes)
    assert given is not None
    return given


def test_links_go_both_ways(edition: Make) -> None:
    """A finding leads to its recommendation and practice, that to its action, and back."""
    one = made(edition)
    assert [to.ref for to in one.onward("leadership.pace")] == ["R1"]
    assert [to.ref for to in one.onward("leadership.vision")] == ["practice:huddles"]
    assert [to.ref for to in one.behind("action:weekly")] == ["R1"]
    assert one.targets["leadership.vision"].title == "A shared vision"


def test_recommendations_come_in_order(edition: Make) -> None:
    """Sorted by series and number, however they were typed."""
    one = made(edition)
    assert one.recommendations is not None
    assert [item.ref for item in one.recommendations.items] == ["R1", "R10"]


def test_media_come_along_only_where_something_refers_to_them(edition: Make) -> None:
    """An image that no text shows stays at home."""
    assert made(edition).media == ("media/used.png",)


def test_without_its_consent_the_plan_is_not_there(edition: Make) -> None:
    """Nor is anything that points at it."""
    files = FILES | {"plan.md": PLAN.replace(CONSENT, "")}
    one = edition(files)
    assert one is not None
    assert one.plans == ()
    assert "weekly" not in one.model_dump_json()
    council = edition(files, audience=Audience.COUNCIL)
    assert council is not None
    assert len(council.actions) == 2


ANSWERED = """
---
kind: recommendations
recommendations:
  - ref: R1
    title: Speed it up
    response:
      accepted: not
      text: There is no money for it.
      on: {on}
---
"""


@pytest.mark.parametrize(("answered", "public"), [("2024-12-01", True), ("2024-12-02", False)])
def test_an_answer_younger_than_the_consent_is_not_public(
    edition: Make, answered: str, public: bool
) -> None:
    """The council and the team read it; the public does when each body has consented again."""
    files = {"recommendations.md": ANSWERED.format(on=answered)}
    again = "    - body: northmoor\n      by: Chief Executive\n      on: 2025-01-10\n  publish_on"
    renewed = REVIEW.replace("  publish_on", again)
    for given, seen in (
        (edition(files), public),
        (edition(files, review=renewed), True),
        (edition(files, audience=Audience.COUNCIL), True),
    ):
        assert given is not None
        assert ("no money" in given.model_dump_json()) == seen


def test_a_practice_alone_does_not_say_which_review_it_is_from(edition: Make) -> None:
    """Before its report is published, neither its slug nor its findings are there."""
    one = edition(FILES, review=REVIEW.replace("status: published", "status: final"))
    assert one is not None
    assert one.report is None
    assert one.slug == ""
    assert [each.name for each in one.practices] == ["huddles"]
    assert one.themes == ()
    assert one.links == ()
    assert set(one.targets) == {"practice:huddles"}


def test_the_council_reads_findings_only_after_quality_assurance(edition: Make) -> None:
    """Until `with-council` it sees that there is a review, and none of what was found."""
    review = REVIEW.replace("status: published", "status: quality-assurance")
    one = edition(FILES, review=review, audience=Audience.COUNCIL)
    assert one is not None
    assert one.report is not None
    assert one.report.prose == ""
    assert one.themes == ()
    later = edition(
        FILES,
        review=review.replace("quality-assurance", "with-council"),
        audience=Audience.COUNCIL,
    )
    assert later is not None
    assert "A summary." in (later.report.prose if later.report else "")
    assert len(later.themes) == 1


@pytest.mark.parametrize(
    ("on", "status", "overdue", "notes"),
    [
        (date(2025, 3, 31), None, False, 0),
        (date(2025, 4, 1), ActionStatus.DONE, False, 1),
        (date(2025, 5, 1), ActionStatus.IN_PROGRESS, True, 2),
    ],
)
def test_an_action_stands_as_of_the_day(
    edition: Make, on: date, status: ActionStatus | None, overdue: bool, notes: int
) -> None:
    """The latest update counts; due in March is overdue from April unless it is done."""
    action = made(edition, on=on).actions[0]
    assert (action.status, action.overdue, len(action.notes)) == (status, overdue, notes)


def test_words_are_never_overdue(edition: Make) -> None:
    """`Autumn 2024` has passed; nobody can say when."""
    assert not made(edition, on=date(2026, 1, 1)).actions[1].overdue


def test_an_edition_survives_json(edition: Make) -> None:
    """What is kept between builds is what was made."""
    for audience in Audience:
        one = made(edition, audience=audience)
        assert Edition.model_validate_json(one.model_dump_json()) == one


def test_another_review_is_named_only_if_it_can_be_seen(edition: Make) -> None:
    """A link to an earlier, unpublished review would give it away."""
    review = REVIEW.replace(
        "title: Peer review\n", "title: Peer review\nprevious_reviews:\n  - northmoor-2020\n"
    )
    one = edition({}, review=review)
    assert one is not None
    assert "northmoor-2020" not in one.model_dump_json()


def test_the_public_reads_no_consent_and_no_sign_off(edition: Make) -> None:
    """Who agreed, and who read it, is between the council and the team."""
    text = json.dumps(made(edition).model_dump(mode="json"))
    assert "Challenge Manager" not in text
    assert "2024-12-01" not in text


def corrected(text: str) -> str:
    """A file with a correction of the edition's day and one of the day after."""
    front, _, body = text.removeprefix("\n---\n").partition("\n---\n")
    return f"""---
{front}
updates:
  - on: 2025-06-30
    what: Put right today
  - on: 2025-07-01
    what: Put right tomorrow
---
{body}"""


def test_a_correction_of_a_later_day_is_not_made_yet(edition: Make) -> None:
    """In whichever file it stands: what is dated after the edition's day is nowhere in it."""
    files = {path: corrected(text) for path, text in FILES.items() if path.endswith(".md")}
    review = corrected(REVIEW)
    given = edition(files, review=review)
    assert given is not None
    said = given.model_dump_json()
    assert said.count("Put right today") == len(files) + 1
    assert "Put right tomorrow" not in said
    later = edition(files, review=review, on=date(2025, 7, 1))
    assert later is not None
    assert later.model_dump_json().count("Put right tomorrow") == len(files) + 1
