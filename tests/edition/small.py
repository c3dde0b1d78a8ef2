"""A small published review, in texts that each test can change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reviewsite.edition import Edition

ON = date(2025, 6, 30)

REVIEW = """
---
kind: review
title: Peer review
body: northmoor
programme: lga-adults-2024
framework: cqc-adults-2024
team:
  - id: director
    role: director-peer
    post: Director of Adult Services
    organisation: Eastmoor Council
contact:
  team: Peer review team
sign_off:
  post: Challenge Manager
  on: 2024-11-28
publication:
  status: published
  consent:
    - body: northmoor
      by: Director of Adult Services
      on: 2024-12-01
  publish_on: 2024-12-15
---

## Executive summary

A summary.
"""

BODIES = """
- id: northmoor
  name: Northmoor Council
  type: unitary
  nation: England
  invented: true
- id: eastmoor
  name: Eastmoor Council
"""

CONSENT = """consent:
  - body: northmoor
    by: Director of Adult Services
    on: 2024-12-01
"""

Make = Callable[..., Edition | None]
