"""A Welsh translation of the small review, whole; tests take something out of it or put it in."""

from __future__ import annotations

from collections.abc import Callable

from reviewsite.translation import Translated

FOLDER = "content/reviews/northmoor-2024"

WELSH_REVIEW = """
---
kind: review
title: Adolygiad gan gymheiriaid
team:
  - id: director
    post: Cyfarwyddwr Gwasanaethau Oedolion
    organisation: Cyngor Eastmoor
contact:
  team: Y tîm adolygu
---

## Crynodeb gweithredol

Crynodeb.
"""

FINDINGS = """
---
kind: findings
theme: leadership
summary: Leadership is strong.
strengths:
  - id: structures
    text: Structures are in place
    points:
      - They hold
      - They are understood
    evidence: [interview]
  - id: culture
    text: The culture is open
---

## What the team saw

Much.
"""

WELSH_FINDINGS = """
---
kind: findings
summary: Mae’r arweinyddiaeth yn gryf.
strengths:
  - id: culture
    text: Mae’r diwylliant yn agored
  - id: structures
    text: Mae strwythurau yn eu lle
    points:
      - Maent yn dal
      - Maent yn cael eu deall
---

## Yr hyn a welodd y tîm

Llawer.
"""

PLAN = """
---
kind: action-plan
agreed: 2024-10-03
groups:
  - title: Strategy
    issues:
      - Commissioning
    actions:
      - id: outline
        action: Outline the strategy
        lead: Head of Service
        due: Autumn 2025
        status: in-progress
        updates:
          - on: 2025-01-31
            status: done
            note: Outlined
          - on: 2025-03-31
            note: Agreed
---
"""

Translate = Callable[..., Translated]
