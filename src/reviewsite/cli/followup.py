"""`reviewsite new response`, `reviewsite new evaluation`: what follows a review, begun from what
its recommendations and its programme say."""

from __future__ import annotations

from reviewsite.model.programme import Programme
from reviewsite.model.review import Review

RESPONSE = """\
---
kind: response
sent_to:
  - Say here whom the answer was sent to
conclusions:
  - id: first-conclusion
    text: Write here a conclusion of the {review}
    accepted: partly
    response: Write here what the {council} will do, and why not all of it
committee_changes:
  - asked: Write here what a committee asked to change in the draft
    made: true
---

Write how the answer was agreed, and by whom.
"""
EVALUATION = """\
---
kind: evaluation
stages:
  - stage: Views of the {sponsor}
    method: Telephone call
    who: Say here which post was asked
outcomes:
  - Write here one thing that came of the {review}
---

Write how far the {review} did what it was asked to do.
"""


def response(review: Review, programme: Programme) -> str:
    """A council's formal answer, in the programme's words."""
    words = programme.words
    return RESPONSE.format(review=words.review.one, council=words.council.one)


def evaluation(review: Review, programme: Programme) -> str:
    """An evaluation, in the programme's words."""
    words = programme.words
    return EVALUATION.format(review=words.review.one, sponsor=words.sponsor.one)
