"""What an Edition holds of what came of the findings: recommendations, priorities, actions and
progress."""

from __future__ import annotations

from typing import Literal

from reviewsite.edition.found import View
from reviewsite.edition.raised import RaisedView
from reviewsite.model.base import Period, Update
from reviewsite.model.plan import ActionStatus, Position
from reviewsite.model.recommendations import Answer
from reviewsite.model.review import Peer
from reviewsite.model.scalars import Due, When


class RecommendationView(View):
    """A recommendation, with the council's response where it is agreed to be shown."""

    ref: str
    title: str
    text: str | None = None
    theme: str | None = None
    urgency: Literal["immediate", "soon", "longer-term"] | None = None
    response: Answer | None = None
    raised_before: tuple[RaisedView, ...] = ()


class PartView(View):
    """The recommendations of one file, or of several that say nothing but them: the heading that is
    theirs, the introduction before them, and their references in order."""

    heading: str | None = None
    prose: str = ""
    refs: tuple[str, ...] = ()


class RecommendationsView(View):
    """The recommendations of a review, part by part, each part in the order of its references.

    `heading` is that of all of them: None where parts have different ones.
    """

    heading: str | None = None
    items: tuple[RecommendationView, ...] = ()
    prose: str = ""
    parts: tuple[PartView, ...] = ()
    updates: tuple[Update, ...] = ()


class PriorityView(View):
    """What the prioritisation session put first. `hidden`: its votes are, as a small number."""

    ref: str
    title: str
    votes: int | None = None
    hidden: bool = False
    lead: str | None = None
    discussion: str | None = None


class PrioritisationView(View):
    """The session in which the findings were put in order."""

    held: When | None = None
    format: Literal["dots", "groups", "workshop"] | None = None
    participants: int | str | None = None
    items: tuple[PriorityView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()


class ActionNote(View):
    """What was said of an action on a day not after the edition's."""

    on: When
    status: ActionStatus | None = None
    note: str | None = None


NOT_RECORDED, DATE_PASSED, OVERDUE = "not-recorded", "date-passed", "overdue"
STANDINGS = (
    ActionStatus.DONE.value,
    ActionStatus.IN_PROGRESS.value,
    OVERDUE,
    DATE_PASSED,
    ActionStatus.NOT_STARTED.value,
    NOT_RECORDED,
    ActionStatus.STOPPED.value,
    ActionStatus.SUPERSEDED.value,
)
"""How an action can stand on a day, in the order in which readers are told."""


class ActionStepView(View):
    """A part of an action as it stands on the edition's day. `date_passed`: its date is over and
    its status, of which nobody knows the day, does not say that it is done."""

    text: str
    lead: tuple[str, ...] = ()
    due: Due | None = None
    status: ActionStatus | None = None
    date_passed: bool = False

    @property
    def due_note(self) -> None:
        """Nothing: a step has no note to its date."""

    @property
    def standing(self) -> str:
        """How it stands, as one of `STANDINGS`."""
        if self.date_passed:
            return DATE_PASSED
        return self.status.value if self.status else NOT_RECORDED


class ActionView(View):
    """An action as it stands on the edition's day.

    `status` is the one that was recorded last, None where none ever was. `date_passed`: the date is
    over and nothing says that the action is; only where something was recorded since the plan can
    anybody say that it is `overdue`.
    """

    ref: str
    label: str | None = None
    text: str
    lead: tuple[str, ...] = ()
    with_: tuple[str, ...] = ()
    due: Due | None = None
    due_note: str | None = None
    steps: tuple[ActionStepView, ...] = ()
    measure: str | None = None
    status: ActionStatus | None = None
    overdue: bool = False
    date_passed: bool = False
    superseded_by: str | None = None
    notes: tuple[ActionNote, ...] = ()

    @property
    def standing(self) -> str:
        """How it stands, as one of `STANDINGS`."""
        if self.overdue:
            return OVERDUE
        if self.date_passed and not self.notes:
            return DATE_PASSED
        return self.status.value if self.status else NOT_RECORDED


class GroupView(View):
    """The actions under one heading of the plan."""

    title: str
    issues: tuple[str, ...] = ()
    actions: tuple[ActionView, ...] = ()


class PlanView(View):
    """An action plan of the council."""

    heading: str | None = None
    agreed: When | None = None
    groups: tuple[GroupView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()

    @property
    def actions(self) -> tuple[ActionView, ...]:
        """All actions, in the plan's order."""
        return tuple(action for group in self.groups for action in group.actions)


class ProgressEntry(View):
    """How far one recommendation (or action) had come. `ref` points at it."""

    ref: str
    position: Position
    council_position: Position | None = None
    text: str | None = None


class ProgressView(View):
    """A progress review."""

    held: Period | None = None
    team: tuple[Peer, ...] = ()
    entries: tuple[ProgressEntry, ...] = ()
    recommendations: tuple[RecommendationView, ...] = ()
    prose: str = ""
    updates: tuple[Update, ...] = ()
