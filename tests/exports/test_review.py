"""A review as tables: each cell says what was recorded, and nothing where nothing was."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

from tests.edition.small import CONSENT, Make

from reviewsite import exports
from reviewsite.edition import Edition

PLAN = f"""
---
kind: action-plan
heading: The plan of the committee
agreed: 2024-11-30
{CONSENT}groups:
  - title: Pace
    actions:
      - id: silent
        action: Meet weekly
        due: 2030-03
      - id: noted
        action: Write it down
        due: 2025-01
        updates:
          - on: 2025-02-01
            note: Written.
      - id: passed
        action: Read it
        due: 2025-01
      - id: waiting
        action: Say it
        due: 2025-01
        status: not-started
      - id: late
        action: Sing it
        due: 2025-01
        status: not-started
        updates:
          - on: 2025-02-01
            status: in-progress
      - id: sung
        action: Hum it
        due: Ongoing
        status: done
---
"""
RECOMMENDATIONS = """
---
kind: recommendations
heading: {heading}
recommendations:
  - ref: {ref}
    title: Keep going
---
"""
LOOK = """
---
kind: progress-review
held: {held}
{consent}progress:
  - ref: R1
    position: {position}
---
"""
FINDINGS = """
---
kind: findings
theme: leadership
strengths:
  - id: vision
    text: A shared vision
    practice: practice:huddles
    recommendations: [R1]
---
"""
PRACTICE = f"""
---
kind: good-practice
title: Huddles
summary: Ten minutes a day.
{CONSENT}topics: [leadership]
---
"""
FILES = {
    "plan.md": PLAN,
    "whole.md": RECOMMENDATIONS.format(heading="For everybody", ref="R1"),
    "committee.md": RECOMMENDATIONS.format(heading="For the committee", ref="PCR1"),
    "again.md": LOOK.format(held="2026-03-01", consent=CONSENT, position="complete"),
    "first.md": LOOK.format(held="2025-03-01", consent=CONSENT, position="none"),
    "leadership.md": FINDINGS,
    "good-practice/huddles.md": PRACTICE,
}


def rows(edition: Edition, name: str) -> dict[str, dict[str, str]]:
    """The rows of a table by their references."""
    text = exports.review_files(edition)[f"data/{name}.csv"].decode()
    return {row["reference"]: row for row in csv.DictReader(io.StringIO(text))}


def test_a_status_that_nobody_gave_is_in_no_cell(edition: Make) -> None:
    """Nor is an action called overdue of which nothing was heard since the plan was agreed."""
    one = edition(FILES, on=date(2026, 6, 30))
    assert one is not None
    told = {
        ref.removeprefix("action:"): (row["status"], row["overdue"], row["date passed"])
        for ref, row in rows(one, "actions").items()
    }
    assert told == {
        "silent": ("not-recorded", "false", "false"),
        "noted": ("not-recorded", "false", "true"),
        "passed": ("not-recorded", "false", "true"),
        "waiting": ("not-started", "false", "true"),
        "late": ("in-progress", "true", "true"),
        "sung": ("done", "false", "false"),
    }
    data = json.loads(exports.review_files(one)["data/review.json"])["edition"]
    actions = data["plans"][0]["groups"][0]["actions"]
    assert ["status" in action for action in actions] == [False, False, False, True, True, True]
    assert [action.standing for action in one.actions] == [
        "not-recorded",
        "not-recorded",
        "date-passed",
        "date-passed",
        "overdue",
        "done",
    ]


def test_each_row_says_which_file_it_is_of(edition: Make) -> None:
    """The heading over a recommendation, the plan of an action, and the day that one was agreed."""
    one = edition(FILES, on=date(2026, 6, 30))
    assert one is not None
    recommended = rows(one, "recommendations")
    assert {ref: row["heading"] for ref, row in recommended.items()} == {
        "R1": "For everybody",
        "PCR1": "For the committee",
    }
    assert recommended["R1"]["progress"] == "complete", "the newest by its day, not by its name"
    assert {(row["plan"], row["plan agreed"]) for row in rows(one, "actions").values()} == {
        ("The plan of the committee", "2024-11-30")
    }


def test_a_finding_did_not_lead_to_the_practice_that_shows_it(edition: Make) -> None:
    """The two stand in columns of their own."""
    one = edition(FILES, on=date(2026, 6, 30))
    assert one is not None
    row = rows(one, "findings")["leadership.vision"]
    assert (row["leads to"], row["shown in"]) == ("R1", "practice:huddles")


def test_the_data_keeps_its_keys(edition: Make) -> None:
    """What was promised of recommendations stays where it was; the parts stand beside it."""
    one = edition(FILES, on=date(2026, 6, 30))
    assert one is not None
    data = json.loads(exports.review_files(one)["data/review.json"])
    assert data["format"] == "reviewsite-edition-1"
    given = data["edition"]["recommendations"]
    assert [item["ref"] for item in given["items"]] == ["PCR1", "R1"]
    assert [(part["heading"], part["refs"]) for part in given["parts"]] == [
        ("For the committee", ["PCR1"]),
        ("For everybody", ["R1"]),
    ]
    assert "heading" not in given, "not one heading over both"


def test_one_file_of_recommendations_heads_them_all(edition: Make) -> None:
    """Its heading is theirs, under the key that it always had."""
    alone = edition({"whole.md": FILES["whole.md"]})
    assert alone is not None
    assert alone.recommendations is not None
    assert alone.recommendations.heading == "For everybody"
