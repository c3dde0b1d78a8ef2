"""The files of a small review, with one value for each thing that can be typed."""

from __future__ import annotations

from tests.edition.small import CONSENT, REVIEW

FINDINGS = """
---
kind: findings
theme: leadership
summary: Trusted and busy
strengths:
  - id: trust
    text: Leaders are *trusted*
    points: [By staff]
    evidence: [focus-group]
areas_for_consideration:
  - id: listen
    text: Listen earlier
    recommendations: [R1]
updates:
  - on: 2025-01-04
    what: A figure was mended
---

## What we heard

A DASS said so. See [below](#what-we-saw) and [the plan](../action-plan.md).

## What we saw

See [R1](../recommendations.md#R1).
"""
RECOMMENDATIONS = """
---
kind: recommendations
recommendations:
  - ref: R1
    title: Listen
    text: |
      First this.

      Then that.
    arises_from: [leadership.listen]
    urgency: soon
    response:
      accepted: partly
      text: We shall try.
      on: 2024-11-29
---
"""
PRIORITIES = """
---
kind: prioritisation
held: 2024-10-03
format: dots
participants: more than 30
priorities:
  - id: hearing
    title: Hear people out
    votes: 12
    from: [R1]
    lead: Head of Listening
    discussion: Long and warm.
---
"""
PLAN = f"""
---
kind: action-plan
agreed: 2024-11
{CONSENT}groups:
  - title: Ears
    issues: [Too few]
    actions:
      - id: open-door
        label: a
        action: Open the door
        lead: ["Officer, Doors"]
        with: [Estates]
        due: 2025-03-31
        due_note: subject to hinges
        measure: It is open
        addresses: [R1, priority:hearing]
        updates:
          - on: 2025-02-01
            status: in-progress
            note: A hinge is ordered.
      - id: window
        action: Open a window
        lead: Head of Glass
        due: Summer
      - id: hatch
        action: Open the hatch
        lead: Head of Glass
        due: 2025-01-31
---

Doors come first.
"""
PROGRESS = f"""
---
kind: progress-review
held: 2025-06-02
{CONSENT}progress:
  - ref: R1
    position: some
    council_position: good
    text: The door creaks.
recommendations:
  - ref: P1
    title: Oil it
---
"""
AUDIT = """
---
kind: case-audit
criteria: lga-adults-audit-2024
records_reviewed: 4
results:
  "1.1": {yes: 2, partial: 1, no: 1}
strengths:
  - id: clear
    text: Clear writing
---

We read four.
"""
SURVEY = """
---
kind: survey
audience: public
title: Staff survey
asked: 2024-09
respondents: 40
questions:
  - id: change
    type: scale
    text: Better or worse?
    min: -5
    max: 5
    min_label: worse
    mean: 2
comments:
  - heading: Positives
    points: [The tea]
---
"""
PRACTICE = f"""
---
kind: good-practice
title: Legal surgeries
summary: A solicitor in the room.
{CONSENT}theme: leadership
topics: [permanence]
level: promising
started: 2023
impact:
  - measure: Late applications
    before: "9"
    after: "2"
demonstrates: [leadership.trust]
review_by: 2025-01
contact:
  post: Head of Law
---

## The challenge

Lateness.
"""
PAGE = """
---
kind: page
title: Words of thanks
audience: public
---

Thank you.
"""
FULL = REVIEW.replace(
    "contact:\n  team: Peer review team\n",
    """contact:
  team: Peer review team
scope:
  asked_to: [Look hard]
  key_lines_of_enquiry:
    - id: ears
      question: Are there ears?
      response: Two each.
  out_of_scope:
    - what: Noses
      why: They are fine
on_site:
  - from: 2024-09-24
    to: 2024-09-25
evidence:
  people: more than 120
  other:
    - what: Doors counted
      count: 1200
governance:
  - on: 2024-12-03
    committee: Executive
    decision: Approved
external_judgements:
  - by: Inspectorate
    on: 2022
    about: Doors
    judgement: Ajar
licence: OGL-UK-3.0
alternative_formats:
  email: formats@example.gov.uk
  formats: [Braille]
""",
).replace(
    "A summary.",
    "A summary.\n\n## Context\n\nThe council has doors.\n\n## Next steps\n\nWalk through them.",
)
