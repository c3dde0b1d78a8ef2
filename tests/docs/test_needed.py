"""What the reference calls required is what the checks ask for, and from when they do."""

from __future__ import annotations

import re
from datetime import date

import pytest
from tests.conftest import WriteWorkspace

from reviewsite import checks
from reviewsite.model.base import Status
from reviewsite.model.needed import NEEDED, Need
from reviewsite.workspace import open_workspace

ON = date(2026, 6, 1)
CONSENT = """consent:
  - body: northmoor
    by: Chief Executive
    on: 2026-02-01
"""

FILES = {
    "review.md": """---
kind: review
title: Corporate peer challenge
body: northmoor
programme: lga-corporate
framework: lga-corporate
contact:
  team: Peer review team
  email: peer.review@example.gov.uk
sign_off:
  post: Review Manager
  on: 2026-02-01
publication:
  status: published
  consent:
    - body: northmoor
      by: Chief Executive
      on: 2026-02-01
  publish_on: 2026-03-01
---

## Executive summary

The council knows its place.
""",
    "leadership.md": """---
kind: findings
theme: leadership
strengths:
  - id: ambition
    text: Everybody describes the same ambition
---
""",
    "plan.md": f"""---
kind: action-plan
{CONSENT}groups:
  - title: Decisions
    actions:
      - id: old
        action: Adopt two schemes
        lead: Monitoring Officer
        due: 2026-09-30
        status: superseded
        by: action:scheme
      - id: scheme
        action: Adopt one scheme of delegation
        lead: Monitoring Officer
        due: 2026-09-30
        status: not-started
        addresses:
          - leadership.ambition
---
""",
    "progress.md": f"""---
kind: progress-review
{CONSENT}---

On its way.
""",
    "response.md": f"""---
kind: response
{CONSENT}---

The council accepts it.
""",
    "evaluation.md": f"""---
kind: evaluation
{CONSENT}---

It went well.
""",
    "practice.md": f"""---
kind: good-practice
title: One front door
summary: Residents ask once
{CONSENT}---

## The challenge

Residents rang five numbers.
""",
    "survey.md": """---
kind: survey
title: Staff survey
questions:
  - id: change
    type: scale
    text: Change over the last year
    min: -5
    max: 5
  - id: proud
    type: choice
    text: Proud to work here
    options:
      Agree: 20
---
""",
    "page.md": """---
kind: page
title: A note
audience: council
---

A note.
""",
}

PLACES = {
    "review": "review.md",
    "Publication": "review.md",
    "Finding": "leadership.md",
    "Action": "plan.md",
    "action-plan": "plan.md",
    "progress-review": "progress.md",
    "response": "response.md",
    "evaluation": "evaluation.md",
    "good-practice": "practice.md",
    "page": "page.md",
    "Question": "survey.md",
}

WITHDRAWN = """  withdrawn:
    on: 2026-05-01
    reason: A figure was wrong
"""


def found(workspace: WriteWorkspace, files: dict[str, str]) -> set[str]:
    """The codes that the checks report of a review."""
    folder = "content/reviews/northmoor-2026"
    root = workspace(
        {
            "content/bodies.yml": "- id: northmoor\n  name: Northmoor Borough Council\n",
            **{f"{folder}/{name}": text.encode() for name, text in files.items()},
        }
    )
    opened = open_workspace(root)
    reported = checks.run(opened.pack("northmoor-2026"), checks.context(opened, ON))
    return {one.code for one in reported}


def without(text: str, need: Need) -> str:
    """A file without a key (its last, with what stands under it), or without a heading."""
    if need.heading:
        return text.replace(f"## {need.heading}", "## Something else")
    *_, line = re.finditer(rf"^( *(?:- )?){need.key}:.*\n", text, re.MULTILINE)
    indent = len(line[1])
    rest = text[line.end() :].splitlines(keepends=True)
    while rest and (len(rest[0]) - len(rest[0].lstrip(" "))) > indent:
        rest.pop(0)
    before, after = text[: line.start()], "".join(rest)
    if "- " in line[1]:
        after = after[: indent - 2] + "- " + after[indent:]
    return before + after


def at(files: dict[str, str], status: Status) -> dict[str, str]:
    """The review with another status, and with a withdrawal where it is withdrawn."""
    review = files["review.md"].replace("status: published", f"status: {status.value}")
    if status == Status.WITHDRAWN:
        review = review.replace("  publish_on", f"{WITHDRAWN}  publish_on")
    return {**files, "review.md": review}


def test_a_whole_review_lacks_nothing(workspace: WriteWorkspace) -> None:
    """None of the codes is reported while everything is there."""
    assert not found(workspace, FILES) & {need.code for need in NEEDED}


def test_a_whole_withdrawn_review_lacks_nothing(workspace: WriteWorkspace) -> None:
    """With when and why."""
    assert not found(workspace, at(FILES, Status.WITHDRAWN)) & {need.code for need in NEEDED}


@pytest.mark.parametrize("need", NEEDED, ids=lambda need: f"{need.holder}-{need.key}")
def test_what_is_required_is_asked_for(workspace: WriteWorkspace, need: Need) -> None:
    """From the status that the reference names, and not before."""
    status = need.status or Status.PUBLISHED
    files = at(FILES, status)
    place = PLACES[need.holder]
    files[place] = without(files[place], need)
    assert need.code in found(workspace, files)
    if need.status:
        before = at(FILES, list(Status)[need.status.step - 1])
        text = before[place]
        before[place] = text if need.key == "withdrawn" else without(text, need)
        assert need.code not in found(workspace, before)
