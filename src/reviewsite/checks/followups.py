"""RS430 to RS433: the council's formal answers, and the evaluation of the review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.gate import covered_until
from reviewsite.model.base import Status
from reviewsite.model.followup import CouncilResponse, Evaluation
from reviewsite.model.plan import ProgressReview
from reviewsite.model.recommendations import Recommendation, Recommendations
from reviewsite.pack import Pack


@rule("RS430", "A change that was not made, without a reason")
def unexplained_change(pack: Pack, context: Context) -> Iterator[Found]:
    """
    In Wales the draft answer to a panel assessment goes to the governance and audit committee.
    Where the council does not make a change that the committee recommends, its answer says so and
    why (Local Government and Elections (Wales) Act 2021, section 93). Elsewhere readers ask the
    same.

    Wrong: `made: false` without a `reason`

    Right: `made: false` and `reason: The timetable depends on a decision of the health board`
    """
    for document in pack.all(CouncilResponse):
        for change in document.committee_changes:
            if not change.made and change.reason is None:
                yield (
                    pack.at(change, "made"),
                    "the change was not made, and the answer does not say why",
                    "Add reason: in a sentence.",
                )


@rule("RS431", "An answer that is only partly yes, and does not say why")
def unexplained_answer(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A council may accept a conclusion in part or not at all. It then says which part and why, in
    `response`; otherwise the people who gave the team their time are left to guess.

    Wrong: `accepted: partly` and nothing else

    Right: `accepted: partly` and `response: The post will be shared with the health board`
    """
    for document in pack.all(CouncilResponse):
        for one in document.conclusions:
            if one.accepted in {"partly", "not"} and one.response is None:
                yield (
                    pack.at(one, "accepted"),
                    f"“{one.id}” is not accepted in full, and the answer does not say why",
                    "Add response: with the reason.",
                )


@rule("RS432", "An evaluation with nothing in it")
def empty_evaluation(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An evaluation compares the review with what the council asked for and says what came of it
    (Social Services Peer Review Guide 2016, Appendix 6). Stages alone say only that people were
    asked.

    Right: `outcomes:` with a sentence each, or an account under the front matter
    """
    for document in pack.all(Evaluation):
        if not document.outcomes and not document.prose.strip():
            yield (
                pack.at(document, "kind"),
                "this evaluation does not say what came of the review",
                "Add outcomes:, or write what was learned under the front matter.",
            )


@rule("RS433", "An answer of the council's that is younger than the consent")
def later_answer(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A consent covers what there was when it was given. A council's answer to a recommendation that
    is dated later is for the council and the team, and the public site leaves it out, until each
    body has consented again. What an action's `updates` say is another thing: they are what the
    council itself tells of its published plan, and are covered with it.

    To publish the answer, add a second consent under the first:

    ```yaml
    consent:
      - body: northmoor
        by: Director of Social Services
        on: 2024-12-01
      - body: northmoor
        by: Director of Social Services
        on: 2025-03-14
    ```
    """
    review = pack.review
    if review is None or review.publication.status != Status.PUBLISHED:
        return
    later = covered_until(review.publication.consent, review.body, context.on)
    for holder in pack.all(Recommendations):
        yield from _later(pack, holder.recommendations, later)
    for document in pack.all(ProgressReview):
        later = covered_until(document.consent, review.body, context.on)
        yield from _later(pack, document.recommendations, later)


def _later(pack: Pack, items: Iterable[Recommendation], until: date | None) -> Iterator[Found]:
    for item in items:
        answer = item.response
        if until and answer and answer.on and answer.on.first > until:
            yield (
                pack.at(answer, "on"),
                f"the answer to {item.ref} is of {answer.on}, the consent of {until.isoformat()}",
                "Add a consent that is as late, or leave it to the council and the team.",
            )
