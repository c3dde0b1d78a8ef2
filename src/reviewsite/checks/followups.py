"""RS430 to RS432: the council's formal answer, and the evaluation of the review."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.model.followup import CouncilResponse, Evaluation
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
