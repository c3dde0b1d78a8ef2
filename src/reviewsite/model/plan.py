"""The council's action plan, and the later review of its progress."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, field_validator

from reviewsite.model.base import Consented, Part, Period
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.review import Peer
from reviewsite.model.scalars import Due, Line, Prose, Ref, Slug, Text, When


class ActionStatus(StrEnum):
    """How far an action is. Overdue is worked out, never typed."""

    NOT_STARTED = "not-started"
    IN_PROGRESS = "in-progress"
    DONE = "done"
    STOPPED = "stopped"
    SUPERSEDED = "superseded"

    @property
    def over(self) -> bool:
        """Whether nothing more is expected of the action."""
        return self in {self.DONE, self.STOPPED, self.SUPERSEDED}


class ActionUpdate(Part):
    """What became of an action, as of a day."""

    on: When
    status: ActionStatus | None = None
    note: Prose | None = None


class Action(Part):
    """One thing the council will do."""

    id: Slug
    label: Line | None = None
    action: Text
    lead: tuple[Text, ...] = ()
    with_: tuple[Text, ...] = Field(default=(), alias="with")
    due: Due | None = None
    due_note: Text | None = None
    addresses: tuple[Ref, ...] = ()
    measure: Text | None = None
    status: ActionStatus = ActionStatus.NOT_STARTED
    by: Ref | None = None
    updates: tuple[ActionUpdate, ...] = ()

    @field_validator("lead", "with_", mode="before")
    @classmethod
    def _one_or_many(cls, value: Any) -> Any:
        return [value] if isinstance(value, str) else value


class ActionGroup(Part):
    """The actions under one heading of the plan."""

    title: Text
    issues: tuple[Text, ...] = ()
    actions: tuple[Action, ...] = ()


class ActionPlan(Consented):
    """What the council will do about the review."""

    kind: Literal["action-plan"]
    agreed: When | None = None
    groups: tuple[ActionGroup, ...] = ()


class Position(StrEnum):
    """How far a recommendation has come, in the words of a progress review."""

    NONE = "none"
    SOME = "some"
    GOOD = "good"
    COMPLETE = "complete"


class Progress(Part):
    """What a progress review found about one recommendation."""

    ref: Ref
    position: Position
    council_position: Position | None = None
    text: Prose | None = None


class ProgressReview(Consented):
    """A later look, usually about ten months on, at what became of the recommendations."""

    kind: Literal["progress-review"]
    held: Period | None = None
    team: tuple[Peer, ...] = ()
    progress: tuple[Progress, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()

    @field_validator("held", mode="before")
    @classmethod
    def _day_or_period(cls, value: Any) -> Any:
        return {"from": value, "to": value} if isinstance(value, str) else value
