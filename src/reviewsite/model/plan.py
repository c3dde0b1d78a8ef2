"""The council's action plan, and the later review of its progress."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from reviewsite.model.base import Consented, Part, Period, Placed
from reviewsite.model.recommendations import Recommendation
from reviewsite.model.review import Peer
from reviewsite.model.scalars import Due, Line, Prose, Ref, Slug, Text, When
from reviewsite.model.short import DAY_ALONE, NUMBERED, ONE_ALONE, TEXT_ALONE


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

    on: When = Field(description="the day as of which it holds")
    status: ActionStatus | None = Field(default=None, description="the status from that day on")
    note: Prose | None = Field(default=None, description="what has been done")


class ActionStep(Part):
    """A part of an action with a date, or somebody, of its own."""

    text: Text = Field(description="what will be done")
    lead: Annotated[tuple[Text, ...], ONE_ALONE] = Field(
        default=(), description="the post or posts that answer for it, where not the action's"
    )
    due: Due | None = Field(default=None, description="a date, or words")
    status: ActionStatus | None = Field(default=None, description="how far it is")


class Action(Part):
    """One thing the council will do."""

    id: Slug = Field(description="what links point at")
    label: Line | None = Field(default=None, description="the plan's own number or letter for it")
    action: Text = Field(description="what will be done")
    lead: Annotated[tuple[Text, ...], ONE_ALONE] = Field(
        default=(),
        description="the post or posts that answer for it; a post with a comma is quoted",
    )
    with_: Annotated[tuple[Text, ...], ONE_ALONE] = Field(
        default=(), alias="with", description="services that contribute"
    )
    due: Due | None = Field(
        default=None, description="a date; words are kept and reported as not time-bound"
    )
    due_note: Text | None = Field(default=None, description="what the date depends on")
    addresses: tuple[Ref, ...] = Field(
        default=(),
        description="the findings, recommendations, priorities and conclusions it answers, and "
        "the documents it rests on",
    )
    steps: tuple[Annotated[ActionStep, TEXT_ALONE], ...] = Field(
        default=(), description="its parts that have a date of their own; no actions by themselves"
    )
    measure: Text | None = Field(default=None, description="how anybody will know that it is done")
    status: ActionStatus | None = Field(
        default=None, description="the status as agreed; overdue is worked out, never typed"
    )
    by: Ref | None = Field(
        default=None, description="with `superseded`: the action that took its place"
    )
    updates: tuple[ActionUpdate, ...] = Field(default=(), description="what became of it, dated")


class ActionGroup(Part):
    """The actions under one heading of the plan."""

    title: Text = Field(description="the heading in the plan")
    issues: tuple[Text, ...] = Field(default=(), description="the issues it is about")
    actions: tuple[Action, ...] = Field(default=(), description="the actions under it")


class ActionPlan(Placed, Consented):
    """What the council will do about the review; a review may have several."""

    kind: Literal["action-plan"]
    heading: Text | None = Field(
        default=None, description="what this plan is called, where that is not “Action plan”"
    )
    agreed: When | None = Field(default=None, description="the day the council agreed it")
    groups: tuple[ActionGroup, ...] = Field(
        default=(), description="the plan's headings with their actions"
    )


class Position(StrEnum):
    """How far a recommendation has come, in the words of a progress review."""

    NONE = "none"
    SOME = "some"
    GOOD = "good"
    COMPLETE = "complete"


class Progress(Part):
    """What a progress review found about one recommendation."""

    ref: Ref = Field(description="the recommendation or action")
    position: Position = Field(description="how far it has come")
    council_position: Position | None = Field(
        default=None, description="how far the council says it has come"
    )
    text: Prose | None = Field(default=None, description="what was found")


class ProgressReview(Consented):
    """A later look, usually about ten months on, at what became of the recommendations."""

    kind: Literal["progress-review"]
    held: Annotated[Period, DAY_ALONE] | None = Field(default=None, description="when it was done")
    team: tuple[Peer, ...] = Field(default=(), description="who did it, by post")
    progress: tuple[Progress, ...] = Field(default=(), description="each recommendation's progress")
    recommendations: tuple[Annotated[Recommendation, NUMBERED], ...] = Field(
        default=(), description="new recommendations, numbered P1 and on"
    )
