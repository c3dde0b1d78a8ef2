"""RS406 to RS413: priorities and a plan that somebody can be held to, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator

from reviewsite.checks.context import Context
from reviewsite.checks.registry import Found, rule
from reviewsite.diagnostics import Severity
from reviewsite.model.plan import Action, ActionPlan, ActionStatus, ProgressReview
from reviewsite.model.recommendations import Prioritisation, Recommendations
from reviewsite.model.refs import Reference
from reviewsite.pack import Pack


def _actions(pack: Pack) -> Iterator[Action]:
    for plan in pack.all(ActionPlan):
        for group in plan.groups:
            yield from group.actions


def _over(action: Action) -> bool:
    """Whether the plan itself says that nothing more is expected of an action."""
    return action.status is not None and action.status.over


@rule("RS406", "An action without a lead")
def no_lead(pack: Pack, context: Context) -> Iterator[Found]:
    """
    What everybody is to do nobody does. Each action names the post that answers for it; services
    that contribute stand under `with`. The safeguarding manual of 2012, Appendix 16, asks that
    each priority be led by whoever will be responsible for the improvement.

    Wrong: an action without `lead`

    Right: `lead: Head of Commissioning`
    """
    for action in _actions(pack):
        if not action.lead:
            yield pack.at(action, "id"), f"“{action.id}” has no lead", "Add lead: with a post."


@rule("RS407", "An action without a due date")
def no_due(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A plan sets out tasks and milestones (Social Services Peer Review Guide 2016, section 7, The
    report). An action without a date can be neither late nor on time.

    Wrong: an action without `due`

    Right: `due: 2025-03-31`
    """
    for action in _actions(pack):
        if action.due is None and not _over(action):
            yield pack.at(action, "id"), f"“{action.id}” has no due date", "Add due: with a date."


@rule("RS408", "A due date that is not time-bound", severity=Severity.NOTE)
def words_for_a_date(pack: Pack, context: Context) -> Iterator[Found]:
    """
    Words are kept as they were agreed and shown as they are. But nobody can tell when “Autumn” is
    over, so such an action is never overdue, and the plan is the weaker for it. A month or a year
    is a date too: it ends on its last day.

    Wrong: `due: Autumn 2025`

    Right: `due: 2025-11`, with `due_note: subject to the budget` where something must be added
    """
    for action in _actions(pack):
        if action.due is not None and action.due.when is None and not _over(action):
            yield (
                pack.at(action, "due"),
                f"“{action.due}” is not time-bound",
                "Write a day, a month or a year, for example 2025-11; words go into due_note.",
            )


@rule("RS409", "An action that addresses nothing")
def addresses_nothing(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An action plan answers a review. `addresses` says which finding, recommendation or priority an
    action answers, and readers can follow it both ways. The rule is silent where the whole plan
    says nothing of the kind (an old plan may stand by itself).

    Right: `addresses: [R1, leadership.structures, priority:waiting-safely]`
    """
    if not any(action.addresses for action in _actions(pack)):
        return
    for action in _actions(pack):
        if not action.addresses:
            yield (
                pack.at(action, "id"),
                f"“{action.id}” does not say what it answers",
                "Add addresses: with a recommendation, a finding or a priority.",
            )


@rule("RS410", "A plan in which nothing can be measured", severity=Severity.NOTE)
def no_measure(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A good plan says how one will know that an action has worked. Not every action needs a
    measure, but a plan without a single one cannot be seen to succeed.

    Right: `measure: Every person waiting has a level of risk no more than four weeks old`
    """
    for plan in pack.all(ActionPlan):
        actions = [action for group in plan.groups for action in group.actions]
        if actions and not any(action.measure for action in actions):
            yield (
                pack.at(plan, "kind"),
                "no action of this plan says how its success will be measured",
                "Add measure: to those that can be measured.",
            )


def _states(action: Action) -> list[ActionStatus]:
    """Every status that the plan and its updates record of an action."""
    return [one for one in (action.status, *(each.status for each in action.updates)) if one]


@rule("RS450", "An action without a status", severity=Severity.NOTE)
def no_status(pack: Pack, context: Context) -> Iterator[Found]:
    """
    What nobody has recorded nobody knows. An action without a status is not shown as one that has
    not been started, but as one of which no status is recorded, and it is counted apart. Say how it
    stood when the plan was agreed, or add an update with a status once there is one. Where a whole
    plan says nothing of how its actions stand, that is said once.

    Wrong: an action without `status` and without an update that has one

    Right: `status: not-started`
    """
    for plan in pack.all(ActionPlan):
        actions = [action for group in plan.groups for action in group.actions]
        silent = [one for one in actions if not _states(one)]
        remedy = "Add status: with not-started, in-progress or another, or an update with a status."
        if len(actions) > 1 and silent == actions:
            yield pack.at(plan, "kind"), "no action of this plan has a status", remedy
        else:
            for action in silent:
                yield pack.at(action, "id"), f"“{action.id}” has no status", remedy


@rule("RS411", "Superseded, but not by what", severity=Severity.ERROR)
def superseded(pack: Pack, context: Context) -> Iterator[Found]:
    """
    An action that another has taken the place of names it, so that its thread does not break off.

    Wrong: `status: superseded` alone, or `by: action:x` with another status

    Right: `status: superseded` and `by: action:workforce-plan`
    """
    for action in _actions(pack):
        states = _states(action)
        gone = ActionStatus.SUPERSEDED in states
        if gone and action.by is None:
            message = f"“{action.id}” is superseded and does not say by what"
            yield pack.at(action, "id"), message, "Add by: with the other action: action:id."
        elif action.by is not None and not gone:
            message = f"“{action.id}” names what took its place and is not superseded"
            yield pack.at(action, "by"), message, "Add status: superseded, or take by: out."


@rule("RS412", "A priority made of nothing", severity=Severity.NOTE)
def priority_of_nothing(pack: Pack, context: Context) -> Iterator[Found]:
    """
    At the end of the visit the council puts the team's messages in order (Safeguarding Children:
    Peer Review Guidance Manual 2012, Appendix 16). `from` says which findings or recommendations
    a priority was made of, and readers can follow it both ways. The rule is silent where no
    priority of the session says so (an old report may not).

    Right: `from: [leadership.structures, R3]`
    """
    for session in pack.all(Prioritisation):
        if any(one.from_ for one in session.priorities):
            for one in session.priorities:
                if not one.from_:
                    message = f"“{one.id}” does not say what it was made of"
                    remedy = "Add from: with a finding or a recommendation."
                    yield pack.at(one, "id"), message, remedy


@rule("RS413", "A recommendation that the progress review passes over", needs="whole")
def passed_over(pack: Pack, context: Context) -> Iterator[Found]:
    """
    A progress review looks again at everything that was recommended. What it does not name looks
    as if nothing had come of it, or as if nobody had dared to ask. A review without a word on any
    of them gives its account in the body, and is left alone.
    """
    made = [one.ref for file in pack.all(Recommendations) for one in file.recommendations]
    for review in pack.all(ProgressReview):
        parsed = [Reference.parse(one.ref) for one in review.progress]
        named = {one.key for one in parsed if one is not None}
        missing = [ref for ref in made if ref not in named]
        if missing and named & set(made):
            message = f"nothing is said of {', '.join(missing)}"
            yield pack.at(review, "progress"), message, "Add each with its position, if only none."
