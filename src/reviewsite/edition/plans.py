"""Recommendations, actions and progress as they stand on the edition's day."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from reviewsite.edition.agreed import (
    ActionNote,
    ActionStepView,
    ActionView,
    GroupView,
    PlanView,
    ProgressEntry,
    ProgressView,
    RecommendationView,
)
from reviewsite.edition.raised import RaisedView, raised_view
from reviewsite.model.plan import Action, ActionPlan, ActionStatus, ProgressReview
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.scalars import Due, When

Keep = Callable[[str], str]
"""Takes prose that goes out and gives it back (see `publish`)."""


def past(when: When | None, on: date) -> When | None:
    """A date that something was done on, once it has come: until then nothing has been done."""
    return when if when is not None and when.first <= on else None


def status_on(action: Action, on: date) -> ActionStatus | None:
    """The status as agreed, or that of the latest update on or before `on` (FORMAT §6). None where
    nobody has recorded one: an action is not said to be waiting because nothing is said of it."""
    told = [one for one in action.updates if one.status is not None and one.on.first <= on]
    latest = max(told, key=lambda one: one.on.first, default=None)
    return latest.status if latest else action.status


def date_passed(action: Action, on: date) -> bool:
    """Whether the last day of `due` has passed and no status says that nothing more is expected.
    Words never pass."""
    return _passed(action.due, status_on(action, on), on)


def _passed(due: Due | None, status: ActionStatus | None, on: date) -> bool:
    if due is None or due.when is None:
        return False
    return due.when.last < on and not (status and status.over)


def action_view(action: Action, on: date, keep: Keep) -> ActionView:
    """One action as it stands on a day. It is overdue where its date has passed, a status says that
    more is expected, and something has been recorded since the plan was agreed."""
    passed, status = date_passed(action, on), status_on(action, on)
    heard = any(one.on.first <= on for one in action.updates)
    return ActionView(
        ref=f"action:{action.id}",
        label=action.label,
        text=action.action,
        lead=action.lead,
        with_=action.with_,
        due=action.due,
        due_note=action.due_note,
        steps=tuple(
            ActionStepView(
                text=one.text,
                lead=one.lead,
                due=one.due,
                status=one.status,
                date_passed=_passed(one.due, one.status, on),
            )
            for one in action.steps
        ),
        measure=action.measure,
        status=status,
        overdue=passed and status is not None and heard,
        date_passed=passed,
        superseded_by=action.by,
        notes=tuple(
            ActionNote(on=one.on, status=one.status, note=keep(one.note or "") or None)
            for one in sorted(action.updates, key=lambda one: one.on.first)
            if one.on.first <= on
        ),
    )


def plan_view(plan: ActionPlan, on: date, keep: Keep) -> PlanView:
    """The action plan as it stands on a day."""
    return PlanView(
        heading=plan.heading,
        agreed=past(plan.agreed, on),
        groups=tuple(
            GroupView(
                title=group.title,
                issues=group.issues,
                actions=tuple(action_view(action, on, keep) for action in group.actions),
            )
            for group in plan.groups
        ),
        prose=plan.prose,
        updates=plan.updates,
    )


def recommendation_view(
    item: Recommendation, until: date, keep: Keep, raised: Mapping[str, RaisedView]
) -> RecommendationView:
    """One recommendation, with the council's answer if it had given one by a day: the edition's,
    or for the public the day until which the consent covers it (`Maker.covered`)."""
    response = item.response
    if response and response.on and response.on.first > until:
        response = None
    return RecommendationView(
        ref=item.ref,
        title=item.title,
        text=keep(item.text or "") or None,
        theme=item.theme,
        urgency=item.urgency,
        response=response,
        raised_before=raised_view(item.raised_before, raised),
    )


def progress_view(
    document: ProgressReview,
    until: date,
    keep: Keep,
    resolves: Callable[[str], bool],
    raised: Mapping[str, RaisedView],
) -> ProgressView:
    """A progress review, without entries on what this audience may not see. `until` is the last
    day of answers to its recommendations (see `recommendation_view`)."""
    return ProgressView(
        held=document.held,
        team=document.team,
        entries=tuple(
            ProgressEntry(
                ref=one.ref,
                position=one.position,
                council_position=one.council_position,
                text=keep(one.text or "") or None,
            )
            for one in document.progress
            if resolves(one.ref)
        ),
        recommendations=tuple(
            recommendation_view(one, until, keep, raised) for one in document.recommendations
        ),
        prose=document.prose,
        updates=document.updates,
    )
