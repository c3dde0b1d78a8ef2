"""The council's formal answer to a review, and how the review itself was looked back upon."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from reviewsite.model.base import Consented, Part, Placed
from reviewsite.model.scalars import Flag, Prose, RecommendationRef, Slug, Text, When
from reviewsite.model.short import ONE_ALONE


class Conclusion(Part):
    """A conclusion of the review, and what the council answers to it."""

    id: Slug = Field(description="what links and translations point at")
    ref: RecommendationRef | None = Field(
        default=None,
        description="its number, such as C1, by which actions name it; unique in the review",
    )
    title: Text | None = Field(default=None, description="the conclusion in a line")
    theme: Slug | None = Field(default=None, description="the theme it belongs to")
    text: Text = Field(description="the conclusion, as the review puts it")
    accepted: Literal["fully", "partly", "not"] | None = Field(
        default=None, description="how far the council accepts it"
    )
    response: Prose | None = Field(
        default=None, description="what the council will do, or why it will not"
    )


class CommitteeChange(Part):
    """A change to the draft answer that a committee of the council asked for."""

    asked: Text = Field(description="what the committee asked for")
    made: Flag = Field(description="whether the change was made")
    reason: Text | None = Field(default=None, description="why not, where it was not")


class CouncilResponse(Placed, Consented):
    """A council's formal answer to a review. In Wales, for a panel performance assessment, the one
    that section 93 of the Local Government and Elections (Wales) Act 2021 asks for."""

    kind: Literal["response"]
    on: When | None = Field(default=None, description="the day of the answer")
    sent_to: Annotated[tuple[Text, ...], ONE_ALONE] = Field(
        default=(), description="whom it was sent to, by post or organisation"
    )
    conclusions: tuple[Conclusion, ...] = Field(
        default=(), description="the review's conclusions with the answers to them"
    )
    committee_changes: tuple[CommitteeChange, ...] = Field(
        default=(),
        description="what a committee asked to change in the draft, and what became of it",
    )


class EvaluationStage(Part):
    """A time at which somebody was asked about the review."""

    stage: Text = Field(description="what it was: a call with the sponsor, a case study")
    on: When | None = Field(default=None, description="when")
    method: Text | None = Field(default=None, description="how people were asked")
    who: Text | None = Field(default=None, description="who was asked, by post")


class Evaluation(Placed, Consented):
    """How well the review was done and what it led to (Social Services Peer Review Guide 2016,
    Appendix 6)."""

    kind: Literal["evaluation"]
    stages: tuple[EvaluationStage, ...] = Field(
        default=(), description="when, how and of whom it was asked"
    )
    outcomes: tuple[Text, ...] = Field(default=(), description="what came of the review")
