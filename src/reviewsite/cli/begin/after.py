"""What follows a review: the plan, the look at its progress, the council's answer, the evaluation.
Each is begun from what its recommendations and its programme say."""

from __future__ import annotations

from reviewsite.checks.unwritten import ROOM
from reviewsite.cli.begin.start import Given, Setting, Start, listed

PLAN = """\
---
kind: action-plan
groups:
  - title: {room} what these actions are about
    actions:
{actions}---
"""
ACTION = """\
      - id: action-{number}
        action: {room} what will be done
        lead: {room} which post leads
        due: {room} by when
        measure: {room} how anybody will know that it has worked
"""
PROGRESS = """\
---
kind: progress-review
progress:
{entries}---

Say here how the {review} came to be followed up, and who looked.
"""
ENTRY = """\
  - ref: {ref}
    position: some
    text: {room} how far it has come, and how that is known
"""
RESPONSE = """\
---
kind: response
sent_to:
  - {room} whom the answer was sent to
conclusions:
  - id: first-conclusion
    text: {room} a conclusion of the {review}
    response: {room} what the {council} will do, and why not all of it
committee_changes:
  - asked: {room} what a committee asked to change in the draft
    made: true
---

Say here how the answer was agreed, and by whom.
"""
EVALUATION = """\
---
kind: evaluation
stages:
  - stage: Views of the {sponsor}
    method: {room} how people were asked
    who: {room} which post was asked
outcomes:
  - {room} one thing that came of the {review}
---

Say here how far the {review} did what it was asked to do.
"""


def action_plan(setting: Setting, given: Given) -> str:
    """An action for each recommendation; one alone where there are none yet."""
    answered = setting.refs("recommendation") or setting.refs("priority")
    actions = ""
    for number, ref in enumerate(answered or [""], start=1):
        actions += ACTION.format(number=number, room=ROOM)
        if ref:
            actions += f"        addresses:\n{listed([ref], 10)}"
    return PLAN.format(actions=actions, room=ROOM)


def progress_review(setting: Setting, given: Given) -> str:
    """A position on each recommendation; on each action where there are none."""
    followed = setting.refs("recommendation") or setting.refs("action")
    entries = "".join(ENTRY.format(ref=ref, room=ROOM) for ref in followed)
    text = PROGRESS.format(entries=entries, review=setting.programme.words.review.one)
    return text if entries else text.replace("progress:\n", "")


def response(setting: Setting, given: Given) -> str:
    """A council's formal answer, in the programme's words."""
    words = setting.programme.words
    return RESPONSE.format(review=words.review.one, council=words.council.one, room=ROOM)


def evaluation(setting: Setting, given: Given) -> str:
    """An evaluation, in the programme's words."""
    words = setting.programme.words
    return EVALUATION.format(review=words.review.one, sponsor=words.sponsor.one, room=ROOM)


STARTS = (
    Start(
        "action-plan",
        "action-plan.md",
        action_plan,
        "the council's action plan: an action for each recommendation",
    ),
    Start(
        "progress-review",
        "progress.md",
        progress_review,
        "the progress review: each recommendation and how far it has come",
    ),
    Start("response", "response.md", response, "the council's formal answer"),
    Start("evaluation", "evaluation.md", evaluation, "the evaluation of the review"),
)
